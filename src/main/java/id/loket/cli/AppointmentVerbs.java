package id.loket.cli;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Who;
import id.loket.domain.Now;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.appointment.Slot;
import id.loket.domain.appointment.Stand;
import id.loket.domain.visit.Channel;
import id.loket.report.Appointments;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verbs of DAYSCRIPT about appointments. */
final class AppointmentVerbs {
  private AppointmentVerbs() {}

  static void into(Map<String, Verb> verbs) {
    verbs.put("slots", AppointmentVerbs::slots);
    verbs.put("book", AppointmentVerbs::book);
    verbs.put(
        "reschedule",
        (d, who, a) -> {
          String booking = a.needText("booking");
          LocalDateTime start = a.needDateTime("start");
          a.done();
          return d.appointments().reschedule(who, booking, start).map(AppointmentVerbs::brief);
        });
    verbs.put(
        "cancelBooking",
        (d, who, a) -> {
          String booking = a.needText("booking");
          String why = a.needText("why");
          a.done();
          return d.appointments().cancel(who, booking, why).map(cancelled -> Verb.NOTHING);
        });
    verbs.put(
        "booking",
        (d, who, a) -> {
          String no = a.needText("no");
          a.done();
          return d.appointments().find(no).map(found -> state(d, found));
        });
  }

  private static Outcome<Map<String, Object>> slots(ScriptDesk d, Who who, Args a) throws BadLine {
    String group = a.text("group");
    String service = a.label("service");
    LocalDate from = a.needDate("from");
    LocalDate to = a.needDate("to");
    a.done();
    if ((group == null) == (service == null)) {
      throw new BadLine("exactly one of group and service must be given");
    }
    return d.appointments()
        .slots(group, service, from, to)
        .map(all -> Map.of("slots", all.stream().map(AppointmentVerbs::slot).toList()));
  }

  private static Map<String, Object> slot(Slot slot) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("start", ISO_LOCAL_DATE_TIME.format(slot.start()));
    result.put("capacity", slot.capacity());
    result.put("free", slot.free());
    return result;
  }

  private static Outcome<Map<String, Object>> book(ScriptDesk d, Who who, Args a) throws BadLine {
    String service = a.needLabel("service");
    LocalDateTime start = a.needDateTime("start");
    Form.Person person =
        new Form.Person(a.needText("name"), a.needText("phone"), a.text("nik"), null);
    String typed = a.needText("channel");
    Channel channel =
        Channel.parse(typed).orElseThrow(() -> new BadLine("channel: unknown " + typed));
    a.done();
    return d.appointments()
        .book(who, new Form(service, start, channel, person, false))
        .map(booked -> {
          Map<String, Object> result = brief(booked.appointment());
          if (!booked.warnings().isEmpty()) {
            result.put("warnings", booked.warnings().stream().map(Enum::name).toList());
          }
          return result;
        });
  }

  private static Map<String, Object> brief(Appointment a) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("booking", a.booking().code().value());
    result.put("start", ISO_LOCAL_DATE_TIME.format(a.start()));
    return result;
  }

  private static Map<String, Object> state(ScriptDesk d, Appointment a) {
    Now now = d.desk().look(Situation::now);
    AppointmentDesk appointments = d.appointments();
    Listed listed = appointments.listed(a);
    Map<String, Object> result = brief(a);
    result.put("state", a.wordAt(now.at().toLocalDateTime()));
    result.put("service", a.booking().service());
    result.put("group", a.booking().group());
    result.put("day", a.day().toString());
    result.put("minutes", a.span().minutes());
    result.put("channel", a.booking().channel().shown());
    result.put("late", listed.stand() == Stand.LATE || listed.stand() == Stand.CAME_LATE);
    result.put(
        "toMove",
        appointments.toMove().stream().anyMatch(m -> m.appointment().id().equals(a.id())));
    result.put("noShows", listed.noShows());
    if (a.state() instanceof Appointment.State.CheckedIn in) {
      result.put("visit", in.visit().value());
    }
    if (listed.ticket() != null) {
      result.put("ticket", listed.ticket());
    }
    if (a.why() != null) {
      result.put("why", a.why().text());
    }
    Booker booker = a.booker();
    if (booker != null) {
      result.put("name", booker.name());
      result.put("phone", booker.phone().value());
      if (booker.nik() != null) {
        result.put("nik", booker.nik().value());
      }
    }
    List<Map<String, Object>> history = LookVerbs.history(d.look().history(a.id().subject()));
    result.put("history", history);
    return result;
  }

  /** Of a day: all, by channel and by service. */
  static Map<String, Object> figures(Appointments a) {
    Map<String, Object> result = counts(a.counts());
    result.put("meanDistanceSeconds", a.meanDistanceSeconds());
    Map<String, Object> channels = new LinkedHashMap<>();
    a.channels().forEach((channel, counts) -> channels.put(channel.shown(), counts(counts)));
    result.put("channels", channels);
    Map<String, Object> services = new LinkedHashMap<>();
    a.services().forEach((code, counts) -> services.put(code, counts(counts)));
    result.put("services", services);
    return result;
  }

  private static Map<String, Object> counts(Appointments.Counts c) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("booked", c.booked());
    result.put("came", c.came());
    result.put("late", c.late());
    result.put("noShow", c.noShow());
    return result;
  }
}
