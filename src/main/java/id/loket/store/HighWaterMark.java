package id.loket.store;

import id.loket.journal.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this machine's user has written a database, kept outside the data folder: a copy or an
 * old backup put in its place is seen by it. Written after commit at most once a second and at
 * close, so it may lag behind the database, never run ahead; of a new origin once with seq 0 before
 * its first commit, so that a crash right after it is not taken for a copy.
 */
public class HighWaterMark {
  private static final Logger LOG = LoggerFactory.getLogger(HighWaterMark.class);
  private static final int TRIES = 30;

  private final Path folder;
  private final Path file;
  private final Runnable pause;

  /**
   * The furthest entry known.
   *
   * @param suffix the ticket series of a continued incarnation on {@code suffixDay}, else empty
   */
  public record Mark(
      String origin, long seq, String hash, String machine, String suffix, String suffixDay) {}

  HighWaterMark(Path stateFolder, String databaseId) {
    this(stateFolder, databaseId, () -> LockSupport.parkNanos(Duration.ofMillis(100).toNanos()));
  }

  /**
   * @param pause between two tries to read
   */
  HighWaterMark(Path stateFolder, String databaseId, Runnable pause) {
    this.folder = stateFolder;
    this.file = stateFolder.resolve(databaseId + ".mark");
    this.pause = pause;
  }

  /**
   * Empty where there is none. One that cannot be read just now, because a virus scanner or a
   * backup holds it, is no missing one: it is tried again for three seconds, since a database
   * without its mark is taken for a copy.
   */
  public Optional<Mark> read() {
    for (int tries = TRIES; ; tries--) {
      try {
        return once();
      } catch (IOException e) {
        if (tries == 1 || !Files.isDirectory(folder)) {
          LOG.warn("the high-water mark cannot be read: {}", e.getClass().getSimpleName());
          return Optional.empty();
        }
        pause.run();
      }
    }
  }

  /** How far that origin is marked; 0 where it is not, or cannot be read just now. */
  public long seqOf(String origin) {
    try {
      return once().filter(mark -> mark.origin().equals(origin)).map(Mark::seq).orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }

  private Optional<Mark> once() throws IOException {
    try {
      return Optional.of(Parts.read(Mark.class, Bytes.wrap(Files.readAllBytes(file)), null));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** False when it could not be written: the next start then opens a new incarnation. */
  public boolean write(Mark mark) {
    try {
      Files.createDirectories(folder);
      Path temp = Files.createTempFile(folder, "mark", ".tmp");
      try {
        writeThrough(temp, Parts.impersonal(mark).view());
        Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temp);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a mark could be written there; nothing of the trial stays. */
  public static boolean canWrite(Path stateFolder) {
    try {
      Files.createDirectories(stateFolder);
      Files.delete(Files.createTempFile(stateFolder, "mark", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A power cut must not leave an empty mark: it would look like a copy. */
  private static void writeThrough(Path temp, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }
}
