package id.loket.domain.screening;

import id.loket.domain.screening.ProtocolFact.Session;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * When shared surfaces are to be disinfected on a working day: before and after service hours
 * (Sanggau, DOMAIN §1 row 16) and every four hours in between (KMK 328/2020, DOMAIN §7).
 */
public record DisinfectionPlan(LocalTime opens, LocalTime closes) {
  private static final Duration EVERY = Duration.ofHours(4);

  /** Cleaning up begins when the last visitors are still there. */
  private static final Duration CLOSING = Duration.ofMinutes(30);

  /** When it is due next, after those that were done; empty once that of the evening was done. */
  public Optional<LocalTime> next(Collection<LocalTime> done) {
    Optional<LocalTime> last = done.stream().max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return Optional.of(opens);
    }
    LocalTime then = last.get();
    if (session(then) == Session.AFTER) {
      return Optional.empty();
    }
    boolean pastClosing = Duration.between(then, closes).compareTo(EVERY) <= 0;
    return Optional.of(pastClosing ? closes : then.plus(EVERY));
  }

  /** To which of the day's sessions a moment belongs. */
  public Session session(LocalTime now) {
    if (now.isBefore(opens)) {
      return Session.BEFORE;
    }
    return now.isBefore(closes.minus(CLOSING)) ? Session.BETWEEN : Session.AFTER;
  }

  /** Which checklist is at hand: the one before service in the first half of the day. */
  public Session checklist(LocalTime now) {
    LocalTime middle = opens.plus(Duration.between(opens, closes).dividedBy(2));
    return now.isBefore(middle) ? Session.BEFORE : Session.AFTER;
  }
}
