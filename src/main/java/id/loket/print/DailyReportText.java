package id.loket.print;

import id.loket.report.DayFigures;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day's report put into words; its components are the template's parameters. */
record DailyReportText(
    HeadText head, Title title, Boxes boxes, Sections sections, Heads heads, Foot foot) {

  /**
   * What it is and of which day.
   *
   * @param nothing the sentence of an empty day, null: there is something to tell
   */
  record Title(String title, String date, String continued, @Nullable String nothing) {}

  record Boxes(Box1 visits, Box2 served, Box3 waits, Box4 service, Box5 dossiers) {}

  record Box1(String visitsLabel, String visits, String visitsNote) {}

  record Box2(String servedLabel, String served, String servedNote) {}

  record Box3(String waitLabel, String waits, String waitNote) {}

  record Box4(String serviceLabel, String service, String serviceNote) {}

  record Box5(String dossiersLabel, String dossiers, String dossiersNote) {}

  /** Headings, null where there is no such section; and what the last one says. */
  record Sections(
      @Nullable String hoursTitle,
      String servicesTitle,
      String overdueTitle,
      String notesTitle,
      String notes) {}

  record Heads(
      String visitsHead,
      String dossiersHead,
      String serviceHead,
      String inHead,
      String doneHead,
      String meanHead,
      String openedHead,
      String acceptedHead,
      String returnedHead,
      String rejectedHead,
      String registerHead,
      String promisedHead,
      String lateHead) {}

  record Foot(
      String place,
      String post,
      String name,
      String rank,
      String nip,
      String printed,
      String page,
      String pageOf) {}

  /** A bar of the chart. */
  record Bar(String hour, Integer visits) {}

  /**
   * One record of the template: a line of a table, a remark below one (only text), or the end.
   *
   * @param part which table it is of
   * @param no null: a sum or a remark
   */
  record Row(String part, @Nullable String no, @Nullable String text, Cells cells) {
    private static final Row END = new Row("end", null, null, Cells.NONE);

    static Row remark(String part, String text) {
      return new Row(part, null, text, Cells.NONE);
    }
  }

  /** What stands in the columns behind the name. */
  record Cells(
      @Nullable String a,
      @Nullable String b,
      @Nullable String c,
      @Nullable String d,
      @Nullable String e,
      @Nullable String f,
      @Nullable String g) {
    private static final Cells NONE = new Cells(null, null, null, null, null, null, null);
  }

  static DailyReportText of(DailyReport paper, Wording words) {
    DayReport report = paper.report();
    String date = words.day(report.when().day());
    String title = words.text("daily.title");
    return new DailyReportText(
        HeadText.of(paper.letterhead(), paper.made(), words),
        new Title(
            title,
            date,
            words.text("sheet.continued", title + ", " + date),
            report.empty() ? nothing(report, words) : null),
        boxes(report, words),
        sections(paper, words),
        heads(words),
        DailySigning.foot(paper, words));
  }

  private static String nothing(DayReport report, Wording words) {
    String holiday = report.when().holiday();
    if (holiday != null) {
      return words.text("daily.nothing.holiday", holiday);
    }
    return words.text(report.when().open() ? "daily.nothing" : "daily.nothing.closed");
  }

  private static Boxes boxes(DayReport report, Wording words) {
    DayFigures f = report.figures();
    DayFigures.Counts c = f.counts();
    DayReport.Longest longest = report.rest().longest();
    return new Boxes(
        new Box1(words.text("daily.visits"), Integer.toString(f.visits()), compared(report, words)),
        new Box2(words.text("daily.served"), Integer.toString(c.served()), others(report, words)),
        new Box3(
            words.text("daily.wait"),
            longest == null ? "-" : minutes(f.waits().median(), words),
            longest == null
                ? words.text("daily.wait.none")
                : words.text(
                    "daily.wait.note",
                    words.minutes(f.waits().p90()),
                    words.minutes(longest.seconds()),
                    longest.ticket())),
        new Box4(
            words.text("daily.service"),
            c.served() == 0 ? "-" : minutes(f.meanServiceSeconds(), words),
            longest == null
                ? ""
                : words.text("daily.service.note", minutes(f.waits().mean(), words))),
        new Box5(
            words.text("daily.dossiers"),
            Integer.toString(f.dossiers().opened()),
            words.text(
                "daily.dossiers.note", report.papers().accepted(), report.papers().lacking())));
  }

  private static String compared(DayReport report, Wording words) {
    Integer yesterday = report.before().yesterday();
    Integer weekAgo = report.before().weekAgo();
    return lines(
        words.text("daily.tickets", report.figures().counts().tickets()),
        yesterday == null ? "" : words.text("daily.yesterday", yesterday),
        weekAgo == null
            ? ""
            : words.text("daily.weekAgo", words.day(report.when().day().getDayOfWeek()), weekAgo));
  }

  private static String others(DayReport report, Wording words) {
    DayFigures.Counts c = report.figures().counts();
    int serving = report.rest().serving();
    return lines(
        words.text("daily.noShow", c.noShow()),
        words.text("daily.left", c.left()),
        c.waiting() == 0
            ? ""
            : words.text(report.when().over() ? "daily.unfinished" : "daily.waiting", c.waiting()),
        serving == 0 ? "" : words.text("daily.serving", serving));
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static Sections sections(DailyReport paper, Wording words) {
    DayReport report = paper.report();
    int number = 0;
    String hours = report.hours().isEmpty() ? null : numbered(++number, words.text("daily.hours"));
    String services =
        report.services().isEmpty() ? "" : numbered(++number, words.text("daily.services"));
    String overdue =
        report.papers().overdue().isEmpty() ? "" : numbered(++number, words.text("daily.overdue"));
    boolean screened = report.screened() > 0;
    String notes = words.text(screened ? "daily.notes.protocol" : "daily.notes");
    return new Sections(
        hours, services, overdue, numbered(++number, notes), DailyNotes.of(paper, words));
  }

  private static String numbered(int number, String heading) {
    return number + ". " + heading;
  }

  private static Heads heads(Wording words) {
    return new Heads(
        words.text("daily.head.visits"),
        words.text("daily.head.dossiers"),
        words.text("daily.head.service"),
        words.text("daily.head.in"),
        words.text("daily.head.done"),
        words.text("daily.head.mean"),
        words.text("daily.head.opened"),
        words.text("daily.head.accepted"),
        words.text("daily.head.returned"),
        words.text("daily.head.rejected"),
        words.text("receipt.number"),
        words.text("daily.head.promised"),
        words.text("daily.head.late"));
  }

  static List<Bar> bars(DailyReport paper) {
    return paper.report().hours().stream()
        .map(h -> new Bar(String.format("%02d", h.hour()), h.visits()))
        .toList();
  }

  static List<Row> rows(DailyReport paper, Wording words) {
    DayReport report = paper.report();
    List<Row> rows = new ArrayList<>();
    for (ServiceDay s : report.services()) {
      rows.add(new Row("services", Integer.toString(rows.size() + 1), s.name(), cells(s, words)));
    }
    if (!rows.isEmpty()) {
      rows.add(new Row("services", null, words.text("daily.sum"), sums(report, words)));
      rows.add(Row.remark("services", words.text("daily.services.remark")));
    }
    int no = 0;
    for (DayReport.Overdue o : report.papers().overdue()) {
      no++;
      rows.add(
          new Row(
              "overdue",
              o.number(),
              o.service(),
              new Cells(
                  words.date(o.due()),
                  words.text("daily.days", o.daysLate()),
                  null,
                  null,
                  null,
                  null,
                  null)));
    }
    if (no > 0) {
      int more = report.figures().dossiers().late() - no;
      rows.add(
          Row.remark(
              "overdue",
              (more > 0 ? words.text("daily.overdue.more", more) + " " : "")
                  + words.text("daily.overdue.remark")));
    }
    rows.add(Row.END);
    return rows;
  }

  private static Cells cells(ServiceDay s, Wording words) {
    ServiceDay.Files d = s.dossiers();
    return new Cells(
        Integer.toString(s.tickets()),
        Integer.toString(s.served()),
        s.served() == 0 ? "-" : minutes(s.meanServiceSeconds(), words),
        Integer.toString(d.opened()),
        Integer.toString(d.accepted()),
        Integer.toString(d.returned()),
        Integer.toString(d.rejected()));
  }

  private static Cells sums(DayReport report, Wording words) {
    return new Cells(
        sum(report, ServiceDay::tickets),
        sum(report, ServiceDay::served),
        report.figures().counts().served() == 0
            ? "-"
            : minutes(report.figures().meanServiceSeconds(), words),
        sum(report, s -> s.dossiers().opened()),
        sum(report, s -> s.dossiers().accepted()),
        sum(report, s -> s.dossiers().returned()),
        sum(report, s -> s.dossiers().rejected()));
  }

  private static String sum(DayReport report, ToIntFunction<ServiceDay> of) {
    return Integer.toString(report.services().stream().mapToInt(of).sum());
  }

  /** E.g. {@code 7,4 mnt}. */
  private static String minutes(long seconds, Wording words) {
    return words.text("daily.minutes", words.minutes(seconds));
  }
}
