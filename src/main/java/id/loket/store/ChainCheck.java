package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.store.JournalTable.Head;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the chains of all origins, each in its order, and remembers the first that breaks. */
final class ChainCheck implements JournalTable.Visitor {
  private final Map<String, Head> heads = new HashMap<>();
  private @Nullable Broken first;
  private long entries;

  /** The first entry whose hash or place in its chain does not fit; empty if all do. */
  static Optional<Broken> of(JournalTable journal) {
    ChainCheck check = new ChainCheck();
    journal.chains(check);
    return check.broken();
  }

  Optional<Broken> broken() {
    return Optional.ofNullable(first);
  }

  long entries() {
    return entries;
  }

  @Override
  public void entry(Entry entry) {
    entries++;
    String origin = entry.header().origin().text();
    Head before = heads.getOrDefault(origin, Head.NONE);
    long seq = entry.header().seq();
    Bytes previous = before.hash();
    boolean gap = seq != before.seq() + 1;
    if (first == null && (gap || !entry.follows(previous))) {
      first = new Broken(origin, seq, gap);
    }
    heads.put(origin, new Head(seq, entry.hash()));
  }

  @Override
  public void unreadable(String origin, long seq) {
    entries++;
    if (first == null) {
      first = new Broken(origin, seq, false);
    }
  }
}
