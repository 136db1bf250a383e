package id.loket.ui.service;

import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times, fees and steps as people write them; empty where nobody could say what is meant. */
final class Typed {
  private static final Pattern PROMISE =
      Pattern.compile(
          "([0-9]{1,4})\\s*(hari kerja|hari|h|menit|m|working days?|days?|d|minutes?|min)");
  private static final Pattern STEP =
      Pattern.compile("([^:]+):\\s*(.+?)(?:\\s*\\(([0-9]{1,4})\\s*(?:menit|minutes?)\\))?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([. ][0-9]{3})+");

  private Typed() {}

  /** {@code 14 hari kerja}, {@code 30 menit}. */
  static Optional<Promise> promise(String typed, @Nullable String range) {
    Matcher m = PROMISE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!m.matches() || Integer.parseInt(m.group(1)) < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Promise(
            Integer.parseInt(m.group(1)),
            m.group(2).startsWith("m") ? Promise.Unit.MENIT : Promise.Unit.HARI_KERJA,
            range));
  }

  /** {@code 0}, {@code gratis}, {@code 60000}, {@code Rp60.000}. */
  static Optional<Long> rupiah(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^rp\\s*", "");
    if (bare.equals("gratis") || bare.equals("free")) {
      return Optional.of(0L);
    }
    String digits = GROUPED.matcher(bare).matches() ? bare.replaceAll("[. ]", "") : bare;
    return digits.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  /** {@code petugas loket: Memeriksa berkas (5 menit)}, a number before it or not. */
  static Optional<Step> step(int place, String line) {
    Matcher m = STEP.matcher(line.replaceFirst("^[0-9]+[.)]\\s*", ""));
    if (!m.matches()) {
      return Optional.empty();
    }
    Integer minutes =
        m.group(3) == null ? null : (Integer) Math.max(1, Integer.parseInt(m.group(3)));
    return Optional.of(
        new Step(
            place,
            m.group(1).strip().toLowerCase(Locale.ROOT).replace(' ', '_'),
            m.group(2).strip(),
            minutes));
  }

  /** Without what a printer would take for a command. */
  static String clean(String typed) {
    StringBuilder kept = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** The pieces that say something. */
  static List<String> split(String typed, String at) {
    return Stream.of(typed.split(at, -1)).map(Typed::clean).filter(s -> !s.isEmpty()).toList();
  }
}
