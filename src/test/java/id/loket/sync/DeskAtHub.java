package id.loket.sync;

import id.loket.desk.Claims;
import id.loket.desk.Claims.Candidate;
import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of several desks of an office on its real folder, with a line to a real hub. */
final class DeskAtHub implements AutoCloseable {
  final String code;
  final Path root;
  final Enrolment enrolment;
  final ScriptClock clock = new ScriptClock(Room.NINE);
  Desk desk;
  Exchange exchange;

  /** The first desk sets the office up; another one learns of it at its first exchange. */
  DeskAtHub(Path root, String code, Enrolment enrolment) {
    this.root = root;
    this.code = code;
    this.enrolment = enrolment;
    open();
    desk().enrolled(enrolment.place().desk(), enrolment.place().authority());
    if (code.equals("1") && !desk.hasOffice()) {
      setUp();
    }
  }

  static DeskAtHub of(Path root, String code, TestHub hub) throws HubException {
    return new DeskAtHub(root.resolve("desk-" + code), code, hub.enrol(code));
  }

  /** Through another port than the hub's own. */
  static DeskAtHub of(Path root, String code, TestHub hub, int port) throws HubException {
    return new DeskAtHub(root.resolve("desk-" + code), code, through(hub.enrol(code), port));
  }

  static Enrolment through(Enrolment e, int port) {
    return new Enrolment(
        new Address(e.address().host(), port, e.address().database()), e.user(), e.place(), e.ca());
  }

  private void open() {
    desk =
        new Desk(
            new Desk.Place(root.resolve("data"), root.resolve("state"), code, true, machine()),
            clock);
    exchange = new Exchange(desk(), link(), enrolment.address().name());
  }

  private String machine() {
    return "pc-" + code;
  }

  HubLink link() {
    return new HubLink(enrolment, new HubLink.Self(machine(), true));
  }

  ExchangeDesk desk() {
    return new ExchangeDesk(desk);
  }

  private void setUp() {
    SetUpDesk setUp = new SetUpDesk(desk);
    Room.done(setUp.office(Who.SYSTEM, Room.OFFICE));
    for (String no : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
      Room.done(setUp.counter(Who.SYSTEM, new CounterDefined(no, List.of("A", "B"), false)));
    }
    Room.done(setUp.calls(Who.SYSTEM, new CallsSet(3, 2, 10)));
  }

  void restart() {
    exchange.close();
    desk.close();
    open();
  }

  /** Closes the desk, changes its folder, opens it again. */
  void whileClosed(Runnable change) {
    exchange.close();
    desk.close();
    change.run();
    open();
  }

  String arrive() {
    return Room.done(
            new DoorDesk(desk)
                .arrive(
                    Room.at("1"),
                    new Form(
                        List.of("KTP-BARU"),
                        Form.Person.UNNAMED,
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null)))
        .ticket()
        .number();
  }

  Outcome<CounterDesk.Called> callNext(String counter, Claims claims) {
    return new CounterDesk(desk, claims).callNext(Room.at(counter));
  }

  void finish(String counter) {
    CounterDesk at = new CounterDesk(desk);
    Room.done(at.begin(Room.at(counter)));
    Room.done(at.finish(Room.at(counter)));
  }

  /** Who is next here, as a hub is asked about it. */
  List<Candidate> waiting() {
    return desk.look(s ->
        s.queue().live().stream()
            .filter(t -> t.waitingAt(s.now().at()))
            .map(t -> new Candidate(t.id().subject(), t.head()))
            .toList());
  }

  Optional<Round> tryExchange() {
    try {
      return Optional.of(exchange.run());
    } catch (HubException e) {
      return Optional.empty();
    }
  }

  String digest() {
    return new LookDesk(desk).digest().state();
  }

  long entries() {
    return new LookDesk(desk).digest().entries();
  }

  /** Until nobody has anything that another one lacks. */
  static void inStep(List<DeskAtHub> all) throws HubException {
    for (int round = 0; round < 2; round++) {
      for (DeskAtHub each : all) {
        each.exchange.run();
      }
    }
  }

  @Override
  public void close() {
    exchange.close();
    desk.close();
  }
}
