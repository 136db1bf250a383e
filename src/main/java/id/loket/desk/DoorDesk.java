package id.loket.desk;

import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.CallingOrder;
import id.loket.domain.queue.Estimate;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screened;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.DoorDecisions;
import id.loket.domain.visit.DoorDecisions.Admitted;
import id.loket.domain.visit.DoorDecisions.Arrival;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.VisitId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk does at the door: let people arrive, screen them again, count them out. RULES
 * "Door".
 */
public final class DoorDesk {
  private final Desk desk;

  public DoorDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * What the clerk typed. Empty texts are null.
   *
   * @param services codes or short numbers, the first is the one in hand
   */
  public record Form(
      List<String> services,
      Person person,
      Channel channel,
      Screening screening,
      boolean outside,
      @Nullable String override) {

    public record Person(
        @Nullable String name,
        @Nullable String nik,
        @Nullable String phone,
        List<Priority> priority) {
      public static final Person UNNAMED = new Person(null, null, null, List.of());
    }
  }

  /**
   * What the door said.
   *
   * @param ticket null where none was given
   * @param ahead how many would be called before, if nobody else came
   * @param inside people in the room now
   */
  public record Received(
      VisitId visit,
      Screened screened,
      @Nullable Ticket ticket,
      int ahead,
      int estimateMinutes,
      long inside,
      List<Nik.Warning> warnings) {}

  public Outcome<Received> arrive(Who who, Form form) {
    return arrive(who, form, new With(null, null));
  }

  /**
   * Somebody comes with an appointment: for its service, under its name and by its channel where
   * the form says nothing else; their place is at the time that was promised (RULES "Order of
   * calling").
   *
   * @param form without services
   * @param booking its code
   */
  public Outcome<Received> checkIn(Who who, Form form, String booking) {
    return arrive(who, form, new With(null, booking));
  }

  /**
   * What somebody comes with: the number or tracking code of a dossier, a booking code, nothing.
   */
  private record With(@Nullable String dossier, @Nullable String booking) {}

  /**
   * Somebody comes back for a dossier: the service is that of the dossier, and they are called
   * before ordinary ones (RULES "Order of calling").
   *
   * @param form without services
   * @param dossier its number or tracking code
   */
  public Outcome<Received> comeBack(Who who, Form form, String dossier) {
    return arrive(who, form, new With(dossier, null));
  }

  private Outcome<Received> arrive(Who who, Form form, With with) {
    AtomicReference<@Nullable Nik> nik = new AtomicReference<>();
    return desk.act(
        Verbs.receive(who, "arrive"),
        s -> {
          // all that is BAD_ comes before what is UNKNOWN_ (RULES)
          form.screening().outcome(s.settings().protocol(), false);
          Form.Person p = form.person();
          Nik parsed = p.nik() == null ? null : Nik.parse(p.nik());
          Phone phone = p.phone() == null ? null : Phone.parse(p.phone());
          Dossier dossier = with.dossier() == null ? null : Dossiers.one(desk, with.dossier());
          Appointment appointment =
              with.booking() == null ? null : Appointments.one(desk, with.booking());
          List<String> codes =
              dossier != null
                  ? List.of(dossier.asked().service())
                  : appointment != null
                      ? List.of(appointment.booking().service())
                      : form.services();
          List<Service> services =
              codes.stream().map(code -> CounterDesk.Services.one(s, code)).distinct().toList();
          Arrival.Who visitor =
              visitor(new Arrival.Who(p.name(), parsed, phone, p.priority()), appointment);
          nik.set(visitor.nik());
          return new DoorDecisions(s)
              .arrive(
                  new Arrival(
                      services,
                      visitor,
                      channel(form, appointment),
                      form.screening(),
                      form.outside(),
                      form.override(),
                      dossier,
                      appointment));
        },
        (s, admitted) -> received(s, admitted, nik.get()));
  }

  /** What was said when the time was asked for is not asked again. */
  private static Arrival.Who visitor(Arrival.Who typed, @Nullable Appointment appointment) {
    Booker booker = appointment == null ? null : appointment.booker();
    return booker == null
        ? typed
        : new Arrival.Who(
            typed.name() == null ? booker.name() : typed.name(),
            typed.nik() == null ? booker.nik() : typed.nik(),
            typed.phone() == null ? booker.phone() : typed.phone(),
            typed.priority());
  }

  /** People who asked for a time reached the office then, however they come in now. */
  private static Channel channel(Form form, @Nullable Appointment appointment) {
    return appointment != null && form.channel() == Channel.LOKET
        ? appointment.booking().channel()
        : form.channel();
  }

  public Outcome<Received> recheck(Who who, VisitId visit, Screening screening) {
    return recheck(who, visit, screening, false);
  }

  /**
   * The second measurement.
   *
   * @param outside the room is full: the visitor gets a number and waits outside
   */
  public Outcome<Received> recheck(Who who, VisitId visit, Screening screening, boolean outside) {
    return desk.act(
        Verbs.receive(who, "recheck"),
        s -> new DoorDecisions(s).recheck(visit, screening, outside),
        (s, admitted) -> received(s, admitted, null));
  }

  /** Somebody left the room; the answer is how many are inside now. */
  public Outcome<Long> leaveRoom(Who who, VisitId visit) {
    return desk.act(
        Verbs.receive(who, "leaveRoom"),
        s -> new DoorDecisions(s).leaveRoom(visit),
        (s, left) -> s.inside());
  }

  private static Received received(Situation s, Admitted admitted, @Nullable Nik nik) {
    List<Nik.Warning> warnings = nik == null ? List.of() : nik.warnings(null, null);
    Ticket ticket = admitted.ticket() == null ? null : s.queue().get(admitted.ticket());
    int ahead = ticket == null ? 0 : ahead(s, ticket);
    return new Received(
        admitted.visit(),
        admitted.screened(),
        ticket,
        ahead,
        ticket == null ? 0 : estimate(s, ticket, ahead),
        s.inside(),
        warnings);
  }

  /**
   * How many would be called before it if nobody else came: at the counter that would come to it
   * first, of those open, or of all while none is open.
   */
  static int ahead(Situation s, Ticket ticket) {
    CallingOrder order = new CallingOrder(s.queue(), s.settings().calls(), s.now().at());
    List<Counter> able =
        s.settings().counters().stream().filter(c -> order.mayCall(c.defined(), ticket)).toList();
    List<Counter> open = able.stream().filter(c -> c.openOn(s.now().day())).toList();
    CounterDefined none = new CounterDefined("", List.of(ticket.line().group()), false);
    return (open.isEmpty() ? able : open)
        .stream()
            .mapToInt(c -> order.ahead(c.defined(), ticket))
            .min()
            .orElseGet(() -> order.ahead(none, ticket));
  }

  static int estimate(Situation s, Ticket ticket, int ahead) {
    String group = ticket.line().group();
    return Estimate.minutes(
        ahead,
        s.queue().recentService(group),
        ticket.inHand().counterMinutes(),
        s.settings().openCounters(group, s.now().day()));
  }
}
