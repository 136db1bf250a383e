package id.loket.ui.settings;

import java.util.Optional;

/**
 * The number of a civil servant: 18 digits, written 8-6-1-3 as signature blocks have it, e.g.
 * {@code 19670610 198901 1 003} (birth, first appointment, sex, serial).
 */
final class Nip {

  private Nip() {}

  /** As it is written; empty if these are not 18 digits, spaces and dots apart. */
  static Optional<String> format(String typed) {
    String digits = typed.replaceAll("[\\s.\\-]", "");
    if (!digits.matches("[0-9]{18}")) {
      return Optional.empty();
    }
    return Optional.of(
        digits.substring(0, 8)
            + " "
            + digits.substring(8, 14)
            + " "
            + digits.charAt(14)
            + " "
            + digits.substring(15));
  }
}
