package id.loket.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs a piece of a test on the JavaFX thread and waits for it. */
public final class OnFx {

  private static boolean started;

  private OnFx() {}

  public static synchronized void start() {
    if (!started) {
      started = true;
      try {
        Platform.startup(() -> {});
      } catch (IllegalStateException e) {
        // Another test of this run has started it.
      }
      Platform.setImplicitExit(false);
    }
  }

  public static <T> T call(Callable<T> task) {
    start();
    var done = new CompletableFuture<T>();
    Runnable piece =
        () -> {
          try {
            done.complete(task.call());
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        };
    if (Platform.isFxApplicationThread()) {
      piece.run();
    } else {
      Platform.runLater(piece);
    }
    return done.orTimeout(60, TimeUnit.SECONDS).join();
  }

  public static void run(Runnable task) {
    call(() -> {
      task.run();
      return true;
    });
  }
}
