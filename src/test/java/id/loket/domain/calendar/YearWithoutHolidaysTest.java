package id.loket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.store.HolidayTable;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promises into a year whose holidays nobody has entered are wrong: that is told early. */
class YearWithoutHolidaysTest {
  private final Map<LocalDate, String> known = new HashMap<>();

  YearWithoutHolidaysTest() {
    HolidayTable.shipped().forEach(h -> known.put(h.date(), h.name()));
  }

  @Test
  void the_year_that_is_shipped_is_known() {
    assertThat(calendar().knows(Year.of(2026))).isTrue();
    assertThat(calendar().unknownYear(LocalDate.of(2026, 9, 30))).isEmpty();
  }

  @Test
  void the_next_one_is_missed_from_the_month_in_which_its_decree_is_out() {
    assertThat(calendar().unknownYear(LocalDate.of(2026, 10, 1))).contains(Year.of(2027));
  }

  @Test
  void in_the_year_itself_it_is_missed_every_day() {
    assertThat(calendar().unknownYear(LocalDate.of(2027, 3, 1))).contains(Year.of(2027));
  }

  @Test
  void a_closed_day_of_the_offices_own_is_no_table() {
    known.put(LocalDate.of(2027, 4, 6), "Hari Jadi");

    assertThat(calendar().unknownYear(LocalDate.of(2026, 12, 1))).contains(Year.of(2027));
  }

  @Test
  void once_its_holidays_are_entered_nothing_is_missed() {
    for (int month = 1; month <= 10; month++) {
      known.put(LocalDate.of(2027, month, 5), "libur");
    }

    assertThat(calendar().unknownYear(LocalDate.of(2026, 12, 1))).isEmpty();
  }

  private WorkCalendar calendar() {
    return new WorkCalendar(List.of(HoursSet.DEFAULT), known);
  }
}
