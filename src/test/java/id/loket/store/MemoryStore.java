package id.loket.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * The real store on a database in memory: opened from the bytes of another one in about a
 * millisecond, and given back as bytes, which are then a backup of it, or what a crash left.
 */
public final class MemoryStore {
  private MemoryStore() {}

  /** The bytes of a closed folder's database, which is not in write-ahead mode any more. */
  public static byte[] image(Path folder) {
    try {
      byte[] image = Files.readAllBytes(Sqlite.file(folder));
      // SQLite's file format, offsets 18 and 19: no database in memory has a write-ahead log
      image[18] = 1;
      image[19] = 1;
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] image(Store store) {
    try {
      return ((SQLiteConnection) store.connection()).serialize("main");
    } catch (SQLException e) {
      throw new StoreException("image", e);
    }
  }

  public static Store open(byte[] image, HighWaterMark mark) {
    try {
      SQLiteConnection connection =
          (SQLiteConnection) Sqlite.connect("jdbc:sqlite::memory:", new SQLiteConfig());
      connection.deserialize("main", image);
      Sqlite.set(connection);
      return new Store(Path.of("memory"), connection, id -> mark);
    } catch (SQLException e) {
      throw new StoreException("open in memory", e);
    }
  }

  /** While it works, new names are drawn from there. */
  public static <T extends @Nullable Object> T named(RandomGenerator from, Supplier<T> work) {
    return ScopedValue.where(Ids.SIMULATED, from).call(work::get);
  }

  /** A state folder that holds one mark, in memory. */
  public static final class MemoryMark extends HighWaterMark {
    private @Nullable Mark now;

    public MemoryMark(@Nullable Mark now) {
      super(Path.of("memory"), "mark");
      this.now = now;
    }

    @Override
    public Optional<Mark> read() {
      return Optional.ofNullable(now);
    }

    @Override
    public long seqOf(String origin) {
      return read().filter(mark -> mark.origin().equals(origin)).map(Mark::seq).orElse(0L);
    }

    @Override
    public boolean write(Mark mark) {
      now = mark;
      return true;
    }
  }
}
