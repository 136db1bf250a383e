package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
      } else if (reg.exitValue() == 0) {
        return out.strip();
      }
      return System.getenv().getOrDefault("COMPUTERNAME", "windows");
    } catch (IOException e) {
      return System.getenv().getOrDefault("COMPUTERNAME", "windows");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return System.getenv().getOrDefault("COMPUTERNAME", "windows");
    }
  }

  /** The user's state folder of Loket; {@code loket.state} or {@code LOKET_STATE} moves it. */
  public static Path stateFolder() {
    return folder("state", "XDG_STATE_HOME", ".local/state");
  }

  /** Where this user's office is; {@code loket.data} or {@code LOKET_DATA} moves it. */
  public static Path dataFolder() {
    return folder("data", "XDG_DATA_HOME", ".local/share");
  }

  private static Path folder(String what, String xdg, String underHome) {
    Map<String, String> env = System.getenv();
    String home = System.getProperty("user.home", ".");
    String chosen =
        System.getProperty(
            "loket." + what, env.getOrDefault("LOKET_" + what.toUpperCase(Locale.ROOT), ""));
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return Path.of(env.getOrDefault("LOCALAPPDATA", home), "Loket", what);
    }
    String base = env.getOrDefault(xdg, "");
    return base.isEmpty()
        ? Path.of(home).resolve(underHome).resolve("loket")
        : Path.of(base).resolve("loket");
  }
}
