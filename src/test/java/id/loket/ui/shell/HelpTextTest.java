package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.kit.Texts.Language;
import org.junit.jupiter.api.Test;

class HelpTextTest {

  @Test
  void a_title_and_paragraphs_over_several_lines() {
    var help = HelpText.parse("# Loket\n\nPanggil\nantrean.\n\n\nTekan F5.\n");

    assertThat(help)
        .isEqualTo(new HelpText("Loket", java.util.List.of("Panggil antrean.", "Tekan F5.")));
  }

  @Test
  void a_screen_without_its_own_help_shows_that_of_the_program() {
    assertThat(HelpText.of("no-such-screen", Language.ID).title()).isEqualTo("Bantuan Loket");
    assertThat(HelpText.of("no-such-screen", Language.EN).title()).isEqualTo("Help for Loket");
  }
}
