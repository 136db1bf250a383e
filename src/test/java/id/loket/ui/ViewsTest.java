package id.loket.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.settings.RealOffice;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view loads with its controller; every file is a view. */
class ViewsTest {

  @TempDir Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  /** Screen authors: name your controller here with what it needs. */
  private Loader loader(Texts texts) {
    var keys = new Keys();
    var dialogs = new Dialogs(texts, keys);
    var theme = new Theme(Settings.open(folder));
    var scanner = new Scanner(Scanner.USUAL_GAP);
    var loader = new Loader(texts);
    var office =
        new RealOffice(folder.resolve(UUID.randomUUID().toString()), true, true, texts, loader);
    opened.add(office);
    return loader.with(
        ShellController.class,
        () -> new ShellController(new ShellModel(), texts, loader, keys, scanner, dialogs, theme));
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
