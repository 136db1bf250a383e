package id.loket;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of this PC: {@code loket.log}, rolled by day and size, at most 50 MB; warnings also on
 * the console. No NIK, name or phone number in a log line ({@link LogLine}). In Java and not in
 * XML, which would cost a fifth of a second at each start. Found by Logback as a service; Main
 * names the folder before the first logger is made, and a program that names none (a test) has the
 * console alone.
 */
public final class LogFile extends ContextAwareBase implements Configurator {
  static final String FOLDER = "loket.log.dir";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    LevelChangePropagator levels = new LevelChangePropagator();
    levels.setContext(context);
    context.addListener(levels);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console(context));
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      RollingFileAppender<ILoggingEvent> file = file(context, Path.of(folder));
      root.addAppender(file);
      // The console already has one sentence with the reference.
      Logger trouble = context.getLogger("loket.trouble");
      trouble.setAdditive(false);
      trouble.addAppender(file);
    }
    // Warns about a tagged PDF that this edition of Jasper cannot write.
    context.getLogger("net.sf.jasperreports.pdf.classic.ClassicPdfUtils").setLevel(Level.OFF);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(folder.resolve("loket.log").toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("loket.%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("5MB"));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(FileSize.valueOf("50MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    file.setEncoder(line(context, true));
    file.start();
    return file;
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setLevel(Level.WARN.toString());
    warnings.start();
    console.addFilter(warnings);
    console.setEncoder(line(context, false));
    console.start();
    return console;
  }

  private static LayoutWrappingEncoder<ILoggingEvent> line(LoggerContext context, boolean whole) {
    LogLine layout = new LogLine(whole);
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> line = new LayoutWrappingEncoder<>();
    line.setContext(context);
    line.setCharset(StandardCharsets.UTF_8);
    line.setLayout(layout);
    line.start();
    return line;
  }
}
