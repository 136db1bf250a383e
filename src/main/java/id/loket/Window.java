package id.loket;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.SampleOffice;
import id.loket.desk.ScriptClock;
import id.loket.store.Machine;
import id.loket.store.Store;
import id.loket.store.StoreException;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running window and the folder behind it. The sample office lies in a folder of its own within
 * the data folder, {@code contoh}; while it is there it is what the window shows.
 */
final class Window {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);
  private static final String SAMPLE = "contoh";
  private static final int NO_WINDOW = 2;

  private final Path folder;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Settings settings;
  private @Nullable Stage stage;
  private @Nullable Desk desk;
  private @Nullable OfficeWindow shown;

  private Window(Path folder) {
    this.folder = folder;
    this.settings = Settings.open(folder);
  }

  /** Shows the window and returns when it is closed; the exit code. */
  static int run(Path folder) {
    if (!displayThere()) {
      return noDisplay();
    }
    try {
      Store.prepare(folder);
      Window window = new Window(folder);
      Optional<SingleInstance> instance = SingleInstance.take(folder, window::toFront);
      if (instance.isEmpty()) {
        System.err.println(
            "Loket sudah terbuka dengan folder ini; jendelanya dibawa ke depan."
                + " (Loket is open on this folder already; its window was brought to the front.)");
        return 0;
      }
      try (SingleInstance one = instance.get()) {
        return window.show();
      }
    } catch (IOException | StoreException e) {
      LOG.error("cannot start", e);
      System.err.println(
          "Folder data "
              + folder
              + " tidak dapat dipakai. Periksa izin folder dan ruang disk, lalu jalankan"
              + " \"loket doctor\". (The data folder cannot be used: check its permissions and the"
              + " disk, then run loket doctor.)");
      return NO_WINDOW;
    }
  }

  private int show() {
    try {
      Platform.startup(this::start);
    } catch (UnsupportedOperationException e) {
      return noDisplay();
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
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

  private void start() {
    Platform.setImplicitExit(false);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> unexpected(failure));
    stage = new Stage();
    stage.setOnCloseRequest(e -> {
      e.consume();
      end();
    });
    open();
  }

  private void unexpected(Throwable failure) {
    LOG.error("unexpected", failure);
    OfficeWindow window = shown;
    if (window != null) {
      window.unexpected(failure);
    }
  }

  private Path sampleFolder() {
    return folder.resolve(SAMPLE);
  }

  /** On the JavaFX thread: the sample if it is there, else the office's own folder. */
  private void open() {
    leave();
    boolean sample = Store.exists(sampleFolder());
    Path here = sample ? sampleFolder() : folder;
    PcClock pc = PcClock.system();
    Desk opened = new Desk(new Desk.Place(here, Machine.stateFolder(), "1", sample), pc);
    desk = opened;
    Stage there = stage;
    if (there != null) {
      OfficeWindow window =
          new OfficeWindow(
              new Office(here, opened, pc),
              settings,
              there,
              new OfficeWindow.SampleSwitch(this::makeSample, this::open, this::removeSample));
      shown = window;
      window.show();
    }
  }

  private void makeSample() {
    PcClock pc = PcClock.system();
    ScriptClock clock = new ScriptClock(pc.instant());
    try (Desk made =
        new Desk(new Desk.Place(sampleFolder(), Machine.stateFolder(), "1", true), clock)) {
      new SampleOffice(made, clock, 1).fill(pc.instant());
    }
  }

  private void removeSample() {
    leave();
    try (Stream<Path> files = Files.walk(sampleFolder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.error("the sample could not be removed whole", e);
    }
    open();
  }

  private void leave() {
    if (shown != null) {
      shown.close();
      shown.office.close();
      shown = null;
    }
    if (desk != null) {
      desk.close();
      desk = null;
    }
  }

  private void end() {
    leave();
    if (stage != null) {
      stage.hide();
    }
    Platform.exit();
    closed.countDown();
  }

  private void toFront() {
    Fx.run(() -> {
      if (stage != null) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
      }
    });
  }
}
