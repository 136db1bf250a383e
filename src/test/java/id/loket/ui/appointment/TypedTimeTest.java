package id.loket.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Monday, 23 November 2026, 09.42: what is typed for a day and a time. */
class TypedTimeTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T09:42");

  private static String read(String typed) {
    return TypedTime.of(typed, NOW).map(t -> t.day() + " " + t.time()).orElse("not understood");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "24/11 9, 2026-11-24 09:00",
        "24/11 9.30, 2026-11-24 09:30",
        "24-11-2026 13:30, 2026-11-24 13:30",
        "24/11/26 930, 2026-11-24 09:30",
        "24/11 0930, 2026-11-24 09:30",
        "bsk 9.30, 2026-11-24 09:30",
        "besok jam 10, 2026-11-24 10:00",
        "lusa 8, 2026-11-25 08:00",
        "hari ini 14, 2026-11-23 14:00",
        "sel 10, 2026-11-24 10:00",
        "Selasa pukul 10, 2026-11-24 10:00",
        "jum 13.30, 2026-11-27 13:30",
        "jum'at 8, 2026-11-27 08:00",
        "minggu 8, 2026-11-29 08:00",
        "24 nov 9, 2026-11-24 09:00",
        "3 des 8.30, 2026-12-03 08:30",
        "Sel 24 Nov 09.00, 2026-11-24 09:00",
        "tue 10, 2026-11-24 10:00",
        "tomorrow 9:30, 2026-11-24 09:30"
      })
  void a_day_and_a_time(String typed, String meant) {
    assertThat(read(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "10, null 10:00",
    "9.30, null 09:30",
    "1330, null 13:30",
    "besok, 2026-11-24 null",
    "24/11, 2026-11-24 null",
    "kam, 2026-11-26 null",
    "24 nov, 2026-11-24 null"
  })
  void one_of_them_alone(String typed, String meant) {
    assertThat(read(typed)).isEqualTo(meant);
  }

  @Test
  void a_weekday_is_the_next_one_today_included_until_its_time_is_over() {
    assertThat(read("senin 10")).isEqualTo("2026-11-23 10:00");
    assertThat(read("senin 9")).isEqualTo("2026-11-30 09:00");
    assertThat(read("senin")).isEqualTo("2026-11-23 null");
    assertThat(read("rabu depan 9")).as("of next week").isEqualTo("2026-12-02 09:00");
  }

  @Test
  void a_date_without_a_year_is_the_next_such_date() {
    assertThat(read("23/11 9")).as("today, though over").isEqualTo("2026-11-23 09:00");
    assertThat(read("5/1 9")).isEqualTo("2027-01-05 09:00");
    assertThat(read("29/2 9")).as("the next year has none").isEqualTo("not understood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "kapan saja",
        "31/2 9",
        "32/1",
        "sel 25",
        "sel 9.75",
        "9 10",
        "se 9",
        "24/13"
      })
  void what_is_none_is_not_guessed(String typed) {
    assertThat(read(typed)).isEqualTo("not understood");
  }
}
