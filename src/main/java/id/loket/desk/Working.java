package id.loket.desk;

import id.loket.domain.Now;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Taken;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.Settings;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.DayQueue;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.domain.queue.TicketState;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterName;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.ServiceGroup;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.store.Ids;
import id.loket.store.Register;
import id.loket.store.StateFold.Change;
import id.loket.store.StateTables;
import id.loket.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of the state that decisions look at all day, kept in memory: today's tickets and visits
 * and all settings. It is a copy of committed state tables; when in doubt it is loaded again.
 * Guarded by the desk's lock.
 */
final class Working implements Situation {
  /** More subjects than these are read as a whole. */
  private static final int MANY = 500;

  private final Store store;
  private final OriginKeeper origin;
  private final Map<String, Register> registers = new LinkedHashMap<>();
  private final Map<VisitId, Visit> visits = new LinkedHashMap<>();
  private long inside;

  /** Tickets of other days that something was done with: out of use once nobody serves them. */
  private final Set<TicketId> past = new HashSet<>();

  private final Map<String, Integer> issued = new HashMap<>();
  private DayQueue queue = new DayQueue(LocalDate.EPOCH);
  private @Nullable Now now;
  private @Nullable Known office;
  private boolean loaded;

  Working(Store store, OriginKeeper origin) {
    this.store = store;
    this.origin = origin;
  }

  /** Forgets everything: the next look loads it again. */
  void forget() {
    queue = new DayQueue(LocalDate.EPOCH);
    registers.clear();
    loaded = false;
    office = null;
  }

  /** Somebody else wrote about these subjects. */
  void changed(Collection<String> subjects) {
    if (subjects.size() > MANY) {
      forget();
    } else {
      changed(subjects, store.fold()::now);
    }
  }

  /** What came from elsewhere was taken in here: what became of each subject. */
  void changed(Map<String, Change> changes) {
    changed(changes.keySet(), subject -> Objects.requireNonNull(changes.get(subject)));
  }

  private void changed(Collection<String> subjects, Function<String, Change> now) {
    issued.clear();
    for (String subject : subjects) {
      Change change = now.apply(subject);
      if (ofToday(change)) {
        apply(change);
      } else {
        // which tickets of other days are of use here only a reading of the day tells
        queue = new DayQueue(LocalDate.EPOCH);
      }
      if (change instanceof Change.OfNothing && registers.remove(subject) != null) {
        office = null;
      }
    }
  }

  private boolean ofToday(Change change) {
    return !(change instanceof Change.OfTicket(var id, var ticket, var issue))
        || (ticket == null ? queue.get(id) == null : ticket.day().equals(queue.day()))
        || queue.day().equals(LocalDate.EPOCH);
  }

  /** Takes settings from elsewhere than the state tables, until they are forgotten. */
  void settle(Collection<Register> settings) {
    registers.clear();
    settings.forEach(r -> registers.put(r.subject(), r));
    loaded = true;
    office = null;
  }

  /** Brings the copy to this moment: settings first, since the office's zone makes the day. */
  void at(Now moment) {
    now = moment;
    if (!queue.day().equals(moment.day())) {
      loadDay(moment.day());
    } else {
      past.removeIf(this::isOver);
    }
  }

  /** What an act left of another day's ticket is not what a reading of the day brings. */
  private boolean isOver(TicketId id) {
    Ticket ticket = queue.get(id);
    boolean over = ticket == null || !(ticket.state() instanceof TicketState.Serving);
    if (over) {
      queue.remove(id);
    }
    return over;
  }

  /** All is read before anything is taken over: a read that fails must not leave an empty day. */
  private void loadDay(LocalDate day) {
    DayQueue read = new DayQueue(day);
    for (ServiceGroup group : catalogue().groups()) {
      store.state().lastServed(group.letter(), day, DayQueue.RECENT).forEach(read::put);
    }
    store.state().ticketsForDay(day).forEach(read::put);
    List<Visit> came = store.state().visitsOfDay(day);
    queue = read;
    visits.clear();
    past.clear();
    inside = 0;
    issued.clear();
    came.forEach(v -> visit(v.id(), v));
  }

