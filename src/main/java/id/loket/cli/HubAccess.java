package id.loket.cli;

import id.loket.sync.HubAdmin;
import id.loket.sync.HubException;
import id.loket.sync.Secret;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * How the commands of a hub get to it. The password comes from the terminal, from standard input or
 * from PGPASSFILE; there is no option for it, since others could read that in the list of
 * processes.
 */
final class HubAccess {
  /** The hub did not do it; why is on the terminal. */
  private static final int NOT_DONE = 1;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "jdbc:postgresql://SERVER[:PORT]/DATABASE")
  private String url = "";

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAMA",
      description = "pengguna PostgreSQL yang boleh membuat peran (who may make roles)")
  private String user = "";

  @Option(
      names = "--ca",
      paramLabel = "BERKAS",
      description =
          "sertifikat CA server, PEM; wajib kecuali server ini sendiri (of the server's authority)")
  private @Nullable Path ca;

  @Option(
      names = "--password-stdin",
      description = "baca kata sandi dari masukan standar (read the password from standard input)")
  private boolean passwordStdin;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  private final InputStream in;

  HubAccess(InputStream in) {
    this.in = in;
  }

  /** What a command does once it is connected; its exit code. */
  interface Errand {
    int run(HubAdmin admin) throws HubException, IOException;
  }

  int run(Errand errand) throws IOException {
    String authority;
    try {
      authority = authority();
    } catch (IOException e) {
      return wrong("hub.noCa", String.valueOf(ca));
    }
    Secret password = password();
    if (password == null && !filed()) {
      return wrong("hub.noPassword");
    }
    try (HubAdmin admin = HubAdmin.connect(new HubAdmin.Login(url, user, password, authority))) {
      return errand.run(admin);
    } catch (HubException e) {
      tell(HubWords.of(e.trouble()));
      return NOT_DONE;
    }
  }

  /** Of the server, PEM; null where none was named. */
  @Nullable String authority() throws IOException {
    return ca == null ? null : Files.readString(ca);
  }

  /** Null: the driver looks into PGPASSFILE, or the user's own file of that sort. */
  private @Nullable Secret password() throws IOException {
    if (passwordStdin) {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String line = reader.readLine();
      return new Secret(line == null ? "" : line);
    }
    Console console = filed() ? null : System.console();
    if (console == null || !console.isTerminal()) {
      return null;
    }
    char[] typed = console.readPassword("%s ", HubWords.both("hub.password", user));
    return typed == null || typed.length == 0 ? null : new Secret(new String(typed));
  }

  private static boolean filed() {
    return System.getenv("PGPASSFILE") != null
        || Files.exists(Path.of(System.getProperty("user.home", "."), ".pgpass"));
  }

  void say(String key, Object... args) {
    plain(HubWords.both(key, args));
  }

  /** A line of a table, which has no language. */
  void plain(String line) {
    out().println(line.stripTrailing());
    out().flush();
  }

  int wrong(String key, Object... args) {
    tell(HubWords.both(key, args));
    return ExitCode.USAGE;
  }

  private void tell(String sentence) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  private PrintWriter out() {
    return spec().commandLine().getOut();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills it in");
    }
    return spec;
  }
}
