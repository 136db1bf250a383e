package id.loket.desk;

import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What clerks do with appointments at one desk; what is refused is refused. */
final class RandomBookings {
  private static final List<String> SERVICES = List.of("KTP-BARU", "KK-UBAH", "SKTM");

  private final Desk desk;
  private final AppointmentDesk appointments;

  RandomBookings(Desk desk, Random random) {
    this.desk = desk;
    this.appointments = new AppointmentDesk(desk, random);
  }

  Outcome<?> act(Who who, int pick) {
    return switch (pick % 8) {
      case 0, 1, 2 -> book(who, pick / 8);
      case 3 -> appointments.reschedule(who, some(pick / 8), start(pick / 16));
      case 4 -> appointments.cancel(who, some(pick / 8), "alasan");
      case 5 -> appointments.reminded(who, List.of(new AppointmentId(some(pick / 8))));
      case 6 -> checkIn(who, pick / 8);
      default -> plan(pick / 8);
    };
  }

  private Outcome<?> book(Who who, int pick) {
    var person =
        new AppointmentDesk.Form.Person(
            "Canary " + pick, "08123456" + (1000 + pick % 7), null, null);
    return appointments.book(
        who,
        new AppointmentDesk.Form(
            SERVICES.get(pick % SERVICES.size()), start(pick / 3), Channel.WA, person, false));
  }

  private Outcome<?> checkIn(Who who, int pick) {
    return new DoorDesk(desk)
        .checkIn(
            who,
            new DoorDesk.Form(
                List.of(),
                DoorDesk.Form.Person.UNNAMED,
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null),
            some(pick));
  }

  private Outcome<?> plan(int pick) {
    SetUpDesk setUp = new SetUpDesk(desk);
    SlotPlanSet usual = SlotPlanSet.usual("A");
    return pick % 5 == 0
        ? setUp.holiday(
            Who.SYSTEM,
            new HolidaySet(today().plusDays(1 + pick % 9), pick % 2 == 0 ? "Libur" : ""))
        : setUp.slotPlan(
            Who.SYSTEM,
            new SlotPlanSet(
                "A",
                null,
                new SlotPlanSet.Slots(pick % 3 == 0 ? 5 : 30, pick % 4, 0),
                usual.ahead(),
                usual.tolerance()));
  }

  private LocalDate today() {
    return desk.look(s -> s.now().day());
  }

  /** Few times, so that they come into each other's way; some off the grid or in the past. */
  private LocalDateTime start(int pick) {
    return today().plusDays(pick % 3).atTime(8 + pick % 5, pick % 11 == 0 ? 7 : 30 * (pick % 2));
  }

  private String some(int pick) {
    List<String> all =
        desk.look(s ->
            today()
                .datesUntil(today().plusDays(3))
                .flatMap(day -> s.appointmentsOn(day).stream())
                .sorted(Comparator.comparing(Appointment::start))
                .map(a -> a.id().value())
                .toList());
    return all.isEmpty() ? "none" : all.get(pick % all.size());
  }
}
