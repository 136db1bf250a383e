package id.loket.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt put into words; its components are the template's parameters. */
record PapersReceiptText(
    HeadText head, Title title, ApplicationText application, Boxes boxes, Table table, Foot foot) {

  /** Whose copy of it this is. */
  record Title(String title, String copyFor) {}

  record Boxes(
      String dueLabel, String due, String dueNote, String feeLabel, String fee, String feeNote) {}

  record Table(String papersTitle, String document, String formHead, String countHead) {}

  record Foot(
      String officerLabel,
      String officer,
      String signLabel,
      String sign,
      String complaint,
      String noPayment,
      String printed,
      String page,
      String pageOf) {}

  /**
   * One record of the template: a row of the table, or at its end, where all others are null, what
   * follows the table.
   *
   * @param block rows of one block stay on one page: signatures never stand on a page of their own
   */
  record Row(
      int block,
      @Nullable String no,
      @Nullable String entry,
      @Nullable String form,
      @Nullable String count) {}

  static PapersReceiptText of(PapersReceipt receipt, boolean archive, Wording words) {
    var promise = receipt.promise();
    LocalDate due = promise.due();
    String feeNote = FeeText.note(promise.fee(), words);
    return new PapersReceiptText(
        HeadText.of(receipt.letterhead(), receipt.made(), words),
        new Title(
            words.text("receipt.title"),
            words.text(archive ? "receipt.forArchive" : "receipt.forApplicant")),
        ApplicationText.of(
            receipt.application(),
            words.day(promise.accepted().toLocalDate()) + ", " + words.time(promise.accepted()),
            words),
        new Boxes(
            words.text("receipt.due"),
            due == null ? words.text("receipt.noDue") : words.day(due),
            words.text("receipt.dueNote", RequirementSheetText.time(promise.time(), words)),
            words.text("sheet.fee"),
            FeeText.brief(promise.fee(), words),
            feeNote == null ? "" : feeNote),
        new Table(
            words.text("receipt.papers"),
            words.text("sheet.document"),
            words.text("sheet.form"),
            words.text("sheet.count")),
        new Foot(
            words.text("receipt.officer"),
            promise.officer(),
            words.text(
                receipt.application().bearer() == null ? "receipt.sign" : "receipt.signProxy"),
            receipt.application().handing(),
            words.text("receipt.complaint", HeadText.complaint(receipt.letterhead(), null, words)),
            words.text("receipt.noPayment"),
            printed(receipt.application(), receipt.made(), words),
            words.text("page"),
            words.text("page.of")));
  }

  static List<Row> rows(PapersReceipt receipt, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (PapersReceipt.Row row : receipt.papers()) {
      rows.add(
          new Row(
              rows.size(),
              Integer.toString(rows.size() + 1),
              Styled.bold(
                  row.name(),
                  row.later() == null
                      ? null
                      : words.text("receipt.later", words.date(row.later()))),
              words.form(row.form()),
              Integer.toString(row.count())));
    }
    rows.add(new Row(Math.max(0, rows.size() - 1), null, null, null, null));
    return rows;
  }

  /** When it was printed; of a copy also by whom, who is not the one that signs. */
  static String printed(Application application, Made made, Wording words) {
    String day = words.date(made.at().toLocalDate());
    String time = words.time(made.at());
    String when =
        made.counter() == null
            ? words.text("sheet.printed", day, time)
            : words.text("sheet.printedAt", day, time, made.counter());
    return words.text("receipt.foot", application.called())
        + " "
        + when
        + (made.by() == null ? "" : " " + words.text("receipt.copiedBy", made.by()));
  }
}
