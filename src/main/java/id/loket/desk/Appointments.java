package id.loket.desk;

import static id.loket.domain.Refusal.Code.UNKNOWN_BOOKING;

import id.loket.domain.RefusedException;
import id.loket.domain.SpokenCode;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.BookingCode;
import id.loket.store.AppointmentTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds appointments by what stands on their slips and what people know of them. */
final class Appointments {
  private static final int LIMIT = 30;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,}");

  private Appointments() {}

  /**
   * By booking code or id.
   *
   * @throws RefusedException UNKNOWN_BOOKING, which says what is wrong with a code
   */
  static Appointment one(Desk desk, String typed) {
    String text = typed.strip();
    AppointmentTable table = desk.store().state().appointments();
    return byCode(table, text)
        .or(() -> table.appointment(new AppointmentId(text)))
        .orElseThrow(() -> RefusedException.of(UNKNOWN_BOOKING, kind(text), text));
  }

  private static Optional<Appointment> byCode(AppointmentTable table, String text) {
    String plain = SpokenCode.plain(text);
    return BookingCode.fault(plain) == null
        ? table.coded(new BookingCode(plain))
        : Optional.empty();
  }

  /** Which sentence is said; see refusal.unknownBooking. */
  private static String kind(String text) {
    SpokenCode.Fault fault = BookingCode.fault(SpokenCode.plain(text));
    return fault == null ? "code" : fault.name().toLowerCase(Locale.ROOT);
  }

  /**
   * By code, part of a name, of a NIK or of a telephone number; from that day on, by their times.
   */
  static List<Appointment> search(Desk desk, String typed, LocalDate from) {
    String text = typed.strip();
    AppointmentTable table = desk.store().state().appointments();
    if (text.isEmpty()) {
      return List.of();
    }
    Optional<Appointment> coded = byCode(table, text);
    if (coded.isPresent()) {
      return List.of(coded.get());
    }
    String digits = text.replaceAll("[\\s.()+\\-]", "");
    return DIGITS.matcher(digits).matches()
        ? table.digits(digits, digits.replaceFirst("^(62|0)", ""), from, LIMIT)
        : table.named(List.of(text.toLowerCase(Locale.ROOT).split("\\s+")), from, LIMIT);
  }
}
