package id.loket.domain.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A stretch of one office day, by the office's own clock.
 *
 * @param start the time that was promised
 * @param minutes of one or of several slots that follow each other
 */
public record Span(LocalDateTime start, int minutes) {
  public Span {
    if (minutes < 1) {
      throw new IllegalArgumentException("a span of " + minutes + " minutes");
    }
  }

  public LocalDate day() {
    return start.toLocalDate();
  }

  public LocalDateTime end() {
    return start.plusMinutes(minutes);
  }

  public boolean contains(LocalDateTime moment) {
    return !moment.isBefore(start) && moment.isBefore(end());
  }
}
