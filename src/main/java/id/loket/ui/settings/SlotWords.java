package id.loket.ui.settings;

import id.loket.desk.SlotPlanDesk.Day;
import id.loket.ui.kit.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan of slots means for an office's week, in a sentence. */
final class SlotWords {
  private final Texts texts;

  SlotWords(Texts texts) {
    this.texts = texts;
  }

  /** Days with the same numbers are told together; closed ones not at all. */
  String week(List<Day> week) {
    List<Day> open = week.stream().filter(d -> d.slots() > 0).toList();
    if (open.isEmpty()) {
      return texts.get("settings.appointments.noSlot");
    }
    if (open.getFirst().places() == 0) {
      return texts.get("settings.appointments.noPlace");
    }
    List<List<Day>> alike = new ArrayList<>();
    for (Day day : open) {
      alike.stream()
          .filter(some -> same(some.getFirst(), day))
          .findFirst()
          .orElseGet(() -> {
            alike.add(new ArrayList<>());
            return alike.getLast();
          })
          .add(day);
    }
    return texts.get(
        "settings.appointments.week",
        alike.stream().map(this::days).collect(Collectors.joining("; ")));
  }

  private static boolean same(Day one, Day other) {
    return one.slots() == other.slots();
  }

  private String days(List<Day> alike) {
    Day one = alike.getFirst();
    return texts.get(
        "settings.appointments.days",
        names(alike.stream().map(Day::day).toList()),
        one.slots(),
        one.places(),
        one.bookable());
  }

  /** "Senin–Kamis", "Senin, Rabu–Jumat". */
  private String names(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= days.size(); i++) {
      if (i == days.size() || days.get(i).getValue() != days.get(i - 1).getValue() + 1) {
        String first = name(days.get(from));
        parts.add(i - 1 == from ? first : first + "\u2013" + name(days.get(i - 1)));
        from = i;
      }
    }
    return String.join(", ", parts);
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.locale());
  }
}
