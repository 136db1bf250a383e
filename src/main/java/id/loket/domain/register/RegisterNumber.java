package id.loket.domain.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a register: {@code 2026-1-000377} of desk 1's own series, {@code 2026-000377} of the
 * one series that a desk keeps, {@code 2026-000377a} where a second paper bears that number.
 *
 * @param label of the desk that has a series of its own; null: the one series
 * @param suffix a letter, or empty
 */
public record RegisterNumber(int year, @Nullable String label, int running, String suffix) {
  /**
   * No phone number begins so. A desk that goes on from a copy has a letter and a day more, so that
   * no number comes twice.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(2[0-9]{3})-(?:([0-9]+(?:[a-z]+[0-9]{4})?)-([0-9]{1,9})|([0-9]{3,9})([a-z]?))");

  private static final int DIGITS = 6;
  private static final char LAST = 'z';

  public static RegisterNumber one(int year, int running) {
    return new RegisterNumber(year, null, running, "");
  }

  /** What was typed, zeros or not, but of the one series three digits; empty: it can't be one. */
  public static Optional<RegisterNumber> read(String typed) {
    Matcher shape = SHAPE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!shape.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(shape.group(1));
    return Optional.of(
        shape.group(2) == null
            ? new RegisterNumber(year, null, Integer.parseInt(shape.group(4)), shape.group(5))
            : new RegisterNumber(year, shape.group(2), Integer.parseInt(shape.group(3)), ""));
  }

  /** The same with the letter after its own; empty: the letters are used up. */
  public Optional<RegisterNumber> suffixed() {
    char next = suffix.isEmpty() ? 'a' : (char) (suffix.charAt(0) + 1);
    return next > LAST
        ? Optional.empty()
        : Optional.of(new RegisterNumber(year, label, running, String.valueOf(next)));
  }

  /** As it is printed. */
  public String text() {
    String digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", running);
    return label == null
        ? year + "-" + digits + suffix
        : year + "-" + label + "-" + digits + suffix;
  }
}
