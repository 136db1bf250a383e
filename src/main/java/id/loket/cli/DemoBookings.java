package id.loket.cli;

import static id.loket.cli.DemoScript.by;
import static id.loket.cli.DemoScript.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.ImportDesk;
import id.loket.desk.ImportDesk.Preview;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The demo's appointments, made on the days before: people ask by a form, whose two exports are
 * taken in as a clerk would, the second holding what the first held. Two of five visitors of the
 * day come that way. One cancels, one is moved, a school comes as a party on another day, and one
 * day is declared a holiday when somebody had a time on it.
 */
final class DemoBookings {
  static final LocalDate FIRST = DemoDay.DAY.minusDays(4);
  private static final LocalDate SECOND = DemoDay.DAY.minusDays(3);
  static final LocalDate HOLIDAY = DemoDay.DAY.plusDays(3);
  private final DemoScript script;
  private final int visitors;
  private final Random random;
  private final DemoRequests requests;
  private final ImportDesk imports;
  private final AppointmentDesk appointments;
  private final Catalogue catalogue;
  private int made;

  /**
   * Somebody who comes with an appointment.
   *
   * @param booking under which the script knows it
   * @param at they stand at the door
   * @param start the time that was promised
   */
  record Coming(String booking, LocalDateTime at, LocalDateTime start, String person) {}

  private record Named(String name, Appointment appointment) {
    String person() {
      Booker booker = appointment.booker();
      return booker == null ? "" : booker.name();
    }
  }

  DemoBookings(DemoScript script, int visitors, long seed) {
    this.script = script;
    this.visitors = visitors;
    this.random = new Random(seed * 31 + 7);
    this.imports = new ImportDesk(script.first().desk(), new Random(seed * 31 + 8));
    this.requests = new DemoRequests(script.first(), imports, random);
    this.appointments = script.first().appointments();
    this.catalogue = script.first().desk().look(Situation::catalogue);
  }

  /** Everything of the days before; those who will come on the day. */
  List<Coming> make() {
    int come = Math.round(visitors * 0.4f);
    int missing = Math.max(1, come / 12);
    clock(FIRST.atTime(14, 0));
    requests.ask(come + missing + 2, Math.max(12, visitors / 3));
    List<Named> all = new ArrayList<>(take(FIRST.atTime(14, 0), requests.size() * 7 / 10));
    all.addAll(party(FIRST.atTime(15, 0)));
    all.addAll(take(SECOND.atTime(13, 30), requests.size()));
    List<Named> today =
        new ArrayList<>(all.stream().filter(n -> day(n).equals(DemoDay.DAY)).toList());
    if (today.size() > missing + 2) {
      cancel(SECOND.atTime(14, 30), today.removeFirst());
      move(SECOND.atTime(14, 40), today.remove(today.size() / 2));
    }
    remind(SECOND.atTime(15, 0), today);
    script.need(
        by(line(SECOND.atTime(15, 20), "holiday"), DemoOffice.ADMIN)
            .put("date", HOLIDAY.toString())
            .put("name", "Pilkades serentak (libur setempat)"));
    script.allInStep(SECOND.atTime(15, 30));
    List<Coming> coming = new ArrayList<>();
    for (int i = 0; i < today.size(); i++) {
      // those who don't come are spread over the day
      if ((i + 1) * missing / today.size() == i * missing / today.size()) {
        coming.add(coming(today.get(i)));
      }
    }
    return coming;
  }

  private static LocalDate day(Named n) {
    return n.appointment().day();
  }

  private void clock(LocalDateTime at) {
    script.first().at(at, null);
  }

  private Who door() {
    return script.first().who(DemoOffice.DOOR, null).orElseThrow();
  }

  private List<Named> take(LocalDateTime at, int many) {
    clock(at);
    Preview seen = requests.preview(many);
    List<Appointment> booked = done(imports.take(door(), seen).outcome());
    script.note(
        at,
        "permintaan.csv: %d + %d known, %d not taken"
            .formatted(booked.size(), seen.known().size(), seen.bad().size()));
    List<Named> named = booked.stream().map(a -> tell(at, a)).toList();
    script.allInStep(at);
    return named;
  }

  private Named tell(LocalDateTime at, Appointment a) {
    String name = "janji" + ++made;
    ObjectNode book = by(line(at, "book"), DemoOffice.DOOR).put("as", name);
    book.put("service", a.booking().service()).put("start", a.start().toString());
    Booker booker = a.booker();
    if (booker != null) {
      book.put("name", booker.name()).put("phone", booker.phone().value());
      if (booker.nik() != null) {
        book.put("nik", booker.nik().value());
      }
    }
    book.put("channel", a.booking().channel().shown());
    script.tell(book, Play.JSON.createObjectNode().put("booking", a.booking().code().value()));
    return new Named(name, a);
  }

  private List<Named> party(LocalDateTime at) {
    clock(at);
    List<Form.Person> pupils = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pupils.add(new Form.Person(requests.somebody(), "081200098765", null, null));
    }
    LocalDateTime start = DemoDay.DAY.plusDays(1).atTime(10, 0);
    AppointmentDesk.Party party =
        new AppointmentDesk.Party(
            "KTP-BARU", start, Channel.SUREL, "SMA Contoh Purwokerto", pupils, true);
    List<Named> named =
        done(appointments.book(door(), party)).stream()
            .map(b -> tell(at, b.appointment()))
            .toList();
    script.allInStep(at);
    return named;
  }

  private void cancel(LocalDateTime at, Named n) {
    script.need(
        by(line(at, "cancelBooking"), DemoOffice.DOOR)
            .put("booking", "$" + n.name() + ".booking")
            .put("why", "Sudah diurus di desa"));
  }

  private void move(LocalDateTime at, Named n) {
    Service service =
        catalogue.byCode(new ServiceCode(n.appointment().booking().service())).orElseThrow();
    LocalDateTime free =
        appointments.nextFree(service, DemoDay.DAY.plusDays(1).atTime(8, 0)).orElseThrow();
    script.need(
        by(line(at, "reschedule"), DemoOffice.DOOR)
            .put("booking", "$" + n.name() + ".booking")
            .put("start", free.toString()));
  }

  /** Three of four could be reached. */
  private void remind(LocalDateTime at, List<Named> today) {
    clock(at);
    var reached =
        today.stream().filter(n -> random.nextInt(4) != 0).map(n -> n.appointment().id()).toList();
    DemoOffice.done(appointments.reminded(door(), reached));
    script.note(at, reached.size() + " are reminded of their day");
  }

  /** Most in time, one in four early by half an hour, one in ten later than the office waits. */
  private Coming coming(Named n) {
    LocalDateTime start = n.appointment().start();
    int how = random.nextInt(20);
    int minutes =
        how < 5
            ? -16 - random.nextInt(15)
            : how < 7 ? 16 + random.nextInt(15) : random.nextInt(18) - 12;
    LocalDateTime at = start.plusMinutes(minutes).plusSeconds(random.nextInt(60));
    LocalDateTime doorOpens = DemoDay.DAY.atTime(LocalTime.of(7, 3));
    LocalDateTime doorShuts = DemoDay.DAY.atTime(LocalTime.of(15, 25));
    at = at.isBefore(doorOpens) ? doorOpens : at.isAfter(doorShuts) ? doorShuts : at;
    return new Coming(n.name(), at, start, n.person());
  }

  static <T> T done(Outcome<T> outcome) {
    DemoOffice.done(outcome);
    return ((Outcome.Done<T>) outcome).result();
  }
}
