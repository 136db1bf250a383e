package id.loket.domain.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of the register: year, desk, running number, e.g. {@code 2026-1-000377}. */
public final class DossierNumber {
  /**
   * No phone number begins so. A desk that goes on from a copy has a letter and a day more, so that
   * no number comes twice.
   */
  private static final Pattern SHAPE =
      Pattern.compile("(2[0-9]{3}-[0-9]+(?:[a-z]+[0-9]{4})?)-([0-9]+)");

  private static final int DIGITS = 6;

  private DossierNumber() {}

  public static String of(int year, String desk, int running) {
    return String.format(Locale.ROOT, "%d-%s-%0" + DIGITS + "d", year, desk, running);
  }

  /** What was typed as numbers are kept, its zeros filled in; empty: it can't be one. */
  public static Optional<String> read(String typed) {
    Matcher shape = SHAPE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!shape.matches()) {
      return Optional.empty();
    }
    String running = shape.group(2);
    String zeros = "0".repeat(Math.max(0, DIGITS - running.length()));
    return Optional.of(shape.group(1) + "-" + zeros + running);
  }
}
