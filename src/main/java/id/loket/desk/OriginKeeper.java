package id.loket.desk;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.OriginOpened.Continued;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import id.loket.store.FactCodec;
import id.loket.store.HighWaterMark.Mark;
import id.loket.store.Ids;
import id.loket.store.JournalTable.Head;
import id.loket.store.Machine;
import id.loket.store.Store;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which origin this desk writes. A database below its high-water mark, without one, or on
 * another machine opens a new incarnation before its first entry: somebody copied or restored it.
 */
final class OriginKeeper {
  private static final String ORIGIN = "origin";

  private final Store store;
  private final String machine = Machine.id();
  private Origin origin;
  private Head head = Head.NONE;
  private @Nullable OriginOpened opened;
  private boolean pending;
  private @Nullable Origin continues;
  private Head continuesHead = Head.NONE;
  private long markedAt;

  OriginKeeper(Store store, String deskCode) {
    this.store = store;
    Optional<Origin> known = store.machine().get(ORIGIN).map(Origin::parse);
    this.origin = known.orElseGet(() -> new Origin(deskCode, Ids.random()));
    this.pending = known.isEmpty();
    known.ifPresent(this::goOn);
  }

  private void goOn(Origin known) {
    head = store.journal().head(known);
    opened = openingOf(known);
    Optional<Mark> mark = store.mark().read();
    boolean same =
        mark.isPresent()
            && mark.get().machine().equals(machine)
            && mark.get().origin().equals(known.text())
            && store
                .journal()
                .hashAt(known, mark.get().seq())
                .map(h -> h.hex().equals(mark.get().hash()))
                .orElse(false);
    if (!same) {
      continues = known;
      continuesHead = head;
      origin = new Origin(known.desk(), Ids.random());
      head = Head.NONE;
      pending = true;
    }
  }

  private @Nullable OriginOpened openingOf(Origin of) {
    return store.journal().ofSubject(subject(of)).stream()
        .flatMap(e -> FactCodec.decode(e).stream())
        .map(Happened::fact)
        .filter(OriginOpened.class::isInstance)
        .map(OriginOpened.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Another process may have written under this origin, or opened it. */
  void refresh() {
    Optional<Origin> known = store.machine().get(ORIGIN).map(Origin::parse);
    if (known.isPresent() && (pending || !known.get().equals(origin))) {
      origin = known.get();
      pending = false;
      opened = openingOf(origin);
    }
    if (!pending) {
      head = store.journal().head(origin);
    }
  }

  static String subject(Origin origin) {
    return "origin/" + origin.text();
  }

  Origin current() {
    return origin;
  }

  Head head() {
    return head;
  }

  void head(Head to) {
    head = to;
  }

  boolean pending() {
    return pending;
  }

  Optional<Boolean> sample() {
    return Optional.ofNullable(opened).map(OriginOpened::sample);
  }

  /** The fact to write first, if this origin has no entry yet. */
  OriginOpened opening(LocalDate day, boolean sample) {
    Continued continued = null;
    if (continues != null) {
      continued =
          new Continued(
              continues.text(),
              continuesHead.seq(),
              continuesHead.hash().hex(),
              day,
              nextSuffix(day));
    }
    return new OriginOpened(origin.desk(), machine, sample, true, continued);
  }

  /** b for the first continued incarnation of the day, then c, d ...; the mark may know of more. */
  private String nextSuffix(LocalDate day) {
    char last = 'a';
    for (Entry e : store.journal().ofKind("OriginOpened.v1")) {
      Continued c =
          FactCodec.decode(e).map(Happened::fact).orElse(null) instanceof OriginOpened o
                  && o.desk().equals(origin.desk())
              ? o.continued()
              : null;
      if (c != null && c.day().equals(day)) {
        last = (char) Math.max(last, c.suffix().charAt(0));
      }
    }
    Optional<Mark> mark = store.mark().read();
    if (mark.isPresent()
        && mark.get().suffixDay().equals(day.toString())
        && !mark.get().suffix().isEmpty()) {
      last = (char) Math.max(last, mark.get().suffix().charAt(0));
    }
    return String.valueOf((char) (last + 1));
  }

  /** The opening was committed. */
  void opened(OriginOpened fact) {
    opened = fact;
    pending = false;
  }

  /** Writes down, in the transaction, that this origin goes on from now. */
  void take() {
    store.machine().put(ORIGIN, origin.text());
  }

  /**
   * What stands before a ticket's digits: {@code A}, at desk 2 {@code A2-}, continued {@code A1b-}.
   */
  String prefix(String group, LocalDate day) {
    String suffix = suffixOn(day);
    if (suffix.isEmpty() && origin.desk().equals("1")) {
      return group;
    }
    return group + origin.desk() + suffix + "-";
  }

  private String suffixOn(LocalDate day) {
    if (pending) {
      return continues == null ? "" : nextSuffix(day);
    }
    Continued c = opened == null ? null : opened.continued();
    return c != null && c.day().equals(day) ? c.suffix() : "";
  }

  /** At most once a second: the mark may lag behind, never run ahead. */
  void mark(long nanos, LocalDate day, boolean now) {
    if (pending
        || head.seq() == 0
        || (!now && markedAt != 0 && nanos - markedAt < 1_000_000_000L)) {
      return;
    }
    markedAt = Math.max(1, nanos);
    String suffix = suffixOn(day);
    store
        .mark()
        .write(
            new Mark(
                origin.text(),
                head.seq(),
                head.hash().hex(),
                machine,
                suffix,
                suffix.isEmpty() ? "" : day.toString()));
  }

  Bytes headHash() {
    return head.hash();
  }
}
