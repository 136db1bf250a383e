package id.loket.print;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A slip of an appointment put into words, for the templates and for a receipt printer alike. The
 * components of the inner records are the templates' parameters; null is a line that it has not.
 */
public record BookingText(
    TicketText.Head head, When when, What what, Code code, Needs needs, Foot foot, Marks marks) {

  /** What the slip is for: the day and the time, which are set largest. */
  public record When(
      String title, String day, String time, String zone, String come, String late) {}

  /** For whom and for what. */
  public record What(String serviceLabel, String service, String nameLabel, @Nullable String name) {
    /** Nobody is named where the name is withheld or erased. */
    static What of(BookingSlip.Promise p, Wording words) {
      return new What(
          words.text("receipt.service"),
          p.what().service(),
          words.text("appointment.name"),
          p.name());
    }
  }

  /**
   * What it is asked for by at reception.
   *
   * @param codeUse label and help in one line
   */
  public record Code(String codeLabel, String codeUse, String shown, String codeHelp) {}

  /**
   * Heading and heads of the list.
   *
   * @param bring null: the service asks for nothing
   */
  public record Needs(@Nullable String bring, String document, String formHead, String countHead) {}

  /** What stands below. */
  public record Foot(String keep, String printed, String continued, String page, String pageOf) {}

  /** Not the first, or not a real one. */
  public record Marks(
      @Nullable String sample,
      @Nullable String sampleNote,
      @Nullable String copy,
      @Nullable String copiedBy) {
    static Marks of(Made made, Wording words) {
      return new Marks(
          made.sample() ? words.text("mark.sample") : null,
          made.sample() ? words.text("mark.sample.sheet") : null,
          made.copy() ? words.text("mark.copy") : null,
          made.by() == null ? null : words.text("receipt.copiedBy", made.by()));
    }
  }

  /**
   * One thing to bring, as a row of a table.
   *
   * @param entry styled text
   */
  record Row(String entry, String form, String count) {}

  /** The same as a line of a roll; styled text. */
  record Line(String line) {}

  public static BookingText of(BookingSlip slip, BookingSlip.Promise p, Wording words) {
    Made made = slip.made();
    String code = p.code().shown();
    return new BookingText(
        TicketText.head(slip.letterhead(), words),
        when(p, words),
        What.of(p, words),
        new Code(
            words.text("appointment.code"),
            words.text("appointment.slip.code"),
            code,
            words.text("appointment.slip.help")),
        new Needs(
            p.what().rows().isEmpty() ? null : words.text("sheet.bring"),
            words.text("sheet.document"),
            words.text("sheet.form"),
            words.text("sheet.count")),
        new Foot(
            words.text("appointment.slip.keep"),
            printed(made, words),
            words.text("sheet.continued", words.text("appointment.slip.of", code)),
            words.text("page"),
            words.text("page.of")),
        Marks.of(made, words));
  }

  private static When when(BookingSlip.Promise p, Wording words) {
    LocalTime time = p.at().toLocalTime();
    return new When(
        words.text("appointment.slip.title"),
        words.day(p.at().toLocalDate()),
        words.time(time),
        Wording.zone(p.at()),
        come(time, p.door().earlyMinutes(), words),
        words.text("appointment.late", words.time(time.plusMinutes(p.door().lateMinutes()))));
  }

  /** When to be there, in one sentence. */
  static String come(LocalTime time, int earlyMinutes, Wording words) {
    return earlyMinutes == 0
        ? words.text("appointment.come", words.time(time))
        : words.text(
            "appointment.come.between",
            words.time(time.minusMinutes(earlyMinutes)),
            words.time(time));
  }

  private static String printed(Made made, Wording words) {
    String day = words.date(made.at().toLocalDate());
    String time = words.time(made.at());
    return made.counter() == null
        ? words.text("sheet.printed", day, time)
        : words.text("sheet.printedAt", day, time, made.counter());
  }

  static List<Row> rows(BookingSlip.Promise p, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (RequirementSheet.Row r : p.what().rows()) {
      rows.add(
          new Row(
              Styled.bold(r.name(), remark(r, words)),
              words.form(r.form()),
              Integer.toString(r.count())));
    }
    return rows;
  }

  static List<Line> lines(BookingSlip.Promise p, Wording words) {
    return p.what().rows().stream()
        .map(r ->
            new Line(Styled.bold(r.name(), remark(r, words)) + ", " + Styled.plain(form(r, words))))
        .toList();
  }

  /** The list for a printer that knows no styles. */
  public static List<String> plain(BookingSlip.Promise p, Wording words) {
    return p.what().rows().stream()
        .map(r -> {
          String remark = remark(r, words);
          return r.name() + (remark.isEmpty() ? "" : " (" + remark + ")") + ", " + form(r, words);
        })
        .toList();
  }

  private static String form(RequirementSheet.Row row, Wording words) {
    return words.text(
        "appointment.slip.form." + countable(row), words.form(row.form()), row.count());
  }

  /** To be there in person is not counted in sheets. */
  private static String countable(RequirementSheet.Row row) {
    return switch (row.form()) {
      case SYARAT -> "none";
      case ASLI, ASLI_TUNJUK, FOTOKOPI, FOTOKOPI_LEGALISIR, FORMULIR, BERKAS -> "sheets";
    };
  }

  /** When it is wanted, unless always, and where it is to be had. */
  private static String remark(RequirementSheet.Row row, Wording words) {
    String when = row.need().always() ? "" : RequirementSheetText.when(row.need(), words);
    String note = row.note() == null ? "" : row.note();
    return Stream.of(when, note).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
  }
}
