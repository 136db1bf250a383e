package id.loket.desk;

import id.loket.desk.DoorDesk.Form;
import id.loket.domain.Outcome;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A desk on a real folder on a Monday at nine, with three counters for groups A and B. */
public final class Room implements AutoCloseable {
  public static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  public static final OfficeDescribed OFFICE =
      new OfficeDescribed(
          "33.02.27",
          new OfficeDescribed.Names("Kecamatan Uji", "Kabupaten Uji", "Jl. Uji", "0281"),
          "Asia/Jakarta",
          null,
          null);

  public final Path folder;
  public final Path state;
  public final ScriptClock clock = new ScriptClock(NINE);
  private final boolean sample;
  private String machine = "this-pc";
  public Desk desk;

  public Room(Path root) {
    this(root.resolve("desk-1"), root.resolve("state"), true);
  }

  public Room(Path folder, Path state, boolean sample) {
    this.folder = folder;
    this.state = state;
    this.sample = sample;
    this.desk = open();
    if (!desk.hasOffice()) {
      setUp();
    }
  }

  private Desk open() {
    return new Desk(new Desk.Place(folder, state, "1", sample, machine), clock);
  }

  private void setUp() {
    SetUpDesk setUp = new SetUpDesk(desk);
    done(setUp.office(Who.SYSTEM, OFFICE));
    for (String no : List.of("1", "2", "3")) {
      done(setUp.counter(Who.SYSTEM, new CounterDefined(no, List.of("A", "B"), false)));
    }
    done(setUp.calls(Who.SYSTEM, new CallsSet(3, 2, 10)));
  }

  public void restart() {
    desk.close();
    desk = open();
  }

  public void restartOn(String otherMachine) {
    desk.close();
    machine = otherMachine;
    desk = open();
  }

  /** Closes the desk, changes the folder, opens it again. */
  void whileClosed(Runnable change) {
    desk.close();
    change.run();
    desk = open();
  }

  public DoorDesk door() {
    return new DoorDesk(desk);
  }

  public CounterDesk counter() {
    return new CounterDesk(desk);
  }

  public static Who at(String counter) {
    return new Who(Clerk.SYSTEM, counter);
  }

  public DoorDesk.Received arrive() {
    return arrive("KTP-BARU", Form.Person.UNNAMED);
  }

  DoorDesk.Received arrive(String service, Form.Person person) {
    return done(
        door()
            .arrive(
                at("1"),
                new Form(
                    List.of(service),
                    person,
                    Channel.LOKET,
                    new Screening(null, null, false),
                    false,
                    null)));
  }

  /** The number on the ticket of somebody who just came. */
  public String number() {
    var ticket = arrive().ticket();
    if (ticket == null) {
      throw new IllegalStateException("no ticket");
    }
    return ticket.number();
  }

  /** What the doctor finds in this folder. */
  public List<Doctor.Finding> examined() {
    return Doctor.examine(folder, state, clock);
  }

  public String digest() {
    return new LookDesk(desk).digest().state();
  }

  String digestAfterRebuild() {
    desk.store().rebuild();
    return digest();
  }

  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T result) -> result;
      case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.toString());
    };
  }

  public static void copy(Path from, Path to) {
    try {
      if (Files.exists(to)) {
        try (Stream<Path> old = Files.list(to)) {
          for (Path file : old.toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
