package id.loket.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.board.BoardFile;
import id.loket.board.Chime;
import id.loket.desk.Desk;
import id.loket.desk.ScriptClock;
import id.loket.ui.board.BoardController;
import id.loket.ui.board.BoardSettingsController;
import id.loket.ui.board.BoardWindow;
import id.loket.ui.board.FxScreens;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view loads with its controller; every file is a view. */
class ViewsTest {

  @TempDir Path folder;
  private @Nullable Desk desk;

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  /** Screen authors: name your controller here with what it needs. */
  private Loader loader(Texts texts) {
    var keys = new Keys();
    var dialogs = new Dialogs(texts, keys);
    var theme = new Theme(Settings.open(folder));
    var scanner = new Scanner(Scanner.USUAL_GAP);
    var loader = new Loader(texts);
    board(loader, texts);
    return loader.with(
        ShellController.class,
        () -> new ShellController(new ShellModel(), texts, loader, keys, scanner, dialogs, theme));
  }

  private void board(Loader loader, Texts texts) {
    var pc = new ScriptClock(Instant.parse("2026-11-23T01:00:00Z"));
    var place = new Desk.Place(folder.resolve("desk"), folder.resolve("state"), "1", true);
    desk = desk == null ? new Desk(place, pc) : desk;
    var file = new BoardFile(folder);
    var chime = Chime.system(() -> 0);
    var screens = new FxScreens();
    loader.with(
        BoardController.class, () -> new BoardController(desk, texts, Work.inline(e -> {}), chime));
    loader.with(
        BoardSettingsController.class,
        () ->
            new BoardSettingsController(
                new BoardWindow(Views.BOARD, loader, texts, screens, file, new Stage()),
                file,
                screens,
                chime,
                texts));
  }

  @ParameterizedTest
  @EnumSource
  void loads_in_both_languages(Views view) {
    for (Texts.Language language : Texts.Language.values()) {
      var loaded = OnFx.call(() -> loader(new Texts(language)).load(view));

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
