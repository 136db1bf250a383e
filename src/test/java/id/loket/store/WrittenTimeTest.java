package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times as people write them. */
class WrittenTimeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24",
        "24/11/2026",
        "24-11-2026",
        "24.11.2026",
        "24 November 2026",
        "24 nov 2026",
        "Selasa, 24 November 2026",
        "24-Nov-2026",
        "tgl 24/11/2026",
        "2026/11/24"
      })
  void a_date(String cell) {
    assertThat(WrittenTime.read(cell, "WIB")).contains(new WrittenTime(DAY, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9:30",
        "09.30",
        "09:30:00",
        "9.30 WIB",
        "pukul 09.30",
        "9:30 AM",
        "09.30-10.00",
        "9.30 s/d 10",
        "09:30:00.000"
      })
  void a_time(String cell) {
    assertThat(WrittenTime.read(cell, "WIB")).contains(new WrittenTime(null, LocalTime.of(9, 30)));
  }

  @Test
  void an_hour_alone_and_one_after_noon() {
    assertThat(WrittenTime.read("9", "WIB")).contains(new WrittenTime(null, LocalTime.of(9, 0)));
    assertThat(WrittenTime.read("1:30:00 PM", "WIB"))
        .contains(new WrittenTime(null, LocalTime.of(13, 30)));
    assertThat(WrittenTime.read("12:00 AM", "WIB"))
        .contains(new WrittenTime(null, LocalTime.MIDNIGHT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24/11/2026 9:00:00",
        "2026-11-24T09:00",
        "24 November 2026 pukul 09.00 WIB",
        "24/11/2026, 9"
      })
  void both_in_one_cell(String cell) {
    assertThat(WrittenTime.read(cell, "WIB")).contains(new WrittenTime(DAY, LocalTime.of(9, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11/24/2026",
        "31/2/2026",
        "24/11/26",
        "24 Brumaire 2026",
        "besok",
        "25:00",
        "9.75",
        "13:00 PM",
        "09.00 WITA",
        "2026-11-24T09:00Z",
        "46350",
        "24 11 2026",
        "9 pagi"
      })
  void what_may_mean_something_else_is_not_read(String cell) {
    assertThat(WrittenTime.read(cell, "WIB")).isEmpty();
  }

  @Test
  void the_same_hour_of_the_offices_own_zone_is() {
    assertThat(WrittenTime.read("09.00 WITA", "WITA"))
        .contains(new WrittenTime(null, LocalTime.of(9, 0)));
  }
}
