package id.loket.cli;

import id.loket.desk.Desk;
import id.loket.desk.Passwords;
import id.loket.desk.PcClock;
import id.loket.desk.StaffDesk;
import id.loket.desk.StaffDesk.SignIn;
import id.loket.domain.Outcome;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Asks who does what a command is to do on a real folder: at the terminal, or by standard input.
 */
final class AskClerk {
  @Option(names = "--login", description = "petugas dengan peran admin (who does it)")
  private @Nullable String login;

  @Option(
      names = "--password-stdin",
      description = "baca kata sandi dari masukan standar (read the password from standard input)")
  private boolean passwordStdin;

  Outcome<SignIn> signIn(Desk desk, PcClock clock, InputStream in) throws IOException {
    Phrases words = Phrases.indonesian();
    Console console = passwordStdin ? null : System.console();
    String name = login;
    if (name == null && console != null) {
      name = console.readLine("%s ", words.text("clerk.login"));
    }
    String password = "";
    if (passwordStdin) {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      password = Optional.ofNullable(reader.readLine()).orElse("");
    } else if (console != null) {
      char[] typed = console.readPassword("%s ", words.text("clerk.password"));
      password = typed == null ? "" : new String(typed);
    }
    return new StaffDesk(desk, new Passwords(clock), clock)
        .signInToAct(name == null ? "" : name, password);
  }
}
