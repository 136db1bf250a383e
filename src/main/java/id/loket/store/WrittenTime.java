package id.loket.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time, or both, as people and spreadsheets write them in Indonesia: the day comes before
 * the month, and a year has four digits.
 *
 * @param date null: none was written
 * @param time null: likewise; of a stretch ("09.00-10.00") its beginning
 */
public record WrittenTime(@Nullable LocalDate date, @Nullable LocalTime time) {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})"
              + "|(\\d{1,2})[- ]([a-z]{3,9})[- ](\\d{4}))(?=$|[ t])[ t]*");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.](\\d{2}))?(?:[.]0+)?(?: ?([ap])m)?"
              + "(?: ?(?:-|–|s/d|sampai) ?\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?)?");
  private static final Pattern IDLE =
      Pattern.compile(
          "\\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday|tanggal|tgl|pukul|jam|at)\\b");
  private static final Map<String, Integer> MONTHS = months();

  /**
   * Reads a cell.
   *
   * @param zone the word for the office's zone, e.g. {@code WIB}; a time of another zone is not
   *     read, so that nobody is promised the wrong hour
   * @return empty where something in it is neither a date nor a time
   */
  public static Optional<WrittenTime> read(String cell, String zone) {
    String plain =
        IDLE.matcher(cell.toLowerCase(Locale.ROOT).replace(',', ' '))
            .replaceAll(" ")
            .replaceAll("\\b" + zone.toLowerCase(Locale.ROOT) + "\\b", " ")
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip();
    LocalDate date = null;
    Matcher first = DATE.matcher(plain);
    try {
      if (first.lookingAt()) {
        date = date(first);
        plain = plain.substring(first.end()).strip();
      }
      if (plain.isEmpty()) {
        return Optional.of(new WrittenTime(date, null));
      }
      Matcher second = TIME.matcher(plain);
      return second.matches() ? Optional.of(new WrittenTime(date, time(second))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher m) {
    if (m.group(1) != null) {
      return LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    }
    return m.group(4) != null
        ? LocalDate.of(number(m, 6), number(m, 5), number(m, 4))
        : LocalDate.of(number(m, 9), MONTHS.getOrDefault(m.group(8), 0), number(m, 7));
  }

  private static LocalTime time(Matcher m) {
    int hour = number(m, 1);
    String half = m.group(4);
    if (half != null && (hour < 1 || hour > 12)) {
      throw new DateTimeException("no such hour of half a day");
    }
    return LocalTime.of(
        half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0),
        m.group(2) == null ? 0 : number(m, 2),
        m.group(3) == null ? 0 : number(m, 3));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** Whole and by their first three letters, in both languages. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] both = {
      "januari january",
      "februari february",
      "maret march",
      "april",
      "mei may",
      "juni june",
      "juli july",
      "agustus august agt",
      "september sept",
      "oktober october",
      "november nopember",
      "desember december"
    };
    for (int i = 0; i < both.length; i++) {
      for (String name : both[i].split(" ", -1)) {
        months.put(name, i + 1);
        months.put(name.substring(0, 3), i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
