package id.loket;

import id.loket.cli.Trouble;
import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.domain.Situation;
import id.loket.store.Machine;
import id.loket.store.Store;
import id.loket.store.StoreException;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running window and the folder behind it. While there is a {@link SampleFolder}, it is what
 * the window shows. Folders are opened, closed and removed on a thread of their own, the first one
 * while JavaFX still starts.
 */
final class Window {
  private static final int NO_WINDOW = 2;

  private final Path folder;
  private final Path state;
  private final SampleFolder sample;
  private final Toolkit toolkit;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("loket-open").daemon(true).factory());
  private volatile int exit;
  private @Nullable Stage stage;
  private @Nullable Shown shown;
  private volatile @Nullable CompletableFuture<OfficeWindow> opening;

  /**
   * JavaFX itself, which can be started only once in a process.
   *
   * @param startup runs something on its thread, once that is there
   */
  record Toolkit(Consumer<Runnable> startup, Runnable exit) {
    static final Toolkit REAL = new Toolkit(Platform::startup, Platform::exit);
  }

  /** What is open now. */
  private record Shown(Opened opened, OfficeWindow window) {
    /** After the window was left: what was begun in it is done before its folder is closed. */
    void close() {
      window.await();
      opened.close();
    }
  }

  /**
   * A folder that is open.
   *
   * @param settings of this machine, whichever folder is open
   */
  private record Opened(Desk desk, Office office, Settings settings) {
    void close() {
      office.close();
      desk.close();
    }
  }

  Window(Path folder, Path state, Toolkit toolkit) {
    this.folder = folder;
    this.state = state;
    this.sample = new SampleFolder(folder, state);
    this.toolkit = toolkit;
  }

  /** Shows the window and returns when it is closed; the exit code. */
  static int run(Path folder) {
    if (!displayThere()) {
      return noDisplay();
    }
    try {
      Store.prepare(folder);
      Window window = new Window(folder, Machine.stateFolder(), Toolkit.REAL);
      Optional<SingleInstance> instance = SingleInstance.take(folder, window::toFront);
      if (instance.isEmpty()) {
        System.err.println(
            "Loket sudah terbuka dengan folder ini; jendelanya dibawa ke depan."
                + " (Loket is open on this folder already; its window was brought to the front.)");
        return 0;
      }
      try (SingleInstance one = instance.get()) {
        window.start();
        window.closed.await();
        return window.exit;
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

  /**
   * Begins to open the folder, and JavaFX.
   *
   * @throws UnsupportedOperationException when there is no display
   */
  void start() {
    CompletableFuture<Opened> first = CompletableFuture.supplyAsync(this::openFolder, disk);
    toolkit
        .startup()
        .accept(() -> {
          Platform.setImplicitExit(false);
          Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> unexpected(failure));
          Stage made = new Stage();
          made.setOnCloseRequest(e -> {
            e.consume();
            end();
          });
          stage = made;
          follow(first);
        });
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

  private void unexpected(Throwable failure) {
    log().error("unexpected", failure);
    Shown there = shown;
    if (there != null) {
      there.window().unexpected(failure);
    }
  }

  /** Asked for when there is something to say: a start that goes well waits for no log. */
  private static Logger log() {
    return LoggerFactory.getLogger(Window.class);
  }

  /** The sample if it is there, else the office's own folder. */
  private Opened openFolder() {
    boolean there = sample.there();
    Path here = there ? sample.path() : folder;
    PcClock pc = PcClock.system();
    Desk desk = new Desk(new Desk.Place(here, state, "1", there), pc);
    try {
      // The catalogue and the day are read here, not when the first screen asks for them.
      desk.look(Situation::catalogue);
      return new Opened(desk, new Office(here, desk, pc), Settings.open(folder));
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  private void follow(CompletableFuture<Opened> folder) {
    opening =
        folder.handleAsync(
            (opened, failure) -> {
              try {
                if (failure != null) {
                  throw failure instanceof RuntimeException known
                      ? known
                      : new CompletionException(failure);
                }
                return show(opened);
              } catch (RuntimeException e) {
                failed(e);
                throw e;
              }
            },
            Fx::run);
  }

  private OfficeWindow show(Opened opened) {
    Stage there = stage;
    if (there == null) {
      throw new IllegalStateException("no window was made");
    }
    OfficeWindow window =
        new OfficeWindow(
            opened.office(),
            opened.settings(),
            there,
            new OfficeWindow.SampleSwitch(
                sample::make, () -> anew(() -> {}), () -> anew(sample::remove)));
    shown = new Shown(opened, window);
    window.show();
    return window;
  }

  /** One sentence in a window too: who starts Loket by a double click sees no terminal. */
  private void failed(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String sentence = Trouble.told(cause);
    System.err.println(sentence);
    exit = NO_WINDOW;
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.setTitle("Loket");
    alert.setHeaderText(null);
    Label text = new Label(sentence);
    text.setWrapText(true);
    text.setMaxWidth(480);
    alert.getDialogPane().setContent(text);
    alert.setOnHidden(e -> end());
    alert.show();
  }

  /** On the JavaFX thread: leaves what is open, does something to the folders, and opens again. */
  private void anew(Runnable between) {
    Shown before = shown;
    shown = null;
    if (before != null) {
      before.window().window().scene().getRoot().setDisable(true);
      before.window().close();
    }
    CompletableFuture<Opened> next =
        CompletableFuture.supplyAsync(
            () -> {
              if (before != null) {
                before.close();
              }
              between.run();
              return openFolder();
            },
            disk);
    follow(next);
  }

  /** What is being opened, or was last; on the JavaFX thread, or after something ran there. */
  CompletableFuture<OfficeWindow> opening() {
    CompletableFuture<OfficeWindow> now = opening;
    return now == null ? CompletableFuture.failedFuture(new IllegalStateException("closed")) : now;
  }

  /** On the JavaFX thread. Asked for again while it ends, it does nothing more. */
  void end() {
    if (disk.isShutdown()) {
      return;
    }
    Shown last = shown;
    shown = null;
    if (stage != null) {
      stage.hide();
    }
    if (last != null) {
      last.window().close();
    }
    disk.execute(() -> {
      if (last != null) {
        last.close();
      }
      toolkit.exit().run();
      closed.countDown();
    });
    disk.shutdown();
  }

  /** Whether all is closed. */
  boolean over() {
    return closed.getCount() == 0;
  }

  void toFront() {
    Fx.run(() -> {
      if (stage != null) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
      }
    });
  }
}
