package id.loket.desk;

import static id.loket.domain.Refusal.Code.UNKNOWN_TICKET;
import static id.loket.domain.Refusal.Code.UNKNOWN_VISIT;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentFact.AppointmentCancelled;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.office.CounterStood;
import id.loket.domain.queue.CallingOrder;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.screening.Screened;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.journal.ActUndone;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.store.FactCodec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clerk may look up. Writes nothing. */
public final class LookDesk {
  private static final int LOOK_BACK = 2000;

  private final Desk desk;

  public LookDesk(Desk desk) {
    this.desk = desk;
  }

  /** A waiting ticket, and for how long. */
  public record Waiting(Ticket ticket, long sinceSeconds) {}

  /** What happened to a ticket or visit. */
  public record HistoryLine(
      OffsetDateTime at, String verb, String clerk, @Nullable String counter, Remark remark) {

    /** What a clerk typed with it, and whether it still stands. */
    public record Remark(@Nullable String note, boolean undone) {}
  }

  /**
   * The waiting tickets in the order in which they would be called.
   *
   * @param group null: of all groups, as a counter of all groups would call them
   */
  public List<Waiting> waiting(@Nullable String group) {
    return desk.look(s -> waiting(s, group));
  }

  /** As {@link #waiting(String)}, within one look at the state. */
  public static List<Waiting> waiting(Situation s, @Nullable String group) {
    CallingOrder order = new CallingOrder(s.queue(), s.settings().calls(), s.now().at());
    List<Ticket> candidates =
        order.waiting().stream()
            .filter(t -> group == null || t.line().group().equals(group))
            .toList();
    return order.inOrder(candidates).stream()
        .map(t -> new Waiting(t, seconds(since(t), s.now().at())))
        .toList();
  }

  private static OffsetDateTime since(Ticket t) {
    return t.returningSince().orElse(t.line().place());
  }

