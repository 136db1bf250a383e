package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far this copy holds each origin, and what lies beyond a point of it. Asked of the index by
 * origin and seq, from one origin to the next: as fast with five million entries as with five.
 */
public final class Vectors {
  private static final String ORIGINS =
      "WITH RECURSIVE o (origin) AS (SELECT min(origin) FROM journal UNION ALL SELECT (SELECT"
          + " min(j.origin) FROM journal j WHERE j.origin > o.origin) FROM o WHERE o.origin IS NOT"
          + " NULL) ";
  private static final String HELD =
      ORIGINS
          + "SELECT j.origin, j.seq, j.hash FROM o JOIN journal j ON j.origin = o.origin AND j.seq ="
          + " (SELECT max(m.seq) FROM journal m WHERE m.origin = o.origin)";
  private static final String WHOLE =
      ORIGINS
          + "SELECT o.origin, (SELECT max(m.seq) FROM journal m WHERE m.origin = o.origin), coalesce((SELECT"
          + " min(w.seq) FROM journal w WHERE w.origin = o.origin AND w.personal_state = 2), 0) FROM o"
          + " WHERE o.origin IS NOT NULL";
  private static final String AFTER =
      "SELECT "
          + JournalTable.COLUMNS
          + " FROM journal WHERE origin = ? AND seq > ? ORDER BY seq LIMIT ?";

  private final Statements sql;

  Vectors(Connection connection) {
    this.sql = new Statements(connection);
  }

  /** The last entry of each origin. */
  public Map<Origin, Head> held() {
    Map<Origin, Head> held = new LinkedHashMap<>();
    sql.query(
            HELD, r -> Map.entry(r.getString(1), new Head(r.getLong(2), Bytes.wrap(r.getBytes(3)))))
        .forEach(e -> held.put(Origin.parse(e.getKey()), e.getValue()));
    return held;
  }

  /** Of each origin, how far every entry is here with its personal part, or had it erased. */
  public Map<Origin, Long> heldWithPersonal() {
    Map<Origin, Long> held = new LinkedHashMap<>();
    sql.query(
            WHOLE,
            r -> {
              long head = r.getLong(2);
              long withheld = r.getLong(3);
              return Map.entry(r.getString(1), withheld == 0 ? head : withheld - 1);
            })
        .forEach(e -> held.put(Origin.parse(e.getKey()), e.getValue()));
    return held;
  }

  /** At most so much at once. One entry is given however large it is, or nothing would go on. */
  public record Size(int rows, long bytes) {}

  /** The entries of an origin after that seq, in order. */
  public List<Entry> after(Origin origin, long seq, Size most) {
    List<Entry> entries = new ArrayList<>();
    try {
      sql.use(
          AFTER,
          s -> {
            s.setString(1, origin.text());
            s.setLong(2, seq);
            s.setInt(3, most.rows());
            read(s, most.bytes(), entries);
          });
      return entries;
    } catch (SQLException e) {
      throw new StoreException("vectors", e);
    }
  }

  /** Row by row: a backlog of large entries must not come into memory at once. */
  private static void read(PreparedStatement s, long bytes, List<Entry> to) throws SQLException {
    long left = bytes;
    try (ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        Entry entry = JournalTable.readable(rows, 1);
        if (entry == null) {
          // damaged: what lies behind it would not be taken without it
          return;
        }
        left -= bytes(entry);
        if (left < 0 && !to.isEmpty()) {
          return;
        }
        to.add(entry);
      }
    }
  }

  /** What the entries of an origin after that seq are about, looking at no more than so many. */
  public List<String> subjectsAfter(Origin origin, long seq, int most) {
    return sql.query(
        "SELECT DISTINCT subject FROM (SELECT subject FROM journal WHERE origin = ? AND seq > ? ORDER"
            + " BY seq DESC LIMIT ?)",
        r -> r.getString(1),
        origin.text(),
        seq,
        most);
  }

  /** What an entry weighs, roughly as it is sent. */
  public static long bytes(Entry entry) {
    return 300L + entry.body().size() + entry.personal().content().size();
  }

  /** Which entry. */
  public record Place(Origin origin, long seq) {}

  /** Entries whose personal part was withheld, at most so many. */
  public List<Place> withheld(int limit) {
    return sql.query(
        "SELECT origin, seq FROM journal WHERE personal_state = 2 ORDER BY origin, seq LIMIT ?",
        r -> new Place(Origin.parse(r.getString(1)), r.getLong(2)),
        limit);
  }
}
