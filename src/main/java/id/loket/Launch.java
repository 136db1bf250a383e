package id.loket;

import id.loket.cli.Trouble;
import id.loket.store.Machine;
import id.loket.store.Store;
import id.loket.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts the window, once for a folder. Where that can't be, one sentence on the terminal says why,
 * and the exit code.
 */
final class Launch {
  static final int NO_WINDOW = 2;

  private Launch() {}

  /** Shows the window and returns when it is closed; the exit code. */
  static int run(Path folder) {
    if (!displayThere()) {
      return noDisplay();
    }
    try {
      Store.prepare(folder);
      Window window = new Window(folder, Machine.stateFolder(), Window.Toolkit.REAL);
      Optional<SingleInstance> instance = SingleInstance.take(folder, window::toFront);
      if (instance.isEmpty()) {
        System.err.println(
            "Loket sudah terbuka dengan folder ini; jendelanya dibawa ke depan."
                + " (Loket is open on this folder already; its window was brought to the front.)");
        return 0;
      }
      try (SingleInstance one = instance.get()) {
        window.start();
        return window.await();
      }
    } catch (UnsupportedOperationException e) {
      return noDisplay();
    } catch (IOException | StoreException e) {
      System.err.println(Trouble.told(e));
      return NO_WINDOW;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_WINDOW;
    }
  }

  private static boolean displayThere() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    String display = System.getenv().getOrDefault("DISPLAY", "");
    return !linux || !display.isEmpty() || "Headless".equals(System.getProperty("glass.platform"));
  }

  private static int noDisplay() {
    System.err.println(
        "Tidak ada layar di sini, jadi jendela Loket tidak dapat dibuka; \"loket demo --out FOLDER\""
            + " berjalan tanpa layar. (There is no display here; \"loket demo --out DIR\" needs"
            + " none.)");
    return NO_WINDOW;
  }
}
