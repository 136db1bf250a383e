package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Taken.Fork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which variant of an origin counts, by the entries that are known and nothing else: where two
 * follow the same one, the one that its desk did not issue again, and of those the one with the
 * lower hash. That variant lies in the journal, the others beside it.
 */
final class Trunk {
  private final JournalTable journal;
  private final ForkTable forks;
  private final Set<Bytes> yielding = new HashSet<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<Bytes> appended = new LinkedHashSet<>();
  private final List<Fork> switched = new ArrayList<>();

  Trunk(JournalTable journal, ForkTable forks) {
    this.journal = journal;
    this.forks = forks;
  }

  /** These are about to be issued again. */
  Trunk yielding(List<Entry> entries) {
    entries.forEach(e -> yielding.add(e.hash()));
    return this;
  }

  /** Subjects of which something counts now, or does no more. */
  Set<String> touched() {
    return touched;
  }

  /** Hashes of the entries that count now and did not before. */
  Set<Bytes> appended() {
    return appended;
  }

  /** Places at which another one counts than did. */
  List<Fork> switched() {
    return switched;
  }

  /** All origins of a desk: something of it was issued again. */
  void choose(String desk) {
    for (Origin origin : forks.origins(desk)) {
      choose(origin, 1);
    }
  }

  /** From that place of an origin on. */
  void choose(Origin origin, long from) {
    Optional<Long> place = forks.next(origin, from - 1);
    while (place.isPresent()) {
      chooseAt(origin, place.get());
      place = forks.next(origin, place.get());
    }
  }

  private void chooseAt(Origin origin, long seq) {
    Bytes previous = journal.hashBefore(origin, seq).orElse(null);
    if (previous == null) {
      return;
    }
    List<Entry> waiting = forks.after(origin, seq - 1, previous);
    Entry counts = journal.at(origin, seq);
    Entry best = counts;
    for (Entry e : waiting) {
      best = best == null || ORDER.compare(key(e), key(best)) < 0 ? e : best;
    }
    if (best == null || best.equals(counts)) {
      return;
    }
    if (counts != null) {
      switched.add(new Fork(origin, seq, best.hash(), counts.hash()));
      forks.setAside(origin, seq, previous).forEach(this::touch);
    }
    forks.moveToJournal(best);
    appended.add(best.hash());
    touch(best);
  }

  private void touch(Entry e) {
    touched.add(e.header().subject());
  }

  private record Key(boolean reissued, Bytes hash) {}

  private Key key(Entry e) {
    boolean reissued =
        yielding.contains(e.hash()) || journal.rehomed().isReissued(e.header().origin(), e.hash());
    return new Key(reissued, e.hash());
  }

  /** Hashes as numbers. */
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::reissued)
          .thenComparing(
              Key::hash, (one, other) -> Arrays.compareUnsigned(one.view(), other.view()));
}
