package id.loket.desk;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.OriginOpened.Continued;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import id.loket.store.FactCodec;
import id.loket.store.HighWaterMark.Mark;
import id.loket.store.Ids;
import id.loket.store.JournalTable.Head;
import id.loket.store.Store;
import id.loket.store.Taken;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which origin this desk writes. A database below its high-water mark, without one, or on
 * another machine opens a new incarnation before its first entry: somebody copied or restored it.
 * So does one whose last entry is damaged: nothing is to build on that.
 */
final class OriginKeeper {
  static final String ORIGIN = "origin";

  /** An origin that goes on elsewhere, and under which this copy writes no more. */
  private static final String CLOSED = "origin.closed";

  private static final String ENROLLED = "enrolled";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

  private final Store store;
  private final String machine;
  private final Wrote wrote;
  private Origin origin;
  private Head head = Head.NONE;
  private @Nullable OriginOpened opened;
  private boolean pending;
  private boolean right = true;
  private @Nullable Origin continues;
  private Head continuesHead = Head.NONE;
  private boolean marked;
  private long markedAt;
  private volatile boolean marks = true;

  OriginKeeper(Store store, String deskCode, String machine) {
    this.store = store;
    this.machine = machine;
    this.wrote = new Wrote(store);
    Optional<Origin> known = store.machine().get(ORIGIN).map(Origin::parse);
    this.origin = known.orElseGet(() -> new Origin(deskCode, Ids.random()));
    this.pending = known.isEmpty();
    known.ifPresent(this::goOn);
    store.machine().get(ENROLLED).map(Enrolled::parse).ifPresent(this::become);
  }

  private void goOn(Origin known) {
    head = store.journal().head(known);
    opened = openingOf(known);
    Optional<Mark> mark = store.mark().read();
    boolean same =
        mark.isPresent()
            && mark.get().machine().equals(machine)
            && mark.get().origin().equals(known.text())
            && reaches(known, mark.get())
            && store.damages().endsWhole(known);
    right = opened == null || opened.authority();
    boolean closed = store.machine().get(CLOSED).filter(known.text()::equals).isPresent();
    if (!same || closed) {
      goOnAs(known.desk());
    }
  }

  /** From now on this copy writes under a new incarnation. */
  private void goOnAs(String desk) {
    if (!pending) {
      continues = origin;
      continuesHead = head;
    }
    origin = new Origin(desk, Ids.random());
    head = Head.NONE;
    pending = true;
  }

  /**
   * The present origin goes on elsewhere: more of it is known than this copy wrote, or another side
   * of it. Written down within a transaction: also after a restart this copy does not write there.
   */
  void close() {
    if (!pending) {
      store.machine().put(CLOSED, origin.text());
      wrote.upTo(origin, head);
      goOnAs(origin.desk());
    }
  }

  /** Whether somebody else went on with the present origin. */
  boolean isOvertakenBy(Taken taken) {
    return taken.entries().stream().anyMatch(e -> e.header().origin().equals(origin))
        || taken.forks().stream().anyMatch(f -> f.origin().equals(origin));
  }

  /**
   * Within a transaction. What was taken back of the origin that this copy was found to be behind
   * must not make the next start believe that it never was.
   */
  void broughtBack(Taken taken) {
    Origin before = continues;
    if (pending
        && before != null
        && taken.entries().stream().anyMatch(e -> e.header().origin().equals(before))) {
      store.machine().put(CLOSED, before.text());
    }
  }

  /** Under which code a hub knows this desk, and whether it may write kinds of authority. */
  record Enrolled(String code, boolean right) {
    static Enrolled parse(String text) {
      int bar = text.indexOf('|');
      return new Enrolled(text.substring(0, bar), text.endsWith("|+"));
    }

    String text() {
      return code + "|" + (right ? "+" : "-");
    }
  }

  /** Within a transaction. A code or a right that is not the present one opens an incarnation. */
  void enrol(Enrolled as) {
    store.machine().put(ENROLLED, as.text());
    become(as);
  }

  private void become(Enrolled as) {
    if (!origin.desk().equals(as.code()) || right != as.right()) {
      goOnAs(as.code());
      right = as.right();
    }
  }

  /** Whether what is written here may be of a kind of authority. */
  boolean right() {
    return right;
  }

  /** Whether the database holds what was marked; at seq 0 only the origin itself was. */
  private boolean reaches(Origin known, Mark mark) {
    return mark.seq() == 0
        || store
            .journal()
            .hashAt(known, mark.seq())
            .map(h -> h.hex().equals(mark.hash()))
            .orElse(false);
  }

