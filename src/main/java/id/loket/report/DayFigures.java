package id.loket.report;

import id.loket.desk.LookDesk.DayBook;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Left;
import id.loket.domain.queue.TicketState.NoShow;
import id.loket.domain.queue.TicketState.Waiting;
import id.loket.domain.screening.Screened;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A day in numbers. Seconds are whole, means rounded half up, percentiles by nearest rank; 0 where
 * there was nothing to measure.
 *
 * @param screening visits by the outcome of their last screening, all outcomes present
 * @param services by code: every ticket counts under each of its services
 */
public record DayFigures(
    int visits,
    Counts counts,
    Seconds waits,
    long meanServiceSeconds,
    Map<Screened, Integer> screening,
    Dossiers dossiers,
    Appointments appointments,
    SortedMap<String, OfService> services) {

  public DayFigures {
    // a report that an older version left in the list of papers to print has none
    appointments = Objects.requireNonNullElse(appointments, Appointments.NONE);
  }

  /**
   * Dossiers of the day.
   *
   * @param returned papers lacked when they were opened
   * @param late promised for an earlier day and still here
   */
  public record Dossiers(int opened, int finished, int returned, int rejected, int late) {
    static Dossiers of(DayBook book) {
      int returned = (int) book.dossiers().stream().filter(Dossiers::lacked).count();
      // nothing is handed over or rejected yet: that is a later part of a dossier's way
      return new Dossiers(book.dossiers().size(), 0, returned, 0, book.late());
    }

    /** Whether papers lacked when it was opened. */
    static boolean lacked(Dossier dossier) {
      Dossier.Accepted accepted = dossier.accepted();
      return accepted == null || !accepted.atOnce();
    }
  }

  /**
   * Tickets by what became of them.
   *
   * @param waiting WAITING, CALLED or HELD at the asked moment
   */
  public record Counts(int tickets, int served, int noShow, int left, int waiting) {}

  /** Of tickets that were called. */
  public record Seconds(long mean, long median, long p90) {}

  /** One service's share of the day. */
  public record OfService(Counts counts, Seconds waits, long meanServiceSeconds) {}

  public static DayFigures of(DayBook book) {
    SortedMap<String, OfService> services = new TreeMap<>();
    book.tickets().stream()
        .flatMap(t -> t.services().stream().map(s -> s.ref().code()))
        .distinct()
        .forEach(code -> services.put(code, ofService(book.tickets(), code)));
    return new DayFigures(
        book.visits().size(),
        counts(book.tickets()),
        waits(book.tickets()),
        meanService(book.tickets()),
        book.screening(),
        Dossiers.of(book),
        Appointments.of(book),
        services);
  }

  private static OfService ofService(List<Ticket> tickets, String code) {
    List<Ticket> its =
        tickets.stream()
            .filter(t -> t.services().stream().anyMatch(s -> s.ref().code().equals(code)))
            .toList();
    return new OfService(counts(its), waits(its), meanService(its));
  }

  private static Counts counts(List<Ticket> tickets) {
    return new Counts(
        tickets.size(),
        count(tickets, t -> t.state() instanceof Done),
        count(tickets, t -> t.state() instanceof NoShow),
        count(tickets, t -> t.state() instanceof Left),
        count(
            tickets,
            t ->
                t.state() instanceof Waiting
                    || t.state() instanceof Called
                    || t.state() instanceof Held));
  }

  private static int count(List<Ticket> tickets, Predicate<Ticket> which) {
    return (int) tickets.stream().filter(which).count();
  }

  private static Seconds waits(List<Ticket> tickets) {
    List<Long> sorted =
        tickets.stream()
            .filter(t -> !t.servedOnAnotherDay())
            .flatMap(t -> t.waitSeconds().stream())
            .sorted()
            .toList();
    return new Seconds(mean(sorted), percentile(sorted, 50), percentile(sorted, 90));
  }

  private static long meanService(List<Ticket> tickets) {
    return mean(
        tickets.stream()
            .filter(t -> t.state() instanceof Done && !t.servedOnAnotherDay())
            .map(t -> t.times().servedSeconds())
            .toList());
  }

  static long mean(List<Long> values) {
    return values.isEmpty()
        ? 0
        : Math.round(values.stream().mapToLong(Long::longValue).average().orElse(0));
  }

  /** By nearest rank: the value at position ceil(p/100 x n). */
  static long percentile(List<Long> sorted, int p) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = (p * sorted.size() + 99) / 100;
    return sorted.get(Math.max(1, rank) - 1);
  }
}
