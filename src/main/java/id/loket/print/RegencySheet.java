package id.loket.print;

import id.loket.report.RegencyMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison of offices for a spreadsheet: its components are the template's parameters. */
record RegencySheet(
    String codeHead,
    String officeHead,
    String daysHead,
    String visitsHead,
    String ticketsHead,
    String servedHead,
    String meanHead,
    String medianHead,
    String p90Head,
    String noShowHead,
    String dossiersHead,
    String returnedHead,
    String remarkHead) {

  /** A row; null leaves a cell empty. */
  record Row(
      @Nullable String code, @Nullable String office, Numbers numbers, @Nullable String remark) {}

  /** Minutes with one decimal, the rest counted. */
  record Numbers(
      @Nullable Integer days,
      @Nullable Integer visits,
      @Nullable Integer tickets,
      @Nullable Integer served,
      @Nullable Double mean,
      @Nullable Double median,
      @Nullable Double p90,
      @Nullable Integer noShow,
      @Nullable Integer dossiers,
      @Nullable Integer returned) {
    private static final Numbers NONE =
        new Numbers(null, null, null, null, null, null, null, null, null, null);
  }

  static RegencySheet of(Wording words) {
    return new RegencySheet(
        words.text("hub.report.code"),
        words.text("hub.report.office"),
        words.text("hub.report.days"),
        words.text("hub.report.visits"),
        words.text("hub.report.tickets"),
        words.text("hub.report.served"),
        words.text("hub.report.sheet.mean"),
        words.text("hub.report.sheet.median"),
        words.text("hub.report.sheet.p90"),
        words.text("hub.report.noShow"),
        words.text("hub.report.dossiers"),
        words.text("hub.report.returned"),
        words.text("hub.report.remark"));
  }

  static List<Row> rows(RegencyMonth paper, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (RegencyMonth.Office office : paper.offices()) {
      RegencyMonth.Figures f = office.figures();
      rows.add(
          new Row(
              harmless(office.code()),
              harmless(office.name()),
              f == null ? Numbers.NONE : numbers(f, f.days()),
              f == null ? words.text("hub.report.none") : null));
    }
    Numbers sum = numbers(paper.total(), null);
    rows.add(
        new Row(
            null,
            words.text("daily.sum"),
            new Numbers(
                null,
                sum.visits(),
                sum.tickets(),
                sum.served(),
                sum.mean(),
                null,
                null,
                sum.noShow(),
                sum.dossiers(),
                sum.returned()),
            null));
    return rows;
  }

  private static Numbers numbers(RegencyMonth.Figures f, @Nullable Integer days) {
    boolean none = f.waits().called() == 0;
    return new Numbers(
        days,
        f.visits(),
        f.tickets().issued(),
        f.tickets().served(),
        none ? null : minutes(f.waits().mean()),
        none ? null : minutes(f.waits().median()),
        none ? null : minutes(f.waits().p90()),
        f.tickets().noShow(),
        f.dossiers().opened(),
        f.dossiers().returned());
  }

  private static double minutes(long seconds) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** A name that a spreadsheet would take for a formula is shown as the text that it is. */
  static @Nullable String harmless(@Nullable String text) {
    return text != null && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
