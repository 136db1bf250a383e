package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import id.loket.cli.Trouble;
import id.loket.store.StoreException;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What went wrong is found in the log; whom it went wrong with is not. */
class LogFileTest {
  private static final String CANARY = "Canary Visitor 3302271708900001";

  @TempDir Path folder;
  private RollingFileAppender<ILoggingEvent> file;
  private Logger root;

  @BeforeEach
  void open() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    file = LogFile.file(context, folder);
    root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(file);
  }

  @AfterEach
  void close() {
    root.detachAppender(file);
    file.stop();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("loket.log"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_a_screen_did_not_expect_is_there_without_the_words_that_were_typed() {
    var cause = new NumberFormatException("For input string: \"" + CANARY + "\"");
    var failure = new IllegalStateException("while reading " + CANARY, cause);
    failure.addSuppressed(new IOException(CANARY));
    OnFx.run(() -> {
      var dialogs = new Dialogs(new Texts(Texts.Language.ID), new Keys());
      Work.inline(dialogs::unexpected)
          .act(
              () -> {
                throw failure;
              },
              done -> {});
    });

    assertThat(log())
        .contains("Unexpected", "IllegalStateException", "NumberFormatException", "IOException")
        .contains("caused by ", "suppressed ", "\tat id.loket.LogFileTest.")
        .doesNotContain("Canary", "3302271708900001");
  }

  @Test
  void a_command_that_failed_leaves_classes_and_places_and_what_the_store_says_of_itself() {
    Trouble.told(
        new IllegalStateException(
            CANARY, new StoreException("no room", StoreException.Reason.DISK_FULL)));

    assertThat(log()).contains("StoreException: no room", "\tat ").doesNotContain("Canary");
  }

  @Test
  void nobody_writes_a_second_line_into_a_message() {
    LoggerFactory.getLogger("test")
        .warn("file {}", "a\r\n2026-01-01 ERROR forged\u2028again\u0085and\tagain\u001b[31m");

    assertThat(log().lines()).hasSize(1).first().asString().contains("forged again and again");
  }
}
