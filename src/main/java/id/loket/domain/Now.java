package id.loket.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The time by which a decision is taken.
 *
 * @param at office time with offset
 * @param unsure the PC clock does not fit what this desk has written before
 */
public record Now(OffsetDateTime at, boolean unsure) {
  public LocalDate day() {
    return at.toLocalDate();
  }

  public OffsetDateTime atOffice(java.time.LocalTime time) {
    return OffsetDateTime.of(day(), time, at.getOffset());
  }
}
