package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_NAME;
import static id.loket.domain.Refusal.Code.UNKNOWN_GROUP;

import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentDecisions;
import id.loket.domain.appointment.AppointmentDecisions.Promised;
import id.loket.domain.appointment.AppointmentDecisions.Request;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Booker;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.appointment.Misfits;
import id.loket.domain.appointment.Misfits.Misfit;
import id.loket.domain.appointment.Slot;
import id.loket.domain.appointment.SlotBook;
import id.loket.domain.appointment.Stand;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Channel;
import id.loket.store.AppointmentTable;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a clerk does with those who ask for a time, and with what was promised to them. */
public final class AppointmentDesk {
  private static final int LOOK_BACK = 100;

  private final Desk desk;
  private final RandomGenerator chance;

  public AppointmentDesk(Desk desk) {
    this(desk, new SecureRandom());
  }

  AppointmentDesk(Desk desk, RandomGenerator chance) {
    this.desk = desk;
    this.chance = chance;
  }

  /**
   * What the clerk typed. Empty texts are null.
   *
   * @param service code or short number
   * @param anyway though the person has as many appointments as the office allows
   */
  public record Form(
      String service, LocalDateTime start, Channel channel, Person person, boolean anyway) {

    /**
     * Who wants to come.
     *
     * @param askedBy who asks for them, where that is somebody else
     */
    public record Person(
        String name, String phone, @Nullable String nik, @Nullable String askedBy) {}
  }

  /**
   * Several of one school or village.
   *
   * @param name of the school or village
   * @param start the first of their times; those for whom it has no room come next after it, on the
   *     same day
   * @param people each with the telephone number of who asks where they have none of their own
   */
  public record Party(
      String service,
      LocalDateTime start,
      Channel channel,
      String name,
      List<Form.Person> people,
      boolean anyway) {
    public Party {
      people = List.copyOf(people);
    }
  }

  /** An appointment as it stands after it was made. */
  public record Booked(Appointment appointment, List<Nik.Warning> warnings) {}

  public Outcome<Booked> book(Who who, Form form) {
    return desk.act(
        Verbs.receive(who, "book"),
        s ->
            new AppointmentDecisions(s).book(request(s, form, null), form.anyway(), this::freeCode),
        (s, promised) -> booked(s, promised));
  }

  /** All or none. */
  public Outcome<List<Booked>> book(Who who, Party party) {
    return desk.act(
        Verbs.receive(who, "bookParty"),
        s -> {
          List<Booker> bookers =
              party.people().stream().map(p -> booker(p, party.name(), null)).toList();
          Service service = CounterDesk.Services.one(s, party.service());
          List<LocalDateTime> starts = starts(s, service, party.start(), bookers.size());
          List<Request> requests = new ArrayList<>();
          for (int i = 0; i < starts.size(); i++) {
            requests.add(new Request(service, starts.get(i), party.channel(), bookers.get(i)));
          }
          return new AppointmentDecisions(s)
              .book(requests, party.anyway(), s.newId(), this::freeCode);
        },
        (s, all) -> all.stream().map(promised -> booked(s, promised)).toList());
  }

  /** Which times so many of a party would get; the same one again and again: there is no room. */
  public List<LocalDateTime> partyTimes(Service service, LocalDateTime start, int many) {
    return desk.look(s -> starts(s, service, start, many));
  }

