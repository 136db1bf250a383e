package id.loket.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of the register as it is printed and as it is typed. */
class RegisterNumberTest {
  @Test
  void it_has_six_digits_or_more() {
    assertThat(new RegisterNumber(2026, "1", 377, "").text()).isEqualTo("2026-1-000377");
    assertThat(new RegisterNumber(2026, "1b1123", 1_234_567, "").text())
        .isEqualTo("2026-1b1123-1234567");
    assertThat(RegisterNumber.one(2026, 124).text()).isEqualTo("2026-000124");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-1-000377, 2026-1-000377",
    "' 2026-1-377 ', 2026-1-000377",
    "2026-1B1123-000002, 2026-1b1123-000002",
    "2026-1-1234567, 2026-1-1234567",
    "2026-124, 2026-000124",
    "2026-000124A, 2026-000124a"
  })
  void it_is_read_however_it_is_typed(String typed, String number) {
    assertThat(RegisterNumber.read(typed).map(RegisterNumber::text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7M-4QX-P9T", "0812-3456-7890", "2026-1", "2026-1-", "A012"})
  void something_else_is_none(String typed) {
    assertThat(RegisterNumber.read(typed)).isEmpty();
  }

  @Test
  void a_second_paper_of_one_number_has_a_letter_and_a_third_one_the_next() {
    RegisterNumber first = RegisterNumber.one(2026, 124);

    assertThat(first.suffixed().map(RegisterNumber::text)).contains("2026-000124a");
    assertThat(first.suffixed().flatMap(RegisterNumber::suffixed).map(RegisterNumber::text))
        .contains("2026-000124b");
    assertThat(new RegisterNumber(2026, null, 124, "z").suffixed()).isEmpty();
  }
}
