package id.loket.report;

import id.loket.desk.DayDesk.DayPage;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.screening.Screened;
import id.loket.domain.visit.Visit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a day tells beyond {@link DayFigures}, whose numbers it takes as they are. Only
 * what the program knows: what it does not record yet is not here either.
 *
 * @param hours every hour from the first arrival's to the last one's
 * @param services that somebody came for or that a dossier was opened for, the busiest first
 * @param promised times of that day by service, the most first
 */
public record DayReport(
    When when,
    DayFigures figures,
    Before before,
    List<Hour> hours,
    List<ServiceDay> services,
    List<Promised> promised,
    Papers papers,
    Rest rest) {

  /**
   * Which day it was.
   *
   * @param over another office day has begun: what waits is <i>tidak selesai</i>
   * @param open the office worked on it
   * @param holiday its name, null: none
   */
  public record When(LocalDate day, boolean over, boolean open, @Nullable String holiday) {}

  /** Visitors of other days, null where there were none: no such day to compare with. */
  public record Before(@Nullable Integer yesterday, @Nullable Integer weekAgo) {}

  /** Arrivals between {@code hour}:00 and its end. */
  public record Hour(int hour, int visits) {}

  /** Times that were promised for a service, by its name as it is called now. */
  public record Promised(String service, Appointments.Counts counts) {}

  /**
   * The dossiers opened on that day.
   *
   * @param accepted complete by the end of that day
   * @param lacking the others: papers still lack
   * @param overdue of all days, the one promised first before the others; not all of them when
   *     there are many, see {@link DayFigures.Dossiers#late}
   */
  public record Papers(int accepted, int lacking, List<Overdue> overdue) {
    public Papers {
      overdue = List.copyOf(overdue);
    }
  }

  /** A promise that was not kept. */
  public record Overdue(String number, String service, LocalDate due, int daysLate) {}

  /**
   * What else is to be told.
   *
   * @param longest null: nobody was called
   * @param serving tickets in service at the asked moment
   * @param unfinished the numbers that wait, were called or are held
   * @param disinfected when that was done
   */
  public record Rest(
      @Nullable Longest longest,
      int serving,
      List<String> unfinished,
      List<LocalTime> disinfected) {
    public Rest {
      unfinished = List.copyOf(unfinished);
      disinfected = List.copyOf(disinfected);
    }
  }

  /** The longest wait until a first call. */
  public record Longest(long seconds, String ticket) {}

  public DayReport {
    hours = List.copyOf(hours);
    services = List.copyOf(services);
    // as in the figures: an older version's report has none
    promised = List.copyOf(Objects.requireNonNullElse(promised, List.of()));
  }

  public static DayReport of(DayPage page) {
    LocalDate day = page.book().day();
    DayFigures figures = DayFigures.of(page.book());
    return new DayReport(
        new When(
            day,
            day.isBefore(page.book().asked().toLocalDate()),
            page.opening().open(),
            page.opening().holiday()),
        figures,
        new Before(orNull(page.before().yesterday()), orNull(page.before().weekAgo())),
        hours(page.book().visits()),
        ServiceDay.of(page, figures),
        promised(page, figures),
        papers(page),
        rest(page));
  }

  private static List<Promised> promised(DayPage page, DayFigures figures) {
    return figures.appointments().services().entrySet().stream()
        .map(e -> new Promised(ServiceDay.name(page, e.getKey()), e.getValue()))
        .sorted(Comparator.comparingInt((Promised p) -> p.counts().booked()).reversed())
        .toList();
  }

  /** Nobody came or was to come, and nothing was opened. */
  public boolean empty() {
    return figures.visits() == 0
        && figures.appointments().counts().booked() == 0
        && figures.counts().tickets() == 0
        && figures.dossiers().opened() == 0;
  }

  /** Visitors that were screened: none, if no protocol was in force. */
  public int screened() {
    return figures.screening().entrySet().stream()
        .filter(e -> e.getKey() != Screened.TANPA)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static @Nullable Integer orNull(int visits) {
    return visits == 0 ? null : visits;
  }

  private static List<Hour> hours(List<Visit> visits) {
    TreeMap<Integer, Long> byHour =
        visits.stream()
            .map(v -> v.arrival().at().getHour())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return byHour.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(byHour.firstKey(), byHour.lastKey())
            .mapToObj(h -> new Hour(h, byHour.getOrDefault(h, 0L).intValue()))
            .toList();
  }

  private static Papers papers(DayPage page) {
    LocalDate day = page.book().day();
    List<Dossier> opened = page.book().dossiers();
    int accepted = (int) opened.stream().filter(d -> ServiceDay.accepted(d, day)).count();
    List<Overdue> overdue = new ArrayList<>();
    for (Dossier dossier : page.overdue()) {
      LocalDate due = dossier.due();
      if (due != null) {
        overdue.add(
            new Overdue(
                dossier.called(),
                dossier.asked().name(),
                due,
                (int) ChronoUnit.DAYS.between(due, day)));
      }
    }
    return new Papers(accepted, opened.size() - accepted, overdue);
  }

  private static Rest rest(DayPage page) {
    List<Ticket> tickets = page.book().tickets();
    Longest longest =
        tickets.stream()
            .filter(t -> !t.servedOnAnotherDay())
            .flatMap(t -> t.waitSeconds().map(w -> new Longest(w, t.number())).stream())
            .max(Comparator.comparingLong(Longest::seconds))
            .orElse(null);
    return new Rest(
        longest,
        (int) tickets.stream().filter(t -> t.state() instanceof Serving).count(),
        tickets.stream()
            .filter(t -> !t.ended() && !(t.state() instanceof Serving))
            .sorted(Comparator.comparing(Ticket::issuedAt))
            .map(Ticket::number)
            .toList(),
        page.disinfected());
  }
}