  private static List<LocalDateTime> starts(
      Situation s, Service service, LocalDateTime first, int many) {
    SlotBook slots = new SlotBook(s);
    List<LocalDateTime> starts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      // where none is left that day, the decision says so about the time that was asked for
      LocalDateTime start =
          slots
              .next(service, first)
              .filter(t -> t.toLocalDate().equals(first.toLocalDate()))
              .orElse(first);
      slots.take(service, slots.span(service, start));
      starts.add(start);
    }
    return starts;
  }

  private static Booked booked(Situation s, Promised promised) {
    Appointment made = s.appointment(promised.id()).orElseThrow();
    Booker booker = made.booker();
    Nik nik = booker == null ? null : booker.nik();
    return new Booked(made, nik == null ? List.of() : nik.warnings(null, null));
  }

  static Request request(Situation s, Form form, @Nullable String mark) {
    Booker booker = booker(form.person(), null, mark);
    Service service = CounterDesk.Services.one(s, form.service());
    return new Request(service, form.start(), form.channel(), booker);
  }

  private static Booker booker(Form.Person typed, @Nullable String party, @Nullable String mark) {
    if (typed.name().codePoints().noneMatch(Character::isLetter)) {
      throw RefusedException.of(BAD_NAME, "booker");
    }
    Nik nik = typed.nik() == null ? null : Nik.parse(typed.nik());
    Phone phone = Phone.needed(typed.phone());
    String by = typed.askedBy() == null ? party : typed.askedBy().strip();
    return new Booker(typed.name().strip(), phone, nik, by, mark);
  }

  /** Another time, for which the same code stands. */
  public Outcome<Appointment> reschedule(Who who, String booking, LocalDateTime start) {
    return desk.act(
        Verbs.receive(who, "reschedule"),
        s -> new AppointmentDecisions(s).move(Appointments.one(desk, booking), start),
        (s, promised) -> s.appointment(promised.id()).orElseThrow());
  }

  public Outcome<Appointment> cancel(Who who, String booking, String why) {
    return desk.act(
        Verbs.receive(who, "cancelBooking"),
        s -> new AppointmentDecisions(s).cancel(Appointments.one(desk, booking), why),
        (s, a) -> s.appointment(a.id()).orElseThrow());
  }

  /** Somebody told these people of their day. */
  public Outcome<Integer> reminded(Who who, List<AppointmentId> ids) {
    return desk.act(
        Verbs.receive(who, "remind"),
        s -> {
          List<Appointment> told = ids.stream().flatMap(id -> s.appointment(id).stream()).toList();
          return new AppointmentDecisions(s).reminded(told);
        },
        (s, told) -> told.size());
  }

  /** The slots of a group, or of the plan of one service; exactly one of the two is given. */
  public Outcome<List<Slot>> slots(
      @Nullable String group, @Nullable String service, LocalDate from, LocalDate to) {
    return desk.look(s -> {
      try {
        SlotBook book = new SlotBook(s);
        SlotPlanSet plan =
            service == null
                ? book.plans().ofGroup(known(s, String.valueOf(group)))
                : book.plans().of(CounterDesk.Services.one(s, service));
        return Outcome.done(book.slots(plan, from, to));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  private static String known(Situation s, String group) {
    if (s.catalogue().group(group).isEmpty()) {
      throw RefusedException.of(UNKNOWN_GROUP, group);
    }
    return group;
  }

  /**
   * A time at which a service could be had.
   *
   * @param slot its capacity and what is free of it
   * @param fit whether an appointment for that service fits there, with all the slots that it needs
   */
  public record Start(Slot slot, SlotBook.Fit fit) {}

  /** All starts of a service on these days, both included. */
  public List<Start> starts(Service service, LocalDate from, LocalDate to) {
    return starts(service, from, to, null);
  }

  /**
   * All starts of a service on these days, both included.
   *
   * @param moved takes no place: it is the one that is to be moved; null: none is
   */
  public List<Start> starts(
      Service service, LocalDate from, LocalDate to, @Nullable Appointment moved) {
    return desk.look(s -> {
      SlotBook book = new SlotBook(s);
      return book.slots(book.plans().of(service), from, to).stream()
          .map(slot -> new Start(slot, book.fit(service, slot.start(), moved)))
          .toList();
    });
  }

  /** The first time at that moment or after it that a service can be had. */
  public Optional<LocalDateTime> nextFree(Service service, LocalDateTime from) {
    return desk.look(s -> new SlotBook(s).next(service, from));
  }

  /** The first time from now on. */
  public Optional<LocalDateTime> nextFree(Service service) {
    return desk.look(s -> new SlotBook(s).next(service, s.now().at().toLocalDateTime()));
  }

  /** By booking code or id; the sentence says what is wrong with a code. */
  public Outcome<Appointment> find(String booking) {
    return desk.look(s -> {
      try {
        return Outcome.done(Appointments.one(desk, booking));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  /** By its code or id, where somebody may come in with it now; else why not. */
  public Outcome<Appointment> toCheckIn(String booking) {
    return desk.look(s -> {
      try {
        Appointment a = Appointments.one(desk, booking);
        AppointmentDecisions decisions = new AppointmentDecisions(s);
        decisions.ofToday(a);
        decisions.stillOpen(a);
        return Outcome.done(a);
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  /** Of today, that somebody of exactly that NIK or telephone number may come in with. */
  public List<Appointment> expected(String nikOrPhone) {
    return desk.look(s ->
        table().expected(nikOrPhone, s.now().day()).stream().filter(Appointment::open).toList());
  }

  public boolean isToday(Appointment a) {
    return desk.look(s -> a.day().equals(s.now().day()));
  }

  /** As the catalogue names it now; its code where it is not offered any more. */
  public String serviceName(Appointment a) {
    String code = a.booking().service();
    return desk.known().catalogue().byCode(new ServiceCode(code)).map(Service::name).orElse(code);
  }

  /**
   * By code, part of a name, of a NIK or of a telephone number; from today on, in the order of
   * their times.
   */
  public List<Listed> search(String typed) {
    return desk.look(s ->
        Appointments.search(desk, typed, s.now().day()).stream().map(a -> listed(s, a)).toList());
  }

  /**
   * An appointment in a list.
   *
   * @param stand what the clock makes of it
   * @param ticket the number that they got, null: none
   * @param noShows how often nobody came before, for the same telephone number or NIK
   */
  public record Listed(
      Appointment appointment, Stand stand, @Nullable String ticket, int noShows) {}

  /** Of those days, both included, in the order of their times; cancelled ones too. */
  public List<Listed> list(LocalDate from, LocalDate to) {
    return desk.look(s -> table().between(from, to).stream().map(a -> listed(s, a)).toList());
  }

  public Listed listed(Appointment appointment) {
    return desk.look(s -> listed(s, appointment));
  }

  private Listed listed(Situation s, Appointment a) {
    LocalDateTime now = s.now().at().toLocalDateTime();
    String number =
        a.state() instanceof Appointment.State.CheckedIn in
            ? s.ticketOf(in.visit()).map(t -> t.number()).orElse(null)
            : null;
    return new Listed(a, Stand.of(a, now), number, noShows(s, a, now));
  }

  private int noShows(Situation s, Appointment of, LocalDateTime now) {
    Booker booker = of.booker();
    if (booker == null) {
      return 0;
    }
    return (int)
        table().of(booker.phone(), booker.nik(), LOOK_BACK).stream()
            .flatMap(a ->
                Stream.concat(
                    a.missed().stream(),
                    Stream.of(a.start()).filter(t -> Stand.of(a, now) == Stand.NO_SHOW)))
            .filter(time -> time.isBefore(of.start()) && wasOpen(s, time))
            .count();
  }

  /** Nobody is blamed for a day on which the office was closed. */
  private static boolean wasOpen(Situation s, LocalDateTime time) {
    return s.settings().calendar().on(time.toLocalDate()).isPresent();
  }

  /** How often nobody came, for that telephone number or NIK; what is no number counts nothing. */
  public int noShows(String phone, @Nullable String nik) {
    return desk.look(s -> {
      try {
        LocalDateTime now = s.now().at().toLocalDateTime();
        return (int)
            table().of(Phone.parse(phone), nik == null ? null : Nik.parse(nik), LOOK_BACK).stream()
                .flatMap(a ->
                    Stream.concat(
                        a.missed().stream(),
                        Stream.of(a.start()).filter(t -> Stand.of(a, now) == Stand.NO_SHOW)))
                .filter(time -> wasOpen(s, time))
                .count();
      } catch (RefusedException e) {
        return 0;
      }
    });
  }

  /** Those that no longer fit into the office's days, in the order of their times. */
  public List<Misfit> toMove() {
    return desk.look(Misfits::of);
  }

  /** The first time that somebody could have instead, as near as can be. */
  public Optional<LocalDateTime> instead(Appointment a) {
    return desk.look(s ->
        s.catalogue()
            .byCode(new ServiceCode(a.booking().service()))
            .flatMap(service -> new SlotBook(s).nearest(service, a.start(), a)));
  }

  private AppointmentTable table() {
    return desk.store().state().appointments();
  }

  /** Two appointments never have one code, as far as this desk knows. */
  private BookingCode freeCode() {
    return freeCode(desk, chance);
  }

  static BookingCode freeCode(Desk desk, RandomGenerator chance) {
    BookingCode drawn = BookingCode.of(chance.nextLong(BookingCode.MANY));
    while (desk.store().state().appointments().coded(drawn).isPresent()) {
      drawn = BookingCode.of(chance.nextLong(BookingCode.MANY));
    }
    return drawn;
  }
}
