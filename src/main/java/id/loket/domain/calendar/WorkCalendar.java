package id.loket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the office works.
 *
 * @param hours the general ones and those of a span of dates, which go first; of several spans the
 *     one that begins last
 * @param holidays by date
 */
public record WorkCalendar(List<HoursSet> hours, Map<LocalDate, String> holidays) {

  /** The decree of three ministers comes out in September or October of the year before. */
  private static final MonthDay DECREE_OUT = MonthDay.of(10, 1);

  /**
   * A year has 16 or 17 national holidays and some joint leave; whoever enters them by hand may
   * leave out those that fall on a weekend.
   */
  private static final int FEWEST = 10;

  /** A span of dates before the general hours, the one that begins last, then ends first. */
  private static final Comparator<HoursSet> NEARER =
      Comparator.comparing((HoursSet h) -> !h.general())
          .thenComparing(h -> h.from() == null ? LocalDate.MIN : h.from())
          .thenComparing(h -> h.to() == null ? LocalDate.MAX : h.to(), Comparator.reverseOrder());

  /** A working day: when work begins and ends, and when the door lets people in. */
  public record OpenDay(List<Period> periods, HoursSet.Margins margins) {
    public LocalTime begins() {
      return periods.getFirst().from();
    }

    public LocalTime ends() {
      return periods.getLast().to();
    }

    /** From the opening of the door until just before the last ticket's time, lunch included. */
    public boolean doorOpen(LocalTime time) {
      int second = time.toSecondOfDay();
      return second >= begins().toSecondOfDay() - margins.doorMinutes() * 60
          && second < lastTicket().toSecondOfDay();
    }

    public LocalTime lastTicket() {
      int second = ends().toSecondOfDay() - margins.lastTicketMinutes() * 60;
      return LocalTime.ofSecondOfDay(Math.max(0, second));
    }

    /** Whether papers that come in at that time count for this day. */
    public boolean beforeCutoff(LocalTime time) {
      int cutoff = ends().toSecondOfDay() - margins.cutoffMinutes() * 60;
      return time.toSecondOfDay() < cutoff;
    }

    public LocalTime doorOpens() {
      int second = begins().toSecondOfDay() - margins.doorMinutes() * 60;
      return LocalTime.ofSecondOfDay(Math.max(0, second));
    }
  }

  /** Empty on a closed day or a holiday. */
  public Optional<OpenDay> on(LocalDate day) {
    if (holidays.containsKey(day)) {
      return Optional.empty();
    }
    HoursSet rule = ruleFor(day);
    List<Period> periods = rule.week().getOrDefault(day.getDayOfWeek(), List.of());
    return periods.isEmpty() ? Optional.empty() : Optional.of(new OpenDay(periods, rule.margins()));
  }

  public boolean doorOpen(LocalDate day, LocalTime time) {
    return on(day).map(open -> open.doorOpen(time)).orElse(false);
  }

  /**
   * The next day on which the office works, later than {@code day}; empty if none within a year.
   */
  public Optional<LocalDate> nextOpen(LocalDate day) {
    return day.plusDays(1).datesUntil(day.plusDays(366)).filter(d -> on(d).isPresent()).findFirst();
  }

  /**
   * The day on which something is promised that takes so many working days (RULES "Dossier at
   * intake"): they count from day 0, which is the day itself before its cut-off, else the next
   * working day.
   *
   * @return empty if a year goes by without a working day
   */
  public Optional<LocalDate> promised(LocalDateTime from, int workingDays) {
    LocalDate today = from.toLocalDate();
    boolean inTime = on(today).filter(open -> open.beforeCutoff(from.toLocalTime())).isPresent();
    Optional<LocalDate> day = inTime ? Optional.of(today) : nextOpen(today);
    for (int i = 0; i < workingDays; i++) {
      day = day.flatMap(this::nextOpen);
    }
    return day;
  }

  /** The hours in force on that day, whatever holidays fall into its week. */
  public Map<DayOfWeek, List<Period>> week(LocalDate day) {
    return ruleFor(day).week();
  }

  /**
   * The first year whose holidays the office should know by now and does not: this one, or the next
   * from the month in which its decree is usually out. A promise into such a year is counted as if
   * nobody rested in it.
   */
  public Optional<Year> unknownYear(LocalDate today) {
    Year year = Year.from(today);
    return Stream.of(year, year.plusYears(1))
        .filter(y -> y.equals(year) || !today.isBefore(year.atMonthDay(DECREE_OUT)))
        .filter(y -> !knows(y))
        .findFirst();
  }

  /** Whether enough closed days of that year are known for a table of it to have been entered. */
  public boolean knows(Year year) {
    return holidays.keySet().stream().filter(day -> day.getYear() == year.getValue()).count()
        >= FEWEST;
  }

  private HoursSet ruleFor(LocalDate day) {
    return hours.stream().filter(h -> h.covers(day)).max(NEARER).orElse(HoursSet.DEFAULT);
  }
}
