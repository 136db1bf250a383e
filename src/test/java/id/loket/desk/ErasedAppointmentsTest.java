package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.VisitId;
import id.loket.fixture.RawBytes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For whom an appointment was made goes with the visit, at the person's wish, or when a booking
 * that was undone has had its days: from every byte of the folder.
 */
class ErasedAppointmentsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDateTime TEN = MONDAY.atTime(10, 0);
  private static final List<String> PERSON =
      List.of("Canary Booker", "3302271708900001", "81234567890", "Canary Village");

  @TempDir Path root;
  @AutoClose private Room room;
  private PrivacyDesk privacy;
  private AppointmentDesk appointments;

  @BeforeEach
  void open() {
    room = new Room(root);
    privacy = new PrivacyDesk(room.desk);
    appointments = new AppointmentDesk(room.desk);
  }

  private Appointment books(LocalDateTime start) {
    var person =
        new AppointmentDesk.Form.Person(
            "Canary Booker", "081234567890", "3302271708900001", "Canary Village");
    var form = new AppointmentDesk.Form("KTP-BARU", start, Channel.WA, person, false);
    return Room.done(appointments.book(Room.at("1"), form)).appointment();
  }

  private VisitId comesWith(Appointment booked) {
    var form =
        new DoorDesk.Form(
            List.of(),
            DoorDesk.Form.Person.UNNAMED,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    return Room.done(room.door().checkIn(Room.at("1"), form, booked.booking().code().value()))
        .visit();
  }

  private void undo() {
    Room.done(new UndoDesk(room.desk).undo(Room.at("1")));
  }

  private void daysLater(int days) {
    room.clock.set(Room.NINE.plus(Duration.ofDays(days)));
    Room.done(new SetUpDesk(room.desk).confirmClock(Who.SYSTEM));
  }

  private Appointment now(AppointmentId id) {
    return room.desk.look(s -> s.appointment(id)).orElseThrow();
  }

  private void nothingIsLeft() {
    for (String word : PERSON) {
      assertThat(RawBytes.count(room.folder, word)).as(word).isZero();
    }
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  private void isStillThere() {
    for (String word : PERSON) {
      assertThat(RawBytes.count(room.folder, word)).as(word).isPositive();
    }
  }

  private static Outcome<Boolean> refused(Appointment a) {
    return Outcome.refused(
        Refusal.Code.WRONG_STATE, "stillBooked", a.booking().code().shown(), a.start());
  }

  @Test
  void the_appointment_that_a_visitor_came_with_forgets_them_with_the_visit() {
    Appointment booked = books(TEN);
    VisitId visit = comesWith(booked);
    daysLater(1);

    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isTrue();

    nothingIsLeft();
    assertThat(now(booked.id()).booker()).isNull();
    assertThat(now(booked.id()).state()).isInstanceOf(Appointment.State.CheckedIn.class);
    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isFalse();
  }

  @Test
  void one_that_never_became_a_visit_is_erased_once_nobody_is_to_come_with_it() {
    Appointment booked = books(TEN);
    assertThat(privacy.erase(Who.SYSTEM, booked.id(), What.ALL)).isEqualTo(refused(booked));
    isStillThere();

    daysLater(1);
    assertThat(Room.done(privacy.erase(Who.SYSTEM, booked.id(), What.ALL))).isTrue();
    nothingIsLeft();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, booked.id(), What.ALL))).isFalse();
    AppointmentId nobody = new AppointmentId("0190-nobody");
    assertThat(privacy.erase(Who.SYSTEM, nobody, What.ALL))
        .isEqualTo(Outcome.refused(Refusal.Code.UNKNOWN_BOOKING, "code", nobody.value()));
  }

  @Test
  void a_cancelled_one_is_erased_at_once_and_what_was_said_of_it_too() {
    Appointment booked = books(TEN.plusDays(3));
    String why = "canary-reason";
    Room.done(appointments.cancel(Room.at("1"), booked.booking().code().value(), why));

    assertThat(Room.done(privacy.erase(Who.SYSTEM, booked.id(), What.CONTACT))).isTrue();
    nothingIsLeft();
    assertThat(RawBytes.count(room.folder, why)).isPositive();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, booked.id(), What.ALL))).isTrue();
    assertThat(RawBytes.count(room.folder, why)).isZero();
  }

  @Test
  void a_booking_that_was_undone_is_forgotten_when_its_days_are_up_and_one_that_stands_is_not() {
    Appointment booked = books(TEN.plusDays(25));
    undo();
    Optional<Appointment> gone = room.desk.look(s -> s.appointment(booked.id()));
    assertThat(gone).isEmpty();
    daysLater(13);
    Room.done(privacy.settle());
    isStillThere();

    daysLater(14);
    Room.done(privacy.settle());
    nothingIsLeft();
    long entries = new LookDesk(room.desk).digest().entries();
    Room.done(privacy.settle());
    assertThat(new LookDesk(room.desk).digest().entries()).as("once").isEqualTo(entries);

    books(LocalDate.of(2026, 12, 8).atTime(10, 0));
    daysLater(30);
    Room.done(privacy.settle());
    isStillThere();
  }

  @Test
  void a_move_that_was_undone_erases_nothing_and_an_undone_booking_goes_at_once_at_a_wish() {
    Appointment booked = books(TEN);
    Room.done(
        appointments.reschedule(Room.at("1"), booked.booking().code().value(), TEN.plusDays(1)));
    undo();
    daysLater(20);
    Room.done(privacy.settle());
    isStillThere();
    Room.done(privacy.erase(Who.SYSTEM, booked.id(), What.ALL));
    nothingIsLeft();

    Appointment mistake = books(LocalDate.of(2026, 12, 15).atTime(10, 0));
    undo();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, mistake.id(), What.ALL))).isTrue();
    nothingIsLeft();
  }

  @Test
  void a_check_in_that_was_undone_leaves_the_appointment_to_be_used() {
    Appointment booked = books(TEN);
    VisitId mistaken = comesWith(booked);
    undo();

    Room.done(privacy.erase(Who.SYSTEM, mistaken, What.ALL));
    assertThat(now(booked.id()).booker()).isNotNull();
    comesWith(booked);
    isStillThere();
  }

  @Test
  void who_was_turned_away_and_is_to_come_again_is_not_forgotten_before() {
    Room.done(
        new SetUpDesk(room.desk)
            .protocol(
                Who.SYSTEM, new ProtocolSet(true, 373, true, ProtocolSet.USUAL_SYMPTOMS, 0, 5)));
    Appointment booked = books(TEN);
    var ill =
        new DoorDesk.Form(
            List.of(),
            DoorDesk.Form.Person.UNNAMED,
            Channel.LOKET,
            new Screening(365, true, true),
            false,
            null);
    String code = booked.booking().code().value();
    VisitId visit = Room.done(room.door().checkIn(Room.at("1"), ill, code)).visit();
    Room.done(appointments.reschedule(Room.at("1"), code, TEN.plusDays(2)));
    daysLater(1);

    assertThat(privacy.erase(Who.SYSTEM, visit, What.ALL)).isEqualTo(refused(now(booked.id())));
    isStillThere();
    Room.done(appointments.cancel(Room.at("1"), code, ""));
    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isTrue();
    nothingIsLeft();
  }
}
