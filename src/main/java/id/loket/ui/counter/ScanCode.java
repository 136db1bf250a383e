package id.loket.ui.counter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a scanned code means here. */
sealed interface ScanCode {
  /** The number on a ticket. */
  record OnTicket(String number) implements ScanCode {}

  /** The QR of a visit. */
  record OfVisit(String id) implements ScanCode {}

  Pattern NUMBER = Pattern.compile("[A-Z]([0-9]*[A-Z]?-)?[0-9]{1,5}");
  Pattern VISIT = Pattern.compile("V[0-9A-F]{32}");

  /** Empty: not for the counter. */
  static Optional<ScanCode> read(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    if (VISIT.matcher(plain).matches()) {
      return Optional.of(
          new OfVisit(
              plain
                  .substring(1)
                  .toLowerCase(Locale.ROOT)
                  .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }
    return NUMBER.matcher(plain).matches() ? Optional.of(new OnTicket(plain)) : Optional.empty();
  }
}
