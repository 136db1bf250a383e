package id.loket;

import id.loket.domain.appointment.Appointment;
import id.loket.ui.appointment.BookingPapers;
import java.time.LocalDate;

/** Nothing can be printed or written about appointments: the screen offers none of it. */
final class NoPapers implements BookingPapers {
  @Override
  public boolean ready() {
    return false;
  }

  @Override
  public void slip(Appointment appointment) {
    throw new IllegalStateException("no slips");
  }

  @Override
  public void list(LocalDate from, LocalDate to) {
    throw new IllegalStateException("no lists");
  }

  @Override
  public String message(Appointment appointment, Occasion occasion, Medium medium) {
    throw new IllegalStateException("no messages");
  }
}
