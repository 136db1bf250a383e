package id.loket.print;

import id.loket.domain.screening.Screened;
import id.loket.report.DayFigures;
import id.loket.report.DayReport;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences at the end of a day's figures: the protocol if it was in force, and the rest. */
final class DailyNotes {
  /** Of more numbers only how many there are: the list would be longer than the page's tables. */
  private static final int NUMBERS = 40;

  private DailyNotes() {}

  static List<String> of(DayReport report, Wording words) {
    List<String> notes = new ArrayList<>();
    if (report.screened() > 0) {
      notes.add(screening(report, words));
    }
    List<LocalTime> disinfected = report.rest().disinfected();
    if (!disinfected.isEmpty()) {
      notes.add(
          words.text(
              "daily.disinfected",
              disinfected.stream().map(words::time).collect(Collectors.joining(", "))));
    }
    List<String> unfinished = report.rest().unfinished();
    if (!unfinished.isEmpty()) {
      notes.add(
          words.text(
              report.when().over() ? "daily.numbers.unfinished" : "daily.numbers.waiting",
              unfinished.size() > NUMBERS
                  ? words.text("daily.numbers", unfinished.size())
                  : String.join(", ", unfinished)));
    }
    DayFigures.Dossiers dossiers = report.figures().dossiers();
    if (dossiers.late() == 0) {
      notes.add(words.text("daily.overdue.none"));
    }
    return notes;
  }

  private static String screening(DayReport report, Wording words) {
    Map<Screened, Integer> by = report.figures().screening();
    List<String> parts = new ArrayList<>();
    for (Screened outcome : Screened.values()) {
      int many = by.getOrDefault(outcome, 0);
      if (many > 0) {
        parts.add(words.text("daily.screened." + outcome.name(), many));
      }
    }
    return words.text("daily.screened", report.screened(), String.join(", ", parts));
  }
}
