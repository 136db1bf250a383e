package id.loket.ui.counter;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Passwords;
import id.loket.desk.ScriptClock;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.fixture.OffScreen;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A real desk with three counters on a Monday morning; its clock stands until it is moved. */
public final class CounterRoom implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  final ScriptClock clock = new ScriptClock(at("08:00"));
  final OffScreen offScreen = new OffScreen(clock);
  final Desk desk;
  final CounterDesk counter;
  final DoorDesk door;
  final UndoDesk undo;
  final LookDesk look;
  final SetUpDesk setUp;
  final Session session = new Session();
  final Clerk sari;
  final Clerk budi;

  public CounterRoom(Path folder) {
    desk = new Desk(new Desk.Place(folder.resolve("d"), folder.resolve("s"), "1", true), offScreen);
    counter = new CounterDesk(desk);
    door = new DoorDesk(desk);
    undo = new UndoDesk(desk);
    look = new LookDesk(desk);
    setUp = new SetUpDesk(desk);
    var names =
        new OfficeDescribed.Names(
            "Kecamatan Purwokerto Utara",
            "Kabupaten Banyumas",
            "Jl. Gatot Subroto 1",
            "0281-636001");
    done(
        setUp.office(
            Who.SYSTEM, new OfficeDescribed("33.02.27", names, "Asia/Jakarta", null, null)));
    done(setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A", "B"), false)));
    done(setUp.counter(Who.SYSTEM, new CounterDefined("2", List.of("A", "C"), false)));
    done(setUp.counter(Who.SYSTEM, new CounterDefined("3", List.of("A"), true)));
    var staff = new StaffDesk(desk, new Passwords(clock), clock);
    sari = clerk(staff, "sari", "Sari Wulandari");
    budi = clerk(staff, "budi", "Budi Santoso");
    session.signedIn(sari);
  }

  /** A screen on a desk of its own, for loading. */
  public static CounterController screen(Path folder, Texts texts, Dialogs dialogs) {
    try (var room = new CounterRoom(folder)) {
      Work work = Work.inline(e -> {});
      return new CounterController(
          room.desk, room.counter, room.undo, room.session, work, texts, dialogs);
    }
  }

  private static Clerk clerk(StaffDesk staff, String login, String name) {
    var identity = new ClerkDefined.Identity(login, name);
    return done(staff.define(Who.SYSTEM, identity, List.of(Role.COUNTER), null, false));
  }

  static java.time.Instant at(String time) {
    return LocalDateTime.parse("2026-11-23T" + time).atZone(ZONE).toInstant();
  }

  void time(String time) {
    clock.set(at(time));
  }

  /** The number given. */
  String arrive(String services, @Nullable String name, Priority... priority) {
    var person = new DoorDesk.Form.Person(name, null, null, List.of(priority));
    var form =
        new DoorDesk.Form(
            List.of(services.split(",", -1)),
            person,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    var ticket = done(door.arrive(Who.SYSTEM, form)).ticket();
    if (ticket == null) {
      throw new AssertionError("no ticket");
    }
    return ticket.number();
  }

  /** From now on that service wants twelve papers with long names. */
  void twelvePapers(String shortNumber) {
    Service now =
        desk.look(s -> s.catalogue().byShortNumber(Integer.parseInt(shortNumber))).orElseThrow();
    Standard was = now.standard();
    List<Requirement.Form> forms = List.of(Requirement.Form.values());
    List<Requirement> papers =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i ->
                new Requirement(
                    i,
                    null,
                    "Surat pernyataan ahli waris yang bermeterai dan diketahui desa " + i,
                    forms.get(i % forms.size()),
                    i % 3 + 1,
                    Requirement.Need.ALWAYS,
                    i % 4 == 0 ? "minta di kantor desa" : null))
            .toList();
    var more =
        new Standard(
            was.kind(),
            papers,
            was.steps(),
            was.promise(),
            was.fee(),
            was.product(),
            was.validity(),
            was.signer(),
            was.law(),
            was.archive(),
            was.more(),
            was.origin());
    done(new CatalogueDesk(desk).edit(Who.SYSTEM, now, now.standard(more)));
  }

  /** The number given to somebody who is back for that dossier. */
  String comeBack(String dossier) {
    var form =
        new DoorDesk.Form(
            List.of(),
            new DoorDesk.Form.Person(null, null, null, List.of()),
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    var ticket = done(door.comeBack(Who.SYSTEM, form, dossier)).ticket();
    if (ticket == null) {
      throw new AssertionError("no ticket");
    }
    return ticket.number();
  }

  Who sariAt(String no) {
    return new Who(sari, no);
  }

  Who budiAt(String no) {
    return new Who(budi, no);
  }

  CounterModel model(String no) {
    session.atCounter(no);
    return CounterModel.of(desk, session);
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T result) -> result;
      case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
    };
  }

  @Override
  public void close() {
    desk.close();
  }
}
