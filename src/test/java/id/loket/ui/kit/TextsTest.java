package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts = new Texts(Texts.Language.ID);

  @Test
  void dates_times_and_money_read_as_in_an_indonesian_office() {
    assertThat(texts.date(LocalDate.of(2026, 11, 23))).isEqualTo("Senin, 23 November 2026");
    assertThat(texts.date(LocalDate.of(2026, 11, 22))).isEqualTo("Minggu, 22 November 2026");
    assertThat(texts.shortDate(LocalDate.of(2026, 8, 3))).isEqualTo("3 Agu 2026");
    assertThat(texts.time(LocalTime.of(13, 5))).isEqualTo("13.05");
    assertThat(texts.rupiah(1_250_000)).isEqualTo("Rp1.250.000");
    assertThat(texts.rupiah(-5_000)).isEqualTo("-Rp5.000");
    assertThat(texts.number(12_345)).isEqualTo("12.345");
    assertThat(texts.decimal(36.5, 1)).isEqualTo("36,5");
  }

  @Test
  void arguments_are_filled_in() {
    assertThat(texts.get("kit.errors", 2)).startsWith("Ada 2 isian");
    assertThat(texts.get("kit.unexpected.reference", "40AD-1D1D")).endsWith("40AD-1D1D");
  }

  @Test
  void the_language_changes_while_the_program_runs() {
    texts.use(Texts.Language.EN);

    assertThat(texts.get("kit.cancel")).isEqualTo("Cancel");
    assertThat(texts.date(LocalDate.of(2026, 11, 23))).isEqualTo("Monday, 23 November 2026");
    assertThat(texts.time(LocalTime.of(13, 5))).isEqualTo("13:05");
    assertThat(texts.rupiah(1_250_000)).isEqualTo("Rp1.250.000");
  }

  @Test
  void an_unknown_key_shows_itself_and_stops_nothing() {
    assertThat(texts.get("no.such.key")).isEqualTo("no.such.key");
  }
}
