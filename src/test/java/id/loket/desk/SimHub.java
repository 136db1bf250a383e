package id.loket.desk;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Happened.Position;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors;
import id.loket.store.Vectors.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code db/postgres/V1__hub.sql} does with entries, in memory: of each origin the contiguous
 * next that fits the chain, what differs beside it, a cursor for each origin, and erasure on
 * arrival. Who may write what is not simulated: HostileDeskTest asks the real one.
 */
final class SimHub {
  private final Map<Origin, List<Entry>> kept;
  private final Map<Origin, Map<Bytes, Entry>> beside;
  private final Map<String, List<Wish>> wishes;

  /** What is to be erased of a subject's earlier entries. */
  private record Wish(Position before, What what) {}

  SimHub() {
    this(new TreeMap<>(Comparator.comparing(Origin::text)), new HashMap<>(), new HashMap<>());
  }

  private SimHub(
      Map<Origin, List<Entry>> kept,
      Map<Origin, Map<Bytes, Entry>> beside,
      Map<String, List<Wish>> wishes) {
    this.kept = kept;
    this.beside = beside;
    this.wishes = wishes;
  }

  SimHub copy() {
    SimHub copy = new SimHub();
    kept.forEach((origin, its) -> copy.kept.put(origin, new ArrayList<>(its)));
    beside.forEach((origin, its) -> copy.beside.put(origin, new LinkedHashMap<>(its)));
    wishes.forEach((subject, its) -> copy.wishes.put(subject, new ArrayList<>(its)));
    return copy;
  }

  Map<Origin, Head> heads() {
    Map<Origin, Head> heads = new LinkedHashMap<>();
    kept.forEach((origin, its) -> {
      if (!its.isEmpty()) {
        heads.put(origin, head(its));
      }
    });
    return heads;
  }

  private static Head head(List<Entry> its) {
    return its.isEmpty() ? Head.NONE : new Head(its.size(), its.getLast().hash());
  }

  /** Takes what fits, in the order of each chain. */
  void push(List<Entry> batch) {
    for (Entry e : batch) {
      List<Entry> its = kept.computeIfAbsent(e.header().origin(), o -> new ArrayList<>());
      Head head = head(its);
      long seq = e.header().seq();
      if (seq <= head.seq() && its.get((int) seq - 1).hash().equals(e.hash())) {
        continue;
      }
      if (seq == head.seq() + 1 && e.follows(head.hash())) {
        its.add(e);
        took(e);
      } else if (parts(its, e)) {
        Map<Bytes, Entry> other =
            beside.computeIfAbsent(e.header().origin(), o -> new LinkedHashMap<>());
        other.putIfAbsent(e.hash(), e);
      }
    }
    its(batch).forEach(this::erase);
  }

  private static List<String> its(List<Entry> batch) {
    return batch.stream().map(e -> e.header().subject()).distinct().toList();
  }

  /** Whether it follows another variant of its origin, or parts from the kept one here. */
  private boolean parts(List<Entry> its, Entry e) {
    long seq = e.header().seq();
    boolean here =
        seq == 1
            ? e.follows(Bytes.EMPTY)
            : seq <= its.size() && e.follows(its.get((int) seq - 2).hash());
    return here
        || beside.getOrDefault(e.header().origin(), Map.of()).values().stream()
            .anyMatch(f -> f.header().seq() == seq - 1 && e.follows(f.hash()));
  }

  private void took(Entry e) {
    Happened<?> h = FactCodec.decode(e).orElse(null);
    boolean authority =
        FactCodec.decode(kept.get(e.header().origin()).getFirst())
            .filter(o -> o.fact() instanceof OriginOpened opened && opened.authority())
            .isPresent();
    if (h != null
        && authority
        && h.fact() instanceof PersonalErased wish
        && !Stamp.isBroken(e.header().stamp())) {
      wishes
          .computeIfAbsent(e.header().subject(), s -> new ArrayList<>())
          .add(new Wish(h.position(), wish.what()));
    }
  }

  private void erase(String subject) {
    List<Wish> its = wishes.getOrDefault(subject, List.of());
    if (!its.isEmpty()) {
      kept.values().forEach(all -> all.replaceAll(e -> without(e, subject, its)));
      beside.values().forEach(all -> all.replaceAll((hash, e) -> without(e, subject, its)));
    }
  }

  private static Entry without(Entry e, String subject, List<Wish> wishes) {
    Header h = e.header();
    boolean goes =
        h.subject().equals(subject)
            && e.personal().state() == Personal.State.PRESENT
            && wishes.stream().anyMatch(wish -> covers(wish, h));
    return goes ? new Entry(h, e.body(), e.personal().without(Personal.State.ERASED), e.hash()) : e;
  }

  private static boolean covers(Wish wish, Header h) {
    boolean before =
        Stamp.isBroken(h.stamp())
            || new Position(h.stamp(), h.origin().text(), h.seq()).compareTo(wish.before()) < 0;
    return before
        && switch (wish.what()) {
          case ALL -> true;
          case HEALTH -> h.kind().equals("VisitScreened.v1");
          case CONTACT -> h.kind().equals("VisitArrived.v1") || h.kind().equals("DossierOpened.v1");
        };
  }

  /** Beyond that vector, each origin in its order, at most so much. */
  List<Entry> pull(Map<Origin, Long> from, Size most) {
    List<Entry> batch = new ArrayList<>();
    long bytes = most.bytes();
    for (Map.Entry<Origin, List<Entry>> each : kept.entrySet()) {
      List<Entry> its = each.getValue();
      long known = Math.min(its.size(), from.getOrDefault(each.getKey(), 0L));
      for (Entry e : its.subList((int) known, its.size())) {
        bytes -= Vectors.bytes(e);
        if (batch.size() == most.rows() || (bytes < 0 && !batch.isEmpty())) {
          return batch;
        }
        batch.add(e);
      }
    }
    return batch;
  }

  /** What differs from what it keeps first, each origin in its order. */
  List<Entry> variants() {
    return beside.values().stream().flatMap(its -> its.values().stream()).toList();
  }

  /** All that it keeps, the variants that came second too. */
  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    kept.values().forEach(all::addAll);
    beside.values().forEach(its -> all.addAll(its.values()));
    return all;
  }
}
