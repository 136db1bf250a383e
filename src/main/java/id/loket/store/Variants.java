package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An origin that two copies of a database both went on with, seen as the tree that it is: what its
 * variants have in common lies in the journal, and from where the first two part some of it beside.
 */
public final class Variants {
  private final JournalTable journal;
  private final ForkTable forks;

  Variants(JournalTable journal, ForkTable forks) {
    this.journal = journal;
    this.forks = forks;
  }

  /** Whether that entry is here, in the journal or beside it. */
  public boolean knows(Origin origin, Head head) {
    return counts(origin, head) || forks.has(origin, head.seq(), head.hash());
  }

  private boolean counts(Origin origin, Head head) {
    return journal.hashAt(origin, head.seq()).filter(head.hash()::equals).isPresent();
  }

  /** Whether another variant than that of the head counts here, and the head's is known too. */
  public boolean isBeside(Origin origin, Head head) {
    return forks.has(origin, head.seq(), head.hash());
  }

  /**
   * All entries of an origin from the place on where its variants part: first the one that counts,
   * then the others, each entry after the one that it follows.
   */
  public List<Entry> from(Origin origin) {
    Optional<Long> parting = forks.next(origin, 0);
    if (parting.isEmpty()) {
      return List.of();
    }
    List<Entry> counting = journal.from(origin, parting.get());
    List<Entry> all = new ArrayList<>(counting);
    journal
        .hashBefore(origin, parting.get())
        .ifPresent(hash -> waiting(origin, new Head(parting.get() - 1, hash), all));
    for (Entry e : counting) {
      waiting(origin, new Head(e.header().seq(), e.hash()), all);
    }
    return all;
  }

  private void waiting(Origin origin, Head after, List<Entry> to) {
    Deque<Entry> next = new ArrayDeque<>(forks.after(origin, after.seq(), after.hash()));
    while (!next.isEmpty()) {
      Entry e = next.pop();
      to.add(e);
      forks.after(origin, e.header().seq(), e.hash()).forEach(next::push);
    }
  }

  /**
   * Of what a copy wrote, the entries that wait or that are not in the variant which somebody else
   * keeps; in their order.
   *
   * @param wrote the last entry that the copy wrote under that origin
   * @param kept what others said that they keep last
   */
  public List<Entry> divergent(Origin origin, Head wrote, Collection<Head> kept) {
    long parting = forks.next(origin, 0).orElse(Long.MAX_VALUE);
    List<Entry> own = path(origin, wrote, parting);
    long partsAt = Long.MAX_VALUE;
    for (Head head : kept) {
      Map<Long, Bytes> there = new HashMap<>();
      path(origin, head, parting).forEach(e -> there.put(e.header().seq(), e.hash()));
      partsAt = Math.min(partsAt, partsAt(own, there));
    }
    List<Entry> divergent = new ArrayList<>();
    for (Entry e : own) {
      long seq = e.header().seq();
      if (seq >= partsAt || !counts(origin, new Head(seq, e.hash()))) {
        divergent.add(e);
      }
    }
    return divergent;
  }

  private static long partsAt(List<Entry> own, Map<Long, Bytes> there) {
    return own.stream()
        .filter(e -> !e.hash().equals(there.getOrDefault(e.header().seq(), e.hash())))
        .mapToLong(e -> e.header().seq())
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** The entries up to that one, from that seq on; empty where it is not known here. */
  private List<Entry> path(Origin origin, Head last, long from) {
    List<Entry> path = new ArrayList<>();
    Bytes hash = last.hash();
    for (long seq = last.seq(); seq >= from; seq--) {
      Entry e = entry(origin, seq, hash);
      if (e == null) {
        return List.of();
      }
      path.addFirst(e);
      hash = previous(origin, e);
    }
    return path;
  }

  private @Nullable Entry entry(Origin origin, long seq, Bytes hash) {
    Entry counting = journal.at(origin, seq);
    if (counting != null && counting.hash().equals(hash)) {
      return counting;
    }
    return forks.at(origin, seq).stream()
        .filter(e -> e.hash().equals(hash))
        .findFirst()
        .orElse(null);
  }

  private Bytes previous(Origin origin, Entry e) {
    long seq = e.header().seq();
    return forks
        .previous(origin, seq, e.hash())
        .or(() -> journal.hashBefore(origin, seq))
        .orElse(Bytes.EMPTY);
  }
}
