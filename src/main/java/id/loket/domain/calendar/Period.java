package id.loket.domain.calendar;

import java.time.LocalTime;

/** Opening from..to within one day; {@code from} is before {@code to}. */
public record Period(LocalTime from, LocalTime to) {
  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a period must end after it begins: " + from + "-" + to);
    }
  }
}
