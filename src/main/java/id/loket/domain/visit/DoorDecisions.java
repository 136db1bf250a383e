package id.loket.domain.visit;

import static id.loket.domain.Refusal.Code.ALREADY_WAITING;
import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;
import static id.loket.domain.Refusal.Code.CLOSED;
import static id.loket.domain.Refusal.Code.NOT_TODAY;
import static id.loket.domain.Refusal.Code.QUOTA_FULL;
import static id.loket.domain.Refusal.Code.ROOM_FULL;
import static id.loket.domain.Refusal.Code.TOO_EARLY;
import static id.loket.domain.Refusal.Code.UNKNOWN_VISIT;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentDecisions;
import id.loket.domain.appointment.AppointmentFact.AppointmentCame;
import id.loket.domain.appointment.AppointmentFact.AppointmentCheckedIn;
import id.loket.domain.appointment.SlotPlans;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.Quotas;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact.Appointed;
import id.loket.domain.queue.TicketFact.Marks;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketId;
import id.loket.domain.screening.Screened;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.VisitFact.Admission;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitFact.VisitScreened;
import id.loket.domain.visit.VisitFact.VisitWentOut;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the door decides: RULES "Door". Nothing is changed here. */
public final class DoorDecisions {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

  private final Situation office;

  public DoorDecisions(Situation office) {
    this.office = office;
  }

  /**
   * Who comes, for what. Services are known ones, at least one, none twice.
   *
   * @param dossier that they come back for, null: for something new
   * @param appointment with which they come, null: without one
   */
  public record Arrival(
      List<Service> services,
      Who who,
      Channel channel,
      Screening screening,
      boolean outside,
      @Nullable String override,
      @Nullable Dossier dossier,
      @Nullable Appointment appointment) {

    public record Who(
        @Nullable String name, @Nullable Nik nik, @Nullable Phone phone, List<Priority> priority) {
      public static final Who UNNAMED = new Who(null, null, null, List.of());
    }
  }

  /** What the door said. The ticket's id is null where none was given. */
  public record Admitted(VisitId visit, Screened screened, @Nullable TicketId ticket) {}

  public Decision<Admitted> arrive(Arrival a) {
    ProtocolSet protocol = office.settings().protocol();
    Screened measured = a.screening().outcome(protocol, false);
    sureClock();
    boolean overridden = a.override() != null;
    Appointment appointment = a.appointment();
    if (appointment != null) {
      new AppointmentDecisions(office).ofToday(appointment);
    }
    if (!overridden && !doorOpen() && !stillPromised(appointment)) {
      throw RefusedException.of(CLOSED, doorHours(), nextOpen());
    }
    if (appointment != null) {
      new AppointmentDecisions(office).stillOpen(appointment);
    }
    Dossier dossier = a.dossier();
    if (dossier != null) {
      waitingFor(dossier)
          .ifPresent(t -> {
            throw RefusedException.of(ALREADY_WAITING, dossier.called(), t.number());
          });
    }
    Screened screened = overridden ? Screened.MASUK : measured;
    Admission admission =
        admit(
            screened,
            a.services(),
            a.outside(),
            new Lifted(
                overridden, appointment != null && isInTime(appointment, office.now().at())));
    VisitId visit = new VisitId(office.newId());
    Arrival.Who who = a.who();
    VisitArrived arrived =
        new VisitArrived(
            office.now().day(),
            a.channel(),
            a.services().stream().map(s -> s.code().value()).toList(),
            !who.priority().isEmpty(),
            dossier == null ? null : dossier.id(),
            appointment == null ? null : appointment.id(),
            new Visitor.Person(who.name(), who.nik(), who.phone(), a.override()));
    Visitor.Health health = new Visitor.Health(screened, a.screening().mask(), who.priority());
    List<Draft> facts = new ArrayList<>();
    facts.add(new Draft(visit.subject(), null, arrived));
    facts.add(new Draft(visit.subject(), null, new VisitScreened(false, admission, health)));
    return admitted(
        visit,
        facts,
        a.services(),
        new Seen(
            health,
            new Marks(arrived.priority(), admission.outside(), dossier != null),
            null,
            appointment));
  }

