package id.loket.desk;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A hub as desks see it, without the network: of each origin the variant that came first. */
final class FirstComeHub {
  private final String name;
  private final Map<Origin, List<Entry>> kept = new LinkedHashMap<>();
  private final Map<Bytes, Entry> beside = new LinkedHashMap<>();

  FirstComeHub(String name) {
    this.name = name;
  }

  Map<Origin, Head> heads() {
    Map<Origin, Head> heads = new HashMap<>();
    kept.forEach((origin, its) ->
        heads.put(origin, new Head(its.getLast().header().seq(), its.getLast().hash())));
    return heads;
  }

  /** All that is kept, also of those variants that came later. */
  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    kept.values().forEach(all::addAll);
    all.addAll(beside.values());
    return all;
  }

  void push(List<Entry> batch) {
    for (Entry e : batch) {
      List<Entry> its = kept.getOrDefault(e.header().origin(), List.of());
      Bytes head = its.isEmpty() ? Bytes.EMPTY : its.getLast().hash();
      long seq = e.header().seq();
      boolean known = seq <= its.size() && its.get((int) seq - 1).hash().equals(e.hash());
      if (seq == its.size() + 1 && e.follows(head)) {
        kept.computeIfAbsent(e.header().origin(), o -> new ArrayList<>()).add(e);
      } else if (!known && fits(e, its)) {
        beside.put(e.hash(), e);
      }
    }
  }

  private boolean fits(Entry e, List<Entry> its) {
    long seq = e.header().seq();
    Set<Bytes> before = new LinkedHashSet<>();
    if (seq == 1) {
      before.add(Bytes.EMPTY);
    } else if (seq - 2 < its.size()) {
      before.add(its.get((int) seq - 2).hash());
    }
    beside.values().stream()
        .filter(b -> b.header().origin().equals(e.header().origin()))
        .filter(b -> b.header().seq() == seq - 1)
        .forEach(b -> before.add(b.hash()));
    return before.stream().anyMatch(e::follows);
  }

  /** A whole exchange, as the loop of a desk does it. */
  int exchange(Replica desk) {
    ExchangeDesk exchange = desk.exchange();
    tell(desk);
    exchange.take(lackedBy(desk));
    int again = exchange.rehome();
    give(desk);
    return again;
  }

  List<Entry> lackedBy(Replica desk) {
    return all().stream()
        .filter(e ->
            !desk.desk
                .store()
                .variants()
                .knows(e.header().origin(), new Head(e.header().seq(), e.hash())))
        .toList();
  }

  void give(Replica desk) {
    Map<Origin, Long> there = new HashMap<>();
    heads().forEach((origin, head) -> there.put(origin, head.seq()));
    push(desk.exchange().outgoing(there, Replica.ALL));
    desk.exchange().forked().forEach(origin -> push(desk.exchange().forkRows(origin)));
    tell(desk);
  }

  /** Says what it keeps. */
  void tell(Replica desk) {
    desk.exchange().told(name, heads());
  }
}
