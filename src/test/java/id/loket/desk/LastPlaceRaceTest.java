package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Slot;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks of one folder book whatever is free: each place is given once, none is left over. */
class LastPlaceRaceTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  /** Fifteen slots of four places. */
  private static final int PLACES = 60;

  @TempDir Path root;

  @Test
  void two_threads() throws Exception {
    try (Room one = new Room(root);
        Room two = new Room(root);
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<List<String>> here = pool.submit(() -> bookAll(one));
      Future<List<String>> there = pool.submit(() -> bookAll(two));
      List<String> booked = new ArrayList<>(here.get());
      booked.addAll(there.get());
      allGiven(one, booked);
    }
  }

  @Test
  void two_processes() throws Exception {
    new Room(root).close();
    List<String> booked = new ArrayList<>();
    try (Child one = Child.of(Clerk.class, root.toString());
        Child two = Child.of(Clerk.class, root.toString())) {
      one.awaitLine("ready");
      two.awaitLine("ready");
      one.tell("go");
      two.tell("go");
      booked.addAll(one.rest());
      booked.addAll(two.rest());
    }
    try (Room room = new Room(root)) {
      allGiven(room, booked);
    }
  }

  /** A window of its own. */
  public static final class Clerk {
    private Clerk() {}

    public static void main(String[] args) throws IOException {
      try (Room room = new Room(Path.of(args[0]))) {
        System.out.println("ready");
        if (System.in.read() >= 0) {
          bookAll(room).forEach(System.out::println);
        }
      }
    }
  }

  /** Slot by slot until each is full; the codes of what was given. */
  private static List<String> bookAll(Room room) {
    AppointmentDesk appointments = new AppointmentDesk(room.desk);
    List<String> codes = new ArrayList<>();
    for (Slot slot : Room.done(appointments.slots("A", null, TUESDAY, TUESDAY))) {
      Outcome<Booked> outcome = book(appointments, slot.start());
      while (outcome instanceof Outcome.Done<Booked>(Booked booked) && codes.size() <= PLACES) {
        codes.add(booked.appointment().booking().code().value());
        outcome = book(appointments, slot.start());
      }
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.SLOT_FULL));
    }
    return codes;
  }

  private static Outcome<Booked> book(AppointmentDesk appointments, LocalDateTime start) {
    var person = new AppointmentDesk.Form.Person("Siti", "081234567890", null, null);
    return appointments.book(
        Room.at("1"), new AppointmentDesk.Form("KTP-BARU", start, Channel.TELEPON, person, false));
  }

  private static void allGiven(Room room, List<String> booked) {
    assertThat(booked).hasSize(PLACES).doesNotHaveDuplicates();
    assertThat(Room.done(new AppointmentDesk(room.desk).slots("A", null, TUESDAY, TUESDAY)))
        .hasSize(PLACES / 4)
        .allMatch(slot -> slot.free() == 0);
    assertThat(new AppointmentDesk(room.desk).toMove()).isEmpty();
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }
}
