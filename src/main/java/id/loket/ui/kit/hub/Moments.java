package id.loket.ui.kit.hub;

import id.loket.ui.kit.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Times as the office says them: of today by the clock, of another day with its date.
 *
 * @param today the office day
 */
public record Moments(Texts texts, ZoneId zone, LocalDate today) {

  public String at(Instant instant) {
    return at(instant.atZone(zone));
  }

  public String at(OffsetDateTime time) {
    return at(time.atZoneSameInstant(zone));
  }

  private String at(ZonedDateTime time) {
    String clock = texts.time(time.toLocalTime());
    return time.toLocalDate().equals(today)
        ? clock
        : texts.get("sync.at", texts.shortDate(time.toLocalDate()), clock);
  }

  /** "7 menit", "2 jam 5 menit"; less than a minute in seconds. */
  public String length(Duration length) {
    if (length.toMinutes() == 0) {
      return texts.get("sync.seconds", length.toSeconds());
    }
    return length.toHours() == 0
        ? texts.get("sync.minutes", length.toMinutes())
        : texts.get("sync.hours", length.toHours(), length.toMinutesPart());
  }
}
