package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors.Place;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the journal that are not what was written: something changed a byte, or took one away.
 * The chain tells which, and whether what comes from elsewhere is what stood there.
 */
public final class Damages {
  private final JournalTable journal;
  private final Statements sql;

  Damages(Connection connection, JournalTable journal) {
    this.journal = journal;
    this.sql = new Statements(connection);
  }

  /** All places whose entry is damaged or gone. Looks at the whole journal: takes its time. */
  public List<Place> places() {
    Search search = new Search();
    journal.chains(search);
    return search.found;
  }

  private static final class Search implements JournalTable.Visitor {
    private final List<Place> found = new ArrayList<>();
    private String origin = "";
    private long seq;
    private @Nullable Bytes stored = Bytes.EMPTY;
    private @Nullable Bytes computed;

    @Override
    public void entry(Entry e) {
      reach(e.header().origin().text(), e.header().seq());
      boolean whole =
          stored == null || e.follows(stored) || (computed != null && e.follows(computed));
      if (!whole) {
        found.add(new Place(e.header().origin(), seq));
      }
      // where only the hash was damaged, the next one tells the true one
      Bytes before = stored == null ? Bytes.EMPTY : stored;
      computed = whole ? null : Chain.hash(before, e.header(), e.body(), e.personal().hash());
      stored = e.hash();
    }

    @Override
    public void unreadable(String text, long at) {
      parsed(text)
          .ifPresent(known -> {
            reach(text, at);
            found.add(new Place(known, at));
            stored = null;
            computed = null;
          });
    }

    /** What is missing before it is damaged too. */
    private void reach(String text, long at) {
      if (!text.equals(origin)) {
        // one that does not begin at its beginning is rather another one's name, damaged
        origin = text;
        seq = at - 1;
        stored = at == 1 ? Bytes.EMPTY : null;
        computed = null;
      }
      for (long gone = seq + 1; gone < at; gone++) {
        found.add(new Place(Origin.parse(text), gone));
        stored = null;
        computed = null;
      }
      seq = at;
    }

    private static Optional<Origin> parsed(String text) {
      try {
        return Optional.of(Origin.parse(text));
      } catch (IllegalArgumentException e) {
        // then its place in its own origin is found empty
        return Optional.empty();
      }
    }
  }

  /** Whether that entry is what stood at its place, and what is there now is not. */
  boolean mends(Entry e, @Nullable Entry here) {
    Origin origin = e.header().origin();
    long seq = e.header().seq();
    Bytes before = journal.hashBefore(origin, seq).orElse(null);
    if (before == null || (here != null && here.follows(before)) || !e.follows(before)) {
      return false;
    }
    Bytes stored = journal.hashAt(origin, seq).orElse(Bytes.EMPTY);
    if (stored.equals(e.hash())) {
      return true;
    }
    // its hash was damaged: unless the next one follows on that, which then is another variant's
    Entry next = journal.at(origin, seq + 1);
    return next == null || next.follows(e.hash()) || !next.follows(stored);
  }

  /** Puts an entry in the place of what is there; what is erased here stays so. */
  void mend(Entry e, @Nullable Entry here) {
    Personal kept =
        here != null
                && here.personal().hash().equals(e.personal().hash())
                && here.personal().holds()
            ? here.personal()
            : e.personal();
    Personal now = e.personal().state() == Personal.State.ERASED ? e.personal() : kept;
    sql.update(
        "DELETE FROM journal WHERE origin = ? AND seq = ?",
        e.header().origin().text(),
        e.header().seq());
    journal.append(new Entry(e.header(), e.body(), now, e.hash()));
  }

  /**
   * Ends an origin before that place: what lies there and after it is kept as it was found, outside
   * the journal.
   *
   * @return what lay there and after it, as far as it is an entry at all, in its order
   */
  public List<Entry> quarantine(Origin origin, long from) {
    List<Entry> tail = journal.from(origin, from);
    sql.update(
        "INSERT INTO quarantine ("
            + JournalTable.COLUMNS
            + ") SELECT "
            + JournalTable.COLUMNS
            + " FROM journal WHERE origin = ? AND seq >= ? ORDER BY seq",
        origin.text(),
        from);
    sql.update("DELETE FROM journal WHERE origin = ? AND seq >= ?", origin.text(), from);
    return tail;
  }

  /** Whether the last entry of an origin is what was written: the next one would build on it. */
  public boolean endsWhole(Origin origin) {
    Head head = journal.head(origin);
    Entry last = head.seq() == 0 ? null : journal.at(origin, head.seq());
    return head.seq() == 0
        || (last != null
            && journal.hashBefore(origin, head.seq()).filter(last::follows).isPresent());
  }
}
