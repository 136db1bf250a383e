package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Who;
import id.loket.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window closes while the desk has news for its screens. */
class LeavingTest {
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
    OnFx.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> failures.add(e)));
  }

  @AfterEach
  void hearNoMore() {
    OnFx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
  }

  @Test
  void a_commit_on_its_way_to_the_screens_asks_nothing_of_a_window_that_is_closed() {
    here.signIn("sari");
    OnFx.run(() -> {
      CompletableFuture.runAsync(
              () -> here.office.staff.enable(Who.SYSTEM, here.clerk("budi").id(), false))
          .join();
      here.window.close();
    });

    OnFx.run(() -> {});
    assertThat(failures).isEmpty();
  }
}
