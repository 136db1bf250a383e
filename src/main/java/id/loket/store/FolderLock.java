package id.loket.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by a window while it has a data folder open ({@code loket.lock}), so that a second window,
 * or a rebuild, stays away from it. The operating system lets go of it when the process ends,
 * however it ends. The database needs no such lock: a day script plays without it.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Empty when somebody else holds it, in this process or another.
   *
   * @throws StoreException when the folder cannot be written
   */
  public static Optional<FolderLock> take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("loket.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new FolderLock(channel, lock));
        }
      } catch (OverlappingFileLockException e) {
        // held in this process
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("the folder cannot be locked", e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new StoreException("unlock", e);
    }
  }
}
