package id.loket.print;

import id.loket.domain.appointment.BookingCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a message about an appointment may say; what is not here can't get into one.
 *
 * @param name null where it is withheld or erased
 * @param today the office day on which it is written
 * @param instead another time that is offered, null: none
 */
record MessageFigures(
    Place place,
    @Nullable String name,
    BookingCode code,
    When when,
    What what,
    LocalDate today,
    @Nullable OffsetDateTime instead) {

  /** Address may be empty. */
  record Place(String office, String address) {}

  record When(OffsetDateTime at, int earlyMinutes) {}

  /**
   * @param shortName for an SMS
   */
  record What(String name, String shortName, List<RequirementSheet.Row> rows) {
    What {
      rows = List.copyOf(rows);
    }
  }
}
