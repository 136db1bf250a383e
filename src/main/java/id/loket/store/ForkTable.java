package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Variants of an origin that wait beside the one in the journal: two copies of a database both went
 * on with it. Nothing here is folded, and nothing of it is thrown away.
 */
public final class ForkTable {
  private static final String INSERT =
      "INSERT INTO fork ("
          + JournalTable.COLUMNS
          + ", previous) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING";

  private final Statements sql;
  private final JournalTable journal;

  ForkTable(Connection connection, JournalTable journal) {
    this.sql = new Statements(connection);
    this.journal = journal;
  }

  /** Whether that entry waits here. */
  public boolean has(Origin origin, long seq, Bytes hash) {
    return at(origin, seq).stream().anyMatch(e -> e.hash().equals(hash));
  }

  /** Waiting entries at that place of an origin. */
  List<Entry> at(Origin origin, long seq) {
    return read("origin = ? AND seq = ?", origin.text(), seq);
  }

  /** Waiting entries that follow that one, in whatever table it is. */
  List<Entry> after(Origin origin, long seq, Bytes hash) {
    return read("origin = ? AND seq = ? AND previous = ?", origin.text(), seq + 1, hash.view());
  }

  /** All that wait, by origin and seq. */
  public List<Entry> all() {
    return read("1");
  }

  /** How many entries wait. */
  public long count() {
    return sql.query("SELECT count(*) FROM fork", r -> r.getLong(1)).getFirst();
  }

  /** All that wait, by subject and in their order. */
  public List<Entry> bySubject() {
    return sql.list(
        "SELECT " + JournalTable.COLUMNS + " FROM fork ORDER BY subject, stamp, origin, seq",
        r -> JournalTable.readable(r, 1));
  }

  List<Entry> ofSubject(String subject) {
    return read("subject = ?", subject);
  }

  private List<Entry> read(String where, Object... args) {
    return sql.list(
        "SELECT "
            + JournalTable.COLUMNS
            + " FROM fork WHERE "
            + where
            + " ORDER BY origin, seq, hash",
        r -> JournalTable.readable(r, 1),
        args);
  }

  /** Origins of that desk that two copies went on with. */
  public List<Origin> origins(String desk) {
    return sql.query(
        "SELECT DISTINCT origin FROM fork WHERE substr(origin, 1, ?) = ? ORDER BY 1",
        r -> Origin.parse(r.getString(1)),
        desk.length() + 1,
        desk + ".");
  }

  /** All origins that two copies went on with. */
  public List<Origin> origins() {
    return sql.query(
        "SELECT DISTINCT origin FROM fork ORDER BY 1", r -> Origin.parse(r.getString(1)));
  }

  /** The next place after that one at which something waits; empty: none does. */
  Optional<Long> next(Origin origin, long seq) {
    return Optional.ofNullable(
            sql.query(
                    "SELECT coalesce(min(seq), 0) FROM fork WHERE origin = ? AND seq > ?",
                    r -> r.getLong(1),
                    origin.text(),
                    seq)
                .getFirst())
        .filter(found -> found > 0);
  }

  /** The hash of the entry before one that waits. */
  Optional<Bytes> previous(Origin origin, long seq, Bytes hash) {
    return sql
        .query(
            "SELECT previous FROM fork WHERE origin = ? AND seq = ? AND hash = ?",
            r -> Bytes.wrap(r.getBytes(1)),
            origin.text(),
            seq,
            hash.view())
        .stream()
        .findFirst();
  }

  void put(Entry e, Bytes previous) {
    try {
      sql.use(
          INSERT,
          s -> {
            JournalTable.bind(s, e);
            s.setBytes(15, previous.view());
            s.executeUpdate();
          });
    } catch (SQLException ex) {
      throw new StoreException("fork", ex);
    }
    journal.rehomed().note(e);
  }

  /** It counts from now: into the journal, as the next of its origin. */
  void moveToJournal(Entry e) {
    sql.update(
        "DELETE FROM fork WHERE origin = ? AND seq = ? AND hash = ?",
        e.header().origin().text(),
        e.header().seq(),
        e.hash().view());
    journal.append(e);
  }

  /** Sets aside what the journal has of an origin from that seq on; the answer is what it was. */
  List<Entry> setAside(Origin origin, long from, Bytes previous) {
    List<Entry> tail = journal.from(origin, from);
    Bytes before = previous;
    for (Entry e : tail) {
      put(e, before);
      before = e.hash();
    }
    sql.update("DELETE FROM journal WHERE origin = ? AND seq >= ?", origin.text(), from);
    return tail;
  }

  /** The entry's content and salt are kept nowhere any more. */
  void erase(Entry e) {
    sql.update(
        "UPDATE fork SET personal = x'', salt = x'', personal_state = 3 WHERE origin = ? AND seq = ?"
            + " AND hash = ?",
        e.header().origin().text(),
        e.header().seq(),
        e.hash().view());
  }

  /** The hash that a new entry may follow at its place, the journal's first; empty: none fits. */
  Optional<Bytes> before(Entry e) {
    Origin origin = e.header().origin();
    long seq = e.header().seq();
    Optional<Bytes> held = journal.hashBefore(origin, seq);
    if (held.filter(e::follows).isPresent()) {
      return held;
    }
    return at(origin, seq - 1).stream().map(Entry::hash).filter(e::follows).findFirst();
  }
}
