package id.loket.desk;

import id.loket.desk.SimFailure.Sort;
import id.loket.desk.Step.Cut;
import id.loket.domain.Situation;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.store.Taken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets all that is apart in a simulated office come together, and asks whether it did. */
final class SimCheck {
  private static final int MOST_ROUNDS = 8;

  private final SimOffice office;
  private final Tally tally;
  private final long seed;

  SimCheck(SimOffice office, Tally tally, long seed) {
    this.office = office;
    this.tally = tally;
    this.seed = seed;
  }

  void run() {
    Map<Bytes, Entry> all = known();
    for (Bytes hash : office.confirmed) {
      if (!all.containsKey(hash) && !office.lostWithDisk.contains(hash)) {
        throw new SimFailure(Sort.LOST, "was confirmed, and is nowhere: " + hash.hex());
      }
    }
    heal(parted(all.values()));
    same(all);
  }

  /** All that anybody has, by its hash. */
  private Map<Bytes, Entry> known() {
    Map<Bytes, Entry> all = new LinkedHashMap<>();
    office.desks.forEach(d -> {
      d.journal().forEach(e -> all.put(e.hash(), e));
      d.waiting().forEach(e -> all.put(e.hash(), e));
    });
    office.hub.all().forEach(e -> all.put(e.hash(), e));
    office.strange.forEach(e -> all.put(e.hash(), e));
    return all;
  }

  /** Whether two copies went on with an origin, each its own way. */
  private static boolean parted(Collection<Entry> all) {
    Set<String> places = new HashSet<>();
    return !all.stream().map(Entry::header).allMatch(h -> places.add(h.origin() + "/" + h.seq()));
  }

  /** Half of the offices have a hub that works by now, the others only each other. */
  private void heal(boolean forked) {
    boolean byHub = seed % 2 == 0;
    boolean lost = office.hubSetBack || !office.lostWithDisk.isEmpty();
    if (byHub && lost) {
      // "hub heal": what only a desk had that is lost comes back from the others
      office.desks.forEach(d -> office.hub.push(d.journal()));
    }
    exchangeUntilQuiet(byHub);
    if (forked || (lost && !byHub)) {
      // a variant that waits is shipped by nobody: it goes by hand
      List<Entry> all = List.copyOf(known().values());
      office.desks.forEach(d -> d.exchange().take(all));
      office.hub.push(inOrder(all));
      exchangeUntilQuiet(byHub);
    }
    office.desks.forEach(d -> d.exchange().take(office.strange));
  }

  private static List<Entry> inOrder(List<Entry> all) {
    return all.stream()
        .filter(e -> !e.header().origin().desk().equals(SimOffice.POISONER))
        .sorted(Comparator.comparingLong(e -> e.header().seq()))
        .toList();
  }

  private void exchangeUntilQuiet(boolean byHub) {
    boolean news = true;
    for (int round = 0; news; round++) {
      if (round == MOST_ROUNDS) {
        throw new SimFailure(Sort.STALLED, "still news after " + round + " rounds");
      }
      Map<Origin, Head> there = office.hub.heads();
      news = false;
      for (SimDesk to : office.desks) {
        if (byHub) {
          news |= new SimLine(SimLine.GOOD).exchange(to, office.hub, Cut.NONE).changed();
        } else {
          for (SimDesk from : office.desks) {
            news |= to != from && taken(from, to).changed();
          }
        }
      }
      news |= !there.equals(office.hub.heads());
      news &= !inStep(byHub);
    }
  }

  /** Whether all hold the same already: one round more would find out the same, slowly. */
  private boolean inStep(boolean byHub) {
    Set<Map<Origin, Head>> vectors = new HashSet<>();
    if (byHub) {
      vectors.add(office.hub.heads());
    }
    for (SimDesk desk : office.desks) {
      Map<Origin, Head> held = new HashMap<>(desk.desk.store().vectors().held());
      held.keySet().removeIf(origin -> origin.desk().equals(SimOffice.POISONER));
      vectors.add(held);
    }
    return vectors.size() == 1;
  }

  private static Taken taken(SimDesk from, SimDesk to) {
    return to.exchange().take(new SimLine(SimLine.GOOD).batch(from, to));
  }

