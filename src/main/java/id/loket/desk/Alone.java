package id.loket.desk;

import id.loket.desk.OriginKeeper.Enrolled;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this copy wrote alone under a number that is another desk's in the office that it joined
 * (DESIGN §4, "Joining with a past"). As soon as the office's own entries are here it goes out of
 * the journal; when a hub has it ({@code loket hub heal --adopt}), or the number is this desk's
 * again, it comes back. So the state is that of the entries that all desks of the office have.
 */
final class Alone {
  /** What this copy knew of the time before it had a word of its own under its new number. */
  private static final String SURE = "sure.joined";

  private static final int BATCH = 2000;
  private static final int PIECE = 500;

  private final Desk desk;
  private final Store store;

  Alone(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  /** Within a transaction: a hub knows this desk by that code, and keeps that. */
  void joined(Enrolled as, Map<Origin, Head> there) {
    Instant sure = Past.of(store.journal(), desk.origin().current()).sure();
    if (sure != null) {
      store.machine().put(SURE, sure.toString());
    }
    store.aside().plan(of(as.code(), there));
    desk.origin().enrol(as);
  }

  /** The sure time with which this copy joined; empty: it had none, or never joined. */
  static Optional<Instant> sure(Store store) {
    return store.machine().get(SURE).map(Instant::parse);
  }

  /** What would go out of the journal, and after which entry of each origin. */
  Map<Origin, Long> of(String code, Map<Origin, Head> there) {
    Map<Origin, Long> alone = new LinkedHashMap<>();
    Map<Origin, Long> planned = store.aside().planned();
    store
        .vectors()
        .held()
        .forEach((origin, head) -> {
          long known = there.getOrDefault(origin, Head.NONE).seq();
          for (Head told : store.hubs().of(origin)) {
            known = Math.max(known, told.seq());
          }
          // what others wrote may lack at a hub too, where it was set back: that is no past of this
          // copy
          boolean own = origin.desk().equals(desk.code()) || planned.containsKey(origin);
          if (own && !origin.desk().equals(code) && known < head.seq()) {
            alone.put(origin, known);
          }
        });
    return alone;
  }

  /** A hub keeps that: what it has by now counts again here, and what is this desk's own. */
  void back(Map<Origin, Head> there) {
    for (Origin origin : desk.inside(() -> List.copyOf(store.aside().held().keySet()))) {
      boolean own = origin.desk().equals(desk.code());
      long upTo = own ? Long.MAX_VALUE : there.getOrDefault(origin, Head.NONE).seq();
      boolean more = true;
      while (more) {
        List<Entry> next = new ArrayList<>();
        desk.take(() -> {
          next.addAll(store.aside().after(origin, 0, BATCH));
          next.removeIf(e -> e.header().seq() > upTo);
          return store.takeBack(next, desk.sample());
        });
        more =
            !next.isEmpty()
                && desk.inside(() -> store.aside().hashAt(origin, next.getLast().header().seq()))
                    .isEmpty();
      }
    }
  }

  /**
   * After an exchange that went to its end. Waits until somebody else has said what office this is:
   * or nobody could sign in here any more.
   */
  void out(Map<Origin, Head> there) {
    Map<Origin, Long> alone = desk.inside(store.aside()::planned);
    if (alone.isEmpty()) {
      return;
    }
    boolean described =
        desk.inside(() ->
            store.journal().ofSubjects("office/").stream()
                .anyMatch(e -> e.header().seq() <= alone.getOrDefault(origin(e), Long.MAX_VALUE)));
    if (!described) {
      return;
    }
    alone.forEach((origin, after) -> {
      long known = Math.max(after, there.getOrDefault(origin, Head.NONE).seq());
      if (!origin.desk().equals(desk.code())) {
        out(origin, known);
      }
    });
    desk.note(() -> {
      store.aside().plan(Map.of());
      return true;
    });
  }

  /** From its end, in pieces behind which nobody waits long. */
  private void out(Origin origin, long after) {
    long last = desk.inside(() -> store.journal().head(origin).seq());
    while (last > after) {
      long from = Math.max(after, last - PIECE);
      desk.take(() -> store.setAside(origin, from));
      last = from;
    }
  }

  private static Origin origin(Entry e) {
    return e.header().origin();
  }
}
