package id.loket.ui.kit;

import javafx.application.Platform;

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
}
