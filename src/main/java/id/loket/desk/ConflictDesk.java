package id.loket.desk;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Booker;
import id.loket.domain.appointment.Misfits;
import id.loket.domain.appointment.Misfits.Misfit;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.ConflictSettled;
import id.loket.domain.queue.Doubled;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.domain.regency.RegencyStream;
import id.loket.domain.staff.Right;
import id.loket.journal.ActUndone;
import id.loket.journal.Happened;
import id.loket.store.Disputes.Dispute;
import id.loket.store.Disputes.Twice;
import id.loket.store.Register;
import id.loket.store.StateTables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What desks decided apart and a person has to settle; {@link ConflictWords} says it. */
public final class ConflictDesk {
  private static final String SETTING = "conflict.setting";

  private final Desk desk;
  private final WaitingWays ways;
  private final LookDesk look;

  public ConflictDesk(Desk desk) {
    this.desk = desk;
    this.ways = new WaitingWays(desk.store());
    this.look = new LookDesk(desk);
  }

  /**
   * Who did what, where.
   *
   * @param desk code of the desk
   * @param verb as histories name it
   */
  public record Deed(
      String desk, String clerk, @Nullable String counter, String verb, OffsetDateTime at) {}

  /** Who said first that it is dealt with. */
  public record Settled(String clerk, String desk, OffsetDateTime at) {}

  /**
   * One conflict of the day.
   *
   * @param id what tells it from all others, the same at every desk
   * @param key which sort it is
   * @param lost what does not count; null: it is about all
   * @param won what counts instead; null: that is not one deed
   * @param settled null: it is open
   */
  public record Conflict(
      String id,
      String key,
      List<Object> args,
      @Nullable Deed lost,
      @Nullable Deed won,
      @Nullable Settled settled) {
    public Conflict {
      args = List.copyOf(args);
    }

    /** Whether a clerk of that desk is to be told: it lost there, or it is about all. */
    public boolean concerns(String desk) {
      return lost == null || isOf(desk);
    }

    /** Whether it was decided at that desk; a setting is looked at again where it was replaced. */
    public boolean isOf(String desk) {
      boolean overwrote = key.equals(SETTING) && won != null && won.desk().equals(desk);
      return overwrote || (lost != null && lost.desk().equals(desk));
    }

    public boolean open() {
      return settled == null;
    }

    /** What this desk lost comes first, what is settled last. */
    private int rank(String desk) {
      if (!open()) {
        return 3;
      }
      return isOf(desk) ? 0 : concerns(desk) ? 1 : 2;
    }
  }

  /** Of the office day, as far as is known here, in the order in which they concern this desk. */
  public List<Conflict> today() {
    return desk.look(this::today);
  }

  /**
   * A clerk has dealt with it. Any clerk may say so: it takes nobody's right, and the one whose
   * desk lost may have gone home.
   *
   * @return whether that was news: somebody may have been quicker, or it went away by itself
   */
  public Outcome<Boolean> settle(Who who, String id) {
    return desk.act(
        new Desk.Act(who, Right.LOOK, "settle"),
        s -> {
          boolean open = today(s).stream().anyMatch(c -> c.id().equals(id) && c.open());
          ConflictSettled fact = new ConflictSettled(id);
          return open
              ? new Decision<>(List.of(new Draft(fact.subject(), null, fact)), true)
              : Decision.nothing(false);
        });
  }

  private List<Conflict> today(Situation s) {
    List<Conflict> all = new ArrayList<>();
    var disputes = desk.store().disputes();
    disputes.tickets(s.now().day()).forEach(d -> all.add(ticket(s, d)));
    disputes
        .settings(s.now().day())
        .forEach(d -> all.add(conflict(SETTING, d, kindOf(d.subject()))));
    disputes.appointments(s.now().day()).forEach(d -> all.add(appointment(s, d)));
    if (knowsOthers()) {
      slots(s, all);
    }
    boolean apart = disputes.desks(s.now().day()) > 1;
    Doubled.of(s).stream()
        .filter(d -> apart || !byOneDesk(d))
        .forEach(d -> all.add(doubled(d, d.words() + "/" + s.now().day())));
    all.addAll(rehomedOn(s.now().day()));
    all.addAll(waiting(s.now().day()));
    numbers(s, all);
    String code = desk.code();
    all.sort(Comparator.comparingInt(c -> c.rank(code)));
    return List.copyOf(all);
  }

  /** Of registers: those that the keeper's book is in doubt of, and other ones given twice. */
  private void numbers(Situation s, List<Conflict> into) {
    List<RegisterDesk.Clash> clashes = RegisterDesk.clashes(desk, s);
    Set<String> told = new HashSet<>();
    for (RegisterDesk.Clash c : clashes) {
      told.add(c.number());
      into.add(
          across(
              "register/" + c.dossier().id().value() + "/" + c.number(),
              "conflict.register",
              c.number(),
              c.by()));
    }
    for (Twice d : desk.store().disputes().dossiers(s.now().day())) {
      if (!told.contains(d.number())) {
        into.add(
            across(
                "dossier/" + d.number() + "/" + d.dossiers(),
                "conflict.dossier",
                d.number(),
                d.dossiers()));
      }
    }
  }

  /** One desk fills what is full only knowingly, with a reason: that is nobody's conflict. */
  private static boolean byOneDesk(Doubled doubled) {
    return doubled instanceof Doubled.Room || doubled instanceof Doubled.Quota;
  }

  /**
   * What was issued again on that office day, since two copies of a desk had gone on: one sentence
   * for each ticket and each dossier. Their numbers are those on paper.
   */
  public List<Conflict> rehomed(LocalDate day) {
    return desk.inside(() -> rehomedOn(day));
  }

