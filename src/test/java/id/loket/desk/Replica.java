package id.loket.desk;

import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Taken;
import id.loket.store.Vectors.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of several desks of an office, each on its own real folder with its own clock. */
final class Replica implements AutoCloseable {
  static final Size ALL = new Size(1_000_000, Long.MAX_VALUE);

  final String code;
  final Path root;
  final ScriptClock clock = new ScriptClock(Room.NINE);
  Desk desk;

  /** As it stands in that folder; a new one if there is none. */
  Replica(String code, Path root) {
    this.code = code;
    this.root = root;
    this.desk = open();
  }

  /** The desk that sets the office up, and as many others that joined it. */
  static List<Replica> office(Path root, int desks) {
    List<Replica> all = new ArrayList<>();
    for (int i = 1; i <= desks; i++) {
      Replica replica = new Replica(String.valueOf(i), root.resolve("desk-" + i));
      if (i == 1) {
        replica.setUp();
      } else {
        replica.exchange().enrolled(replica.code, false);
        replica.pull(all.getFirst());
      }
      all.add(replica);
    }
    return all;
  }

  void setUp() {
    SetUpDesk setUp = new SetUpDesk(desk);
    Room.done(setUp.office(Who.SYSTEM, Room.OFFICE));
    for (String no : List.of("1", "2", "3")) {
      Room.done(setUp.counter(Who.SYSTEM, new CounterDefined(no, List.of("A", "B"), false)));
    }
    Room.done(setUp.calls(Who.SYSTEM, new CallsSet(3, 2, 10)));
  }

  Desk open() {
    Path state = root.resolve("state");
    return new Desk(new Desk.Place(root.resolve("data"), state, code, true, "pc-" + code), clock);
  }

  void restart() {
    desk.close();
    desk = open();
  }

  /** Closes the desk, changes its folder, opens it again. */
  void whileClosed(Runnable change) {
    desk.close();
    change.run();
    desk = open();
  }

  /** The data folder and the state folder of its user, as they stand. */
  void copyTo(Path to) {
    copy(root, to);
  }

  static void copy(Path from, Path to) {
    Room.copy(from.resolve("data"), to.resolve("data"));
    if (Files.exists(from.resolve("state"))) {
      Room.copy(from.resolve("state"), to.resolve("state"));
    }
  }

  Path data() {
    return root.resolve("data");
  }

  ExchangeDesk exchange() {
    return new ExchangeDesk(desk);
  }

  CounterDesk counter() {
    return new CounterDesk(desk);
  }

  /** Takes all that the other one wrote and this one lacks. */
  Taken pull(Replica from) {
    return exchange().take(from.exchange().outgoing(exchange().heldWithPersonal(), ALL));
  }

  /** Until nobody has anything that another one lacks. */
  static void exchangeAll(List<Replica> all) {
    boolean news = true;
    while (news) {
      news = false;
      for (Replica to : all) {
        for (Replica from : all) {
          news |= to != from && !to.pull(from).entries().isEmpty();
        }
      }
    }
  }

  DoorDesk.Received arrive(String service) {
    return Room.done(tryArrive(service));
  }

  id.loket.domain.Outcome<DoorDesk.Received> tryArrive(String service) {
    return new DoorDesk(desk)
        .arrive(
            Room.at("1"),
            new DoorDesk.Form(
                List.of(service),
                DoorDesk.Form.Person.UNNAMED,
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null));
  }

  String number() {
    return arrive("KTP-BARU").ticket().number();
  }

  String digest() {
    return new LookDesk(desk).digest().state();
  }

  String digestAfterRebuild() {
    desk.store().rebuild();
    return digest();
  }

  List<Entry> journal() {
    List<Entry> all = new ArrayList<>();
    desk.store().journal().after(0, 1_000_000).forEach(row -> all.add(row.entry()));
    return all;
  }

  /** Hash of every entry by its place: what two replicas must have in common. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    for (Entry e : journal()) {
      String place = e.header().origin() + "/" + e.header().seq();
      if (hashes.put(place, e.hash().hex()) != null) {
        throw new IllegalStateException("twice: " + place);
      }
    }
    return hashes;
  }

  Origin origin() {
    return exchange().origin();
  }

  @Override
  public void close() {
    desk.close();
  }
}
