package id.loket.print;

import id.loket.report.RegencyMonth;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The comparison of offices put into words; its components are the template's parameters. */
record RegencyText(Top top, Heads heads, String notes, Foot foot) {
  private static final Locale INDONESIAN = Locale.of("id", "ID");

  /**
   * What stands above the table.
   *
   * @param sample null unless it is practice data
   * @param nothing the sentence instead of a table, null: there is one
   */
  record Top(
      String government,
      @Nullable String sample,
      @Nullable String sampleNote,
      String title,
      String month,
      String continued,
      @Nullable String nothing) {}

  record Heads(
      String officeHead,
      String daysHead,
      String visitsHead,
      String ticketsHead,
      String servedHead,
      String waitHead,
      String meanHead,
      String medianHead,
      String p90Head,
      String noShowHead,
      String dossiersHead) {}

  record Foot(String printed, String page, String pageOf) {}

  /**
   * An office, or the sum.
   *
   * @param no null: the sum
   * @param none the sentence of an office without data, null: its numbers follow
   */
  record Row(@Nullable String no, String text, @Nullable String none, Cells cells) {}

  /** What stands in the columns behind the name. */
  record Cells(
      @Nullable String a,
      @Nullable String b,
      @Nullable String c,
      @Nullable String d,
      @Nullable String e,
      @Nullable String f,
      @Nullable String g,
      @Nullable String h,
      @Nullable String i) {
    private static final Cells NONE =
        new Cells(null, null, null, null, null, null, null, null, null);
  }

  static RegencyText of(RegencyMonth paper, OffsetDateTime at, Wording words) {
    String title = words.text("hub.report.title");
    String month = words.month(paper.month());
    String place = name(paper, words);
    int without = paper.offices().size() - paper.reported().size();
    return new RegencyText(
        new Top(
            words.text("head.government", words.capitals(place)),
            paper.sample() ? words.text("mark.sample") : null,
            paper.sample() ? words.text("mark.sample.sheet") : null,
            title,
            month,
            words.text("sheet.continued", title + ", " + place + ", " + month),
            paper.offices().isEmpty() ? words.text("hub.report.nothing", paper.regency()) : null),
        new Heads(
            words.text("hub.report.office"),
            words.text("hub.report.days"),
            words.text("hub.report.visits"),
            words.text("hub.report.tickets"),
            words.text("hub.report.served"),
            words.text("hub.report.wait"),
            words.text("hub.report.mean"),
            words.text("hub.report.median"),
            words.text("hub.report.p90"),
            words.text("hub.report.noShow"),
            words.text("hub.report.dossiers")),
        words.text("hub.report.notes", paper.reported().size(), without),
        new Foot(title(words, paper, at), words.text("page"), words.text("page.of")));
  }

  private static String title(Wording words, RegencyMonth paper, OffsetDateTime at) {
    String printed = words.text("sheet.printed", words.date(at.toLocalDate()), words.time(at));
    return paper.sample() ? printed + " " + words.text("mark.sample") + "." : printed;
  }

  private static String name(RegencyMonth paper, Wording words) {
    String name = paper.name();
    return name == null ? words.text("hub.report.regency", paper.regency()) : name;
  }

  static List<Row> rows(RegencyMonth paper, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (RegencyMonth.Office office : paper.offices()) {
      RegencyMonth.Figures f = office.figures();
      String name = office.name();
      rows.add(
          new Row(
              String.valueOf(rows.size() + 1),
              name == null ? office.code() : office.code() + " " + name,
              f == null ? words.text("hub.report.none") : null,
              f == null ? Cells.NONE : cells(f, words)));
    }
    if (!rows.isEmpty()) {
      rows.add(new Row(null, words.text("daily.sum"), null, sum(paper.total(), words)));
    }
    return rows;
  }

  private static Cells cells(RegencyMonth.Figures f, Wording words) {
    RegencyMonth.Waits w = f.waits();
    boolean none = w.called() == 0;
    return new Cells(
        number(f.days()),
        number(f.visits()),
        number(f.tickets().issued()),
        number(f.tickets().served()),
        none ? "-" : words.minutes(w.mean()),
        none ? "-" : words.minutes(w.median()),
        none ? "-" : words.minutes(w.p90()),
        number(f.tickets().noShow()),
        number(f.dossiers().opened()));
  }

  /** Without what is no sum. */
  private static Cells sum(RegencyMonth.Figures f, Wording words) {
    Cells c = cells(f, words);
    return new Cells("-", c.b(), c.c(), c.d(), c.e(), "-", "-", c.h(), c.i());
  }

  private static String number(int n) {
    return NumberFormat.getIntegerInstance(INDONESIAN).format(n);
  }
}
