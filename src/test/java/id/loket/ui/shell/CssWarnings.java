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

  public static List<String> during(Runnable task) {
    var handler = new CssWarnings();
    Logger logger = Logger.getLogger("javafx.css");
    logger.addHandler(handler);
    try {
      OnFx.run(task);
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
