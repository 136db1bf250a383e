package id.loket.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Connections to the data folder's database, with the settings that its promises rest on. */
final class Sqlite {
  /** Older ones can lose an acknowledged commit when two connections checkpoint (WAL-reset bug). */
  private static final int[] OLDEST = {3, 51, 3};

  private static final int SCHEMA = 1;

  private Sqlite() {}

  static Path file(Path folder) {
    return folder.resolve("loket.db");
  }

  static Connection open(Path folder, boolean writer) throws SQLException {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }
    Connection connection = DriverManager.getConnection(url(folder));
    try (Statement s = connection.createStatement()) {
      s.execute("PRAGMA busy_timeout=5000");
      s.execute("PRAGMA journal_mode=WAL");
      s.execute("PRAGMA synchronous=FULL");
      s.execute("PRAGMA foreign_keys=ON");
      s.execute("PRAGMA mmap_size=0");
      s.execute("PRAGMA trusted_schema=OFF");
      s.execute("PRAGMA cell_size_check=ON");
      s.execute("PRAGMA secure_delete=ON");
      if (!writer) {
        s.execute("PRAGMA wal_autocheckpoint=0");
        s.execute("PRAGMA query_only=ON");
      }
    }
    return connection;
  }

  /** Brings the schema up to date; asks Flyway only when there is something to do. */
  static void migrate(Path folder, Connection connection) throws SQLException {
    int version = (int) number(connection, "PRAGMA user_version");
    if (version > SCHEMA) {
      throw new StoreException("schema " + version + " is newer than this program");
    }
    if (version < SCHEMA) {
      Flyway.configure()
          .dataSource(url(folder), null, null)
          .locations("classpath:db/sqlite")
          .load()
          .migrate();
    }
  }

  static void assertVersion(Connection connection) throws SQLException {
    String version = version(connection);
    String[] parts = version.split("\\.", -1);
    for (int i = 0; i < OLDEST.length; i++) {
      int part = Integer.parseInt(parts[i]);
      if (part != OLDEST[i]) {
        if (part < OLDEST[i]) {
          throw new StoreException("SQLite " + version + " may lose a commit; 3.51.3 is needed");
        }
        return;
      }
    }
  }

  static String version(Connection connection) throws SQLException {
    return text(connection, "SELECT sqlite_version()");
  }

  static String text(Connection connection, String sql) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + file(folder).toAbsolutePath();
  }
}
