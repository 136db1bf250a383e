package id.loket.sync;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries as the hub's functions take and give them. */
final class EntryRows {
  private EntryRows() {}

  /** Binds the columns of {@code loket.push} after the first three, one array each. */
  static void bind(PreparedStatement s, List<Entry> entries) throws SQLException {
    Connection c = s.getConnection();
    s.setArray(4, numbers(c, entries, e -> e.header().stamp()));
    s.setArray(5, texts(c, entries, e -> e.header().act()));
    s.setArray(6, texts(c, entries, e -> e.header().subject()));
    s.setArray(7, texts(c, entries, e -> e.header().kind()));
    s.setArray(8, texts(c, entries, e -> e.header().actor()));
    s.setArray(9, bytes(c, entries, Entry::body));
    Short[] states = new Short[entries.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = (short) entries.get(i).personal().state().code();
    }
    s.setArray(10, c.createArrayOf("int2", states));
    s.setArray(11, bytes(c, entries, e -> e.personal().content()));
    s.setArray(12, bytes(c, entries, e -> e.personal().salt()));
    s.setArray(13, bytes(c, entries, e -> e.personal().hash()));
    s.setArray(14, bytes(c, entries, Entry::hash));
  }

  static Array numbers(Connection c, List<Entry> entries, Function<Entry, Long> of)
      throws SQLException {
    return c.createArrayOf("int8", entries.stream().map(of).toArray(Long[]::new));
  }

  static Array bytes(Connection c, List<Entry> entries, Function<Entry, Bytes> of)
      throws SQLException {
    return c.createArrayOf(
        "bytea", entries.stream().map(e -> of.apply(e).view()).toArray(byte[][]::new));
  }

  private static Array texts(Connection c, List<Entry> entries, Function<Entry, String> of)
      throws SQLException {
    return c.createArrayOf("text", entries.stream().map(of).toArray(String[]::new));
  }

  /** Of which office the entries of an origin are that a desk of that office was given. */
  static String office(Origin origin, String desk) {
    String regency = RegencyStream.has(origin) ? RegencyStream.of(desk) : null;
    return regency == null ? desk : regency;
  }

  /**
   * Null for a row that is no entry.
   *
   * @param office to whose desk it was given
   */
  static @Nullable Entry read(ResultSet r, String office) throws SQLException {
    try {
      Origin origin = Origin.parse(r.getString(1));
      Header header =
          new Header(
              office(origin, office),
              origin,
              r.getLong(2),
              r.getLong(3),
              r.getString(4),
              r.getString(5),
              new Header.Kinds(r.getString(6), r.getString(7)));
      Personal personal =
          new Personal(
              Personal.State.of(r.getInt(9)),
              Bytes.wrap(r.getBytes(10)),
              Bytes.wrap(r.getBytes(11)),
              Bytes.wrap(r.getBytes(12)));
      return new Entry(header, Bytes.wrap(r.getBytes(8)), personal, Bytes.wrap(r.getBytes(13)));
    } catch (IllegalArgumentException | NullPointerException e) {
      return null;
    }
  }
}
