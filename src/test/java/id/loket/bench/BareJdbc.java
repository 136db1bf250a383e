package id.loket.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The baseline: a bare JDBC loop with kept statements and the same pragmas, which writes the very
 * rows that Loket wrote (taken from its database), one transaction for each of its commits.
 */
final class BareJdbc implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement journal;
  private final PreparedStatement ticket;
  private final PreparedStatement updateTicket;
  private final PreparedStatement visit;
  private final PreparedStatement appointment;

  BareJdbc(Path folder, Path schemaOf) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
    try (Statement s = connection.createStatement()) {
      for (String pragma :
          List.of(
              "busy_timeout=5000",
              "journal_mode=WAL",
              "synchronous=FULL",
              "foreign_keys=ON",
              "mmap_size=0",
              "trusted_schema=OFF",
              "cell_size_check=ON",
              "secure_delete=ON")) {
        s.execute("PRAGMA " + pragma);
      }
      s.execute("ATTACH '" + schemaOf.resolve("loket.db") + "' AS theirs");
      List<String> ddl = new ArrayList<>();
      try (ResultSet r =
          s.executeQuery(
              "SELECT sql FROM theirs.sqlite_master WHERE sql IS NOT NULL AND tbl_name IN"
                  + " ('journal','ticket','visit','appointment') ORDER BY type DESC")) {
        while (r.next()) {
          ddl.add(r.getString(1));
        }
      }
      s.execute("DETACH theirs");
      for (String sql : ddl) {
        s.execute(sql);
      }
    }
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    journal =
        connection.prepareStatement(
            "INSERT INTO journal VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    ticket = connection.prepareStatement("INSERT INTO ticket VALUES (?,?,?,?,?,?,?)");
    updateTicket =
        connection.prepareStatement("UPDATE ticket SET status = ?, doc = ? WHERE id = ?");
    visit = connection.prepareStatement("INSERT INTO visit VALUES (?,?,?,?)");
    appointment =
        connection.prepareStatement("INSERT INTO appointment VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  }

  void begin() throws SQLException {
    begin.execute();
  }

  void commit() throws SQLException {
    commit.execute();
  }

  void journal(Object[] row) throws SQLException {
    run(journal, row);
  }

  void ticket(Object[] row) throws SQLException {
    run(ticket, row);
  }

  void updateTicket(Object[] row) throws SQLException {
    run(updateTicket, row);
  }

  void visit(Object[] row) throws SQLException {
    run(visit, row);
  }

  void appointment(Object[] row) throws SQLException {
    run(appointment, row);
  }

  private static void run(PreparedStatement s, Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      switch (row[i]) {
        case String text -> s.setString(i + 1, text);
        case Long number -> s.setLong(i + 1, number);
        case Integer number -> s.setInt(i + 1, number);
        case byte[] bytes -> s.setBytes(i + 1, bytes);
        case null -> s.setObject(i + 1, null);
        default -> throw new IllegalArgumentException(row[i].getClass().getName());
      }
    }
    s.executeUpdate();
  }

  /** Rows of another database, as they are stored. */
  static List<Object[]> rows(Path folder, String sql) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("loket.db"));
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      ResultSetMetaData meta = r.getMetaData();
      List<Object[]> rows = new ArrayList<>();
      while (r.next()) {
        Object[] row = new Object[meta.getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = r.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
