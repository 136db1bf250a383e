package id.loket.desk;

import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.SettingFact;
import id.loket.domain.screening.ScreeningCounted;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Rehomed;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.Inspection;
import id.loket.store.Reissue;
import id.loket.store.StoreException;
import id.loket.store.Taken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends a wrong office code, which the first entry of a folder fixed: all that a folder wrote alone
 * is written once more, in a new folder of the right office. Same facts, subjects, acts, actors and
 * office times, and the numbers that are on paper. The old folder is looked at and not changed.
 */
public final class OtherOffice {
  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(OtherOffice::stamp)
          .thenComparing(e -> e.header().origin().text())
          .thenComparingLong(e -> e.header().seq());

  private final Desk desk;
  private final String office;
  private final boolean settings;
  private final Map<String, String> inPlaceOf = new HashMap<>();

  /**
   * Into a desk's new folder.
   *
   * @param office the right code
   * @param settings also what the folder says of the office, its services and its clerks: where
   *     nobody else said it before
   */
  public OtherOffice(Desk desk, String office, boolean settings) {
    this.desk = desk;
    this.office = office;
    this.settings = settings;
  }

  /**
   * What came of it.
   *
   * @param left entries that stay in the old folder alone: they count nowhere, or others have said
   *     it
   */
  public record Moved(long written, long left) {}

  /** Whether a folder has ever exchanged entries: then others know of it under its old code. */
  public static boolean exchanged(Path folder) {
    try (Inspection look = Inspection.of(folder)) {
      return look.told();
    }
  }

  /** Whether nothing was ever written in a folder. */
  public static boolean isNew(Path folder) {
    try (Inspection look = Inspection.of(folder)) {
      return look.journal().lastId() == 0;
    }
  }

  /** All or nothing. */
  public Outcome<Moved> from(Path old) {
    try (Inspection look = Inspection.of(old)) {
      List<Entry> all = new ArrayList<>();
      look.journal().after(0, Integer.MAX_VALUE).forEach(row -> all.add(row.entry()));
      List<Entry> which = each(all).stream().filter(this::comes).toList();
      Taken taken =
          desk.repeat(() -> desk.store().reissue(List.of(), Set.of(), () -> write(which)));
      long openings = all.stream().filter(Rehoming::opens).count();
      long written = taken.entries().size();
      return Outcome.done(new Moved(written, all.size() - openings - written));
    } catch (RefusedException e) {
      // the clock says 2100 or later
      return new Outcome.Refused<>(e.refusal());
    }
  }

  /** What was issued again there already counts once; in fold order. */
  private static List<Entry> each(List<Entry> all) {
    Map<String, Entry> counting = new LinkedHashMap<>();
    for (Entry e : all.stream().sorted(ORDER).toList()) {
      Rehomed repeats = Reissue.of(e).orElse(null);
      if (repeats == null) {
        counting.putIfAbsent(e.hash().hex(), e);
      } else {
        counting.merge(
            repeats.first(), e, (one, other) -> Reissue.of(one).isPresent() ? one : other);
      }
    }
    return counting.values().stream().sorted(ORDER).toList();
  }

  private static long stamp(Entry e) {
    return Reissue.of(e).map(Rehomed::stamp).orElse(e.header().stamp());
  }

  private boolean comes(Entry e) {
    // one that is folded nowhere must not begin to be
    return !Rehoming.opens(e)
        && !Stamp.isBroken(e.header().stamp())
        && (settings || FactCodec.decode(e).map(Happened::fact).filter(Fact::authority).isEmpty());
  }

  private List<Entry> write(List<Entry> which) {
    desk.journalist().open(office);
    List<Entry> written = new ArrayList<>();
    for (Entry e : which) {
      Content content = content(e);
      if (content != null) {
        Entry again = repeat(e, content);
        inPlaceOf.put(e.hash().hex(), again.hash().hex());
        Reissue.of(e)
            .ifPresent(r -> {
              inPlaceOf.putIfAbsent(r.from(), again.hash().hex());
              inPlaceOf.putIfAbsent(r.first(), again.hash().hex());
            });
        written.add(again);
      }
    }
    return written;
  }

  private record Content(String subject, Bytes body) {}

  /** Null where the body is nothing that could be repeated: no version folds it. */
  private @Nullable Content content(Entry e) {
    Happened<?> h = FactCodec.decode(e).orElse(null);
    SettingFact other = h == null ? null : here(h.fact());
    if (h != null && other != null) {
      String on = h.on() == null ? null : inPlaceOf.getOrDefault(h.on(), h.on());
      return new Content(other.subject(), FactCodec.body(other, h.when(), on));
    }
    try {
      return new Content(e.header().subject(), Reissue.anew(e, inPlaceOf));
    } catch (StoreException unreadable) {
      return null;
    }
  }

  /** What names the office or the desk says the right one; null: it names neither. */
  private @Nullable SettingFact here(Fact fact) {
    return switch (fact) {
      case OfficeDescribed o ->
          new OfficeDescribed(office, o.names(), o.zone(), o.logo(), o.camat());
      case ScreeningCounted c -> new ScreeningCounted(desk.code(), c.day(), c.outcomes());
      default -> null;
    };
  }

  private Entry repeat(Entry e, Content content) {
    Header h = e.header();
    Header here =
        new Header(office, h.origin(), h.seq(), h.stamp(), h.act(), content.subject(), h.kinds());
    return desk.journalist()
        .repeat(new Entry(here, e.body(), e.personal(), e.hash()), content.body());
  }
}
