package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Which machine this is, and where its user keeps program state. */
public final class Machine {
  private Machine() {}

  /**
   * The same on every start on this PC, another one on another PC; a hash, not the machine's name.
   */
  public static String id() {
    return Bytes.wrap(Chain.sha256().digest(raw().getBytes(StandardCharsets.UTF_8)))
        .hex()
        .substring(0, 16);
  }

  private static String raw() {
    for (String file : new String[] {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
      try {
        String text = Files.readString(Path.of(file)).strip();
        if (!text.isEmpty()) {
          return text;
        }
      } catch (IOException e) {
        // not on this system: the next place may have it
      }
    }
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return windowsGuid();
    }
    return System.getenv().getOrDefault("HOSTNAME", System.getProperty("os.name", ""));
  }

  private static String windowsGuid() {
    try {
      Process reg =
          new ProcessBuilder(
                  "reg", "query", "HKLM\\SOFTWARE\\Microsoft\\Cryptography", "/v", "MachineGuid")
              .redirectErrorStream(true)
              .start();
      String out = new String(reg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!reg.waitFor(5, TimeUnit.SECONDS)) {
        reg.destroyForcibly();
      }
      return out.strip();
    } catch (IOException e) {
      return System.getenv().getOrDefault("COMPUTERNAME", "windows");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return System.getenv().getOrDefault("COMPUTERNAME", "windows");
    }
  }

  /** The user's state folder of Loket; {@code loket.state} or {@code LOKET_STATE} moves it. */
  public static Path stateFolder() {
    Map<String, String> env = System.getenv();
    String home = System.getProperty("user.home", ".");
    String chosen = System.getProperty("loket.state", env.getOrDefault("LOKET_STATE", ""));
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    if (env.containsKey("LOCALAPPDATA")) {
      return Path.of(env.getOrDefault("LOCALAPPDATA", home), "Loket", "state");
    }
    String xdg = env.getOrDefault("XDG_STATE_HOME", "");
    return xdg.isEmpty()
        ? Path.of(home, ".local", "state", "loket")
        : Path.of(xdg).resolve("loket");
  }
}
