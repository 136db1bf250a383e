package id.loket.store;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One data folder's database. Durability: when {@link #inTransaction} returns, what it wrote is on
 * disk (WAL, synchronous=FULL) and survives a crash or a power cut; when it throws, nothing of it
 * is there. One writer connection, which alone checkpoints. Not thread-safe: its desk holds a lock.
 */
public final class Store implements AutoCloseable {
  private static final String ID = "database";
  private static final String RESHAPED = "reshaped";

  private final Path folder;
  private final Connection connection;
  private final JournalTable journal;
  private final StateTables state;
  private final Erasure erasure;
  private final StateFold fold;
  private final PastVisits pastVisits;
  private final MachineTable machine;
  private final HighWaterMark mark;
  private final Vectors vectors;
  private final ForkTable forks;
  private final Variants variants;
  private final Aside aside;
  private final Damages damages;
  private final HubHeads hubs;
  private final Disputes disputes;
  private final Statements sql;
  private final Remnants remnants;
  private long seenVersion;

  /**
   * Over a connection that has the schema and the settings of {@link Sqlite}.
   *
   * @param marks makes the high-water mark of a database by its id
   */
  Store(Path folder, Connection connection, Function<String, HighWaterMark> marks) {
    this.folder = folder;
    this.connection = connection;
    this.journal = new JournalTable(connection);
    this.state = new StateTables(connection, Standing.from(journal));
    this.erasure = new Erasure(journal, connection);
    this.fold = new StateFold(journal, state, erasure::apply);
    this.pastVisits = new PastVisits(journal, connection);
    this.machine = new MachineTable(connection);
    this.vectors = new Vectors(connection);
    this.forks = new ForkTable(connection, journal);
    this.damages = new Damages(connection, journal);
    this.variants = new Variants(journal, forks);
    this.aside = new Aside(connection, journal);
    this.hubs = new HubHeads(connection, journal, vectors, variants);
    this.disputes = new Disputes(connection, journal);
    this.sql = new Statements(connection);
    this.remnants = new Remnants(sql, machine);
    this.mark = marks.apply(databaseId());
    this.seenVersion = dataVersion();
  }

  /**
   * Opens the database of a folder, making both if there is none.
   *
   * @throws StoreException with the cause, when the folder or the file cannot be used
   */
  public static Store open(Path folder, Path stateFolder) {
    try {
      createPrivate(folder);
      createDatabase(Sqlite.file(folder));
      Connection connection = Sqlite.open(folder);
      try {
        Sqlite.assertVersion();
        Sqlite.migrate(folder, connection);
        return new Store(folder, connection, id -> new HighWaterMark(stateFolder, id));
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw new StoreException("cannot open " + Sqlite.file(folder).getFileName(), e);
    }
  }

  /** SQLite gives its log the permissions of the database. */
  private static void createDatabase(Path file) throws IOException {
    if (Files.notExists(file)) {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        // another process was quicker
      }
    }
    keepOthersOut(file, "rw-------");
  }

  public static boolean exists(Path folder) {
    return Files.exists(Sqlite.file(folder));
  }

  /**
   * Makes the folder, for its user alone, if there is none.
   *
   * @throws StoreException when it cannot be made
   */
  public static void prepare(Path folder) {
    try {
      createPrivate(folder);
    } catch (IOException e) {
      throw new StoreException("cannot make the data folder", e);
    }
  }

