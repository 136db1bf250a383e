package id.loket.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk.Start;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Slot;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.WorkCalendar;
import id.loket.domain.service.Catalogue;
import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.WeekFeed.Asked;
import id.loket.ui.appointment.WeekFeed.Seen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Monday, 23 November 2026, 09.42; each day has slots at 08.00, 10.00 and 14.00, and 10.00 is full
 * on Tuesdays.
 */
class ChoosingTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T09:42");

  private final List<Asked> asked = new ArrayList<>();
  private final List<By> told = new ArrayList<>();
  private final Choosing choosing = new Choosing(asked::add, told::add);

  private void answer() {
    Asked last = asked.getLast();
    LocalDate monday = Week.mondayOf(last.day() == null ? NOW.toLocalDate() : last.day());
    List<Start> starts = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      for (int hour : List.of(8, 10, 14)) {
        LocalDateTime at = monday.plusDays(day).atTime(hour, 0);
        Fit fit = at.isBefore(NOW) ? Fit.PAST : day == 1 && hour == 10 ? Fit.FULL : Fit.FREE;
        starts.add(new Start(new Slot(at, 30, 4, 4, fit == Fit.FREE ? 3 : 0), fit));
      }
    }
    WorkCalendar calendar = new WorkCalendar(List.of(HoursSet.DEFAULT), Map.of());
    choosing.know(
        new Seen(
            last,
            NOW,
            new Catalogue(List.of(), List.of()),
            null,
            Week.of(monday, calendar, starts),
            LocalDateTime.parse("2026-11-23T10:00")));
  }

  private void begin() {
    choosing.begin("KTP", (Appointment) null);
    answer();
  }

  @Test
  void the_next_free_time_is_meant_until_somebody_says_otherwise() {
    begin();
    assertThat(choosing.choice()).isEqualTo("2026-11-23T10:00");
    assertThat(choosing.standing().had()).isTrue();
    assertThat(told).last().isEqualTo(By.OTHERS);
  }

  @Test
  void a_typed_time_holds_and_is_not_written_over() {
    begin();
    choosing.typed("rab 14");
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-11-25T14:00");
    assertThat(told).last().isEqualTo(By.TYPING);
  }

  @Test
  void a_day_alone_means_its_first_free_time_also_in_a_week_that_has_still_to_come() {
    begin();
    choosing.typed("3/12");
    assertThat(choosing.choice()).isNull();
    assertThat(asked.getLast().day()).isEqualTo("2026-12-03");
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-12-03T08:00");
  }

  @Test
  void a_time_alone_is_one_of_the_day_of_the_next_free_one() {
    begin();
    choosing.typed("14");
    assertThat(choosing.choice()).isEqualTo("2026-11-23T14:00");
  }

  @Test
  void what_cannot_be_had_is_said_and_stays_chosen() {
    begin();
    choosing.typed("sel 10");
    assertThat(choosing.standing().fit()).isEqualTo(Fit.FULL);
    choosing.typed("sel 10.15");
    assertThat(choosing.standing().fit()).isEqualTo(Fit.GRID);
    choosing.typed("sab 10");
    assertThat(choosing.standing().fit()).isEqualTo(Fit.DAY);
    choosing.typed("kapan");
    assertThat(choosing.standing().unread()).isTrue();
    assertThat(choosing.choice()).isNull();
  }

  @Test
  void an_emptied_field_means_the_next_free_time_again() {
    begin();
    choosing.typed("rab 14");
    choosing.typed("");
    assertThat(choosing.choice()).isEqualTo("2026-11-23T10:00");
  }

  @Test
  void another_week_is_walked_into_at_its_first_free_time() {
    begin();
    choosing.weeks(1);
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-11-30T08:00");
    choosing.home();
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-11-23T10:00");
  }

  @Test
  void an_answer_about_another_service_changes_nothing() {
    begin();
    choosing.begin("KK", (Appointment) null);
    Asked kk = asked.removeLast();
    answer();
    assertThat(choosing.choice()).isNull();
    asked.add(kk);
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-11-23T10:00");
  }

  @Test
  void what_was_said_to_somebody_moves_on_to_no_other_time_by_itself() {
    begin();
    choosing.mark(LocalDateTime.parse("2026-11-24T10:00"));
    answer();
    assertThat(choosing.choice()).isEqualTo("2026-11-24T10:00");
    assertThat(choosing.standing().fit()).isEqualTo(Fit.FULL);
  }
}
