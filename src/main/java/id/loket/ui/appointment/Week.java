package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Start;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.domain.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One week of a service's times, as it is looked at and walked through.
 *
 * @param monday with which it begins
 * @param days those on which the office works, or would if they were no holidays
 * @param times at which slots begin on any of these days, in their order
 */
public record Week(LocalDate monday, List<Day> days, List<LocalTime> times) {

  /**
   * A day of it.
   *
   * @param holiday its name, null: the office works
   */
  public record Day(LocalDate date, @Nullable String holiday, List<Start> starts) {
    public Day {
      starts = List.copyOf(starts);
    }

    /** The slot that begins then; empty: none does. */
    public Optional<Start> at(LocalTime time) {
      return starts.stream().filter(s -> s.slot().start().toLocalTime().equals(time)).findFirst();
    }
  }

  public Week {
    days = List.copyOf(days);
    times = List.copyOf(times);
  }

  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Of these starts, all of that week. */
  public static Week of(LocalDate monday, WorkCalendar calendar, List<Start> starts) {
    List<Day> days = new ArrayList<>();
    for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
      LocalDate date = day;
      List<Start> there =
          starts.stream().filter(s -> s.slot().start().toLocalDate().equals(date)).toList();
      boolean usual = calendar.week(date).containsKey(date.getDayOfWeek());
      String holiday = calendar.holidays().get(date);
      if (!there.isEmpty() || (usual && holiday != null)) {
        days.add(new Day(date, there.isEmpty() ? holiday : null, there));
      }
    }
    List<LocalTime> times =
        starts.stream().map(s -> s.slot().start().toLocalTime()).distinct().sorted().toList();
    return new Week(monday, days, times);
  }

  public Optional<Start> at(LocalDateTime start) {
    return days.stream()
        .filter(d -> d.date().equals(start.toLocalDate()))
        .findFirst()
        .flatMap(d -> d.at(start.toLocalTime()));
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
  }

  /** The first free time of that day. */
  public Optional<LocalDateTime> firstFree(LocalDate day) {
    return days.stream()
        .filter(d -> d.date().equals(day))
        .flatMap(d -> d.starts().stream())
        .filter(s -> s.fit() == Fit.FREE)
        .map(s -> s.slot().start())
        .findFirst();
  }

  /** Up or down to the next slot of the day; it stays at its ends. */
  public LocalDateTime along(LocalDateTime from, int by) {
    List<LocalDateTime> starts =
        days.stream()
            .filter(d -> d.date().equals(from.toLocalDate()))
            .flatMap(d -> d.starts().stream())
            .map(s -> s.slot().start())
            .toList();
    return by > 0
        ? starts.stream().filter(s -> s.isAfter(from)).findFirst().orElse(from)
        : starts.stream().filter(s -> s.isBefore(from)).reduce((a, b) -> b).orElse(from);
  }

  /** To the same time of the next open day, or the slot before it; empty: beyond this week. */
  public Optional<LocalDateTime> aside(LocalDateTime from, int by) {
    List<Day> open = days.stream().filter(d -> !d.starts().isEmpty()).toList();
    return by > 0
        ? open.stream()
            .filter(d -> d.date().isAfter(from.toLocalDate()))
            .findFirst()
            .map(d -> near(d, from.toLocalTime()))
        : open.reversed().stream()
            .filter(d -> d.date().isBefore(from.toLocalDate()))
            .findFirst()
            .map(d -> near(d, from.toLocalTime()));
  }

  /** The slot in which that time lies, or the first. */
  private static LocalDateTime near(Day day, LocalTime time) {
    return day.starts().stream()
        .map(s -> s.slot().start())
        .filter(s -> !s.toLocalTime().isAfter(time))
        .reduce((a, b) -> b)
        .orElse(day.starts().getFirst().slot().start());
  }
}
