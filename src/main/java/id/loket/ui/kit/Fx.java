package id.loket.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.util.Subscription;

/** The one way onto the JavaFX thread. Nothing ever waits for it from the back. */
public final class Fx {

  private Fx() {}

  /** At once when already there, otherwise as soon as the thread is free. */
  public static void run(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }

  /**
   * Listens on the JavaFX thread until it is unsubscribed there. A call that is on its way by then
   * is dropped: what it would have reached may be closed.
   *
   * @param source calls back from any thread and gives a handle, e.g. {@code desk::subscribe}
   */
  public static Subscription listen(
      Function<Runnable, ? extends AutoCloseable> source, Runnable hears) {
    var open = new AtomicBoolean(true);
    AutoCloseable handle =
        source.apply(() ->
            run(() -> {
              if (open.get()) {
                hears.run();
              }
            }));
    return () -> {
      open.set(false);
      try {
        handle.close();
      } catch (Exception e) {
        throw new IllegalStateException("a subscription that cannot be ended", e);
      }
    };
  }
}
