package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.loket.store.StoreException;
import id.loket.ui.OnFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.DialogPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running window and the folders behind it, as the program starts them. */
class WindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path root;
  private Path folder;
  private Window window;
  private Thread.UncaughtExceptionHandler before;

  @BeforeEach
  void folder() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    folder = root.resolve("data");
    // JavaFX is started once for all tests and goes on after them.
    window = new Window(folder, root.resolve("state"), new Window.Toolkit(OnFx::run, () -> {}));
  }

  @AfterEach
  void close() {
    OnFx.run(window::end);
    await().atMost(PATIENCE).until(window::over);
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private OfficeWindow shown() {
    return window.opening().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Test
  void the_sample_is_removed_in_one_act_and_the_offices_own_folder_is_there_again() {
    window.start();
    OfficeWindow own = shown();
    assertThat(own.office.desk.sample()).isFalse();

    own.sample.make().run();
    OnFx.run(own.sample.open());
    OfficeWindow sample = shown();
    assertThat(sample.office.desk.sample()).isTrue();
    assertThat(sample.office.desk.hasOffice()).isTrue();

    OnFx.run(sample.sample.remove());
    OfficeWindow again = shown();
    assertThat(again.office.desk.sample()).isFalse();
    assertThat(again.office.desk.hasOffice()).isFalse();
    assertThat(folder.resolve("contoh")).doesNotExist();
    assertThat(folder.resolve("contoh.hapus")).doesNotExist();
  }

  @Test
  void what_was_begun_is_done_before_the_folder_is_closed_and_the_screen_does_not_wait_for_it() {
    window.start();
    OfficeWindow own = shown();
    var disk = new CountDownLatch(1);
    var written = new AtomicInteger();
    OnFx.run(() ->
        own.work.act(
            () -> {
              disk.await();
              return own.office.desk.look(s -> written.incrementAndGet());
            },
            done -> {}));

    OnFx.run(window::end);
    disk.countDown();

    await().atMost(PATIENCE).until(window::over);
    assertThat(written).hasValue(1);
  }

  @Test
  void a_folder_that_cannot_be_opened_is_told_in_a_window_too() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("loket.db"), "this is no database ".repeat(500));

    window.start();

    assertThatThrownBy(this::shown).hasCauseInstanceOf(StoreException.class);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    OnFx.call(() ->
                        javafx.stage.Window.getWindows().stream()
                            .map(w -> w.getScene().getRoot())
                            .filter(DialogPane.class::isInstance)
                            .count()))
                .isEqualTo(1));
    OnFx.run(() ->
        javafx.stage.Window.getWindows().stream()
            .filter(w -> w.getScene().getRoot() instanceof DialogPane)
            .findFirst()
            .orElseThrow()
            .hide());
  }

  @Test
  void a_second_start_asks_the_first_window_to_come_to_the_front() throws IOException {
    Files.createDirectories(folder);
    AtomicInteger asked = new AtomicInteger();
    try (SingleInstance first = SingleInstance.take(folder, asked::incrementAndGet).orElseThrow()) {
      assertThat(first).isNotNull();

      assertThat(SingleInstance.take(folder, () -> {})).isEqualTo(Optional.empty());

      await().atMost(PATIENCE).until(() -> asked.get() == 1);
    }
    try (SingleInstance next = SingleInstance.take(folder, () -> {}).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }
}
