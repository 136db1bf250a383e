package id.loket.ui.shell;

import id.loket.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the logger of JavaFX's CSS. */
public final class CssWarnings extends Handler {
  private final List<String> heard = new ArrayList<>();

  /** What it says of something done on the JavaFX thread. */
  public static List<String> during(Runnable task) {
    return heard(() -> OnFx.run(task));
  }

  /** What it says of something that goes there by itself. */
  public static List<String> heard(Runnable task) {
    var handler = new CssWarnings();
    Logger logger = Logger.getLogger("javafx.css");
    logger.addHandler(handler);
    try {
      task.run();
    } finally {
      logger.removeHandler(handler);
    }
    return handler.heard;
  }

  @Override
  public void publish(LogRecord record) {
    heard.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
