package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.kit.Settings.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;
  private final List<Runnable> later = new ArrayList<>();

  private Settings open() {
    return Settings.open(folder, later::add);
  }

  @Test
  void what_was_changed_is_there_after_a_restart() {
    var settings = open();
    settings.look(Look.DARK);
    settings.textPercent(150);
    settings.language(Texts.Language.EN);
    settings.window(new Settings.Window(10, 20, 1366, 768, true));
    settings.flush();

    assertThat(open().values()).isEqualTo(settings.values());
    assertThat(open().values().textPercent()).isEqualTo(150);
  }

  @Test
  void many_changes_are_one_write() {
    var settings = open();
    for (int x = 0; x < 100; x++) {
      settings.window(new Settings.Window(x, 0, 800, 600, false));
    }

    assertThat(later).hasSize(1);
    assertThat(folder.resolve("settings.json")).doesNotExist();
    later.getFirst().run();
    assertThat(folder.resolve("settings.json")).exists();
    assertThat(folder.resolve("settings.json.tmp")).doesNotExist();
  }

  @Test
  void a_broken_file_is_kept_and_the_usual_values_hold() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"look\":");

    assertThat(open().values().look()).isEqualTo(Look.AUTO);
    assertThat(folder.resolve("settings.json.bad")).hasContent("{\"look\":");
  }

  @Test
  void nonsense_values_become_the_usual_ones() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"textPercent\":900,\"look\":\"PINK\",\"scanGapMillis\":5000,\"later\":1}");

    var values = open().values();

    assertThat(values.textPercent()).isEqualTo(100);
    assertThat(values.look()).isEqualTo(Look.AUTO);
    assertThat(values.scanGapMillis()).isEqualTo(50);
  }
}