  private void same(Map<Bytes, Entry> all) {
    SimDesk first = office.desks.getFirst();
    String digest = first.digest();
    Map<String, String> journal = null;
    boolean forked = !first.waiting().isEmpty();
    tally.count("office with a fork", forked ? 1 : 0);
    for (SimDesk each : office.desks) {
      List<Entry> entries = each.journal();
      Map<String, String> its = journal(each, entries);
      journal = journal == null ? its : journal;
      Set<Bytes> there = held(each, entries);
      all.forEach((hash, e) -> {
        if (!there.contains(hash)) {
          throw new SimFailure(Sort.LOST, "not at " + each.code + ": " + e.header());
        }
      });
      equal("entries of " + each.code, journal.keySet(), its.keySet());
      // what is erased in a journal that was lost later may have been sent as such before
      if (!forked && office.lostWithDisk.isEmpty()) {
        equal("entries and personal parts of " + each.code, journal.entrySet(), its.entrySet());
      }
      equal("state of " + each.code, digest, each.digest());
      SimErasures.check(each, entries, office.names, tally);
    }
    SimDesk one = office.desks.get(Math.floorMod(seed / 2, office.desks.size()));
    if (seed % 4 < 2) {
      anew(one);
    } else {
      one.desk
          .store()
          .rebuild()
          .ifPresent(b -> {
            throw new SimFailure(Sort.DIVERGENT, "the chain is broken: " + b);
          });
      equal("rebuilt state of " + one.code, digest, one.digest());
    }
    if (seed % 2 == 0) {
      Set<Bytes> hub = new HashSet<>();
      office.hub.all().forEach(e -> hub.add(e.hash()));
      all.forEach((hash, e) -> {
        if (!hub.contains(hash) && !e.header().origin().desk().equals(SimOffice.POISONER)) {
          throw new SimFailure(Sort.LOST, "not at the hub: " + e.header());
        }
      });
    }
    new SimRivals(office, tally).check();
  }

  /** Decisions look at the same as if the program had just been started. */
  private static void anew(SimDesk desk) {
    Origin origin = desk.place().origin();
    Set<String> memory = desk.desk.look(SimCheck::inMemory);
    desk.crash();
    if (origin.equals(desk.place().origin())) {
      equal("what is in memory of " + desk.code, desk.desk.look(SimCheck::inMemory), memory);
    }
  }

  /** Each place of each origin once, with what stands there; its chain holds. */
  private static Map<String, String> journal(SimDesk desk, List<Entry> entries) {
    Map<String, String> all = new HashMap<>();
    Map<Origin, Entry> last = new HashMap<>();
    for (Entry e : entries) {
      Origin origin = e.header().origin();
      Entry before = last.put(origin, e);
      long seq = before == null ? 1 : before.header().seq() + 1;
      if (e.header().seq() != seq || !e.follows(before == null ? Bytes.EMPTY : before.hash())) {
        throw new SimFailure(Sort.DIVERGENT, "chain of " + desk.code + " at " + e.header());
      }
      Personal.State state = e.personal().state();
      all.put(
          origin + "/" + e.header().seq() + "=" + e.hash().hex(),
          state + " " + e.personal().content().text());
    }
    if (all.size() != desk.desk.store().journal().count()) {
      throw new SimFailure(Sort.DUPLICATE, "the journal of " + desk.code + " holds more");
    }
    return all;
  }

  private static Set<Bytes> held(SimDesk desk, List<Entry> entries) {
    List<Entry> both = new ArrayList<>(entries);
    both.addAll(desk.waiting());
    Set<Bytes> held = new HashSet<>();
    for (Entry e : both) {
      if (!held.add(e.hash())) {
        throw new SimFailure(Sort.DUPLICATE, "twice at " + desk.code + ": " + e.header());
      }
    }
    return held;
  }

  private static void equal(String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw new SimFailure(Sort.DIVERGENT, what + ": " + without(one, other) + without(other, one));
    }
  }

  private static List<?> without(Object one, Object other) {
    List<Object> left = new ArrayList<>(one instanceof Collection<?> many ? many : List.of(one));
    left.removeAll(other instanceof Collection<?> many ? many : List.of(other));
    return left;
  }

  /** What decisions look at. */
  private static Set<String> inMemory(Situation s) {
    Set<String> all = new HashSet<>();
    s.queue().tickets().forEach(t -> all.add(t.toString()));
    s.visits().forEach(v -> all.add(v.toString()));
    all.add("inside " + s.inside());
    all.add(s.settings().toString());
    for (String group : List.of("A", "B")) {
      all.add("next of " + group + ": " + s.nextNumber(group));
      all.add("recent of " + group + ": " + s.queue().recentService(group));
      all.add("since priority, " + group + ": " + s.queue().ordinarySincePriority(group));
    }
    return all;
  }
}
