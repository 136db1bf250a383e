package id.loket.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of the register as it is printed and as it is typed. */
class DossierNumberTest {
  @Test
  void it_has_six_digits_or_more() {
    assertThat(DossierNumber.of(2026, "1", 377)).isEqualTo("2026-1-000377");
    assertThat(DossierNumber.of(2026, "1b1123", 1_234_567)).isEqualTo("2026-1b1123-1234567");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-1-000377, 2026-1-000377",
    "' 2026-1-377 ', 2026-1-000377",
    "2026-1B1123-000002, 2026-1b1123-000002",
    "2026-1-1234567, 2026-1-1234567"
  })
  void it_is_read_however_it_is_typed(String typed, String number) {
    assertThat(DossierNumber.read(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7M-4QX-P9T", "0812-3456-7890", "2026-1", "2026-1-", "A012"})
  void something_else_is_none(String typed) {
    assertThat(DossierNumber.read(typed)).isEmpty();
  }
}
