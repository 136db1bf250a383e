package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import java.time.LocalDate;

/**
 * What goes out about appointments, on paper and in messages; the composition root says how. For
 * the worker thread.
 */
public interface BookingPapers {

  /** Why somebody is written to. */
  enum Occasion {
    /** A time was promised. */
    BOOKED,
    /** It is soon. */
    REMINDER,
    /** It has to be another one. */
    TO_MOVE
  }

  /** How they read it. */
  enum Medium {
    WHATSAPP,
    SMS
  }

  /** Whether any of this can be had; if not, the screen offers none of it. */
  default boolean ready() {
    return true;
  }

  /** The slip that they take home. */
  void slip(Appointment appointment);

  /** Who comes on these days, both included. */
  void list(LocalDate from, LocalDate to);

  /** Ready to be sent; never a NIK in it. */
  String message(Appointment appointment, Occasion occasion, Medium medium);
}
