package id.loket.desk;

import id.loket.desk.SimFailure.Sort;
import id.loket.desk.Step.Cut;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Taken;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All lines work again: lets a simulated office exchange until nobody has news for another one. */
final class SimHealing {
  private static final int MOST_ROUNDS = 12;

  private final SimOffice office;
  private final boolean byHub;
  private boolean forked;

  /**
   * Of that office.
   *
   * @param byHub it has a hub that works; else the desks have only each other
   */
  SimHealing(SimOffice office, boolean byHub) {
    this.office = office;
    this.byHub = byHub;
  }

  /**
   * Heals.
   *
   * @param before what was known to anybody until now
   */
  void run(Collection<Entry> before) {
    forked = parted(before);
    boolean lost = office.hubSetBack || !office.lostWithDisk.isEmpty();
    if (byHub && lost) {
      // "hub heal": what only a desk had that is lost comes back from the others, also what waits
      for (SimDesk each : office.desks) {
        List<Entry> all = each.journal();
        all.removeIf(e -> office.past.contains(e.header().origin()));
        office.hub.push(all);
      }
      office.desks.forEach(d -> office.hub.push(d.waiting()));
    }
    if (byHub && office.adopts) {
      // "hub heal --adopt"
      office.desks.forEach(d -> office.hub.push(d.past(office.past)));
    }
    exchangeUntilQuiet();
    if (!byHub) {
      office.desks.forEach(d -> d.exchange().pastOut(Map.of()));
    }
    if (!byHub && (forked || lost)) {
      // variants that wait, and what a desk wrote that is lost, go by hand where there is no hub
      for (int i = 0; i < 2; i++) {
        List<Entry> all = List.copyOf(office.known().values());
        office.desks.forEach(d -> d.exchange().take(all));
        office.desks.forEach(d -> d.exchange().rehome());
      }
      exchangeUntilQuiet();
    }
    office.desks.forEach(d -> d.exchange().take(office.strange));
  }

  /** Whether two copies went on with an origin, each its own way. */
  private static boolean parted(Collection<Entry> all) {
    Set<String> places = new HashSet<>();
    return !all.stream().map(Entry::header).allMatch(h -> places.add(h.origin() + "/" + h.seq()));
  }

  private void exchangeUntilQuiet() {
    boolean news = true;
    for (int round = 0; news; round++) {
      if (round == MOST_ROUNDS) {
        throw new SimFailure(Sort.STALLED, "still news after " + round + " rounds");
      }
      news = false;
      for (SimDesk to : office.desks) {
        if (byHub) {
          news |= office.exchange(to, new SimLine(SimLine.GOOD), Cut.NONE);
        } else {
          for (SimDesk from : office.desks) {
            news |= to != from && taken(from, to).changed();
          }
        }
      }
      // of a fork both sides are to be everywhere, which no vector tells
      news &= forked || !inStep();
    }
  }

  /** Whether all hold the same already: one round more would find out the same, slowly. */
  private boolean inStep() {
    Set<Map<Origin, Head>> vectors = new HashSet<>();
    if (byHub) {
      vectors.add(office.hub.heads());
    }
    for (SimDesk desk : office.desks) {
      Map<Origin, Head> held = new HashMap<>(desk.desk.store().vectors().held());
      held.keySet().removeIf(origin -> origin.desk().equals(SimOffice.POISONER));
      if (!office.adopts) {
        held.keySet().removeAll(office.past);
      }
      vectors.add(held);
    }
    return vectors.size() == 1;
  }

  private static Taken taken(SimDesk from, SimDesk to) {
    return to.exchange().take(new SimLine(SimLine.GOOD).batch(from, to));
  }
}
