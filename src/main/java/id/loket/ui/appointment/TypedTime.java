package id.loket.ui.appointment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time or both as people write them: {@code 24/11 9}, {@code bsk 9.30}, {@code sel 10},
 * {@code 24 nov jam 9}. What is left out is null.
 */
public record TypedTime(@Nullable LocalDate day, @Nullable LocalTime time) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}|\\d{2}))?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[.:](\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** Said before a time and meaning nothing more. */
  private static final List<String> FILLERS =
      List.of("jam", "pukul", "pkl", "pk", "at", "on", "wib", "wita", "wit");

  private static final List<String> NEXT = List.of("depan", "dpn", "next");
  private static final Map<String, Integer> NEAR =
      Map.ofEntries(
          Map.entry("hari", 0),
          Map.entry("ini", 0),
          Map.entry("sekarang", 0),
          Map.entry("today", 0),
          Map.entry("besok", 1),
          Map.entry("bsk", 1),
          Map.entry("bsok", 1),
          Map.entry("tomorrow", 1),
          Map.entry("lusa", 2));
  private static final List<List<String>> DAYS =
      List.of(
          List.of("senin", "monday"),
          List.of("selasa", "tuesday"),
          List.of("rabu", "wednesday"),
          List.of("kamis", "thursday"),
          List.of("jumat", "jum'at", "jum’at", "friday"),
          List.of("sabtu", "saturday"),
          List.of("minggu", "sunday"));
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("januari", "january"),
          List.of("februari", "pebruari", "february"),
          List.of("maret", "march"),
          List.of("april"),
          List.of("mei", "may"),
          List.of("juni", "june"),
          List.of("juli", "july"),
          List.of("agustus", "august", "agt"),
          List.of("september"),
          List.of("oktober", "october"),
          List.of("november", "nopember"),
          List.of("desember", "december"));

  /** Three letters say which; shorter beginnings fit several. */
  private static final int ENOUGH = 3;

  /** Empty: not to be understood. */
  public static Optional<TypedTime> of(String typed, LocalDateTime now) {
    Reader reader = new Reader(now);
    List<String> words = new ArrayList<>();
    for (String word : typed.toLowerCase(Locale.ROOT).strip().split("[\\s,]+", -1)) {
      if (!word.isEmpty() && !FILLERS.contains(word)) {
        words.add(word);
      }
    }
    try {
      for (int i = 0; i < words.size(); i++) {
        if (reader.monthAfter(words, i)) {
          i++;
        } else if (!reader.take(words.get(i))) {
          return Optional.empty();
        }
      }
    } catch (DateTimeException e) {
      // the thirty-second, or half past twenty-five
      return Optional.empty();
    }
    return reader.result();
  }

  /** What was read so far. */
  private static final class Reader {
    private final LocalDateTime now;
    private final LocalDate today;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable DayOfWeek weekday;
    private boolean next;

    Reader(LocalDateTime now) {
      this.now = now;
      this.today = now.toLocalDate();
    }

    Optional<TypedTime> result() {
      LocalDate named = day == null && weekday != null ? following(weekday) : day;
      return named == null && time == null
          ? Optional.empty()
          : Optional.of(new TypedTime(named, time));
    }

    /** Today counts unless its time is over, or the next one is asked for. */
    private LocalDate following(DayOfWeek wanted) {
      if (next) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return monday.with(TemporalAdjusters.nextOrSame(wanted));
      }
      LocalDate first = today.with(TemporalAdjusters.nextOrSame(wanted));
      boolean over = first.equals(today) && time != null && today.atTime(time).isBefore(now);
      return over ? first.plusWeeks(1) : first;
    }

    /** {@code 24 nov}: two words that say a day. */
    boolean monthAfter(List<String> words, int at) {
      if (at + 1 >= words.size() || day != null || !words.get(at).matches("\\d{1,2}")) {
        return false;
      }
      int month = named(MONTHS, words.get(at + 1));
      if (month < 0) {
        return false;
      }
      day = date(Integer.parseInt(words.get(at)), month + 1, null);
      return true;
    }

    boolean take(String word) {
      Matcher date = DATE.matcher(word);
      Integer near = NEAR.get(word);
      if (date.matches() && day == null) {
        day = date(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), date.group(3));
        return true;
      }
      if (near != null && (day == null || near == 0)) {
        day = today.plusDays(near);
        return true;
      }
      if (NEXT.contains(word) && weekday != null) {
        next = true;
        return true;
      }
      int of = named(DAYS, word);
      if (of >= 0 && weekday == null && day == null) {
        weekday = DayOfWeek.of(of + 1);
        return true;
      }
      return time == null && clock(word);
    }

    private boolean clock(String word) {
      Matcher clock = CLOCK.matcher(word);
      if (clock.matches()) {
        time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        return true;
      }
      if (!NUMBER.matcher(word).matches()) {
        return false;
      }
      int number = Integer.parseInt(word);
      time = word.length() < 3 ? LocalTime.of(number, 0) : LocalTime.of(number / 100, number % 100);
      return true;
    }

    /** Without a year the next such day, today included. */
    private LocalDate date(int dayOfMonth, int month, @Nullable String year) {
      if (year != null) {
        int typed = Integer.parseInt(year);
        return LocalDate.of(typed < 100 ? 2000 + typed : typed, month, dayOfMonth);
      }
      Year first = Year.from(today);
      LocalDate thisYear = first.atMonth(month).atDay(dayOfMonth);
      return thisYear.isBefore(today)
          ? first.plusYears(1).atMonth(month).atDay(dayOfMonth)
          : thisYear;
    }

    private static int named(List<List<String>> all, String word) {
      for (int i = 0; i < all.size(); i++) {
        for (String name : all.get(i)) {
          if (word.equals(name) || (word.length() >= ENOUGH && name.startsWith(word))) {
            return i;
          }
        }
      }
      return -1;
    }
  }
}
