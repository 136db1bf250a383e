package id.loket.ui.appointment;

import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Days and times of appointments in words. */
final class Times {
  private final Texts texts;

  Times(Texts texts) {
    this.texts = texts;
  }

  /** Selasa, 24 November 2026, 09.00. */
  String full(LocalDateTime start) {
    return texts.get(
        "appointment.at", texts.date(start.toLocalDate()), texts.time(start.toLocalTime()));
  }

  /** Sel 24 Nov 09.00: as it may be typed, too. */
  String brief(LocalDateTime start) {
    return brief(start.toLocalDate()) + " " + texts.time(start.toLocalTime());
  }

  /** Sel 24 Nov. */
  String brief(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM", texts.locale()).format(day);
  }

  /** Selasa, 24 November. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM", texts.locale()).format(day);
  }

  String time(LocalDateTime start) {
    return texts.time(start.toLocalTime());
  }
}
