package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Rehomed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries, of all that are known here in the journal or beside it, repeat which ones. Follows
 * from their bodies; kept, so that it need not be looked for in all of them.
 */
public final class RehomedTable {
  private final Statements sql;

  RehomedTable(Connection connection) {
    this.sql = new Statements(connection);
  }

  /** Takes note of an entry that is new here, if it repeats one. */
  void note(Entry entry) {
    Rehomed r = Reissue.of(entry).orElse(null);
    if (r == null) {
      return;
    }
    Header h = entry.header();
    try {
      sql.use(
          "INSERT INTO rehomed (origin, seq, hash, desk, before, first, stamp, day, subject) VALUES"
              + " (?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
          s -> {
            s.setString(1, h.origin().text());
            s.setLong(2, h.seq());
            s.setBytes(3, entry.hash().view());
            s.setString(4, h.origin().desk());
            s.setString(5, r.from());
            s.setString(6, r.first());
            s.setLong(7, r.stamp());
            s.setString(8, r.at().toLocalDate().toString());
            s.setString(9, h.subject());
            s.executeUpdate();
          });
    } catch (SQLException e) {
      throw new StoreException("rehomed", e);
    }
  }

  /** What an origin says from there on is not known here any more. */
  void forget(Origin origin, long after) {
    sql.update("DELETE FROM rehomed WHERE origin = ? AND seq > ?", origin.text(), after);
  }

  /** How many entries repeat others. */
  public long count() {
    return sql.query("SELECT count(*) FROM rehomed", r -> r.getLong(1)).getFirst();
  }

  /** Whether its desk issued an entry again, as far as is known here. */
  boolean isReissued(Origin origin, Bytes hash) {
    return !sql.query(
            "SELECT 1 FROM rehomed WHERE before = ? AND desk = ? LIMIT 1",
            r -> true,
            hash.hex(),
            origin.desk())
        .isEmpty();
  }

  /** Whether another entry repeats the same as this one, and counts: it is in the journal. */
  public boolean countsElsewhere(Entry entry) {
    String first = Reissue.of(entry).map(Rehomed::first).orElse(entry.hash().hex());
    return !sql.query(
            "SELECT 1 FROM rehomed r JOIN journal j ON j.origin = r.origin AND j.seq = r.seq AND"
                + " j.hash = r.hash WHERE r.first = ? AND r.desk = ? AND r.hash <> ? LIMIT 1",
            r -> true,
            first,
            entry.header().origin().desk(),
            entry.hash().view())
        .isEmpty();
  }

  /** Of a desk: what was issued again, and what now stands in its place. */
  public Map<String, String> inPlaceOf(String desk) {
    Map<String, String> all = new HashMap<>();
    sql.query(
            "SELECT r.before, lower(hex(r.hash)) FROM rehomed r JOIN journal j ON j.origin ="
                + " r.origin AND j.seq = r.seq AND j.hash = r.hash WHERE r.desk = ? ORDER BY"
                + " r.origin DESC, r.seq DESC",
            r -> Map.entry(r.getString(1), r.getString(2)),
            desk)
        .forEach(e -> all.put(e.getKey(), e.getValue()));
    return all;
  }

  /** Subjects of which something was issued again on that office day, and counts. */
  public List<String> subjects(LocalDate day) {
    return sql.query(
        "SELECT DISTINCT r.subject FROM rehomed r JOIN journal j ON j.origin = r.origin AND j.seq ="
            + " r.seq AND j.hash = r.hash WHERE r.day = ? ORDER BY 1",
        r -> r.getString(1),
        day.toString());
  }
}
