package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every look and text size is drawn without a CSS warning; LOKET_PICTURES=DIR keeps the pictures.
 */
class ShellLookTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_without_css_warnings(Look look, int percent) {
    List<String> warnings =
        CssWarnings.during(() -> {
          var shell = new SampleShell(folder, look, percent);
          Scene scene = shell.window.scene();
          shell.front().wrongFields();
          Pictures.take(scene);
          keep(scene, look, percent, "");
          shell.model.regency().set("Kabupaten: " + "Blangko KTP-el habis. ".repeat(14));
          keep(scene, look, percent, "-regency");
          shell.model.notice().set("Hari libur 2027 belum lengkap. ".repeat(9));
          shell.model.lost().set("6 bentrok, Ctrl+8: " + "Pengaturan loket diubah. ".repeat(9));
          keep(scene, look, percent, "-notices");
          assertThat(scene.getRoot().lookupAll("#noticeStrip .label"))
              .hasSize(2)
              .allSatisfy(line -> {
                assertThat(line.getLayoutBounds().getHeight())
                    .as("one line each")
                    .isLessThan(2 * ((Label) line).getFont().getSize());
                assertThat(line.getAccessibleText()).hasSizeGreaterThan(200);
                assertThat(((Label) line).getTooltip()).isNotNull();
              });
          shell.model.regency().set("");
          shell.model.notice().set("");
          shell.model.lost().set("");
          shell.front().errors.clear();
          shell.dialogs.toast("A013 dipanggil.", () -> {});
          shell.keys.active().getFirst();
          shell.keys.active().stream()
              .filter(c -> c.id().equals("shell.help"))
              .forEach(c -> c.run());
          keep(scene, look, percent, "-help");
          shell.dialogs.confirm(
              "Batalkan kuitansi A012?",
              "Kuitansi yang dibatalkan tetap tercatat dan tidak dapat diurungkan.",
              "Batalkan kuitansi A012",
              () -> {});
          keep(scene, look, percent, "-confirm");
          shell.dialogs.unexpected(new IllegalStateException("x"));
          keep(scene, look, percent, "-error");
          shell.window.close();
        });

    assertThat(warnings).isEmpty();
  }

  @Test
  void the_gate_for_css_warnings_can_fail() {
    List<String> warnings =
        CssWarnings.during(() -> {
          var label = new Label("x");
          label.setStyle("-fx-text-fill: -no-such-colour;");
          Pictures.take(new Scene(new StackPane(label), 10, 10));
        });

    assertThat(warnings).isNotEmpty();
  }

  private static void keep(Scene scene, Look look, int percent, String what) {
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      Pictures.save(scene, Path.of(dir, Pictures.name(look, percent) + what + ".png"));
    } else {
      Pictures.take(scene);
    }
  }
}
