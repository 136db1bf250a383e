package id.loket.domain.queue;

import static id.loket.domain.Refusal.Code.ALREADY_BEGUN;
import static id.loket.domain.Refusal.Code.ALREADY_CALLED;
import static id.loket.domain.Refusal.Code.CALLS_USED;
import static id.loket.domain.Refusal.Code.COUNTER_BUSY;
import static id.loket.domain.Refusal.Code.NOT_BEGUN;
import static id.loket.domain.Refusal.Code.NOT_CALLED;
import static id.loket.domain.Refusal.Code.NOT_TODAY;
import static id.loket.domain.Refusal.Code.NO_COUNTER;
import static id.loket.domain.Refusal.Code.ON_HOLD;
import static id.loket.domain.Refusal.Code.QUEUE_EMPTY;
import static id.loket.domain.Refusal.Code.QUOTA_FULL;
import static id.loket.domain.Refusal.Code.UNKNOWN_COUNTER;
import static id.loket.domain.Refusal.Code.UNKNOWN_GROUP;
import static id.loket.domain.Refusal.Code.UNKNOWN_TICKET;
import static id.loket.domain.Refusal.Code.UNKNOWN_VISIT;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterStood;
import id.loket.domain.queue.TicketFact.CallCancelled;
import id.loket.domain.queue.TicketFact.Note;
import id.loket.domain.queue.TicketFact.ServiceAdded;
import id.loket.domain.queue.TicketFact.TicketBegun;
import id.loket.domain.queue.TicketFact.TicketCalled;
import id.loket.domain.queue.TicketFact.TicketFinished;
import id.loket.domain.queue.TicketFact.TicketHeld;
import id.loket.domain.queue.TicketFact.TicketLeft;
import id.loket.domain.queue.TicketFact.TicketNoShow;
import id.loket.domain.queue.TicketFact.TicketRecalled;
import id.loket.domain.queue.TicketFact.TicketResumed;
import id.loket.domain.queue.TicketFact.TicketSentOn;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Left;
import id.loket.domain.queue.TicketState.NoShow;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.queue.TicketState.Waiting;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact.VisitWentOut;
import id.loket.domain.visit.VisitId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a counter may do with a ticket, and what comes of it: RULES "Ticket". Every method answers
 * with facts and a result or throws {@link RefusedException}; nothing is changed here.
 */
public final class CounterDecisions {
  private final Situation office;
  private final @Nullable Counter chosen;

  /** With a known counter, or none chosen yet: what needs one is then refused with NO_COUNTER. */
  public CounterDecisions(Situation office, @Nullable Counter counter) {
    this.office = office;
    this.chosen = counter;
  }

  private Counter counter() {
    if (chosen == null) {
      throw RefusedException.of(NO_COUNTER);
    }
    return chosen;
  }

  /** A ticket called to the counter. */
  public record Call(Ticket ticket, int calls) {}

  /** A ticket whose service ended, and how long it was served altogether. */
  public record Finish(Ticket ticket, long servedSeconds) {}

  public Decision<Call> callNext() {
    free();
    CallingOrder order =
        new CallingOrder(office.queue(), office.settings().calls(), office.now().at());
    Ticket next =
        order
            .next(counter().defined())
            .orElseThrow(() -> RefusedException.of(QUEUE_EMPTY, counter().no()));
    return call(next);
  }

  public Decision<Call> call(String number) {
    return callKnown(known(number));
  }

