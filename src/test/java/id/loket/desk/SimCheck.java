package id.loket.desk;

import id.loket.desk.SimFailure.Sort;
import id.loket.domain.Situation;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks whether a simulated office comes together, and whether all that was confirmed is there. */
final class SimCheck {
  private final SimOffice office;
  private final Tally tally;
  private final long seed;

  SimCheck(SimOffice office, Tally tally, long seed) {
    this.office = office;
    this.tally = tally;
    this.seed = seed;
  }

  void run() {
    Map<Bytes, Entry> all = office.known();
    for (Bytes hash : office.confirmed) {
      if (!all.containsKey(hash) && !office.lostWithDisk.contains(hash)) {
        throw new SimFailure(Sort.LOST, "was confirmed, and is nowhere: " + hash.hex());
      }
    }
    new SimHealing(office, seed % 2 == 0).run(all.values());
    same(all);
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
      if (office.adopts && !each.desk.store().aside().held().isEmpty()) {
        throw new SimFailure(Sort.STALLED, "what the hub has is still aside at " + each.code);
      }
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
    counted(first);
    new SimRivals(office, tally).check();
  }

  /** All that was confirmed counts, once, also what was issued again. */
  private void counted(SimDesk desk) {
    Set<String> subjects = new HashSet<>();
    desk.journal().forEach(e -> subjects.add(e.header().subject()));
    Set<String> counted = new HashSet<>();
    for (String subject : subjects) {
      for (Happened<?> h : desk.desk.store().journal().said(subject)) {
        if (h.rehomed() != null) {
          tally.count("issued again");
        }
        if (!counted.add(h.rehomed() == null ? h.hash() : h.rehomed().first())) {
          throw new SimFailure(Sort.DUPLICATE, "counts twice: " + subject + " " + h.fact());
        }
      }
    }
    for (Bytes hash : office.confirmed) {
      if (!counted.contains(hash.hex()) && !office.lostWithDisk.contains(hash)) {
        throw new SimFailure(Sort.LOST, "was confirmed, and does not count: " + hash.hex());
      }
    }
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
