package id.loket;

import id.loket.store.FolderLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One window for a data folder. A second start finds the lock taken and asks the first one, over a
 * loopback port that it left in the folder, to come to the front.
 */
final class SingleInstance implements AutoCloseable {
  private static final String FILE = "loket.window";
  private static final int CONNECT_MILLIS = 1000;

  private final FolderLock lock;
  private final ServerSocket door;
  private final ExecutorService listener;
  private final Path file;

  private SingleInstance(Path folder, FolderLock lock, Runnable toFront) throws IOException {
    this.lock = lock;
    this.file = folder.resolve(FILE);
    this.door = new ServerSocket();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    Files.writeString(file, door.getLocalPort() + " " + token);
    this.listener =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("loket-window").daemon(true).factory());
    listener.execute(() -> listen(token, toFront));
  }

  /** Empty when a window has the folder open already; it was asked to come to the front. */
  static Optional<SingleInstance> take(Path folder, Runnable toFront) throws IOException {
    Optional<FolderLock> lock = FolderLock.take(folder);
    if (lock.isEmpty()) {
      knock(folder);
      return Optional.empty();
    }
    return Optional.of(new SingleInstance(folder, lock.get(), toFront));
  }

  private static void knock(Path folder) {
    try {
      String[] line = Files.readString(folder.resolve(FILE)).strip().split(" ", 2);
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(line[0])),
            CONNECT_MILLIS);
        socket.getOutputStream().write(line[1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | NumberFormatException e) {
      // the first window is starting or ending: the sentence on the terminal says the rest
    }
  }

  private void listen(String token, Runnable toFront) {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        caller.setSoTimeout(CONNECT_MILLIS);
        byte[] said = caller.getInputStream().readNBytes(token.length());
        if (new String(said, StandardCharsets.UTF_8).equals(token)) {
          toFront.run();
        }
      } catch (IOException e) {
        // a broken caller, or the door was closed: the loop's condition decides
      }
    }
  }

  @Override
  public void close() {
    listener.shutdownNow();
    try {
      door.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // nothing depends on the note: the lock is what counts
    }
    lock.close();
  }
}