  /**
   * Which limits do not hold.
   *
   * @param all for a reason that a clerk gave
   * @param quota their place in it was kept for them
   */
  private record Lifted(boolean all, boolean quota) {}

  /** Until then a place in the day's quota is kept for it. */
  private static boolean isInTime(Appointment appointment, OffsetDateTime arrival) {
    return !arrival.toLocalDateTime().isAfter(appointment.lateAfter());
  }

  /** Who comes at the time that was promised is let in as long as the office works. */
  private boolean stillPromised(@Nullable Appointment appointment) {
    LocalDateTime now = office.now().at().toLocalDateTime();
    return appointment != null
        && !now.isAfter(appointment.lateAfter())
        && office
            .settings()
            .calendar()
            .on(office.now().day())
            .filter(open -> !now.toLocalTime().isBefore(open.doorOpens()))
            .filter(open -> now.toLocalTime().isBefore(open.ends()))
            .isPresent();
  }

  /** The ticket of today that is not done with, of who opened that dossier or came back for it. */
  private Optional<Ticket> waitingFor(Dossier dossier) {
    return office.visits().stream()
        .filter(v ->
            v.id().equals(dossier.opening().visit()) || dossier.id().equals(v.arrival().dossier()))
        .flatMap(v -> office.ticketOf(v.id()).stream())
        .filter(t -> !t.ended())
        .findFirst();
  }

  /** What the door found, and where it sent them. */
  private record Seen(
      Visitor.Health health,
      Marks marks,
      @Nullable OffsetDateTime arrived,
      @Nullable Appointment appointment) {
    Screened screened() {
      return health.screened();
    }
  }

  /**
   * The second measurement of a visit that was too warm. It goes on while the clock is unsure, for
   * DESIGN §3 names what does not, and this is not among it; and after the time of the last ticket,
   * for RULES asks at the door who comes, and they came before it.
   */
  public Decision<Admitted> recheck(VisitId id, Screening screening) {
    return recheck(id, screening, false);
  }

