package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.print.AppointmentMessage.Occasion;
import java.util.List;

/**
 * The appointment that papers and messages are about; where it was met says what is written.
 *
 * @param slips whose slips are printed: of a party all of them
 */
record Subject(Appointment appointment, Occasion occasion, List<Appointment> slips) {
  Subject {
    slips = List.copyOf(slips);
  }

  /**
   * Promised just now.
   *
   * @param all of a party; the messages are about the first
   */
  static Subject promised(List<Appointment> all, boolean moved) {
    return new Subject(all.getFirst(), moved ? Occasion.MOVED : Occasion.CONFIRMED, all);
  }

  /** Found in the list. */
  static Subject listed(Appointment a) {
    return one(a, a.takesPlace() ? Occasion.CONFIRMED : Occasion.CANCELLED);
  }

  /** Its time has to be another one. */
  static Subject toMove(Appointment a) {
    return one(a, Occasion.MUST_MOVE);
  }

  static Subject reminded(Appointment a) {
    return one(a, Occasion.REMINDER);
  }

  private static Subject one(Appointment a, Occasion occasion) {
    return new Subject(a, occasion, List.of(a));
  }
}
