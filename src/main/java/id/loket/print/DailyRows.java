package id.loket.print;

import id.loket.print.DailyReportText.Cells;
import id.loket.print.DailyReportText.Row;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the tables of a day's report, each table with what is to be known of it below. */
final class DailyRows {
  private DailyRows() {}

  static List<Row> services(DayReport report, DayInWords day, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (ServiceDay s : report.services()) {
      rows.add(
          new Row("services", Integer.toString(rows.size() + 1), s.name(), Cells.of(day.cells(s))));
    }
    if (!rows.isEmpty()) {
      rows.add(new Row("services", null, words.text("daily.sum"), Cells.of(day.sums())));
      rows.add(Row.remark("services", words.text("daily.services.remark")));
    }
    return rows;
  }

  /** All together first: the two ways to part them would both add up to it. */
  static List<Row> appointments(AppointmentsInWords day, Wording words) {
    List<Row> rows = new ArrayList<>();
    if (day.none()) {
      return rows;
    }
    rows.add(row(null, day.all()));
    day.parts().forEach(line -> rows.add(row("", line)));
    rows.add(
        Row.remark(
            "appointments", (day.note() + " " + words.text("daily.appointments.remark")).strip()));
    return rows;
  }

  private static Row row(@Nullable String no, AppointmentsInWords.Line line) {
    return new Row("appointments", no, line.name(), Cells.of(line.cells()));
  }

  static List<Row> overdue(DayReport report, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (DayReport.Overdue o : report.papers().overdue()) {
      List<String> cells = List.of(words.date(o.due()), words.text("daily.days", o.daysLate()));
      rows.add(new Row("overdue", o.number(), o.service(), Cells.of(cells)));
    }
    if (!rows.isEmpty()) {
      int more = report.figures().dossiers().late() - rows.size();
      rows.add(
          Row.remark(
              "overdue",
              (more > 0 ? words.text("daily.overdue.more", more) + " " : "")
                  + words.text("daily.overdue.remark")));
    }
    return rows;
  }
}
