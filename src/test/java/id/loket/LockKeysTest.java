package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help and text size where nobody is signed in yet. */
class LockKeysTest {
  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
  }

  @Test
  void f1_explains_the_sign_in_and_esc_leads_back_to_what_was_typed() {
    here.hand.type("sa");
    here.hand.press(KeyCode.F1);
    assertThat(here.text("#help .h1")).isEqualTo("Masuk");

    here.hand.type("ri");
    assertThat(here.typed()).as("the form stays usable beside the help").isEqualTo("sari");
    here.hand.press(KeyCode.ESCAPE);
    assertThat(here.find("#help")).isNull();
    assertThat(here.typed()).isEqualTo("sari");

    here.hand.press(KeyCode.F1);
    here.hand.press(KeyCode.F1);
    assertThat(here.find("#help")).isNull();
  }

  @Test
  void ctrl_plus_enlarges_the_words_of_the_sign_in_also_beside_its_help() {
    here.hand.press(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(here.window.theme.textPercent()).isEqualTo(125);

    here.hand.press(KeyCode.F1);
    here.hand.press(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(here.window.theme.textPercent()).isEqualTo(150);
    here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(here.window.theme.textPercent()).isEqualTo(100);
  }

  @Test
  void f1_is_the_screens_own_again_after_the_sign_in() {
    here.hand.press(KeyCode.F1);
    here.signIn("sari");
    assertThat(here.find("#help")).isNull();

    here.hand.press(KeyCode.F1);
    assertThat(here.text("#help .h1")).isEqualTo("Penerimaan");
  }
}
