package id.loket.domain.calendar;

import java.time.LocalDate;

/**
 * A day without ordinary service.
 *
 * @param jointLeave cuti bersama: binds civil servants by Keppres, an office may still open a
 *     picket
 */
public record Holiday(LocalDate date, String name, boolean jointLeave) {

  public Holiday {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Holiday without a name: " + date);
    }
  }
}
