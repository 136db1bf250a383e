package id.loket.ui.reception;

import id.loket.domain.SpokenCode;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.dossier.Dossier;

/**
 * What somebody has in hand when they come, which says already what they come for.
 *
 * @param code by which the desk finds it
 */
public record With(Kind kind, String code) {
  public static final With NOTHING = new With(Kind.NOTHING, "");

  /** What it is. */
  public enum Kind {
    /** They come for something new. */
    NOTHING,
    /** A receipt: they are back with what lacked. */
    DOSSIER,
    /** An appointment. */
    BOOKING
  }

  static With dossier(Dossier dossier) {
    return new With(Kind.DOSSIER, dossier.called());
  }

  static With appointment(Appointment appointment) {
    return new With(Kind.BOOKING, appointment.booking().code().shown());
  }

  /** What was typed where a service is asked for; nothing where it is no code. */
  static With typed(String text) {
    String code = text.strip();
    if (isBooking(code)) {
      return new With(Kind.BOOKING, new BookingCode(SpokenCode.plain(code)).shown());
    }
    return Receipts.isCode(code) ? new With(Kind.DOSSIER, code) : NOTHING;
  }

  /** The code of an appointment without a mistake. */
  static boolean isBooking(String typed) {
    String text = typed.strip();
    return text.length() >= 7 && BookingCode.fault(SpokenCode.plain(text)) == null;
  }

  boolean isNothing() {
    return kind == Kind.NOTHING;
  }

  boolean isDossier() {
    return kind == Kind.DOSSIER;
  }

  boolean isBooking() {
    return kind == Kind.BOOKING;
  }
}
