package id.loket.cli;

import id.loket.store.Ids;
import id.loket.sync.HubAdmin;
import id.loket.sync.HubException;
import id.loket.sync.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own for one practice day, from the server programs found on this machine; on
 * this machine alone, and gone without a trace when it is closed. PostgreSQL refuses to run as
 * root: then it runs as another user.
 */
final class PracticeServer implements AutoCloseable {
  private static final String ADMIN = "loket";
  private static final List<String> PLACES =
      List.of(
          "/usr/lib/postgresql",
          "/usr/pgsql-18",
          "/usr/pgsql-17",
          "/usr/pgsql-16",
          "/usr/pgsql-15",
          "/usr/local/pgsql",
          "/opt/homebrew/opt/postgresql@17",
          "C:/Program Files/PostgreSQL");
  private static final long STARTS_IN_SECONDS = 60;

  private final Path programs;
  private final @Nullable String user;
  private final Path folder;
  private final String password = Ids.random();
  private final int port;
  private final Thread atExit = new Thread(this::end);

  private PracticeServer(Path programs, @Nullable String user) throws IOException {
    this.programs = programs;
    this.user = user;
    this.folder = Files.createTempDirectory("loket-latihan");
    this.port = freePort();
  }

  /** Empty where this machine has no server programs. */
  static Optional<PracticeServer> start() throws IOException {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    boolean root = System.getProperty("user.name", "").equals("root");
    Optional<String> other =
        root
            ? Stream.of("postgres", "nobody").filter(PracticeServer::isUser).findFirst()
            : Optional.empty();
    if (root && other.isEmpty()) {
      return Optional.empty();
    }
    PracticeServer server = new PracticeServer(programs.get(), other.orElse(null));
    try {
      server.run();
      return Optional.of(server);
    } catch (IOException e) {
      server.end();
      throw e;
    }
  }

  /** A hub on it. */
  PlayHub hub() throws HubException {
    return PlayHub.open(
        new HubAdmin.Login(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            ADMIN,
            new Secret(password),
            null));
  }

  /** The newest of the known places, or where PATH leads. */
  private static Optional<Path> programs() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String place : PLACES) {
      Path at = Path.of(place);
      if (hasServer(at.resolve("bin"))) {
        found.add(at.resolve("bin"));
      } else if (Files.isDirectory(at)) {
        try (Stream<Path> versions = Files.list(at)) {
          versions.map(v -> v.resolve("bin")).filter(PracticeServer::hasServer).forEach(found::add);
        }
      }
    }
    String path = System.getenv("PATH");
    if (found.isEmpty() && path != null) {
      Arrays.stream(path.split(java.io.File.pathSeparator, -1))
          .map(Path::of)
          .filter(PracticeServer::hasServer)
          .forEach(found::add);
    }
    return found.stream().max(Comparator.comparingInt(PracticeServer::version));
  }

  private static int version(Path bin) {
    String digits = String.valueOf(bin.getParent()).replaceAll(".*?([0-9]+)[^0-9]*$", "$1");
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }

  private static boolean hasServer(Path bin) {
    return Stream.of("initdb", "pg_ctl")
        .allMatch(p -> Files.exists(bin.resolve(p)) || Files.exists(bin.resolve(p + ".exe")));
  }

  private static boolean isUser(String name) {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
      return users.anyMatch(line -> line.startsWith(name + ":"));
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private void run() throws IOException {
    Runtime.getRuntime().addShutdownHook(atExit);
    Path secret = folder.resolve("sandi");
    Files.writeString(secret, password);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    give(folder);
    give(secret);
    Path data = folder.resolve("data");
    program(
        "initdb",
        "-D",
        data.toString(),
        "-U",
        ADMIN,
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale=C",
        "-N");
    program(
        "pg_ctl",
        "-D",
        data.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-w",
        "-t",
        String.valueOf(STARTS_IN_SECONDS),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off",
        "start");
  }

  private void give(Path file) throws IOException {
    if (user != null) {
      Files.setOwner(
          file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }
  }

  private void program(String name, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    if (user != null) {
      command.addAll(List.of("runuser", "-u", user, "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(STARTS_IN_SECONDS * 2, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(name + " did not go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void end() {
    try {
      if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
        program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
      }
      remove();
    } catch (IOException e) {
      // it is in the folder for temporary files, and holds practice data
    }
  }

  private void remove() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(atExit)) {
      end();
    }
  }
}
