package id.loket.ui.settings;

import id.loket.domain.calendar.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day as one line: "07.30-12.00 dan 13.00-16.00"; empty: closed. Dates as 23-11-2026.
 */
final class HoursText {

  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})-([0-9]{1,2})[.:]([0-9]{2})");

  private HoursText() {}

  /** Empty if it can't be read, or one period begins before the last one ends. */
  static Optional<List<Period>> parse(String typed) {
    String plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s*(–|-|s\\.?d\\.?|sampai|to)\\s*", "-")
            .replaceAll("\\b(dan|and)\\b|[,;&]", " ")
            .strip();
    List<Period> periods = new ArrayList<>();
    if (plain.isEmpty()) {
      return Optional.of(periods);
    }
    for (String part : plain.split("\\s+", -1)) {
      Matcher m = PERIOD.matcher(part);
      if (!m.matches()) {
        return Optional.empty();
      }
      try {
        var period = new Period(time(m, 1), time(m, 3));
        if (!periods.isEmpty() && period.from().isBefore(periods.getLast().to())) {
          return Optional.empty();
        }
        periods.add(period);
      } catch (DateTimeException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(periods);
  }

  private static LocalTime time(Matcher m, int group) {
    return LocalTime.of(Integer.parseInt(m.group(group)), Integer.parseInt(m.group(group + 1)));
  }

  static String show(List<Period> periods) {
    return String.join(
        ", ", periods.stream().map(p -> show(p.from()) + "-" + show(p.to())).toList());
  }

  private static String show(LocalTime time) {
    return String.format(Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute());
  }

  /** 23-11-2026, 23/11/2026 or 2026-11-23. */
  static Optional<LocalDate> date(String typed) {
    String[] parts = typed.strip().split("[-/. ]+", -1);
    try {
      if (parts.length == 3) {
        int first = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        int last = Integer.parseInt(parts[2]);
        return Optional.of(
                first > 31 ? LocalDate.of(first, month, last) : LocalDate.of(last, month, first))
            .filter(d -> d.getYear() >= 2000 && d.getYear() < 2100);
      }
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  static String date(LocalDate date) {
    return String.format(
        Locale.ROOT, "%02d-%02d-%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }
}