  void apply(Change change) {
    switch (change) {
      case Change.OfTicket(var id, var ticket, var issue) -> {
        if (ticket == null) {
          queue.remove(id);
        } else {
          queue.put(ticket);
          if (!ticket.day().equals(queue.day())) {
            past.add(id);
          }
        }
      }
      case Change.OfVisit(var id, var visit) -> {
        if (visit == null || visit.arrival().day().equals(queue.day())) {
          visit(id, visit);
        }
      }
      case Change.OfRegister(var subject, var register) -> {
        if (register == null) {
          registers.remove(subject);
        } else {
          registers.put(subject, register);
        }
        office = null;
      }
      case Change.OfDossier nothingInMemory -> {}
      case Change.OfAppointment nothingInMemory -> {}
      case Change.OfNothing nothing -> {}
    }
  }

  private void visit(VisitId id, @Nullable Visit now) {
    Visit before = now == null ? visits.remove(id) : visits.put(id, now);
    inside -= before != null && before.inside() ? 1 : 0;
    inside += now != null && now.inside() ? 1 : 0;
  }

  void gave(String group) {
    issued.computeIfPresent(series(group), (s, n) -> n + 1);
  }

  @Nullable Register register(String subject) {
    load();
    return registers.get(subject);
  }

  Collection<Register> registers() {
    load();
    return registers.values();
  }

  List<Clerk> clerks() {
    return known().clerks();
  }

  @Override
  public Now now() {
    if (now == null) {
      throw new IllegalStateException("no moment was chosen yet");
    }
    return now;
  }

  @Override
  public Settings settings() {
    return known().settings();
  }

  @Override
  public Catalogue catalogue() {
    return known().catalogue();
  }

  /** What follows from the registers; the same one until they change. */
  Known known() {
    load();
    Known known = office;
    if (known == null) {
      RegisterBook book = new RegisterBook(registers.values());
      known = new Known(book.settings(), book.catalogue(), book.clerks(), book.regency());
      office = known;
    }
    return known;
  }

  private void load() {
    if (!loaded) {
      List<Register> all = store.state().registers();
      registers.clear();
      all.forEach(r -> registers.put(r.subject(), r));
      loaded = true;
      office = null;
    }
  }

  @Override
  public DayQueue queue() {
    return queue;
  }

  @Override
  public Collection<Visit> visits() {
    return visits.values();
  }

  @Override
  public long inside() {
    return inside;
  }

  @Override
  public Optional<Visit> visit(VisitId id) {
    Visit known = visits.get(id);
    return known != null ? Optional.of(known) : store.state().visit(id);
  }

  @Override
  public Optional<Ticket> ticketByNumber(String number) {
    return queue.numbered(number).or(() -> store.state().ticketByNumber(number, now().day()));
  }

  @Override
  public Optional<Ticket> ticketOf(VisitId visit) {
    return queue.of(visit).or(() -> store.state().ticketOf(visit));
  }

  @Override
  public String nextNumber(String group) {
    int given =
        issued.computeIfAbsent(series(group), series -> store.state().issued(queue.day(), series));
    return origin.prefix(group, queue.day()) + String.format(Locale.ROOT, "%03d", given + 1);
  }

  @Override
  public Optional<Dossier> dossier(DossierId id) {
    return store.state().dossiers().dossier(id);
  }

  @Override
  public Optional<Appointment> appointment(AppointmentId id) {
    return store.state().appointments().appointment(id);
  }

  @Override
  public List<Appointment> appointmentsOn(LocalDate day) {
    return store.state().appointments().ofDay(day);
  }

  @Override
  public Map<String, Integer> expected(LocalDate day) {
    return store.state().appointments().expected(day, now().at().toLocalDateTime());
  }

  @Override
  public List<Taken> taken(Collection<String> services, LocalDate from, LocalDate to) {
    return store.state().appointments().taken(services, from, to);
  }

  @Override
  public int upcoming(Phone phone, @Nullable Nik nik) {
    return store.state().appointments().upcoming(phone, nik, now().at().toLocalDateTime());
  }

  @Override
  public Keeping keeping(RegisterName register) {
    var here =
        new Keeping.Here(
            origin.current().desk(),
            origin.current().text(),
            origin.label(queue.day()),
            queue.day().getYear());
    return new KeeperBook(registers(), store.state().numbers()).keeping(register, here);
  }

  private String series(String group) {
    return StateTables.seriesOf(origin.current().text(), group);
  }

  @Override
  public String newId() {
    return Ids.uuid();
  }
}
