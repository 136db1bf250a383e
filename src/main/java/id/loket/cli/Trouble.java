package id.loket.cli;

import id.loket.store.Ids;
import id.loket.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a person reads when a command fails in a way that nobody foresaw: one sentence, in
 * Indonesian and English, and a reference under which the log has the rest.
 */
public final class Trouble implements IExecutionExceptionHandler {
  /** {@code EX_SOFTWARE}: not the caller's fault. */
  public static final int EXIT = 70;

  /** Goes to the log file alone (LogFile): the console has the sentence. */
  private static final String LOG = "loket.trouble";

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    err.println(told(e));
    err.flush();
    return EXIT;
  }

  /** What to tell the person; the log has the rest under the reference in it. */
  public static String told(Throwable e) {
    String reference = Ids.random().substring(0, 6).toUpperCase(Locale.ROOT);
    LoggerFactory.getLogger(LOG).error("{} {}", reference, trace(e));
    return sentence(e, reference);
  }

  static String sentence(Throwable e, String reference) {
    String key =
        "trouble."
            + switch (e) {
              case StoreException s -> s.reason().name();
              case IOException io -> StoreException.Reason.NOT_WRITABLE.name();
              default -> "OTHER";
            };
    return Phrases.indonesian().text(key, reference)
        + " ("
        + Phrases.english().text(key, reference)
        + ")";
  }

  /**
   * Classes and lines only: a message may quote what somebody typed about a person. The store's own
   * never do.
   */
  private static String trace(Throwable thrown) {
    StringBuilder out = new StringBuilder();
    @Nullable Throwable e = thrown;
    for (int depth = 0; e != null && depth < 10; depth++) {
      out.append(depth == 0 ? "" : "caused by ").append(e.getClass().getName());
      if (e instanceof StoreException) {
        out.append(": ").append(e.getMessage());
      }
      for (StackTraceElement frame : e.getStackTrace()) {
        out.append("\n\tat ").append(frame);
      }
      out.append('\n');
      e = e.getCause();
    }
    return out.toString();
  }
}
