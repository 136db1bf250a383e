package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.service.Service;
import id.loket.fixture.SampleSheets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words on paper. */
class WordingTest {

  @Test
  void both_languages_have_the_same_words() {
    assertThat(keys(Locale.of("en"))).isEqualTo(keys(Locale.of("id")));
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_has_a_sentence(Reason reason) {
    assertThat(Wording.indonesian().text(reason.key())).endsWith(".");
    assertThat(Wording.in(Locale.ENGLISH).text(reason.key())).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"+07:00,07.31 WIB", "+08:00,07.31 WITA", "+09:00,07.31 WIT", "Z,07.31 UTC"})
  void the_time_names_the_zone_of_the_office(String offset, String expected) {
    assertThat(Wording.indonesian().time(OffsetDateTime.parse("2026-11-23T07:31:00" + offset)))
        .isEqualTo(expected);
  }

  @Test
  void every_condition_of_the_shipped_catalogue_has_plain_words() {
    for (Service service : SampleSheets.SHIPPED.services()) {
      for (String condition : service.standard().conditions()) {
        assertThat(keys(Locale.of("id"))).contains("condition." + condition);
      }
    }
    assertThat(Wording.indonesian().condition("ubah_data")).isEqualTo("data berubah");
  }

  @Test
  void a_condition_that_an_office_made_up_is_still_readable() {
    assertThat(Wording.indonesian().condition("tinggal_di_kapal")).isEqualTo("tinggal di kapal");
  }

  @Test
  void friday_is_jumat() {
    assertThat(Wording.indonesian().day(LocalDate.of(2026, 11, 20)))
        .isEqualTo("Jumat, 20 November 2026");
  }

  @Test
  void another_language_prints_in_indonesian() {
    assertThat(Wording.in(Locale.FRENCH).text("ticket.label")).isEqualTo("NOMOR ANTREAN");
  }

  private static java.util.Set<String> keys(Locale locale) {
    var exactly =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle("i18n.paper", locale, exactly).keySet();
  }
}
