package id.loket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A look at a data folder that changes nothing in it, not even the write-ahead log that a crash
 * left: what {@code loket doctor} asks. All answers are of one moment, whatever others write
 * meanwhile. (Of a folder that was closed well an empty log stays, until it is opened again.)
 *
 * @see StoreException for what a folder may answer instead
 */
public final class Inspection implements AutoCloseable {
  private final Connection connection;
  private final JournalTable journal;
  private final StateFold fold;
  private final MachineTable machine;
  private final Vectors vectors;
  private final ForkTable forks;
  private final Variants variants;
  private final Aside aside;

  private Inspection(Connection connection) {
    this.connection = connection;
    this.journal = new JournalTable(connection);
    this.fold = new StateFold(journal, new StateTables(connection, Standing.from(journal)));
    this.machine = new MachineTable(connection);
    this.vectors = new Vectors(connection);
    this.forks = new ForkTable(connection, journal);
    this.variants = new Variants(journal, forks);
    this.aside = new Aside(connection, journal);
  }

  /** Of a folder that has a database: see {@link Store#exists}. */
  public static Inspection of(Path folder) {
    try {
      Connection connection = Sqlite.openToLook(folder);
      try (Statement s = connection.createStatement()) {
        Sqlite.schema(connection);
        s.execute("BEGIN");
        return new Inspection(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("cannot open " + Sqlite.file(folder).getFileName(), e);
    }
  }

  /** Of the SQLite in this program; it needs no folder. */
  public static String sqliteVersion() {
    return Sqlite.version();
  }

  /** {@code ok}, or what SQLite found wrong. */
  public String quickCheck() {
    try {
      return Sqlite.text(connection, "PRAGMA quick_check");
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  public JournalTable journal() {
    return journal;
  }

  public Vectors vectors() {
    return vectors;
  }

  /** What waits beside the journal. */
  public ForkTable forks() {
    return forks;
  }

  public Variants variants() {
    return variants;
  }

  /** What this copy wrote alone and no hub has. */
  public Aside aside() {
    return aside;
  }

  /** Whether a hub was ever heard of here. */
  public boolean told() {
    return !new Statements(connection).query("SELECT 1 FROM hub_head LIMIT 1", r -> true).isEmpty();
  }

  public MachineTable machine() {
    return machine;
  }

  /** Empty when all chains hold. */
  public Optional<Broken> firstBroken() {
    return ChainCheck.of(journal);
  }

  public String digest() {
    return fold.digest();
  }

  /** The digest of the state folded anew, in memory. */
  public String digestOfJournal() {
    try (Connection memory = Sqlite.stateInMemory(connection)) {
      StateTables state = new StateTables(memory, Standing.from(journal));
      StateFold anew = new StateFold(journal, state);
      anew.rebuild();
      return anew.digest();
    } catch (SQLException e) {
      throw new StoreException("memory", e);
    }
  }

  /** Free bytes where the folder lies. */
  public static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new StoreException("free space", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("close", e);
    }
  }
}
