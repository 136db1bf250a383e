package id.loket.print;

import id.loket.report.Appointments;
import id.loket.report.Appointments.Counts;
import id.loket.report.DayReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The times that were promised for a day in words, for the screen and the paper alike. */
public final class AppointmentsInWords {
  private final DayReport report;
  private final Wording words;

  AppointmentsInWords(DayReport report, Wording words) {
    this.report = report;
    this.words = words;
  }

  /**
   * A line of the table.
   *
   * @param cells promised, came, late, did not come
   */
  public record Line(String name, List<String> cells) {}

  /** Nothing was promised for that day: there is nothing to show. */
  public boolean none() {
    return figures().counts().booked() == 0;
  }

  /** The names of the columns, the lines' own first. */
  public List<String> heads() {
    return Stream.of("by", "booked", "came", "late", "noShow")
        .map(head -> words.text("daily.appointments." + head))
        .toList();
  }

  /** All together. */
  public Line all() {
    return line(words.text("daily.appointments.all"), figures().counts());
  }

  /** By channel, then by service. */
  public List<Line> parts() {
    List<Line> lines = new ArrayList<>();
    figures()
        .channels()
        .forEach((channel, counts) ->
            lines.add(line(words.text("daily.channel." + channel.name()), counts)));
    report.promised().forEach(p -> lines.add(line(p.service(), p.counts())));
    return lines;
  }

  private static Line line(String name, Counts c) {
    return new Line(
        name, Stream.of(c.booked(), c.came(), c.late(), c.noShow()).map(n -> "" + n).toList());
  }

  /** Who may still come, and how near to their times people were called. */
  public String note() {
    List<String> sentences = new ArrayList<>();
    Appointments a = figures();
    if (a.counts().expected() > 0) {
      sentences.add(words.text("daily.appointments.expected", a.counts().expected()));
    }
    if (a.called() > 0) {
      sentences.add(
          words.text("daily.appointments.distance", words.minutes(a.meanDistanceSeconds())));
    }
    return String.join(" ", sentences);
  }

  private Appointments figures() {
    return report.figures().appointments();
  }
}
