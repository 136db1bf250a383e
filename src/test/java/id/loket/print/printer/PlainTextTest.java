package id.loket.print.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text for a printer of which nobody knows the code page. */
class PlainTextTest {

  @Test
  void marks_on_letters_go_and_signs_become_their_nearest() {
    assertThat(PlainText.ascii("café · ± 5 “ya” – Désa\u00a0X…"))
        .isEqualTo("cafe - +/- 5 \"ya\" - Desa X...");
  }

  @Test
  void no_control_byte_reaches_the_printer() {
    assertThat(PlainText.ascii("A\u001b@B\u001dV")).isEqualTo("A?@B?V");
    assertThat(PlainText.ascii("漢😀")).isEqualTo("??");
  }

  @Test
  void lines_break_at_words_and_an_endless_word_is_cut() {
    assertThat(PlainText.wrap("satu dua tiga", 8)).containsExactly("satu dua", "tiga");
    assertThat(PlainText.wrap("a abcdefghij", 4)).containsExactly("a", "abcd", "efgh", "ij");
    assertThat(PlainText.wrap("  ", 4)).isEmpty();
  }
}