  /**
   * The ticket of that visit and no other: a slip is still what it was when its number is reused.
   */
  public Decision<Call> call(VisitId visit) {
    return callKnown(
        office
            .ticketOf(visit)
            .orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, visit.value())));
  }

  private Decision<Call> callKnown(Ticket t) {
    today(t);
    t.atCounter()
        .filter(where -> chosen == null || !where.equals(chosen.no()))
        .ifPresent(where -> {
          throw RefusedException.of(ALREADY_CALLED, t.number(), where);
        });
    free();
    if (t.state() instanceof Held held && !t.waitingAt(office.now().at())) {
      throw RefusedException.of(ON_HOLD, t.number(), held.counter());
    }
    if (t.state() instanceof Done || t.state() instanceof Left) {
      throw RefusedException.of(WRONG_STATE, t.number(), state(t));
    }
    return call(t);
  }

  private Decision<Call> call(Ticket t) {
    return decided(new Call(t, 1), fact(t, new TicketCalled(counter().no())));
  }

  public Decision<Call> recall() {
    Called called = called();
    Ticket t = current();
    int max = office.settings().calls().maxCalls();
    if (called.calls() >= max) {
      throw RefusedException.of(CALLS_USED, t.number(), max);
    }
    return decided(new Call(t, called.calls() + 1), fact(t, new TicketRecalled(counter().no())));
  }

  public Decision<Ticket> begin() {
    Ticket t = office.queue().at(counter().no()).orElse(null);
    if (t != null && t.state() instanceof Serving) {
      throw RefusedException.of(ALREADY_BEGUN, t.number());
    }
    called();
    return decided(current(), fact(current(), new TicketBegun(counter().no())));
  }

  public Decision<Ticket> cancelCall() {
    called();
    return decided(current(), fact(current(), new CallCancelled(counter().no())));
  }

  public Decision<Ticket> noShow() {
    called();
    Ticket t = current();
    return decided(t, fact(t, new TicketNoShow(counter().no())), goneOut(t));
  }

  /**
   * Sets the ticket in service aside.
   *
   * @param minutes back in the queue after so long, null: only by resume
   */
  public Decision<Ticket> hold(@Nullable Integer minutes, @Nullable String note) {
    Ticket t = served();
    OffsetDateTime until = minutes == null ? null : office.now().at().plusMinutes(minutes);
    return decided(t, fact(t, new TicketHeld(counter().no(), until, note(note))));
  }

  public Decision<Call> resume(String number) {
    Ticket t = known(number);
    today(t);
    free();
    // held until a time that is over, it waits (RULES): then it is called, not resumed
    if (!(t.state() instanceof Held) || t.waitingAt(office.now().at())) {
      throw RefusedException.of(WRONG_STATE, t.number(), stateAt(t, office.now().at()));
    }
    return decided(new Call(t, t.times().calls()), fact(t, new TicketResumed(counter().no())));
  }

  public Decision<Ticket> transferToGroup(
      String group, boolean returnAfter, @Nullable String note) {
    if (office.catalogue().group(group).isEmpty()) {
      throw RefusedException.of(UNKNOWN_GROUP, group);
    }
    Ticket t = served();
    return decided(
        t, fact(t, new TicketSentOn(counter().no(), group, null, returnAfter, note(note))));
  }

  public Decision<Ticket> transferToCounter(String to, boolean returnAfter, @Nullable String note) {
    if (office.settings().counter(to).isEmpty()) {
      throw RefusedException.of(UNKNOWN_COUNTER, to);
    }
    Ticket t = served();
    return decided(t, fact(t, new TicketSentOn(counter().no(), null, to, returnAfter, note(note))));
  }

  public Decision<Ticket> addService(Service service) {
    Ticket t =
        office
            .queue()
            .at(counter().no())
            .orElseThrow(() -> RefusedException.of(NOT_CALLED, counter().no()));
    boolean there =
        t.services().stream()
            .anyMatch(s -> s.open() && s.ref().code().equals(service.code().value()));
    if (there) {
      throw RefusedException.of(WRONG_STATE, t.number(), "service");
    }
    Quotas.full(office, List.of(service))
        .ifPresent(q -> {
          throw RefusedException.of(QUOTA_FULL, q.subject(), q.perDay());
        });
    return decided(t, fact(t, new ServiceAdded(Quotas.ref(service))));
  }

  /** Ends the service in hand and the open ones of this counter's groups; then where it goes on. */
  public Decision<Finish> finish() {
    Ticket t = served();
    List<Integer> ended = new ArrayList<>();
    String nextGroup = null;
    for (int i = 0; i < t.services().size(); i++) {
      Ticket.Line.Service s = t.services().get(i);
      if (!s.open()) {
        continue;
      }
      if (ended.isEmpty() || counter().defined().serves(s.ref().group())) {
        ended.add(i);
      } else if (nextGroup == null) {
        nextGroup = s.ref().group();
      }
    }
    // it goes back after another counter's finish: who sent it and serves it now has it back
    String returnTo =
        t.line().senders().stream()
            .filter(sender -> !sender.equals(counter().no()))
            .findFirst()
            .orElse(null);
    String next = returnTo == null ? nextGroup : null;
    long seconds = t.times().servedSeconds() + sinceBegun(t);
    Draft finished = fact(t, new TicketFinished(counter().no(), ended, returnTo, next));
    boolean done = returnTo == null && next == null;
    return done
        ? decided(new Finish(t, seconds), finished, goneOut(t))
        : decided(new Finish(t, seconds), finished);
  }

  /** A person left: from the queue, or from the counter. */
  public static Decision<Ticket> leave(Situation office, String number) {
    Ticket t = known(office, number);
    // who is being served since yesterday may still leave: the office day does not end that
    if (!(t.state() instanceof Serving)) {
      today(office, t);
    }
    if (t.ended()) {
      throw RefusedException.of(WRONG_STATE, t.number(), state(t));
    }
    List<Draft> facts = new ArrayList<>();
    facts.add(fact(t, new TicketLeft()));
    facts.addAll(goneOut(office, t));
    return new Decision<>(facts, t);
  }

  /** As {@link #state(Ticket)}, but a held one whose time is over waits. */
  public static String stateAt(Ticket t, OffsetDateTime now) {
    return t.waitingAt(now) ? "WAITING" : state(t);
  }

  /** The word for a ticket's state as it was written, as day scripts and messages name it. */
  public static String state(Ticket t) {
    return switch (t.state()) {
      case Waiting w -> "WAITING";
      case Called c -> "CALLED";
      case Serving s -> "SERVING";
      case Held h -> "HELD";
      case Done d -> "DONE";
      case NoShow n -> "NO_SHOW";
      case Left l -> "LEFT";
    };
  }

  private Ticket current() {
    return office
        .queue()
        .at(counter().no())
        .orElseThrow(() -> RefusedException.of(NOT_CALLED, counter().no()));
  }

  private Called called() {
    if (current().state() instanceof Called called) {
      return called;
    }
    throw RefusedException.of(NOT_CALLED, counter().no());
  }

  private Ticket served() {
    return office
        .queue()
        .at(counter().no())
        .filter(t -> t.state() instanceof Serving)
        .orElseThrow(() -> RefusedException.of(NOT_BEGUN, counter().no()));
  }

  private void free() {
    office
        .queue()
        .at(counter().no())
        .ifPresent(t -> {
          throw RefusedException.of(COUNTER_BUSY, counter().no(), t.number());
        });
  }

  private Ticket known(String number) {
    return known(office, number);
  }

  private static Ticket known(Situation office, String number) {
    return office
        .ticketByNumber(number)
        .orElseThrow(() -> RefusedException.of(UNKNOWN_TICKET, number));
  }

  private void today(Ticket t) {
    today(office, t);
  }

  private static void today(Situation office, Ticket t) {
    if (!t.day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, t.number(), t.day());
    }
  }

  private long sinceBegun(Ticket t) {
    return t.state() instanceof Serving s
        ? Math.max(0, Duration.between(s.since(), office.now().at()).toSeconds())
        : 0;
  }

  private static @Nullable Note note(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Note(text.strip());
  }

  private static Draft fact(Ticket t, TicketFact fact) {
    return new Draft(t.id().subject(), t.head(), fact);
  }

  private List<Draft> goneOut(Ticket t) {
    return goneOut(office, t);
  }

  private static List<Draft> goneOut(Situation office, Ticket t) {
    return office
        .visit(t.origin().issued().visit())
        .filter(Visit::inside)
        .map(v -> List.of(new Draft(v.id().subject(), null, new VisitWentOut())))
        .orElse(List.of());
  }

  private <T> Decision<T> decided(T result, Draft fact) {
    return decided(result, fact, List.of());
  }

  /** A counter that acts is open. */
  private <T> Decision<T> decided(T result, Draft fact, List<Draft> more) {
    List<Draft> facts = new ArrayList<>();
    facts.add(fact);
    facts.addAll(more);
    if (!counter().openOn(office.now().day())) {
      CounterStood opened = new CounterStood(counter().no(), true, office.now().day());
      facts.add(new Draft(opened.subject(), null, opened));
    }
    return new Decision<>(facts, result);
  }
}