  private @Nullable OriginOpened openingOf(Origin of) {
    return Stream.concat(
            store.journal().happened(subject(of)).stream(),
            store.aside().after(of, 0, 1).stream().flatMap(e -> FactCodec.decode(e).stream()))
        .map(Happened::fact)
        .filter(OriginOpened.class::isInstance)
        .map(OriginOpened.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Another process may have written under this origin, or opened it. */
  void refresh() {
    Optional<Origin> known = store.machine().get(ORIGIN).map(Origin::parse);
    boolean openedByOther =
        known.isPresent()
            && !known.get().equals(continues)
            && (pending || !known.get().equals(origin));
    if (openedByOther) {
      origin = known.get();
      pending = false;
      opened = openingOf(origin);
      right = opened == null || opened.authority();
    }
    boolean closed = store.machine().get(CLOSED).filter(origin.text()::equals).isPresent();
    if (!pending && closed) {
      goOnAs(origin.desk());
    }
    if (!pending) {
      head = store.journal().head(origin);
    }
  }

  static String subject(Origin origin) {
    return "origin/" + origin.text();
  }

  /** Whether the mark could be written when it was last tried. */
  boolean marks() {
    return marks;
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

  /** Empty for a new folder. One whose first entry cannot be read counts as a real office's. */
  Optional<Boolean> sample() {
    if (opened != null) {
      return Optional.of(opened.sample());
    }
    return pending && continues == null ? Optional.empty() : Optional.of(false);
  }

  /** The fact to write first, if this origin has no entry yet. */
  OriginOpened opening(LocalDate day, boolean sample) {
    Continued continued = null;
    if (continues != null && !isFirst()) {
      continued =
          new Continued(
              continues.text(),
              continuesHead.seq(),
              continuesHead.hash().hex(),
              day,
              nextSuffix(day));
    }
    return new OriginOpened(origin.desk(), machine, sample, right, continued);
  }

  /** b for the first continued incarnation of the day, then c, d ...; the mark may know of more. */
  private String nextSuffix(LocalDate day) {
    String last = "a";
    for (Entry e : store.journal().ofSubjects("origin/")) {
      Continued c =
          FactCodec.decode(e).map(Happened::fact).orElse(null) instanceof OriginOpened o
                  && o.desk().equals(origin.desk())
              ? o.continued()
              : null;
      if (c != null && c.day().equals(day)) {
        last = later(last, c.suffix());
      }
    }
    Optional<Mark> mark = store.mark().read();
    if (mark.isPresent() && mark.get().suffixDay().equals(day.toString())) {
      last = later(last, mark.get().suffix());
    }
    return after(last);
  }

  static String later(String one, String other) {
    int shorter = Integer.compare(one.length(), other.length());
    return (shorter != 0 ? shorter : one.compareTo(other)) < 0 ? other : one;
  }

  /** After z come zb, zc ...: a PC that is taken for a copy at every start must still work. */
  static String after(String suffix) {
    int last = suffix.length() - 1;
    return suffix.charAt(last) == 'z'
        ? suffix + "b"
        : suffix.substring(0, last) + (char) (suffix.charAt(last) + 1);
  }

  /** The opening was committed. */
  void opened(OriginOpened fact) {
    opened = fact;
    pending = false;
  }

  /**
   * Writes down, in the transaction, that this origin goes on from now; and already before its
   * commit in the mark, without which the next start would take this folder for a copy.
   */
  void take(OriginOpened opening) {
    store.machine().put(ORIGIN, origin.text());
    Continued c = opening.continued();
    String suffix = c == null ? "" : c.suffix();
    write(0, "", suffix, c == null ? "" : c.day().toString());
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

  /**
   * How this origin is named in registers that count by the year: {@code 1}, and until the year
   * ends {@code 1b1123} for one that goes on from another since 23 November. The suffix alone tells
   * incarnations of one day apart, the day those of different days.
   */
  String label(LocalDate day) {
    if (pending) {
      return isFirst() ? origin.desk() : label(nextSuffix(day), day);
    }
    Continued c = opened == null ? null : opened.continued();
    return c != null && c.day().getYear() == day.getYear()
        ? label(c.suffix(), c.day())
        : origin.desk();
  }

  /** Whether this copy never wrote under that desk code. */
  private boolean isFirst() {
    return continues == null || !continues.desk().equals(origin.desk());
  }

  private String label(String suffix, LocalDate day) {
    return origin.desk() + suffix + DAY.format(day);
  }

  private String suffixOn(LocalDate day) {
    if (pending) {
      return isFirst() ? "" : nextSuffix(day);
    }
    Continued c = opened == null ? null : opened.continued();
    return c != null && c.day().equals(day) ? c.suffix() : "";
  }

  /**
   * At most once a second: the mark may lag behind, never run ahead. It is never set back either:
   * another process on this folder may have gone on under the same origin.
   */
  void mark(long nanos, LocalDate day, boolean now) {
    if (pending || head.seq() == 0 || (!now && marked && nanos - markedAt < 1_000_000_000L)) {
      return;
    }
    marked = true;
    markedAt = nanos;
    if (store.mark().seqOf(origin.text()) > head.seq()) {
      return;
    }
    String suffix = suffixOn(day);
    write(head.seq(), head.hash().hex(), suffix, suffix.isEmpty() ? "" : day.toString());
  }

  private void write(long seq, String hash, String suffix, String suffixDay) {
    marks = store.mark().write(new Mark(origin.text(), seq, hash, machine, suffix, suffixDay));
  }
}
