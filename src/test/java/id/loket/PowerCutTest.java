package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while a clerk types: the program is never closed, and opened anew on its folder.
 */
class PowerCutTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data").resolve("konsep.json");
  }

  private boolean kept(String words) throws IOException {
    return Files.exists(file()) && Files.readString(file()).contains(words);
  }

  @Test
  void what_was_typed_is_there_again_for_the_same_clerk_and_for_nobody_else() throws IOException {
    try (var before = new WholeOffice(folder)) {
      before.signIn("sari");
      before.type("11");
      before.hand.press(KeyCode.TAB);
      before.until(() -> "name".equals(before.focused().getId()));
      before.type("siti aminah");
      before.until(() -> kept("siti aminah"));

      try (var after = new WholeOffice(folder)) {
        after.signIn("budi");
        assertThat(after.text("#name")).isEmpty();
        after.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        after.until(after::locked);

        after.signIn("sari");
        after.until(() -> after.text("#name").equals("siti aminah"));
        assertThat(after.text(".chip")).contains("tidak mampu");
        assertThat(after.text(".toast .label")).contains("dikembalikan");

        after.hand.press(KeyCode.F2);
        after.until(() -> after.text("#name").isEmpty());
        after.until(() -> !Files.exists(file()));
      }
    }
  }

  @Test
  void who_goes_home_leaves_no_half_typed_name_on_the_disk() {
    try (var here = new WholeOffice(folder)) {
      here.signIn("sari");
      here.type("siti");
      here.until(() -> kept("siti"));
      here.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);

      here.until(() -> !Files.exists(file()));
    }
  }
}
