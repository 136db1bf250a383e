package id.loket;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import id.loket.store.StoreException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an event is written down. Of what was thrown only classes and places: its message may quote
 * what somebody typed about a person (the store's own never do). A message stays on its line, so
 * that nobody can write a second one into it.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\x85\\u2028\\u2029]+");
  private static final int DEEPEST = 10;

  private final boolean whole;

  /**
   * @param whole with time, thread and what was thrown: for the file; else for the console
   */
  LogLine(boolean whole) {
    this.whole = whole;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder out = new StringBuilder();
    if (whole) {
      Instant at = Instant.ofEpochMilli(event.getTimeStamp());
      out.append(TIME.format(at.atZone(ZoneId.systemDefault()))).append(' ');
    }
    out.append(String.format("%-5s ", event.getLevel()));
    if (whole) {
      out.append('[').append(oneLine(event.getThreadName())).append("] ");
    }
    String logger = event.getLoggerName();
    out.append(whole ? logger : logger.substring(logger.lastIndexOf('.') + 1));
    out.append(whole ? " " : ": ").append(oneLine(event.getFormattedMessage())).append('\n');
    if (whole) {
      trace(out, event.getThrowableProxy(), "", 0);
    }
    return out.toString();
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "" : BREAKS.matcher(text).replaceAll(" ");
  }

  private static void trace(
      StringBuilder out, @Nullable IThrowableProxy thrown, String how, int depth) {
    if (thrown == null || depth == DEEPEST) {
      return;
    }
    out.append(how).append(thrown.getClassName());
    if (thrown.getClassName().equals(StoreException.class.getName())) {
      out.append(": ").append(oneLine(thrown.getMessage()));
    }
    out.append('\n');
    for (StackTraceElementProxy frame : thrown.getStackTraceElementProxyArray()) {
      out.append("\tat ").append(frame.getStackTraceElement()).append('\n');
    }
    for (IThrowableProxy suppressed : thrown.getSuppressed()) {
      trace(out, suppressed, "suppressed ", depth + 1);
    }
    trace(out, thrown.getCause(), "caused by ", depth + 1);
  }
}
