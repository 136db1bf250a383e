package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.calendar.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedHolidaysTest {

  private final List<Holiday> holidays = HolidayTable.shipped();

  @Test
  void are_seventeen_national_days_and_eight_of_joint_leave() {
    assertThat(holidays).hasSize(25);
    assertThat(holidays).filteredOn(Holiday::jointLeave).hasSize(8);
  }

  @Test
  void come_in_order_each_date_once() {
    assertThat(holidays).extracting(Holiday::date).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void stay_on_the_weekend_where_the_decree_put_them() {
    assertThat(holidays)
        .extracting(Holiday::date)
        .filteredOn(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
        .containsExactly(
            LocalDate.parse("2026-03-21"),
            LocalDate.parse("2026-03-22"),
            LocalDate.parse("2026-04-05"),
            LocalDate.parse("2026-05-31"));
    assertThat(holidays).extracting(Holiday::date).doesNotContain(LocalDate.parse("2026-04-06"));
  }

  @Test
  void say_which_day_is_joint_leave() {
    assertThat(holidays)
        .contains(
            new Holiday(LocalDate.parse("2026-12-25"), "Kelahiran Yesus Kristus (Natal)", false),
            new Holiday(
                LocalDate.parse("2026-12-24"),
                "Cuti bersama Kelahiran Yesus Kristus (Natal)",
                true));
  }
}
