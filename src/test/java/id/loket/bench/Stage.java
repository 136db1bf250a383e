package id.loket.bench;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import java.nio.file.Path;
import java.util.List;

/** An office on a real folder at nine o'clock, with two counters for group A. */
final class Stage implements AutoCloseable {
  final ScriptClock clock = new ScriptClock(Room.NINE);
  final Path folder;
  final Desk desk;
  final DoorDesk door;
  final CounterDesk counter;

  Stage(Path root) {
    this.folder = root.resolve("desk-1");
    this.desk = new Desk(new Desk.Place(folder, root.resolve("state"), "1", true), clock);
    this.door = new DoorDesk(desk);
    this.counter = new CounterDesk(desk);
    if (!desk.hasOffice()) {
      SetUpDesk setUp = new SetUpDesk(desk);
      Room.done(setUp.office(Who.SYSTEM, Room.OFFICE));
      Room.done(setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A"), false)));
      Room.done(setUp.counter(Who.SYSTEM, new CounterDefined("2", List.of("A"), false)));
      Room.done(setUp.calls(Who.SYSTEM, new CallsSet(1_000_000_000, 2, 10)));
    }
  }

  void arrive() {
    Room.done(
        door.arrive(
            Room.at("1"),
            new Form(
                List.of("KTP-BARU"),
                new Form.Person("Siti Aminah", "3302271708900001", "081234567890", List.of()),
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null)));
  }

  @Override
  public void close() {
    desk.close();
  }
}
