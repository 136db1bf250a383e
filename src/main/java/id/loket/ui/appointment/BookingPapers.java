package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.print.AppointmentMessage;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes out about appointments, on paper and in messages; the composition root says how. What
 * is printed answers with a sentence for the clerk. For the worker thread.
 */
public interface BookingPapers {

  /** The slips that they take home, of a party all in one document. */
  String slips(List<Appointment> of);

  /** Who comes on these days, both included. */
  String list(LocalDate from, LocalDate to);

  /** Whom to call about that day. */
  String reminders(LocalDate day);

  /** Ready to be sent. */
  AppointmentMessage message(Appointment appointment, AppointmentMessage.Occasion occasion);
}
