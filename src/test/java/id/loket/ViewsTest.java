package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.Desk;
import id.loket.desk.ScriptClock;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.shell.ShellController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every view loads with the controllers that the composition root makes for the running program.
 */
class ViewsTest {
  @TempDir Path folder;
  private Desk desk;
  private Office office;
  private OfficeWindow window;

  @BeforeEach
  void open() {
    ScriptClock pc = new ScriptClock(Instant.parse("2026-11-23T01:00:00Z"));
    desk = new Desk(new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", true), pc);
    office = new Office(folder.resolve("data"), desk, pc);
    window =
        OnFx.call(() ->
            new OfficeWindow(
                office,
                Settings.open(folder),
                new Stage(),
                new OfficeWindow.SampleSwitch(() -> {}, () -> {}, () -> {})));
  }

  @AfterEach
  void close() {
    OnFx.run(window::close);
    office.close();
    desk.close();
  }

  @ParameterizedTest
  @EnumSource
  void loads_in_both_languages(Views view) {
    for (Texts.Language language : Texts.Language.values()) {
      OnFx.run(() -> window.texts.use(language));

      var loaded = OnFx.call(() -> window.loader.load(view));

      assertThat(loaded.controller()).isInstanceOf(view.controller());
      assertThat(loaded.root()).isNotNull();
    }
  }

  @Test
  void every_file_is_named_by_a_view() throws IOException {
    try (var files = Files.walk(Path.of("fxml"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".fxml")))
          .extracting(f -> Path.of("fxml").relativize(f).toString().replace(".fxml", ""))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Views.values()).map(Views::path).toList());
    }
  }

  @Test
  void no_file_is_longer_than_110_lines() throws IOException {
    try (var files = Files.walk(Path.of("fxml"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".fxml")).toList()) {
        assertThat(Files.readAllLines(file).size()).as("%s", file).isLessThanOrEqualTo(110);
      }
    }
  }

  @Test
  void a_controller_without_a_factory_is_named() {
    assertThatThrownBy(
            () -> OnFx.call(() -> new Loader(new Texts(Texts.Language.ID)).load(Views.SHELL)))
        .rootCause()
        .hasMessageContaining(ShellController.class.getName());
  }
}
