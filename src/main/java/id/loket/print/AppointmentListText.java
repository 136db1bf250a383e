package id.loket.print;

import id.loket.domain.appointment.Stand;
import id.loket.print.AppointmentList.Course;
import id.loket.print.AppointmentList.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of appointments put into words; its components are the template's parameters. */
record AppointmentListText(HeadText head, Title title, Heads heads, Foot foot) {
  /** The order in which a sum tells them. */
  private static final List<Stand> TOLD =
      List.of(
          Stand.CAME,
          Stand.CAME_LATE,
          Stand.TURNED_AWAY,
          Stand.LATE,
          Stand.EXPECTED,
          Stand.NO_SHOW,
          Stand.CANCELLED);

  /**
   * What it is and of which days.
   *
   * @param total of all days together, null: there is but one
   */
  record Title(String title, String dates, String continued, @Nullable String total) {}

  /**
   * Heads of the columns.
   *
   * @param tick null: nothing is to be ticked
   */
  record Heads(
      String timeHead,
      String codeHead,
      String nameHead,
      String serviceHead,
      String channelHead,
      String phoneHead,
      String standHead,
      String remarkHead,
      @Nullable String tick) {}

  record Foot(String printed, String page, String pageOf) {}

  /**
   * One record of the template: an appointment, or what is said of a whole day.
   *
   * @param day which the rows of one table share
   * @param block rows of one block stay on one page: a sum never comes alone to it
   * @param words of the whole day, null: it is an appointment, and its cells follow
   */
  record Row(String day, String block, @Nullable String words, Cells cells) {}

  /** What stands in the columns. */
  record Cells(
      @Nullable String no,
      @Nullable String time,
      @Nullable String code,
      @Nullable String name,
      @Nullable String service,
      @Nullable String channel,
      @Nullable String phone,
      @Nullable String stand,
      @Nullable String remark) {
    private static final Cells NONE =
        new Cells(null, null, null, null, null, null, null, null, null);
  }

  static AppointmentListText of(AppointmentList list, Wording words) {
    boolean reminders = list.use() == Use.REMINDERS;
    String title = words.text(reminders ? "appointment.list.reminders" : "appointment.list.title");
    String from = words.day(list.from());
    String dates =
        list.from().equals(list.to())
            ? from
            : words.text("appointment.list.dates", from, words.day(list.to()));
    return new AppointmentListText(
        HeadText.of(list.letterhead(), list.made(), words),
        new Title(
            title,
            dates,
            words.text("sheet.continued", title + ", " + dates),
            list.from().equals(list.to()) ? null : total(list, words)),
        new Heads(
            words.text("appointment.list.time"),
            words.text("appointment.code"),
            words.text("appointment.name"),
            words.text("receipt.service"),
            words.text("appointment.list.channel"),
            words.text("receipt.phone"),
            words.text(reminders ? "appointment.list.told" : "appointment.list.stand"),
            words.text("hub.report.remark"),
            reminders ? "" : null),
        new Foot(
            words.text(
                "sheet.printed",
                words.date(list.made().at().toLocalDate()),
                words.time(list.made().at())),
            words.text("page"),
            words.text("page.of")));
  }

  private static String total(AppointmentList list, Wording words) {
    return words.text(
        "appointment.list.total",
        sum(list, list.days().stream().flatMap(d -> d.rows().stream()).toList(), words));
  }

  static List<Row> rows(AppointmentList list, Wording words) {
    List<Row> rows = new ArrayList<>();
    for (AppointmentList.Day day : list.days()) {
      String heading = words.day(day.day());
      int no = 0;
      for (AppointmentList.Row row : day.rows()) {
        no++;
        rows.add(new Row(heading, day.day() + " " + no, null, cells(list.use(), no, row, words)));
      }
      rows.add(
          new Row(
              heading,
              day.day() + " " + no,
              no == 0 ? nobody(list.use(), day, words) : sum(list, day.rows(), words),
              Cells.NONE));
    }
    return rows;
  }

  private static String nobody(Use use, AppointmentList.Day day, Wording words) {
    if (!day.open()) {
      return words.text("appointment.list.closed");
    }
    return words.text(
        use == Use.REMINDERS ? "appointment.list.nobody" : "appointment.list.nothing");
  }

  private static Cells cells(Use use, int no, AppointmentList.Row row, Wording words) {
    AppointmentList.Person person = row.person();
    Course course = row.course();
    return new Cells(
        Integer.toString(no),
        words.time(row.time()),
        row.code(),
        person == null ? "-" : person.name(),
        row.service(),
        row.channel().shown(),
        person == null ? "-" : person.phone(),
        use == Use.REMINDERS
            ? Objects.requireNonNullElse(course.remindedBy(), "")
            : stand(course, words),
        remark(use, row, words));
  }

  /** E.g. {@code datang 08.20, A012}. */
  private static String stand(Course course, Wording words) {
    String what =
        course.came() == null
            ? words.text("appointment.stand." + course.stand().name())
            : words.text("appointment.stand." + course.stand().name(), words.time(course.came()));
    return course.ticket() == null ? what : what + ", " + course.ticket();
  }

  private static String remark(Use use, AppointmentList.Row row, Wording words) {
    Course course = row.course();
    String askedBy = row.person() == null ? null : row.person().askedBy();
    return Stream.of(
            course.toMove() ? words.text("appointment.list.toMove") : "",
            course.noShows() == 0 ? "" : words.text("appointment.list.noShows", course.noShows()),
            course.remindedBy() == null || use == Use.REMINDERS
                ? ""
                : words.text("appointment.list.reminded", course.remindedBy()),
            askedBy == null ? "" : words.text("appointment.list.askedBy", askedBy))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("; "));
  }

  /** E.g. {@code 12 janji temu (9 datang, 2 tidak datang, 1 dibatalkan).} */
  private static String sum(AppointmentList list, List<AppointmentList.Row> rows, Wording words) {
    if (list.use() == Use.REMINDERS) {
      long told = rows.stream().filter(r -> r.course().remindedBy() != null).count();
      return words.text("appointment.sum.told", rows.size(), told);
    }
    Map<Stand, Integer> by = new EnumMap<>(Stand.class);
    rows.forEach(r -> by.merge(r.course().stand(), 1, Integer::sum));
    String parts =
        TOLD.stream()
            .filter(by::containsKey)
            .map(stand -> words.text("appointment.sum." + stand.name(), by.getOrDefault(stand, 0)))
            .collect(Collectors.joining(", "));
    return rows.isEmpty()
        ? words.text("appointment.list.nothing")
        : words.text("appointment.sum", rows.size(), parts);
  }
}
