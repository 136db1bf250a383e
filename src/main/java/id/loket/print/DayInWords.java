package id.loket.print;

import id.loket.report.DayFigures;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day in words, as both the screen and the paper have them: whoever compares the
 * two finds the same numbers.
 */
public final class DayInWords {
  private final DayReport report;
  private final Wording words;

  public DayInWords(DayReport report, Wording words) {
    this.report = report;
    this.words = words;
  }

  /**
   * A figure that people ask for first.
   *
   * @param note what else is to be known of it, on lines of its own; may be empty
   */
  public record Box(String label, String figure, String note) {}

  /** Visitors, served, waiting, service, dossiers. */
  public List<Box> boxes() {
    return List.of(visitors(), served(), waits(), service(), dossiers());
  }

  Box visitors() {
    Integer yesterday = report.before().yesterday();
    Integer weekAgo = report.before().weekAgo();
    return new Box(
        words.text("daily.visits"),
        Integer.toString(report.figures().visits()),
        lines(
            words.text("daily.tickets", report.figures().counts().tickets()),
            yesterday == null ? "" : words.text("daily.yesterday", yesterday),
            weekAgo == null
                ? ""
                : words.text(
                    "daily.weekAgo", words.day(report.when().day().getDayOfWeek()), weekAgo)));
  }

  Box served() {
    DayFigures.Counts c = report.figures().counts();
    int serving = report.rest().serving();
    return new Box(
        words.text("daily.served"),
        Integer.toString(c.served()),
        lines(
            words.text("daily.noShow", c.noShow()),
            words.text("daily.left", c.left()),
            c.waiting() == 0
                ? ""
                : words.text(
                    report.when().over() ? "daily.unfinished" : "daily.waiting", c.waiting()),
            serving == 0 ? "" : words.text("daily.serving", serving)));
  }

  Box waits() {
    DayFigures.Seconds waits = report.figures().waits();
    DayReport.Longest longest = report.rest().longest();
    return new Box(
        words.text("daily.wait"),
        longest == null ? "-" : minutes(waits.median()),
        longest == null
            ? words.text("daily.wait.none")
            : words.text(
                "daily.wait.note",
                words.minutes(waits.p90()),
                words.minutes(longest.seconds()),
                longest.ticket()));
  }

  Box service() {
    DayFigures f = report.figures();
    return new Box(
        words.text("daily.service"),
        f.counts().served() == 0 ? "-" : minutes(f.meanServiceSeconds()),
        report.rest().longest() == null
            ? ""
            : words.text("daily.service.note", minutes(f.waits().mean())));
  }

  Box dossiers() {
    return new Box(
        words.text("daily.dossiers"),
        Integer.toString(report.figures().dossiers().opened()),
        words.text("daily.dossiers.note", report.papers().accepted(), report.papers().lacking()));
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** The sentence of a day without visitors; null: there is something to tell. */
  public @Nullable String nothing() {
    String holiday = report.when().holiday();
    if (!report.empty()) {
      return null;
    }
    if (holiday != null) {
      return words.text("daily.nothing.holiday", holiday);
    }
    return words.text(report.when().open() ? "daily.nothing" : "daily.nothing.closed");
  }

  /** Above the first three of {@link #cells}. */
  public String visitsHead() {
    return words.text("daily.head.visits");
  }

  /** Above the others. */
  public String dossiersHead() {
    return words.text("daily.head.dossiers");
  }

  /** The names of the columns, the service's own first, then those of {@link #cells}. */
  public List<String> heads() {
    return Stream.of("service", "in", "done", "mean", "opened", "accepted", "returned", "rejected")
        .map(head -> words.text("daily.head." + head))
        .toList();
  }

  /** What a service's line says behind its name. */
  public List<String> cells(ServiceDay s) {
    ServiceDay.Files d = s.dossiers();
    return List.of(
        Integer.toString(s.tickets()),
        Integer.toString(s.served()),
        s.served() == 0 ? "-" : minutes(s.meanServiceSeconds()),
        Integer.toString(d.opened()),
        Integer.toString(d.accepted()),
        Integer.toString(d.returned()),
        Integer.toString(d.rejected()));
  }

  /** The last line: the sums of the others, and the mean over all tickets. */
  public List<String> sums() {
    DayFigures f = report.figures();
    return List.of(
        sum(ServiceDay::tickets),
        sum(ServiceDay::served),
        f.counts().served() == 0 ? "-" : minutes(f.meanServiceSeconds()),
        sum(s -> s.dossiers().opened()),
        sum(s -> s.dossiers().accepted()),
        sum(s -> s.dossiers().returned()),
        sum(s -> s.dossiers().rejected()));
  }

  private String sum(ToIntFunction<ServiceDay> of) {
    return Integer.toString(report.services().stream().mapToInt(of).sum());
  }

  public AppointmentsInWords appointments() {
    return new AppointmentsInWords(report, words);
  }

  /** The sentences at the end: protocol, disinfecting, numbers that wait. */
  public String notes() {
    return String.join("\n", DailyNotes.of(report, words));
  }

  /** E.g. {@code 7,4 mnt}. */
  private String minutes(long seconds) {
    return words.text("daily.minutes", words.minutes(seconds));
  }
}
