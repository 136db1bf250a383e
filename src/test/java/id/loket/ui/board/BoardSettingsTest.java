package id.loket.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.Monitor;
import id.loket.board.Screens;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Theme;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row of the settings for the second screen. */
class BoardSettingsTest {

  private static final Monitor DESK = new Monitor(0, new Monitor.Area(0, 0, 1366, 768), 1, true);
  private static final Monitor TV =
      new Monitor(1, new Monitor.Area(1366, 0, 1280, 720), 1.5, false);

  @TempDir Path folder;
  private List<Monitor> screens = List.of(DESK, TV);
  private Runnable changed = () -> {};
  private BoardRoom room;
  private Stage clerk;
  private BoardSettingsController controller;
  private StackPane root;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      room = new BoardRoom(folder, false);
      clerk = new Stage();
      clerk.setScene(new Scene(new StackPane(), 400, 300));
      clerk.setX(0);
      clerk.setY(0);
      clerk.show();
      Screens port =
          new Screens() {
            @Override
            public List<Monitor> all() {
              return screens;
            }

            @Override
            public AutoCloseable onChange(Runnable listener) {
              changed = listener;
              return () -> changed = () -> {};
            }
          };
      var window = room.window(port, clerk);
      room.loader.with(
          BoardSettingsController.class,
          () -> new BoardSettingsController(window, room.file, port, room.chime, room.texts));
      var loaded = room.loader.load(Views.BOARD_SETTINGS);
      controller = loaded.controller(BoardSettingsController.class);
      root = new StackPane(loaded.root());
      controller.shown();
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      controller.hidden();
      clerk.hide();
      room.close();
    });
  }

  private ComboBox<?> screen() {
    return (ComboBox<?>) root.lookup("#screen");
  }

  private boolean gone() {
    return ((Label) root.lookup("#gone")).isVisible();
  }

  @Test
  void a_screen_is_chosen_and_known_again_when_it_comes_back() {
    OnFx.run(() -> {
      assertThat(screen().getItems()).hasSize(3);
      screen().getSelectionModel().select(2);
      assertThat(room.file.settings().screen()).isEqualTo(TV.id(2));
      assertThat(gone()).isFalse();

      screens = List.of(DESK);
      changed.run();
      assertThat(gone()).isTrue();
      assertThat(room.file.settings().screen()).isEqualTo(TV.id(2));

      screens = List.of(DESK, TV);
      changed.run();
      assertThat(gone()).isFalse();
      assertThat(screen().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    });
  }

  @Test
  void the_volume_holds_at_once_and_can_be_heard() {
    OnFx.run(() -> {
      ((Slider) root.lookup("#volume")).setValue(35.4);
      assertThat(room.file.settings().volume()).isEqualTo(35);
      ((Button) root.lookup("#ring")).fire();
      assertThat(room.heard).hasSize(1);

      ((Slider) root.lookup("#volume")).setValue(0);
      assertThat(root.lookup("#ring").isDisabled()).isTrue();
    });
  }

  @Test
  void one_button_opens_and_closes() {
    OnFx.run(() -> {
      var button = (Button) root.lookup("#openOrClose");
      assertThat(button.getText()).isEqualTo("Buka layar antrean");
      button.fire();
      assertThat(button.getText()).isEqualTo("Tutup layar antrean");
      button.fire();
      assertThat(room.file.settings().open()).isFalse();
    });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_without_css_warnings(Settings.Look look, int percent) {
    List<String> warnings =
        CssWarnings.during(() -> {
          var settings = Settings.open(folder);
          settings.look(look);
          settings.textPercent(percent);
          var scene = new Scene(root, 1100, 600);
          new Theme(settings).install(scene);
          screen().getSelectionModel().select(2);
          String dir = System.getenv("LOKET_PICTURES");
          if (dir == null) {
            BoardRoom.laidOut(scene);
          } else {
            String name = "settings-" + look.name().toLowerCase(Locale.ROOT) + percent + ".png";
            Pictures.save(scene, Path.of(dir, name));
          }
          // else it is written later, into a folder that is being deleted
          settings.flush();
        });

    assertThat(warnings).isEmpty();
  }
}