  /**
   * As {@link #recheck(VisitId, Screening)}.
   *
   * @param outside the visitor waits outside because the room is full
   */
  public Decision<Admitted> recheck(VisitId id, Screening screening, boolean outside) {
    ProtocolSet protocol = office.settings().protocol();
    if (protocol.on()) {
      screening.temperature();
    }
    Visit visit =
        office.visit(id).orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, id.value()));
    Visitor.Health before = visit.health();
    Boolean mask = screening.mask();
    if (mask == null && before != null) {
      mask = before.mask();
    }
    Screening again = new Screening(screening.temperatureTenths(), mask, screening.symptoms());
    Screened screened = again.outcome(protocol, true);
    if (!visit.arrival().day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, id.value(), visit.arrival().day());
    }
    if (before == null || before.screened() != Screened.ULANG) {
      throw RefusedException.of(WRONG_STATE, "recheck");
    }
    OffsetDateTime from = visit.screenedAt().plusMinutes(protocol.recheckMinutes());
    if (office.now().at().isBefore(from)) {
      throw RefusedException.of(TOO_EARLY, from.toLocalTime());
    }
    List<Service> services =
        visit.arrival().services().stream()
            .flatMap(code -> office.catalogue().byCode(new ServiceCode(code)).stream())
            .toList();
    // one that was checked in with another visit meanwhile, moved or cancelled, promises nothing
    Appointment appointment =
        Optional.ofNullable(visit.arrival().appointment())
            .flatMap(office::appointment)
            .filter(a -> a.open() && a.day().equals(office.now().day()))
            .orElse(null);
    Admission admission =
        admit(
            screened,
            services,
            outside || visit.admission().outside(),
            new Lifted(false, appointment != null && isInTime(appointment, visit.arrival().at())));
    Visitor.Health health = new Visitor.Health(screened, mask, before.priority());
    List<Draft> facts = new ArrayList<>();
    facts.add(new Draft(id.subject(), null, new VisitScreened(true, admission, health)));
    Visit.Arrival came = visit.arrival();
    Marks marks = new Marks(came.priority(), admission.outside(), came.dossier() != null);
    Seen seen = new Seen(health, marks, came.at(), appointment);
    return admitted(id, facts, services, seen);
  }

  public Decision<Visit> leaveRoom(VisitId id) {
    Visit visit =
        office.visit(id).orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, id.value()));
    if (!visit.arrival().day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, id.value(), visit.arrival().day());
    }
    return visit.inside()
        ? new Decision<>(List.of(new Draft(id.subject(), null, new VisitWentOut())), visit)
        : Decision.nothing(visit);
  }

  private Admission admit(
      Screened screened, List<Service> services, boolean outside, Lifted lifted) {
    if (!screened.givesTicket()) {
      return new Admission(false, false, outside);
    }
    if (!lifted.all() && !lifted.quota()) {
      Quotas.full(office, services)
          .ifPresent(q -> {
            throw RefusedException.of(QUOTA_FULL, q.subject(), q.perDay());
          });
    }
    int capacity = office.settings().protocol().roomCapacity();
    boolean counts = screened == Screened.MASUK || (screened == Screened.TANPA && capacity > 0);
    if (!counts || outside) {
      // without a mask they wait outside too: the body must not tell the two apart
      return new Admission(true, false, outside || screened == Screened.LAYANI_LUAR);
    }
    if (!lifted.all() && capacity > 0 && office.inside() >= capacity) {
      throw RefusedException.of(ROOM_FULL, office.inside(), capacity);
    }
    return new Admission(true, true, false);
  }

  private Decision<Admitted> admitted(
      VisitId visit, List<Draft> facts, List<Service> services, Seen seen) {
    Screened screened = seen.screened();
    Appointment appointment = seen.appointment();
    if (!screened.givesTicket()) {
      if (appointment != null) {
        facts.add(appointment.draft(new AppointmentCame(visit)));
      }
      return new Decision<>(facts, new Admitted(visit, screened, null));
    }
    String group = services.getFirst().group();
    TicketId ticket = new TicketId(office.newId());
    TicketIssued issued =
        new TicketIssued(
            office.nextNumber(group),
            group,
            visit,
            office.now().day(),
            services.stream().map(Quotas::ref).toList(),
            seen.marks(),
            seen.arrived(),
            appointment == null ? null : appointed(appointment, services.getFirst()));
    facts.add(new Draft(ticket.subject(), null, issued));
    if (appointment != null) {
      facts.add(appointment.draft(new AppointmentCheckedIn(visit, ticket)));
    }
    return new Decision<>(facts, new Admitted(visit, screened, ticket));
  }

  private Appointed appointed(Appointment appointment, Service service) {
    OffsetDateTime time = office.now().atOffice(appointment.start().toLocalTime());
    SlotPlans plans = new SlotPlans(office.settings().slotPlans(), office.catalogue());
    return new Appointed(time, time.minusMinutes(plans.of(service).tolerance().earlyMinutes()));
  }

  private void sureClock() {
    if (office.now().unsure()) {
      throw RefusedException.of(CLOCK_UNSURE, office.now().at().toLocalDateTime());
    }
  }

  private boolean doorOpen() {
    return office
        .settings()
        .calendar()
        .doorOpen(office.now().day(), office.now().at().toLocalTime());
  }

  private String doorHours() {
    return office
        .settings()
        .calendar()
        .on(office.now().day())
        .map(d -> CLOCK.format(d.doorOpens()) + "-" + CLOCK.format(d.lastTicket()))
        .orElse("");
  }

  private Object nextOpen() {
    Optional<?> next = office.settings().calendar().nextOpen(office.now().day());
    return next.isPresent() ? next.get() : "";
  }
}
