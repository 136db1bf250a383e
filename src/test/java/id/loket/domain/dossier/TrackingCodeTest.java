package id.loket.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.loket.domain.SpokenCode;
import id.loket.domain.SpokenCode.Fault;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that is read over a phone. */
class TrackingCodeTest {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  @Test
  void its_letters_are_never_taken_for_another() {
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(TrackingCode.of(random.nextLong(TrackingCode.MANY)).value())
          .matches("[2-9A-HJKMNP-Z]{9}");
    }
  }

  @Test
  void different_chances_are_different_codes() {
    assertThat(TrackingCode.of(0).shown()).isEqualTo("222-222-222");
    assertThat(TrackingCode.of(1).shown()).isEqualTo("322-222-223");
    assertThat(TrackingCode.of(TrackingCode.MANY - 1).value()).startsWith("ZZZZZZZZ");
    assertThatIllegalArgumentException().isThrownBy(() -> TrackingCode.of(TrackingCode.MANY));
    assertThatIllegalArgumentException().isThrownBy(() -> TrackingCode.of(-1));
  }

  @Test
  void it_is_read_however_it_is_written() {
    String code = TrackingCode.of(123_456_789).shown();

    for (String typed :
        new String[] {
          code, code.toLowerCase(Locale.ROOT), code.replace("-", " "), " " + code + " "
        }) {
      assertThat(TrackingCode.fault(SpokenCode.plain(typed))).as(typed).isNull();
    }
  }

  @Test
  void one_wrong_letter_is_always_found() {
    var random = new Random(2);
    for (int n = 0; n < 50; n++) {
      String code = TrackingCode.of(random.nextLong(TrackingCode.MANY)).value();
      for (int i = 0; i < code.length(); i++) {
        for (int letter = 0; letter < LETTERS.length(); letter++) {
          char c = LETTERS.charAt(letter);
          String wrong = code.substring(0, i) + c + code.substring(i + 1);
          if (c != code.charAt(i)) {
            assertThat(TrackingCode.fault(wrong)).as(code + " " + wrong).isEqualTo(Fault.MISTYPED);
          }
        }
      }
    }
  }

  @Test
  void two_letters_swapped_are_found_wherever_they_are() {
    var random = new Random(3);
    for (int n = 0; n < 200; n++) {
      String code = TrackingCode.of(random.nextLong(TrackingCode.MANY)).value();
      for (int i = 0; i < 8; i++) {
        for (int j = i + 1; j < 8; j++) {
          char[] letters = code.toCharArray();
          letters[i] = code.charAt(j);
          letters[j] = code.charAt(i);
          if (code.charAt(i) != code.charAt(j)) {
            assertThat(TrackingCode.fault(new String(letters))).isEqualTo(Fault.MISTYPED);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7M-4QX-P9", "K7M-4QX-P9TT", ""})
  void a_letter_too_few_or_many_is_told_apart_from_a_wrong_one(String typed) {
    assertThat(TrackingCode.fault(SpokenCode.plain(typed))).isEqualTo(Fault.LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7M-4QX-P9O", "0", "I", "k7m-4qx-p9l", "Siti Aminah 1"})
  void a_letter_that_is_in_no_code_is_told(String typed) {
    assertThat(TrackingCode.fault(SpokenCode.plain(typed))).isEqualTo(Fault.LETTER);
  }
}
