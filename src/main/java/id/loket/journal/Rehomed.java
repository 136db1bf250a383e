package id.loket.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says that was issued again: a desk found that another copy of it had gone on under
 * the same origin, so it repeats under a new incarnation what it alone had written (DESIGN §4).
 *
 * <p>Such an entry has a stamp and a place in a chain of its own, as every entry; but it folds
 * where what it repeats would have folded, so that whatever others decided since, not knowing of
 * it, overwrites it or lies before it as if it had merely arrived late.
 *
 * @param from hash of the entry that it repeats, hex
 * @param first hash of the one that was first, where that was issued again already; else the same
 * @param origin under which it was first written: its numbers count in that origin's series
 * @param stamp of the first one: where it folds
 * @param at office time of the issuing again
 */
public record Rehomed(String from, String first, String origin, long stamp, OffsetDateTime at) {
  public Rehomed {
    if (!isHash(from) || !isHash(first) || stamp < 0) {
      throw new IllegalArgumentException("names no entry");
    }
    Origin.parse(origin);
  }

  private static boolean isHash(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Whether that origin's desk may say so: nobody issues again what another desk wrote. */
  public boolean isOf(Origin writer) {
    return Origin.parse(origin).desk().equals(writer.desk());
  }

  /**
   * The facts of a subject with each counted once, in fold order: what was issued again counts no
   * more, and of several that repeat the same only the first in order does (a copy of a copy may
   * repeat it too). What builds on one that no longer counts builds on the one in its place.
   */
  public static List<Happened<?>> settle(List<Happened<?>> all) {
    return all.stream().allMatch(h -> h.rehomed() == null) ? all : new Settling(all).settled();
  }

  private static final class Settling {
    private final List<Happened<?>> all;
    private final Map<Thing, Happened<?>> counting = new HashMap<>();
    private final Map<String, Thing> known = new HashMap<>();

    /** What was written once, however often it was issued again. */
    private record Thing(String first, String desk) {}

    Settling(List<Happened<?>> all) {
      this.all = all;
      for (Happened<?> h : all) {
        Thing thing = thing(h);
        known.put(h.hash(), thing);
        counting.merge(thing, h, Settling::counts);
      }
      for (Happened<?> h : all) {
        Rehomed r = h.rehomed();
        if (r != null) {
          known.putIfAbsent(r.from(), thing(h));
          known.putIfAbsent(r.first(), thing(h));
        }
      }
    }

    private static Thing thing(Happened<?> h) {
      Rehomed r = h.rehomed();
      return new Thing(r == null ? h.hash() : r.first(), h.position().desk());
    }

    private static Happened<?> counts(Happened<?> one, Happened<?> other) {
      if ((one.rehomed() == null) != (other.rehomed() == null)) {
        return one.rehomed() == null ? other : one;
      }
      return one.position().compareTo(other.position()) <= 0 ? one : other;
    }

    List<Happened<?>> settled() {
      List<Happened<?>> settled = new ArrayList<>();
      for (Happened<?> h : all) {
        if (h.equals(counting.get(thing(h)))) {
          settled.add(h.on(place(h.on())));
        }
      }
      settled.sort(Comparator.comparing(Happened::position));
      return settled;
    }

    private @Nullable String place(@Nullable String on) {
      Thing thing = on == null ? null : known.get(on);
      Happened<?> now = thing == null ? null : counting.get(thing);
      return now == null ? on : now.hash();
    }
  }
}
