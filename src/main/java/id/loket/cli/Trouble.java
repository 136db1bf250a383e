package id.loket.cli;

import id.loket.store.Ids;
import id.loket.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
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
    // its message, which may quote what somebody typed, is left out by the log itself (LogLine)
    LoggerFactory.getLogger(LOG).error("{}", reference, e);
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
}
