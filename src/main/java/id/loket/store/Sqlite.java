package id.loket.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Connections to the data folder's database, with the settings that its promises rest on. */
final class Sqlite {
  /** Older ones can lose an acknowledged commit when two connections checkpoint (WAL-reset bug). */
  private static final int[] OLDEST = {3, 51, 3};

  private static final int SCHEMA = 7;

  private static final int BUSY_TRIES = 500;
  private static final long BUSY_NANOS = 10_000_000;

  private Sqlite() {}

  static Path file(Path folder) {
    return folder.resolve("loket.db");
  }

  static Connection open(Path folder) throws SQLException {
    unpackBeside(folder);
    Connection connection = connect(url(folder), new SQLiteConfig());
    try {
      set(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * A connection that can't write, so that its end doesn't checkpoint either: the last one to leave
   * a database otherwise empties the write-ahead log, which is the writer's alone.
   */
  static Connection openToLook(Path folder) throws SQLException {
    unpackBeside(folder);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Connection connection = connect(url(folder), config);
    try (Statement s = connection.createStatement()) {
      s.execute("PRAGMA busy_timeout=5000");
      s.execute("PRAGMA mmap_size=0");
      s.execute("PRAGMA trusted_schema=OFF");
      s.execute("PRAGMA cell_size_check=ON");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The driver's library: a shared temporary folder may forbid to run it. */
  private static void unpackBeside(Path folder) {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }
  }

  static void set(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("PRAGMA busy_timeout=5000");
      writeAhead(s);
      s.execute("PRAGMA synchronous=FULL");
      s.execute("PRAGMA foreign_keys=ON");
      s.execute("PRAGMA mmap_size=0");
      s.execute("PRAGMA trusted_schema=OFF");
      s.execute("PRAGMA cell_size_check=ON");
      s.execute("PRAGMA secure_delete=ON");
    }
  }

  /**
   * The busy time-out does not hold for this: two that open a new file at once would find it locked
   * by each other, so it is tried again for as long.
   */
  private static void writeAhead(Statement s) throws SQLException {
    for (int left = BUSY_TRIES; ; left--) {
      try {
        s.execute("PRAGMA journal_mode=WAL");
        return;
      } catch (SQLException e) {
        if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code || left == 0) {
          throw e;
        }
        LockSupport.parkNanos(BUSY_NANOS);
      }
    }
  }

  /** Empty state tables in memory, made as those of the given database. */
  static Connection stateInMemory(Connection like) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement s = like.createStatement();
        ResultSet rows =
            s.executeQuery(
                "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN ('ticket', 'visit',"
                    + " 'register', 'dossier', 'numbered', 'appointment', 'given_up')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    Connection memory = connect("jdbc:sqlite::memory:", new SQLiteConfig());
    try (Statement s = memory.createStatement()) {
      for (String table : tables) {
        s.execute(table);
      }
      s.execute("BEGIN");
      return memory;
    } catch (SQLException e) {
      memory.close();
      throw e;
    }
  }

  static int schema(Connection connection) throws SQLException {
    int version = (int) number(connection, "PRAGMA user_version");
    if (version > SCHEMA) {
      throw new StoreException(
          "schema " + version + " is newer than this program", StoreException.Reason.NEWER);
    }
    return version;
  }

  /**
   * Brings the schema up to date; asks Flyway only when there is something to do. Of several
   * processes that open a new folder at once, one does it and the others wait: Flyway itself locks
   * nothing on SQLite.
   */
  static void migrate(Path folder, Connection connection) throws SQLException, IOException {
    if (schema(connection) == SCHEMA) {
      return;
    }
    synchronized (Sqlite.class) {
      try (FileChannel file =
              FileChannel.open(
                  folder.resolve("schema.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock alone = file.lock()) {
        if (alone.isValid() && schema(connection) < SCHEMA) {
          Flyway.configure()
              .dataSource(url(folder), null, null)
              .locations("classpath:db/sqlite")
              .load()
              .migrate();
        }
      }
    }
  }

  static void assertVersion() {
    String version = version();
    String[] parts = version.split("\\.", -1);
    for (int i = 0; i < OLDEST.length; i++) {
      int part = Integer.parseInt(parts[i]);
      if (part != OLDEST[i]) {
        if (part < OLDEST[i]) {
          throw new StoreException(
              "SQLite " + version + " may lose a commit; 3.51.3 is needed",
              StoreException.Reason.OTHER);
        }
        return;
      }
    }
  }

  static String version() {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return text(memory, "SELECT sqlite_version()");
    } catch (SQLException e) {
      throw new StoreException("SQLite does not start", e);
    }
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

  /** Nobody asks for generated keys, which the driver would look up after every statement. */
  static Connection connect(String url, SQLiteConfig config) throws SQLException {
    Properties settings = config.toProperties();
    settings.setProperty("jdbc.get_generated_keys", "false");
    return DriverManager.getConnection(url, settings);
  }
}
