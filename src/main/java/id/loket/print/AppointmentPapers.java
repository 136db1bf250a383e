package id.loket.print;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentDecisions;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Booker;
import id.loket.domain.appointment.SlotBook;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.print.AppointmentList.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes what appointments put on paper: the slip that is taken home, the list of a day or a week,
 * and whom to remind. What is written to people is {@link AppointmentMessages}.
 */
public final class AppointmentPapers {
  private final Desk desk;

  public AppointmentPapers(Desk desk) {
    this.desk = desk;
  }

  /**
   * The slip of an appointment.
   *
   * @param size what the machine usually prints slips on: its printer settings know
   * @return refused where the appointment was used or cancelled: nobody is promised a time any more
   */
  public Outcome<BookingSlip> slip(Appointment appointment, BookingSlip.Size size, Who who) {
    return slips(List.of(appointment), size, who, false);
  }

  /** The same by booking code or id. */
  public Outcome<BookingSlip> slip(String booking, BookingSlip.Size size, Who who) {
    return new AppointmentDesk(desk).find(booking).then(found -> slip(found, size, who));
  }

  /**
   * One document with a slip for each: of a school or a village. Those that were used or cancelled
   * are left out, unless all were.
   */
  public Outcome<BookingSlip> slips(List<Appointment> party, BookingSlip.Size size, Who who) {
    List<Appointment> open = party.stream().filter(Appointment::open).toList();
    return slips(open.isEmpty() ? party : open, size, who, false);
  }

  /** The same once more, for somebody who lost it: SALINAN, and who made it. */
  public Outcome<BookingSlip> again(Appointment appointment, BookingSlip.Size size, Who who) {
    return slips(List.of(appointment), size, who, true);
  }

  private Outcome<BookingSlip> slips(
      List<Appointment> all, BookingSlip.Size size, Who who, boolean copy) {
    boolean sample = desk.sample();
    return desk.look(s -> {
      try {
        AppointmentDecisions rules = new AppointmentDecisions(s);
        all.forEach(rules::stillOpen);
        String by = copy && !who.clerk().name().isEmpty() ? who.clerk().name() : null;
        return Outcome.done(
            new BookingSlip(
                Tickets.letterhead(s.settings().office()),
                all.stream().map(a -> promise(s, a)).toList(),
                size,
                new Made(s.now().at(), who.counter(), sample, copy, by)));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  private static BookingSlip.Promise promise(Situation s, Appointment a) {
    Booker booker = a.booker();
    Optional<Service> service = service(s, a);
    return new BookingSlip.Promise(
        a.booking().code(),
        booker == null ? null : booker.name(),
        a.start().atOffset(s.now().at().getOffset()),
        new BookingSlip.Door(earlyMinutes(s, a), a.lateMinutes()),
        new BookingSlip.What(
            service.map(Service::name).orElse(a.booking().service()),
            service.map(known -> Sheets.rows(known.standard(), List.of())).orElse(List.of())));
  }

  /** Empty: the office offers it no more. */
  static Optional<Service> service(Situation s, Appointment a) {
    return s.catalogue().byCode(new ServiceCode(a.booking().service()));
  }

  static int earlyMinutes(Situation s, Appointment a) {
    SlotBook book = new SlotBook(s);
    SlotPlanSet plan =
        service(s, a)
            .map(book.plans()::of)
            .orElseGet(() -> book.plans().ofGroup(a.booking().group()));
    return plan.tolerance().earlyMinutes();
  }

  /**
   * Who is expected on these days, both included, as it stands now; cancelled ones too.
   *
   * @param counter that asks, null where none does
   */
  public AppointmentList list(LocalDate from, LocalDate to, @Nullable String counter) {
    return list(Use.OVERVIEW, from, to, counter);
  }

  /** Whom to call about that day: those that still stand. */
  public AppointmentList reminders(LocalDate day, @Nullable String counter) {
    return list(Use.REMINDERS, day, day, counter);
  }

  private AppointmentList list(Use use, LocalDate from, LocalDate to, @Nullable String counter) {
    AppointmentDesk appointments = new AppointmentDesk(desk);
    boolean sample = desk.sample();
    return desk.look(s -> {
      List<Listed> all =
          appointments.list(from, to).stream()
              .filter(l -> use == Use.OVERVIEW || l.appointment().open())
              .toList();
      Set<AppointmentId> toMove =
          appointments.toMove().stream().map(m -> m.appointment().id()).collect(Collectors.toSet());
      List<AppointmentList.Day> days = new ArrayList<>();
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        LocalDate current = day;
        boolean open = s.settings().calendar().on(day).isPresent();
        List<AppointmentList.Row> rows =
            all.stream()
                .filter(l -> l.appointment().day().equals(current))
                .map(l -> row(s, l, toMove.contains(l.appointment().id())))
                .toList();
        // of a week nobody wants to read that the office is closed on Sunday
        if (open || !rows.isEmpty() || from.equals(to)) {
          days.add(new AppointmentList.Day(day, open, rows));
        }
      }
      return new AppointmentList(
          Tickets.letterhead(s.settings().office()),
          use,
          from,
          to,
          days,
          new Made(s.now().at(), counter, sample, false));
    });
  }

  private AppointmentList.Row row(Situation s, Listed l, boolean toMove) {
    Appointment a = l.appointment();
    Booker booker = a.booker();
    Appointment.Reminder reminder = a.reminder();
    var came = a.arrivedAt();
    return new AppointmentList.Row(
        a.start().toLocalTime(),
        a.booking().code().shown(),
        booker == null
            ? null
            : new AppointmentList.Person(booker.name(), booker.phone().shown(), booker.askedBy()),
        service(s, a).map(Service::shortName).orElse(a.booking().service()),
        a.booking().channel(),
        new AppointmentList.Course(
            l.stand(),
            came == null ? null : came.toLocalTime(),
            l.ticket(),
            l.noShows(),
            reminder == null ? null : teller(reminder),
            toMove));
  }

  /** Somebody did, also where the name is withheld. */
  private String teller(Appointment.Reminder reminder) {
    String name = new LookDesk(desk).nameOf(reminder.by());
    return name.isEmpty() ? "-" : name;
  }
}
