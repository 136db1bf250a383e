package id.loket.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk.Start;
import id.loket.domain.appointment.Slot;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The week of 23 November 2026 with a holiday on its Wednesday, as it is walked through. */
class WeekTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          List.of(HoursSet.DEFAULT),
          Map.of(MONDAY.plusDays(2), "Hari Guru", MONDAY.plusDays(6), "Minggu"));

  private static Start start(String at, Fit fit) {
    return new Start(new Slot(LocalDateTime.parse(at), 30, 4, 4, fit == Fit.FREE ? 4 : 0), fit);
  }

  private static Week week() {
    List<Start> all = new ArrayList<>();
    all.add(start("2026-11-23T08:00", Fit.PAST));
    all.add(start("2026-11-23T08:30", Fit.FULL));
    all.add(start("2026-11-23T13:00", Fit.FREE));
    all.add(start("2026-11-24T08:00", Fit.FULL));
    all.add(start("2026-11-24T08:30", Fit.FREE));
    all.add(start("2026-11-27T13:30", Fit.FREE));
    return Week.of(MONDAY, CALENDAR, all);
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  @Test
  void its_days_are_those_with_slots_and_the_holidays_on_which_the_office_would_work() {
    assertThat(week().days())
        .extracting(d -> d.date().getDayOfMonth() + " " + d.holiday())
        .containsExactly("23 null", "24 null", "25 Hari Guru", "27 null");
    assertThat(week().times())
        .containsExactly(
            LocalTime.of(8, 0), LocalTime.of(8, 30), LocalTime.of(13, 0), LocalTime.of(13, 30));
  }

  @Test
  void up_and_down_go_through_the_slots_of_the_day_full_ones_too_and_stop_at_its_ends() {
    Week week = week();
    assertThat(week.along(at("2026-11-23T08:00"), 1)).isEqualTo(at("2026-11-23T08:30"));
    assertThat(week.along(at("2026-11-23T08:30"), 1)).isEqualTo(at("2026-11-23T13:00"));
    assertThat(week.along(at("2026-11-23T13:00"), 1)).isEqualTo(at("2026-11-23T13:00"));
    assertThat(week.along(at("2026-11-23T13:00"), -1)).isEqualTo(at("2026-11-23T08:30"));
  }

  @Test
  void aside_it_keeps_the_time_passes_over_holidays_and_ends_at_the_week() {
    Week week = week();
    assertThat(week.aside(at("2026-11-23T08:30"), 1)).contains(at("2026-11-24T08:30"));
    assertThat(week.aside(at("2026-11-24T08:30"), 1))
        .as("over the holiday, to the first slot of a day that begins later")
        .contains(at("2026-11-27T13:30"));
    assertThat(week.aside(at("2026-11-27T13:30"), 1)).isEmpty();
    assertThat(week.aside(at("2026-11-27T13:30"), -1)).contains(at("2026-11-24T08:30"));
  }

  @Test
  void the_first_free_time_of_a_day() {
    assertThat(week().firstFree(MONDAY)).contains(at("2026-11-23T13:00"));
    assertThat(week().firstFree(MONDAY.plusDays(2))).isEmpty();
  }
}
