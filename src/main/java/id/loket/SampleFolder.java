package id.loket;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.SampleOffice;
import id.loket.desk.ScriptClock;
import id.loket.store.Store;
import id.loket.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The sample office, in a folder of its own within the office's: {@code contoh}. It is there whole
 * or not at all, whenever the power goes: it is filled and removed under other names.
 */
final class SampleFolder {
  private static final String NAME = "contoh";

  private final Path path;
  private final Path half;
  private final Path aside;
  private final Path state;

  SampleFolder(Path office, Path state) {
    this.path = office.resolve(NAME);
    this.half = office.resolve(NAME + ".baru");
    this.aside = office.resolve(NAME + ".hapus");
    this.state = state;
  }

  /** What is put into the sample. */
  interface Filling {
    void into(Desk desk, ScriptClock clock, Instant now);
  }

  Path path() {
    return path;
  }

  boolean there() {
    return Store.exists(path);
  }

  /** A morning in an office; slow. */
  void make() {
    make((desk, clock, now) -> new SampleOffice(desk, clock, 1).fill(now));
  }

  void make(Filling filling) {
    if (there()) {
      return;
    }
    Instant now = PcClock.system().instant();
    ScriptClock clock = new ScriptClock(now);
    try {
      deleteAll(half);
      try (Desk made = new Desk(new Desk.Place(half, state, "1", true), clock)) {
        filling.into(made, clock, now);
      }
      Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException("the sample could not be made", e);
    }
  }

  void remove() {
    try {
      deleteAll(aside);
      Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException("the sample could not be removed", e);
    }
    try {
      deleteAll(aside);
    } catch (IOException e) {
      LoggerFactory.getLogger(SampleFolder.class)
          .warn("what is left of the sample could not be deleted: {}", e.getClass().getName());
    }
  }

  private static void deleteAll(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
