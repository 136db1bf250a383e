package id.loket.print;

import id.loket.domain.calendar.Period;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A lembar kekurangan put into words; its components are the template's parameters. */
record LackingSheetText(
    HeadText head, Title title, ApplicationText application, Table table, Back back, Foot foot) {

  record Title(String title, String subtitle) {}

  record Table(
      String lackingTitle, String document, String formHead, String countHead, String whyHead) {}

  /** What the office has already, and how to bring the rest. */
  record Back(String handedTitle, String handed, String backTitle, String back, String hours) {}

  record Foot(String complaint, String printed, String page, String pageOf) {}

  /** As {@link RequirementSheetText.Row}. */
  record Row(
      @Nullable String entry, @Nullable String form, @Nullable String count, @Nullable String why) {
    private static final Row END = new Row(null, null, null, null);
  }

  static LackingSheetText of(LackingSheet sheet, Wording words) {
    var made = sheet.made();
    return new LackingSheetText(
        HeadText.of(sheet.letterhead(), made, words),
        new Title(words.text("lacking.title"), words.text("lacking.subtitle")),
        ApplicationText.of(
            sheet.application(),
            words.day(made.at().toLocalDate()) + ", " + words.time(made.at()),
            words),
        new Table(
            words.text("lacking.papers"),
            words.text("sheet.document"),
            words.text("sheet.form"),
            words.text("lacking.count"),
            words.text("lacking.why")),
        new Back(
            words.text("lacking.handed"),
            handed(sheet, words),
            words.text("lacking.backTitle"),
            words.text("lacking.back", sheet.application().called()),
            hours(sheet.hours(), words)),
        new Foot(
            words.text("receipt.complaint", HeadText.complaint(sheet.letterhead(), null, words)),
            PapersReceiptText.printed(sheet.application(), made, words),
            words.text("page"),
            words.text("page.of")));
  }

  static List<Row> rows(LackingSheet sheet, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (LackingSheet.Lack lack : sheet.lacking()) {
      rows.add(
          new Row(
              Styled.bold(lack.name(), lack.note()),
              words.form(lack.form()),
              Integer.toString(lack.count()),
              lack.because().isEmpty()
                  ? words.text("lacking.always")
                  : words.text(
                      "lacking.because", RequirementSheetText.conditions(lack.because(), words))));
    }
    rows.add(Row.END);
    return rows;
  }

  private static String handed(LackingSheet sheet, Wording words) {
    return sheet.handed().isEmpty()
        ? words.text("lacking.nothing")
        : sheet.handed().stream()
            .map(h -> words.text("lacking.handedRow", h.name(), words.form(h.form()), h.count()))
            .collect(Collectors.joining("\n"));
  }

  /** {@code Senin-Kamis 07.30-12.00 dan 13.00-16.00; Jumat ...}: days alike are said once. */
  static String hours(Map<DayOfWeek, List<Period>> week, Wording words) {
    List<String> parts = new ArrayList<>();
    DayOfWeek first = null;
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Period> today = week.getOrDefault(day, List.of());
      boolean last =
          day == DayOfWeek.SUNDAY || !today.equals(week.getOrDefault(day.plus(1), List.of()));
      if (first == null) {
        first = day;
      }
      if (last) {
        if (!today.isEmpty()) {
          parts.add(days(first, day, words) + " " + periods(today, words));
        }
        first = null;
      }
    }
    return parts.isEmpty()
        ? words.text("lacking.noHours")
        : words.text("lacking.hours", String.join("; ", parts));
  }

  private static String days(DayOfWeek from, DayOfWeek to, Wording words) {
    return from == to ? words.day(from) : words.day(from) + "\u2013" + words.day(to);
  }

  private static String periods(List<Period> periods, Wording words) {
    return periods.stream()
        .map(p -> words.time(p.from()) + "\u2013" + words.time(p.to()))
        .collect(Collectors.joining(" " + words.text("and") + " "));
  }
}
