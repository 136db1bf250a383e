package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Misfits;
import id.loket.domain.appointment.Stand;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Desks that promise times without a connection to each other. */
class AppointmentsApartTest {
  private static final LocalDateTime TUESDAY_NINE = LocalDateTime.parse("2026-11-24T09:00:00");

  @TempDir Path root;
  private List<Replica> desks;
  private Replica one;
  private Replica two;

  @BeforeEach
  void two_desks() {
    desks = Replica.office(root, 2);
    one = desks.get(0);
    two = desks.get(1);
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @Test
  void both_give_the_last_place_both_are_honoured_and_it_is_said_whom_to_call() {
    SlotPlanSet usual = SlotPlanSet.usual("A");
    Room.done(
        new SetUpDesk(one.desk)
            .slotPlan(
                Who.SYSTEM,
                new SlotPlanSet(
                    "A", null, new SlotPlanSet.Slots(30, 1, 0), usual.ahead(), usual.tolerance())));
    Replica.exchangeAll(desks);
    Appointment first = book(one, "Budi Santoso", "0812-3456-7890", TUESDAY_NINE);
    two.clock.set(two.clock.instant().plusSeconds(60));
    Appointment second = book(two, "Siti Aminah", "0813-3456-7891", TUESDAY_NINE);
    assertThat(conflicts(one)).isEmpty();

    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      assertThat(each.digest()).isEqualTo(one.digest());
      assertThat(of(each, first).open()).isTrue();
      assertThat(of(each, second).open()).isTrue();
      assertThat(new AppointmentDesk(each.desk).toMove())
          .singleElement()
          .satisfies(m -> {
            assertThat(m.appointment().id()).isEqualTo(second.id());
            assertThat(m.cause()).isEqualTo(Misfits.Cause.APART);
          });
      assertThat(conflicts(each)).singleElement().satisfies(c -> assertThat(c.open()).isTrue());
      ConflictWords.Said said =
          new ConflictWords(Words.indonesian(), each.code).of(conflicts(each).getFirst());
      assertThat(said.what())
          .contains("Selasa, 24 November 2026, 09.00", second.booking().code().shown());
      assertThat(said.toDo()).contains("Siti Aminah", "0813-3456-7891");
    }
    // moved, it is nobody's conflict any more
    Room.done(
        new AppointmentDesk(one.desk)
            .reschedule(Room.at("1"), second.id().value(), TUESDAY_NINE.plusMinutes(30)));
    Replica.exchangeAll(desks);
    assertThat(conflicts(two)).isEmpty();
    assertThat(new AppointmentDesk(two.desk).toMove()).isEmpty();
  }

  @Test
  void one_desk_alone_that_took_places_away_has_no_conflict_but_somebody_to_move() {
    book(one, "Budi", "081234567890", TUESDAY_NINE);
    Appointment second = book(one, "Siti", "081234567891", TUESDAY_NINE);
    SlotPlanSet usual = SlotPlanSet.usual("A");
    Room.done(
        new SetUpDesk(one.desk)
            .slotPlan(
                Who.SYSTEM,
                new SlotPlanSet(
                    "A", null, new SlotPlanSet.Slots(30, 1, 0), usual.ahead(), usual.tolerance())));

    assertThat(conflicts(one)).isEmpty();
    assertThat(new AppointmentDesk(one.desk).toMove())
        .singleElement()
        .satisfies(m -> {
          assertThat(m.appointment().id()).isEqualTo(second.id());
          assertThat(m.cause()).isEqualTo(Misfits.Cause.FULL);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cancelled_here_and_used_there_it_was_used(boolean cancelledFirst) {
    Appointment a = book(one, "Budi", "081234567890", LocalDateTime.parse("2026-11-23T09:30:00"));
    Replica.exchangeAll(desks);
    (cancelledFirst ? two : one).clock.set(one.clock.instant().plusSeconds(60));
    Room.done(new AppointmentDesk(one.desk).cancel(Room.at("1"), a.id().value(), "telepon"));
    DoorDesk.Received came = Room.done(checkIn(two, a));

    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      Appointment now = of(each, a);
      assertThat(now.state())
          .isInstanceOfSatisfying(
              Appointment.State.CheckedIn.class,
              in -> assertThat(in.visit()).isEqualTo(came.visit()));
      assertThat(conflicts(each))
          .singleElement()
          .satisfies(c -> assertThat(c.key()).isEqualTo("conflict.appointment"));
      ConflictWords.Said said =
          new ConflictWords(Words.indonesian(), each.code).of(conflicts(each).getFirst());
      assertThat(said.what()).contains("dipakai masuk", "pembatalan", a.booking().code().shown());
      each.restart();
      assertThat(conflicts(each)).hasSize(1);
      assertThat(each.digestAfterRebuild()).isEqualTo(one.digest());
      assertThat(conflicts(each)).hasSize(1);
    }
  }

  @Test
  void used_at_both_desks_it_counts_once_and_both_numbers_stay() {
    Appointment a = book(one, "Budi", "081234567890", LocalDateTime.parse("2026-11-23T09:30:00"));
    Replica.exchangeAll(desks);
    DoorDesk.Received here = Room.done(checkIn(one, a));
    two.clock.set(two.clock.instant().plusSeconds(60));
    DoorDesk.Received there = Room.done(checkIn(two, a));

    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      assertThat(of(each, a).state())
          .isInstanceOfSatisfying(
              Appointment.State.CheckedIn.class,
              in -> assertThat(in.visit()).isEqualTo(here.visit()));
      boolean stands = each.desk.look(s -> s.ticketOf(there.visit()).isPresent());
      assertThat(stands).isTrue();
      assertThat(conflicts(each)).hasSize(1);
      assertThat(Stand.of(of(each, a), LocalDateTime.parse("2026-11-23T12:00:00")))
          .isEqualTo(Stand.CAME);
    }
  }

  private static Appointment book(Replica at, String name, String phone, LocalDateTime start) {
    return Room.done(
            new AppointmentDesk(at.desk)
                .book(
                    Room.at("1"),
                    new AppointmentDesk.Form(
                        "KTP-BARU",
                        start,
                        Channel.WA,
                        new AppointmentDesk.Form.Person(name, phone, null, null),
                        false)))
        .appointment();
  }

  private static Outcome<DoorDesk.Received> checkIn(Replica at, Appointment a) {
    return new DoorDesk(at.desk)
        .checkIn(
            Room.at("1"),
            new DoorDesk.Form(
                List.of(),
                DoorDesk.Form.Person.UNNAMED,
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null),
            a.booking().code().shown());
  }

  private static Appointment of(Replica at, Appointment a) {
    return at.desk.look(s -> s.appointment(a.id())).orElseThrow();
  }

  private static List<Conflict> conflicts(Replica at) {
    return new ConflictDesk(at.desk).today();
  }
}
