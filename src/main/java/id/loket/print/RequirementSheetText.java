package id.loket.print;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A requirement sheet put into plain words; its components are the templates' parameters. */
record RequirementSheetText(
    HeadText head, Service service, Boxes boxes, Steps steps, Law law, Foot foot) {

  /** What is asked for, by whom. */
  record Service(String name, String queue, @Nullable String applies, String continued) {}

  /** The three figures that most people come for, and what there is to say about the fee. */
  record Boxes(
      String feeLabel,
      String fee,
      String timeLabel,
      String time,
      String productLabel,
      String product,
      @Nullable String feeNote) {}

  /** The table's words and the way through the office. */
  record Steps(
      Table table,
      String stepsTitle,
      String step1,
      String step2,
      String step3,
      String step4,
      String step5) {}

  /** The heads of the table. */
  record Table(String bring, String document, String formHead, String countHead, String whenHead) {}

  record Law(String lawTitle, String lawText, String wrongTitle, String wrong) {}

  record Foot(String standard, String printed, String page, String pageOf, String qrText) {}

  /**
   * One record of the template: a row of the table, or at its end, where all are null, what follows
   * the table.
   *
   * @param entry styled text
   */
  record Row(
      @Nullable String entry,
      @Nullable String form,
      @Nullable String count,
      @Nullable String when) {
    private static final Row END = new Row(null, null, null, null);
  }

  static RequirementSheetText of(RequirementSheet sheet, Wording words) {
    var what = sheet.what();
    var terms = sheet.terms();
    return new RequirementSheetText(
        HeadText.of(sheet.letterhead(), sheet.made(), words),
        new Service(
            what.name(),
            words.text("sheet.queue", what.group()),
            what.conditions().isEmpty()
                ? null
                : words.text("sheet.applies", conditions(what.conditions(), words)),
            words.text("sheet.continued", what.name())),
        new Boxes(
            words.text("sheet.fee"),
            FeeText.brief(terms.fee(), words),
            words.text("sheet.time"),
            time(terms.promise(), words),
            words.text("sheet.product"),
            terms.product(),
            FeeText.note(terms.fee(), words)),
        new Steps(
            new Table(
                words.text("sheet.bring"),
                words.text("sheet.document"),
                words.text("sheet.form"),
                words.text("sheet.count"),
                words.text("sheet.when")),
            words.text("sheet.steps"),
            words.text("sheet.step1"),
            words.text("sheet.step2"),
            words.text("sheet.step3"),
            words.text("sheet.step4"),
            words.text("sheet.step5")),
        new Law(
            words.text("sheet.law"),
            terms.law().isEmpty() ? words.text("sheet.noLaw") : String.join("; ", terms.law()),
            words.text("sheet.wrong"),
            HeadText.complaint(sheet.letterhead(), terms.complaint(), words)),
        foot(sheet, words));
  }

  static List<Row> rows(RequirementSheet sheet, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (RequirementSheet.Row row : sheet.rows()) {
      rows.add(
          new Row(
              Styled.bold(row.name(), row.note()),
              words.form(row.form()),
              Integer.toString(row.count()),
              when(row.need(), words)));
    }
    rows.add(Row.END);
    return rows;
  }

  private static Foot foot(RequirementSheet sheet, Wording words) {
    var what = sheet.what();
    var decree = what.decree();
    var made = sheet.made();
    String day = words.date(made.at().toLocalDate());
    String time = words.time(made.at());
    return new Foot(
        decree == null
            ? words.text("sheet.unverified", what.version())
            : words.text(
                "sheet.verified", what.version(), decree.number(), words.date(decree.from())),
        made.counter() == null
            ? words.text("sheet.printed", day, time)
            : words.text("sheet.printedAt", day, time, made.counter()),
        words.text("page"),
        words.text("page.of"),
        words.text("sheet.qr", what.code()));
  }

  static String when(Requirement.Need need, Wording words) {
    if (need.always()) {
      return words.text("need.always");
    }
    return need.advised()
        ? words.text("need.advised")
        : words.text("need.if", conditions(need.conditions(), words));
  }

  /** {@code rusak atau data berubah}. */
  static String conditions(List<String> conditions, Wording words) {
    return conditions.stream()
        .map(c -> words.condition(c))
        .collect(Collectors.joining(" " + words.text("or") + " "));
  }

  static String time(Standard.Promise promise, Wording words) {
    return words.text("time." + promise.unit().name(), promise.amount());
  }
}