  /** One that is there already is made private when it is Loket's: empty, or with its database. */
  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      if (exists(folder) || isEmpty(folder)) {
        keepOthersOut(folder, "rwx------");
      }
      return;
    }
    try {
      createFolder(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      // another process was quicker
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** As far as this user may: a folder that another one lent stays as it is. */
  private static void keepOthersOut(Path path, String permissions) {
    try {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      }
    } catch (IOException e) {
      // the database file itself is private
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      if (folder.toAbsolutePath().getParent() != null) {
        Files.createDirectories(folder.toAbsolutePath().getParent());
      }
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private String databaseId() {
    return machine
        .get(ID)
        .orElseGet(() ->
            inTransaction(() -> {
              String id = machine.get(ID).orElseGet(Ids::random);
              machine.put(ID, id);
              return id;
            }));
  }

  public Path folder() {
    return folder;
  }

  public JournalTable journal() {
    return journal;
  }

  public StateTables state() {
    return state;
  }

  public StateFold fold() {
    return fold;
  }

  public PastVisits pastVisits() {
    return pastVisits;
  }

  public MachineTable machine() {
    return machine;
  }

  public HighWaterMark mark() {
    return mark;
  }

  public Vectors vectors() {
    return vectors;
  }

  public ForkTable forks() {
    return forks;
  }

  public Variants variants() {
    return variants;
  }

  public Aside aside() {
    return aside;
  }

  public Damages damages() {
    return damages;
  }

  public RehomedTable rehomed() {
    return journal.rehomed();
  }

  public Disputes disputes() {
    return disputes;
  }

  public HubHeads hubs() {
    return hubs;
  }

  /**
   * Takes entries of other origins, within a transaction.
   *
   * @param sample whether this folder holds practice data, null: that is not settled yet
   */
  public Taken take(List<Entry> batch, @Nullable Boolean sample) {
    return noted(intake(sample).take(batch));
  }

  /**
   * This desk issues entries again, within a transaction.
   *
   * @param about subjects of which something else is gone
   */
  public Taken reissue(List<Entry> lost, Set<String> about, Supplier<List<Entry>> write) {
    return noted(intake(null).reissue(lost, about, write));
  }

  /** Sets aside what the journal has of an origin after that seq, within a transaction. */
  public Taken setAside(Origin origin, long after) {
    Map<String, StateFold.Change> about = new LinkedHashMap<>();
    aside.put(origin, after).forEach(subject -> about.put(subject, fold.refold(subject)));
    return noted(new Taken(List.of(), 0, about.size(), List.of(), List.of(), about, false));
  }

  /** Takes back what was set aside, up to these, within a transaction. */
  public Taken takeBack(List<Entry> entries, @Nullable Boolean sample) {
    Taken taken = take(entries, sample);
    if (entries.isEmpty()) {
      return taken;
    }
    Entry last = entries.getLast();
    Head head = new Head(last.header().seq(), last.hash());
    if (variants.knows(last.header().origin(), head)) {
      aside.drop(last.header().origin(), head.seq());
    }
    return taken;
  }

  /** Takes personal parts that were withheld, within a transaction. */
  public Taken fill(List<Fill> fills) {
    return noted(intake(null).fill(fills));
  }

  /** Another process on this folder must learn that entries it has read are others now. */
  private Taken noted(Taken taken) {
    if (taken.filled() > 0 || !taken.forks().isEmpty()) {
      machine.put(RESHAPED, String.valueOf(reshaped() + 1));
    }
    return taken;
  }

  /** Changes when entries that were there before have changed: forks, personal parts filled. */
  public long reshaped() {
    return machine.get(RESHAPED).map(Long::parseLong).orElse(0L);
  }

  private Intake intake(@Nullable Boolean sample) {
    // the office is settled by the first entry
    String office =
        sql
            .query(
                "SELECT office FROM journal WHERE origin NOT LIKE ? ORDER BY id LIMIT 1",
                r -> r.getString(1),
                RegencyStream.DESK + ".%")
            .stream()
            .findFirst()
            .orElse(null);
    return new Intake(journal, forks, damages, erasure, fold, new Intake.Expected(office, sample));
  }

  /** For tests that damage things. */
  Connection connection() {
    return connection;
  }

  /**
   * After something was erased and that was committed: nothing of it may stay in unused parts of
   * pages, nor in the write-ahead log. A log that another connection reads just now is emptied by
   * the next such call or the last close.
   *
   * @param here by somebody who acted on this desk, not by an exchange
   */
  public void forgetErased(boolean here) {
    remnants.erased(here);
  }

  /**
   * State tables anew from the journal, durable and all or nothing. The answer is where a chain is
   * broken, if one is: a damaged entry is named, not left out.
   */
  public Optional<Broken> rebuild() {
    return inTransaction(fold::rebuild);
  }

  /** All or nothing, durable on return. */
  public <T> T inTransaction(Supplier<T> work) {
    try {
      sql.use("BEGIN IMMEDIATE", PreparedStatement::execute);
    } catch (SQLException e) {
      throw new StoreException("the database is busy or cannot be written", e);
    }
    T result;
    try {
      result = work.get();
      sql.use("COMMIT", PreparedStatement::execute);
    } catch (SQLException | RuntimeException | Error e) {
      try {
        // SQLite may have rolled back by itself (disk full): then this only says so.
        sql.use("ROLLBACK", PreparedStatement::execute);
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      switch (e) {
        case SQLException failed -> throw new StoreException("the commit failed", failed);
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e);
      }
    }
    return result;
  }

  /** Whether another process has written since this was last asked. */
  public boolean changedByOthers() {
    long version = dataVersion();
    boolean changed = version != seenVersion;
    seenVersion = version;
    return changed;
  }

  private long dataVersion() {
    return sql.query("PRAGMA data_version", r -> r.getLong(1)).getFirst();
  }

  @Override
  public void close() {
    try (connection) {
      remnants.closing();
    } catch (SQLException e) {
      throw new StoreException("close", e);
    }
  }
}
