package id.loket;

import id.loket.cli.Trouble;
import id.loket.ui.kit.Fx;
import java.nio.file.Path;
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
 * The running window and the folder behind it, which it changes for another one. Folders are
 * opened, closed and removed on a thread of their own, the first one while JavaFX still starts.
 */
final class Window {
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
  private record Shown(OpenFolder opened, OfficeWindow window) {
    /** After the window was left: what was begun in it is done before its folder is closed. */
    void close() {
      window.await();
      opened.close();
    }
  }

  Window(Path folder, Path state, Toolkit toolkit) {
    this.folder = folder;
    this.state = state;
    this.sample = new SampleFolder(folder, state);
    this.toolkit = toolkit;
  }

  /**
   * Begins to open the folder, and JavaFX.
   *
   * @throws UnsupportedOperationException when there is no display
   */
  void start() {
    CompletableFuture<OpenFolder> first = CompletableFuture.supplyAsync(this::openFolder, disk);
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

  private OpenFolder openFolder() {
    return OpenFolder.of(folder, state, sample);
  }

  private void follow(CompletableFuture<OpenFolder> folder) {
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

  private OfficeWindow show(OpenFolder opened) {
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
    exit = Launch.NO_WINDOW;
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
    CompletableFuture<OpenFolder> next =
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

  /** Waits until all is closed; the exit code. */
  int await() throws InterruptedException {
    closed.await();
    return exit;
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
