package id.loket.sync;

import id.loket.desk.ExchangeDesk;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors;
import id.loket.store.Vectors.Size;
import id.loket.sync.LinkState.Notice;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a hub what it lacks of this desk's own origins, batch by batch. Not safe for use by several
 * threads.
 */
final class Push {
  private final ExchangeDesk desk;
  private final HubLink link;
  private final String hub;
  private final Pace line;

  /** How far the hub keeps what, as it last said. */
  private final Map<Origin, Head> there = new HashMap<>();

  /**
   * Over a line.
   *
   * @param hub by which name this desk remembers it
   * @param line bytes that one batch may have
   */
  Push(ExchangeDesk desk, HubLink link, String hub, Pace line) {
    this.desk = desk;
    this.link = link;
    this.hub = hub;
    this.line = line;
  }

  /** The hub says how far it keeps what. */
  void told(Map<Origin, Head> heads) {
    there.clear();
    there.putAll(heads);
  }

  /** What this desk wrote since; how many entries the hub took. */
  long run(Hello hello, Watch watch) throws HubException {
    long of = desk.notYetAt(hub).entries();
    long pushed = 0;
    Set<Origin> stuck = new HashSet<>();
    for (List<Entry> batch = outgoing(hello, stuck);
        !batch.isEmpty();
        batch = outgoing(hello, stuck)) {
      Origin origin = batch.getFirst().header().origin();
      long before = there.getOrDefault(origin, Head.NONE).seq();
      push(origin, batch, stuck, watch);
      pushed += Math.max(0, there.getOrDefault(origin, Head.NONE).seq() - before);
      if (of > batch.size()) {
        watch.passed(pushed, of);
      }
    }
    if (stuck.isEmpty() && desk.notYetAt(hub).entries() > 0) {
      // something lies before them that nobody can read any more
      desk.quarantine()
          .forEach(place ->
              watch.notice(new Notice.NotTaken(place.origin(), place.seq(), PushAnswer.Why.CHAIN)));
    }
    return pushed;
  }

  /** All variants of this desk's own forked origins, of which the hub may lack any. */
  long variants(Hello hello, Watch watch) throws HubException {
    long given = 0;
    for (Origin origin : desk.forked()) {
      Size most = new Size(hello.hub().rows(), hello.hub().bytes());
      for (List<Entry> piece : Pieces.of(desk.forkRows(origin), most)) {
        push(origin, given(piece, hello), new HashSet<>(), watch);
        given += piece.size();
      }
    }
    return given;
  }

  /** Personal parts that the hub lacks of this desk's own entries. */
  void fill(Hello hello) throws HubException {
    for (Origin origin : there.keySet()) {
      if (origin.desk().equals(hello.place().desk())) {
        List<Long> seqs = link.withheld(origin, hello.hub().rows());
        List<Entry> entries = desk.entries(origin, seqs);
        if (!entries.isEmpty()) {
          link.fill(origin, entries);
        }
      }
    }
  }

  /** The next entries of one origin that the hub lacks. */
  private List<Entry> outgoing(Hello hello, Set<Origin> stuck) {
    Map<Origin, Long> from = new HashMap<>();
    there.forEach((origin, head) -> from.put(origin, head.seq()));
    stuck.forEach(origin -> from.put(origin, Long.MAX_VALUE));
    List<Entry> batch =
        given(desk.outgoing(from, new Size(hello.hub().rows(), line.size())), hello);
    if (batch.isEmpty()) {
      return batch;
    }
    Origin first = batch.getFirst().header().origin();
    return batch.stream().takeWhile(e -> e.header().origin().equals(first)).toList();
  }

  /** As that hub may have them. */
  private static List<Entry> given(List<Entry> entries, Hello hello) {
    return hello.hub().kind() == HubKind.REGENCY
        ? entries.stream().map(Entry::withheld).toList()
        : entries;
  }

  private void push(Origin origin, List<Entry> batch, Set<Origin> stuck, Watch watch)
      throws HubException {
    long began = System.nanoTime();
    long bytes = batch.stream().mapToLong(Vectors::bytes).sum();
    PushAnswer answer = link.push(batch);
    line.took(bytes, Duration.ofNanos(System.nanoTime() - began));
    watch.sent(bytes);
    switch (answer) {
      case PushAnswer.Taken(Head head) -> {
        there.put(origin, head);
        desk.stored(hub, origin, head);
      }
      case PushAnswer.Gap(Head head) -> {
        boolean less = head.seq() < there.getOrDefault(origin, Head.NONE).seq();
        there.put(origin, head);
        if (!less) {
          stuck.add(origin);
        }
      }
      case PushAnswer.Forked(long seq, var known) -> {
        stuck.add(origin);
        watch.notice(new Notice.Forked(origin, seq));
      }
      case PushAnswer.NotTaken(var why, long seq) -> {
        stuck.add(origin);
        watch.notice(new Notice.NotTaken(origin, seq, why));
      }
    }
  }
}