  private List<Conflict> rehomedOn(LocalDate day) {
    List<Conflict> all = new ArrayList<>();
    for (String subject : desk.store().rehomed().subjects(day)) {
      String number = number(subject);
      desk.store().journal().happened(subject).stream()
          .filter(h -> number != null && h.rehomed() != null)
          .reduce((one, other) -> other)
          .ifPresent(last -> all.add(rehomed(subject, String.valueOf(number), last)));
    }
    return all;
  }

  private Conflict rehomed(String subject, String number, Happened<?> last) {
    String key = "conflict.rehomed." + kindOf(subject);
    LocalDate day = last.at().toLocalDate();
    String id = "rehomed/" + subject + "/" + day;
    List<Object> args = List.of(number, last.position().desk(), day);
    return new Conflict(id, key, args, deed(last), null, settled(id));
  }

  /** Whatever its day: until somebody has dealt with it, and on the day when somebody did. */
  private List<Conflict> waiting(LocalDate day) {
    List<Conflict> all = new ArrayList<>();
    for (WaitingWays.Waiting w : ways.all()) {
      String key = "conflict.waiting." + w.sort().name().toLowerCase(Locale.ROOT);
      Conflict c = across(w.id(), key, w.number(), w.desk(), w.day());
      Settled settled = c.settled();
      if (settled == null || settled.at().toLocalDate().equals(day)) {
        all.add(c);
      }
    }
    return all;
  }

  private @Nullable String number(String subject) {
    StateTables state = desk.store().state();
    int id = subject.indexOf('/') + 1;
    return switch (subject.substring(0, id)) {
      case "ticket/" ->
          state.ticket(new TicketId(subject.substring(id))).map(Ticket::number).orElse(null);
      case "appointment/" ->
          state
              .appointments()
              .appointment(new AppointmentId(subject.substring(id)))
              .map(a -> a.booking().code().shown())
              .orElse(null);
      case "dossier/" ->
          state
              .dossiers()
              .dossier(new DossierId(subject.substring(id)))
              .map(d -> d.called())
              .orElse(null);
      default -> null;
    };
  }

  private Conflict ticket(Situation s, Dispute d) {
    Ticket ticket = s.queue().get(new TicketId(d.subject().substring("ticket/".length())));
    String number = ticket == null ? "" : ticket.number();
    boolean undo = d.lost().fact() instanceof ActUndone;
    return conflict(
        undo ? "conflict.undo" : d.won() == null ? "conflict.lost" : "conflict.ticket", d, number);
  }

  private Conflict appointment(Situation s, Dispute d) {
    String code =
        s.appointment(new AppointmentId(d.subject().substring("appointment/".length())))
            .map(a -> a.booking().code().shown())
            .orElse("");
    return conflict(d.won() == null ? "conflict.lost" : "conflict.appointment", d, code);
  }

  private boolean knowsOthers() {
    return desk.store().vectors().held().keySet().stream()
        .filter(origin -> !RegencyStream.has(origin))
        .anyMatch(origin -> !origin.desk().equals(desk.code()));
  }

  /** Desks apart gave the same last place: both are honoured, and somebody calls the later one. */
  private void slots(Situation s, List<Conflict> into) {
    for (Misfit misfit : Misfits.of(s)) {
      Appointment a = misfit.appointment();
      if (misfit.cause() == Misfits.Cause.APART) {
        Booker booker = a.booker();
        into.add(
            across(
                "slot/" + a.id().value() + "/" + a.start(),
                "conflict.slot",
                a.start(),
                a.booking().code().shown(),
                booker == null ? "" : booker.name(),
                booker == null ? "" : booker.phone().shown()));
      }
    }
  }

  /** The first part of a setting's name says what it is about. */
  private static String kindOf(String subject) {
    return subject.substring(0, Math.max(0, subject.indexOf('/')));
  }

  private Conflict conflict(String key, Dispute d, Object... args) {
    Happened<?> won = d.won();
    String id = d.lost().hash();
    return new Conflict(
        id, key, List.of(args), deed(d.lost()), won == null ? null : deed(won), settled(id));
  }

  private Deed deed(Happened<?> h) {
    return new Deed(
        h.position().desk(),
        look.nameOf(h.actor()),
        LookDesk.counterOf(h),
        h.when().verb(),
        h.at());
  }

  /** Who was first stands in the journal; that it is settled at all, in the state. */
  private @Nullable Settled settled(String id) {
    String subject = ConflictSettled.subject(id);
    Register known = desk.working().register(subject);
    if (known == null || !(known.fact() instanceof ConflictSettled)) {
      return null;
    }
    return desk.store().journal().happened(subject).stream()
        .filter(h -> h.fact() instanceof ConflictSettled)
        .min(Comparator.comparing(Happened::position))
        .map(h -> new Settled(look.nameOf(h.actor()), h.position().desk(), h.at()))
        .orElse(null);
  }

  private Conflict doubled(Doubled doubled, String id) {
    return switch (doubled) {
      case Doubled.Counter(var counter, var numbers) ->
          across(id, "conflict.counter", counter, String.join(", ", numbers));
      case Doubled.Slips(var number, var tickets) -> across(id, "conflict.number", number, tickets);
      case Doubled.Room(var inside, var capacity) -> across(id, "conflict.room", inside, capacity);
      case Doubled.Quota(var quota, var used) ->
          quota.service() == null
              ? across(id, "conflict.quota", used, quota.perDay(), String.valueOf(quota.group()))
              : across(id, "conflict.quotaOf", used, quota.perDay(), quota.service());
    };
  }

  private Conflict across(String id, String key, Object... args) {
    return new Conflict(id, key, List.of(args), null, null, settled(id));
  }
}
