package id.loket.desk;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ticket numbers as people type them. */
final class Numbers {
  private static final Pattern TYPED = Pattern.compile("([A-Z])([0-9]*[B-Z]*-)?([0-9]{1,9})");

  private static final Pattern OTHERS = Pattern.compile("[A-Z]([0-9]+)[a-z]*-.*");

  private Numbers() {}

  /** Code of the desk that gave a number: {@code A2-003} → 2, {@code A012} → 1. */
  static String deskOf(String number) {
    Matcher m = OTHERS.matcher(number);
    return m.matches() ? m.group(1) : "1";
  }

  /** {@code a12} → {@code A012}; what does not look like a number stays as it is. */
  static String normal(String typed) {
    String upper = typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    Matcher m = TYPED.matcher(upper);
    if (!m.matches()) {
      return upper;
    }
    String series = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
    return m.group(1) + series + "0".repeat(Math.max(0, 3 - m.group(3).length())) + m.group(3);
  }
}
