package id.loket.report;

import id.loket.desk.LookDesk.DayBook;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Stand;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.Channel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The times that were promised for a day, and what became of them. Each promise counts: somebody
 * who missed one and was given another for the same day was promised two.
 *
 * @param called tickets with a promised time that were called
 * @param meanDistanceSeconds between the promised time and the first call of these, earlier or
 *     later
 * @param channels by which they were asked for; only those that were used
 * @param services by code
 */
public record Appointments(
    Counts counts,
    int called,
    long meanDistanceSeconds,
    SortedMap<Channel, Counts> channels,
    SortedMap<String, Counts> services) {

  public Appointments {
    channels = Collections.unmodifiableSortedMap(channels);
    services = Collections.unmodifiableSortedMap(services);
  }

  /** Of a day for which nothing was promised. */
  public static final Appointments NONE =
      new Appointments(Counts.of(List.of()), 0, 0, new TreeMap<>(), new TreeMap<>());

  /**
   * Promises by what became of them.
   *
   * @param came also those who got no number at the door
   * @param late of those that came
   * @param noShow nobody came in time, at the asked moment
   * @param expected may still come in time
   */
  public record Counts(int booked, int came, int late, int noShow, int expected) {
    private static Counts of(List<Promise> promises) {
      return new Counts(
          promises.size(),
          count(promises, p -> p.became == Became.CAME || p.became == Became.CAME_LATE),
          count(promises, p -> p.became == Became.CAME_LATE),
          count(promises, p -> p.became == Became.NO_SHOW),
          count(promises, p -> p.became == Became.EXPECTED));
    }

    private static int count(List<Promise> promises, Predicate<Promise> which) {
      return (int) promises.stream().filter(which).count();
    }
  }

  private enum Became {
    EXPECTED,
    CAME,
    CAME_LATE,
    NO_SHOW
  }

  private record Promise(Appointment.Booking booking, Became became) {
    Channel channel() {
      return booking.channel();
    }

    String service() {
      return booking.service();
    }
  }

  static Appointments of(DayBook book) {
    List<Promise> promises = promises(book);
    List<Long> distances =
        book.tickets().stream().flatMap(t -> distance(t).stream()).sorted().toList();
    return new Appointments(
        Counts.of(promises),
        distances.size(),
        DayFigures.mean(distances),
        by(promises, Promise::channel),
        by(promises, Promise::service));
  }

  private static List<Promise> promises(DayBook book) {
    List<Promise> promises = new ArrayList<>();
    LocalDateTime now = book.asked().toLocalDateTime();
    for (Appointment a : book.appointments().now()) {
      promises.add(new Promise(a.booking(), became(a, now)));
    }
    for (Appointment a : book.appointments().givenUp()) {
      a.missed().stream()
          .filter(time -> time.toLocalDate().equals(book.day()))
          .forEach(time -> promises.add(new Promise(a.booking(), Became.NO_SHOW)));
      a.cameInVain().stream()
          .filter(c -> c.start().toLocalDate().equals(book.day()))
          .forEach(c ->
              promises.add(new Promise(a.booking(), c.late() ? Became.CAME_LATE : Became.CAME)));
    }
    return promises;
  }

  private static Became became(Appointment a, LocalDateTime now) {
    return switch (Stand.of(a, now)) {
      case CAME -> Became.CAME;
      case CAME_LATE -> Became.CAME_LATE;
      case TURNED_AWAY ->
          Objects.requireNonNull(a.arrivedAt()).isAfter(a.lateAfter())
              ? Became.CAME_LATE
              : Became.CAME;
      case NO_SHOW -> Became.NO_SHOW;
      case EXPECTED, LATE -> Became.EXPECTED;
      case CANCELLED -> throw new IllegalArgumentException("a cancelled one is no promise");
    };
  }

  private static <K extends Comparable<K>> SortedMap<K, Counts> by(
      List<Promise> promises, Function<Promise, K> key) {
    SortedMap<K, List<Promise>> parts = new TreeMap<>();
    promises.forEach(p -> parts.computeIfAbsent(key.apply(p), k -> new ArrayList<>()).add(p));
    SortedMap<K, Counts> counts = new TreeMap<>();
    parts.forEach((k, its) -> counts.put(k, Counts.of(its)));
    return counts;
  }

  /** As waits are, without those that were called on another day than theirs. */
  private static Optional<Long> distance(Ticket ticket) {
    OffsetDateTime promised = ticket.appointed();
    Ticket.FirstCall call = ticket.times().firstCall();
    return promised == null || call == null || ticket.servedOnAnotherDay()
        ? Optional.empty()
        : Optional.of(Math.abs(Duration.between(promised, call.at()).toSeconds()));
  }
}