  private static long seconds(OffsetDateTime from, OffsetDateTime to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  public Outcome<Ticket> ticket(String number) {
    String normal = Numbers.normal(number);
    return found(desk.look(s -> s.ticketByNumber(normal)), Refusal.of(UNKNOWN_TICKET, number));
  }

  /** How many would be called before a ticket, and how long that may take; 0 once it is called. */
  public record Turn(int ahead, int estimateMinutes) {}

  public Turn turn(Ticket ticket) {
    return desk.look(s -> turn(s, ticket));
  }

  public static Turn turn(Situation s, Ticket ticket) {
    if (!ticket.waitingAt(s.now().at())) {
      return new Turn(0, 0);
    }
    int ahead = DoorDesk.ahead(s, ticket);
    return new Turn(ahead, DoorDesk.estimate(s, ticket, ahead));
  }

  public Outcome<Visit> visit(String id) {
    return found(desk.look(s -> s.visit(new VisitId(id))), Refusal.of(UNKNOWN_VISIT, id));
  }

  /**
   * A visit that was searched for.
   *
   * @param ticket null where it got none
   * @param services their names, the first is the one in hand
   */
  public record Found(Visit visit, @Nullable Ticket ticket, List<String> services, boolean today) {}

  /**
   * Visits by ticket number ({@code a12}, {@code 12}), part of a name, of a NIK or of a phone
   * number; of all days, the latest first, at most thirty.
   */
  public List<Found> search(String text) {
    return desk.look(s -> new Finder(desk.store().state(), s).find(text));
  }

  public Optional<Found> find(VisitId id) {
    return desk.look(s -> s.visit(id).map(new Finder(desk.store().state(), s)::found));
  }

  private static <T> Outcome<T> found(Optional<T> found, Refusal otherwise) {
    return found.isPresent() ? Outcome.done(found.get()) : new Outcome.Refused<>(otherwise);
  }

  /** Oldest first. */
  public List<HistoryLine> history(String subject) {
    return desk.inside(() -> {
      List<Happened<?>> all = desk.store().journal().said(subject);
      // an act is one line, however many facts it left here
      Set<String> acts = new HashSet<>();
      return all.stream().filter(h -> acts.add(h.act())).map(h -> line(h, all)).toList();
    });
  }

  private HistoryLine line(Happened<?> h, List<Happened<?>> all) {
    boolean undone =
        all.stream().anyMatch(o -> o.fact() instanceof ActUndone u && u.target().equals(h.act()));
    return new HistoryLine(
        h.at(),
        h.when().verb(),
        nameOf(h.actor()),
        counterOf(h),
        new HistoryLine.Remark(noteOf(h), undone));
  }

  /** Of a member of staff, "" where nobody of that id is known. */
  public String nameOf(StaffId clerk) {
    return desk.look(s -> nameOf(clerk.value()));
  }

  String nameOf(String actor) {
    return desk.working().clerks().stream()
        .filter(c -> c.id().value().equals(actor))
        .map(Clerk::name)
        .findFirst()
        .orElse(actor.equals(StaffId.SYSTEM.value()) ? "Loket" : "");
  }

  private static @Nullable String noteOf(Happened<?> h) {
    return switch (h.fact()) {
      case TicketFact.TicketHeld(var counter, var until, var note) when note != null -> note.text();
      case TicketFact.TicketSentOn sent when sent.note() != null -> sent.note().text();
      case AppointmentCancelled(var why) when why != null -> why.text();
      default -> null;
    };
  }

  static @Nullable String counterOf(Happened<?> h) {
    return switch (h.fact()) {
      case TicketFact.TicketCalled f -> f.counter();
      case TicketFact.TicketRecalled f -> f.counter();
      case TicketFact.TicketBegun f -> f.counter();
      case TicketFact.TicketHeld f -> f.counter();
      case TicketFact.TicketResumed f -> f.counter();
      case TicketFact.TicketSentOn f -> f.counter();
      case TicketFact.CallCancelled f -> f.counter();
      case TicketFact.TicketNoShow f -> f.counter();
      case TicketFact.TicketFinished f -> f.counter();
      case CounterStood f -> f.no();
      default -> null;
    };
  }

  /** Who acted last on this desk, and at which counter that clerk last was. */
  public record LastSeen(StaffId clerk, @Nullable String counter) {}

  /** Those who acted on this desk of late, the last one first; the system is one of them. */
  public List<LastSeen> lastSeen() {
    return desk.inside(() -> {
      List<LastSeen> seen = new ArrayList<>();
      int[] looked = new int[1];
      desk.store()
          .journal()
          .newest(entry -> {
            remember(entry, seen);
            return ++looked[0] < LOOK_BACK;
          });
      return seen;
    });
  }

  private void remember(Entry entry, List<LastSeen> seen) {
    StaffId actor = new StaffId(entry.header().actor());
    if (!entry.header().origin().desk().equals(desk.code())) {
      return;
    }
    int at = -1;
    for (int i = 0; i < seen.size(); i++) {
      at = seen.get(i).clerk().equals(actor) ? i : at;
    }
    if (at < 0) {
      at = seen.size();
      seen.add(new LastSeen(actor, null));
    }
    if (seen.get(at).counter() == null) {
      String counter = FactCodec.decode(entry).map(LookDesk::counterOf).orElse(null);
      seen.set(at, new LastSeen(actor, counter));
    }
  }

  /**
   * Tickets and visits of a day, for figures.
   *
   * @param screening visits by the outcome of their last screening, all outcomes present; known
   *     also when each visitor's own is erased
   * @param dossiers that were opened on that day
   * @param late dossiers promised for an earlier day and still here
   */
  public record DayBook(
      LocalDate day,
      OffsetDateTime asked,
      List<Ticket> tickets,
      List<Visit> visits,
      Map<Screened, Integer> screening,
      List<Dossier> dossiers,
      int late,
      Promised appointments) {

    /**
     * Times that were promised for a day.
     *
     * @param now those that stand, cancelled ones left out
     * @param givenUp who had a time on that day that went by, or for which they came in vain,
     *     before it was given up
     */
    public record Promised(List<Appointment> now, List<Appointment> givenUp) {}
  }

  public DayBook dayBook(LocalDate day) {
    return desk.look(s -> dayBook(s, day));
  }

  /** As {@link #dayBook(LocalDate)}, within one look at the state. */
  DayBook dayBook(Situation s, LocalDate day) {
    return new DayBook(
        day,
        s.now().at(),
        desk.store().state().ticketsOfDay(day),
        desk.store().state().visitsOfDay(day),
        new ScreeningRollUp(desk).of(day),
        desk.store().state().dossiers().ofDay(day),
        desk.store().state().dossiers().late(day),
        new DayBook.Promised(promised(s, day), givenUp(s, day)));
  }

  /** Of a day that was closed only who came: that the others did not is the office's own doing. */
  private static List<Appointment> promised(Situation s, LocalDate day) {
    boolean open = s.settings().calendar().on(day).isPresent();
    return s.appointmentsOn(day).stream()
        .filter(Appointment::takesPlace)
        .filter(a -> open || a.arrivedAt() != null)
        .toList();
  }

  private List<Appointment> givenUp(Situation s, LocalDate day) {
    boolean open = s.settings().calendar().on(day).isPresent();
    return desk.store().state().appointments().givenUpOn(day).stream()
        .filter(a -> open || a.missed().stream().noneMatch(t -> t.toLocalDate().equals(day)))
        .toList();
  }

  /** Entries in the journal, and the digest of the state. */
  public record Digest(long entries, String state) {}

  public Digest digest() {
    return desk.inside(
        () -> new Digest(desk.store().journal().count(), desk.store().fold().digest()));
  }
}
