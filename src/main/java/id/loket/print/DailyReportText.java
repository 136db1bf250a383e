package id.loket.print;

import id.loket.report.DayReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day's report put into words; its components are the template's parameters. */
record DailyReportText(
    HeadText head,
    Title title,
    Boxes boxes,
    Sections sections,
    Heads heads,
    AppointmentHeads appointmentHeads,
    Foot foot) {

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
      String appointmentsTitle,
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

  record AppointmentHeads(
      String byHead, String bookedHead, String cameHead, String tardyHead, String noShowHead) {}

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

    /** The columns behind the last one stay empty. */
    static Cells of(List<String> all) {
      @Nullable String[] cells = all.toArray(new @Nullable String[7]);
      return new Cells(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }
  }

  static DailyReportText of(DailyReport paper, Wording words) {
    DayReport report = paper.report();
    DayInWords day = new DayInWords(report, words);
    String date = words.day(report.when().day());
    String title = words.text("daily.title");
    return new DailyReportText(
        HeadText.of(paper.letterhead(), paper.made(), words),
        new Title(title, date, words.text("sheet.continued", title + ", " + date), day.nothing()),
        boxes(day),
        sections(paper, day, words),
        heads(day, words),
        appointmentHeads(day.appointments().heads()),
        DailySigning.foot(paper, words));
  }

  private static Boxes boxes(DayInWords day) {
    DayInWords.Box v = day.visitors();
    DayInWords.Box s = day.served();
    DayInWords.Box w = day.waits();
    DayInWords.Box t = day.service();
    DayInWords.Box d = day.dossiers();
    return new Boxes(
        new Box1(v.label(), v.figure(), v.note()),
        new Box2(s.label(), s.figure(), s.note()),
        new Box3(w.label(), w.figure(), w.note()),
        new Box4(t.label(), t.figure(), t.note()),
        new Box5(d.label(), d.figure(), d.note()));
  }

  private static Sections sections(DailyReport paper, DayInWords day, Wording words) {
    DayReport report = paper.report();
    int number = 0;
    String hours = report.hours().isEmpty() ? null : numbered(++number, words.text("daily.hours"));
    String services =
        report.services().isEmpty() ? "" : numbered(++number, words.text("daily.services"));
    String appointments =
        day.appointments().none() ? "" : numbered(++number, words.text("daily.appointments"));
    String overdue =
        report.papers().overdue().isEmpty() ? "" : numbered(++number, words.text("daily.overdue"));
    boolean screened = report.screened() > 0;
    String notes = words.text(screened ? "daily.notes.protocol" : "daily.notes");
    String until =
        report.when().over() ? "" : "\n" + words.text("daily.until", words.time(paper.made().at()));
    return new Sections(
        hours,
        services,
        appointments,
        overdue,
        numbered(++number, notes),
        (day.notes() + until).strip());
  }

  private static String numbered(int number, String heading) {
    return number + ". " + heading;
  }

  private static Heads heads(DayInWords day, Wording words) {
    List<String> all = day.heads();
    return new Heads(
        day.visitsHead(),
        day.dossiersHead(),
        all.get(0),
        all.get(1),
        all.get(2),
        all.get(3),
        all.get(4),
        all.get(5),
        all.get(6),
        all.get(7),
        words.text("receipt.number"),
        words.text("daily.head.promised"),
        words.text("daily.head.late"));
  }

  private static AppointmentHeads appointmentHeads(List<String> all) {
    return new AppointmentHeads(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
  }

  static List<Bar> bars(DailyReport paper) {
    return paper.report().hours().stream()
        .map(h -> new Bar(String.format("%02d", h.hour()), h.visits()))
        .toList();
  }

  static List<Row> rows(DailyReport paper, Wording words) {
    DayInWords day = new DayInWords(paper.report(), words);
    List<Row> rows = new ArrayList<>(DailyRows.services(paper.report(), day, words));
    rows.addAll(DailyRows.appointments(day.appointments(), words));
    rows.addAll(DailyRows.overdue(paper.report(), words));
    rows.add(Row.END);
    return rows;
  }
}
