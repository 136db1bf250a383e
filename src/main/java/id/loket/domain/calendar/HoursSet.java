package id.loket.domain.calendar;

import id.loket.domain.office.SettingFact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The office's hours were set, for good or (Ramadan) from one date to another, both included.
 *
 * @param week an absent day is closed
 * @param margins minutes around the day
 */
public record HoursSet(
    Map<DayOfWeek, List<Period>> week,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Margins margins)
    implements SettingFact {

  /**
   * Minutes around the working day.
   *
   * @param doorMinutes the door opens so long before the first period
   * @param lastTicketMinutes and closes so long before the end of the last
   * @param cutoffMinutes papers in later than this before closing count from the next working day
   */
  public record Margins(int doorMinutes, int lastTicketMinutes, int cutoffMinutes) {
    public static final Margins DEFAULT = new Margins(30, 30, 60);
  }

  /** Five days, 37.5 hours: Perpres 21/2023; Friday's break is longer. */
  public static final HoursSet DEFAULT = new HoursSet(fiveDays(), null, null, Margins.DEFAULT);

  public HoursSet {
    Map<DayOfWeek, List<Period>> ordered = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, periods) -> {
      if (!periods.isEmpty()) {
        ordered.put(day, List.copyOf(periods));
      }
    });
    week = ordered;
  }

  @Override
  public String subject() {
    return subject(from, to);
  }

  static String subject(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null && to == null ? "hours/general" : "hours/" + from + ".." + to;
  }

  public boolean general() {
    return from == null && to == null;
  }

  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private static Map<DayOfWeek, List<Period>> fiveDays() {
    List<Period> usual =
        List.of(
            new Period(LocalTime.of(7, 30), LocalTime.of(12, 0)),
            new Period(LocalTime.of(13, 0), LocalTime.of(16, 0)));
    List<Period> friday =
        List.of(
            new Period(LocalTime.of(7, 30), LocalTime.of(11, 30)),
            new Period(LocalTime.of(13, 0), LocalTime.of(16, 30)));
    Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.put(day, day == DayOfWeek.FRIDAY ? friday : usual);
      }
    }
    return week;
  }
}
