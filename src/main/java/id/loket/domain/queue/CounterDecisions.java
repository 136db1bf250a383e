package id.loket.domain.queue;

import static id.loket.domain.Refusal.Code.ALREADY_BEGUN;
import static id.loket.domain.Refusal.Code.ALREADY_CALLED;
import static id.loket.domain.Refusal.Code.CALLS_USED;
import static id.loket.domain.Refusal.Code.COUNTER_BUSY;
import static id.loket.domain.Refusal.Code.NOT_BEGUN;
import static id.loket.domain.Refusal.Code.NOT_CALLED;
import static id.loket.domain.Refusal.Code.NO_COUNTER;
import static id.loket.domain.Refusal.Code.ON_HOLD;
import static id.loket.domain.Refusal.Code.QUEUE_EMPTY;
import static id.loket.domain.Refusal.Code.QUOTA_FULL;
import static id.loket.domain.Refusal.Code.UNKNOWN_COUNTER;
import static id.loket.domain.Refusal.Code.UNKNOWN_GROUP;
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
import id.loket.domain.queue.TicketFact.TicketNoShow;
import id.loket.domain.queue.TicketFact.TicketRecalled;
import id.loket.domain.queue.TicketFact.TicketResumed;
import id.loket.domain.queue.TicketFact.TicketSentOn;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Left;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.service.Service;
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

  /** Whom a clerk wants to call. */
  public sealed interface Asked {
    /** Whose turn it is. */
    record Next() implements Asked {}

    record Numbered(String number) implements Asked {}

    /**
     * The ticket of that visit and no other: a slip is still what it was when its number is reused.
     */
    record Visit(VisitId visit) implements Asked {}
  }

  public Decision<Call> callNext() {
    return call(new Asked.Next());
  }

  public Decision<Call> call(Asked asked) {
    return callThis(candidates(asked, 1).getFirst());
  }

  /**
   * Who may be called now, best first, at least one: others are for where another desk was quicker.
   *
   * @throws RefusedException where nobody may be
   */
  public List<Ticket> candidates(Asked asked, int most) {
    return switch (asked) {
      case Asked.Next() -> next(most);
      case Asked.Numbered(String number) -> List.of(known(Named.ticket(office, number)));
      case Asked.Visit(VisitId visit) ->
          List.of(
              known(
                  office
                      .ticketOf(visit)
                      .orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, visit.value()))));
    };
  }

  private List<Ticket> next(int most) {
    free();
    CallingOrder order =
        new CallingOrder(office.queue(), office.settings().calls(), office.now().at());
    List<Ticket> next = order.next(counter().defined(), most);
    if (next.isEmpty()) {
      throw RefusedException.of(QUEUE_EMPTY, counter().no());
    }
    return next;
  }

  /** Those who wait are being called elsewhere. */
  public Decision<Call> nobodyLeft() {
    free();
    throw RefusedException.of(QUEUE_EMPTY, counter().no());
  }

  private Ticket known(Ticket t) {
    Named.today(office, t);
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
      throw RefusedException.of(WRONG_STATE, t.number(), t.word());
    }
    return t;
  }

  /** A candidate as it stands now. */
  public Decision<Call> callThis(Ticket t) {
    free();
    return decided(new Call(t, 1), t.draft(new TicketCalled(counter().no())));
  }

  public Decision<Call> recall() {
    Called called = called();
    Ticket t = current();
    int max = office.settings().calls().maxCalls();
    if (called.calls() >= max) {
      throw RefusedException.of(CALLS_USED, t.number(), max);
    }
    return decided(new Call(t, called.calls() + 1), t.draft(new TicketRecalled(counter().no())));
  }

  public Decision<Ticket> begin() {
    Ticket t = office.queue().at(counter().no()).orElse(null);
    if (t != null && t.state() instanceof Serving) {
      throw RefusedException.of(ALREADY_BEGUN, t.number());
    }
    called();
    return decided(current(), current().draft(new TicketBegun(counter().no())));
  }

  public Decision<Ticket> cancelCall() {
    called();
    return decided(current(), current().draft(new CallCancelled(counter().no())));
  }

  public Decision<Ticket> noShow() {
    called();
    Ticket t = current();
    return decided(t, t.draft(new TicketNoShow(counter().no())), Leaving.theRoom(office, t));
  }

  /**
   * Sets the ticket in service aside.
   *
   * @param minutes back in the queue after so long, null: only by resume
   */
  public Decision<Ticket> hold(@Nullable Integer minutes, @Nullable String note) {
    Ticket t = served();
    OffsetDateTime until = minutes == null ? null : office.now().at().plusMinutes(minutes);
    return decided(t, t.draft(new TicketHeld(counter().no(), until, note(note))));
  }

  public Decision<Call> resume(String number) {
    Ticket t = Named.ticket(office, number);
    Named.today(office, t);
    free();
    // held until a time that is over, it waits (RULES): then it is called, not resumed
    if (!(t.state() instanceof Held) || t.waitingAt(office.now().at())) {
      throw RefusedException.of(WRONG_STATE, t.number(), t.wordAt(office.now().at()));
    }
    return decided(new Call(t, t.times().calls()), t.draft(new TicketResumed(counter().no())));
  }

  public Decision<Ticket> transferToGroup(
      String group, boolean returnAfter, @Nullable String note) {
    if (office.catalogue().group(group).isEmpty()) {
      throw RefusedException.of(UNKNOWN_GROUP, group);
    }
    Ticket t = served();
    return decided(
        t, t.draft(new TicketSentOn(counter().no(), group, null, returnAfter, note(note))));
  }

  public Decision<Ticket> transferToCounter(String to, boolean returnAfter, @Nullable String note) {
    if (office.settings().counter(to).isEmpty()) {
      throw RefusedException.of(UNKNOWN_COUNTER, to);
    }
    Ticket t = served();
    return decided(t, t.draft(new TicketSentOn(counter().no(), null, to, returnAfter, note(note))));
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
    return decided(t, t.draft(new ServiceAdded(Quotas.ref(service))));
  }

  /** Ends the service in hand and the open ones of this counter's groups; then where it goes on. */
  public Decision<Finish> finish() {
    Ticket t = served();
    Onward onward = Onward.of(t, counter());
    long seconds = t.times().servedSeconds() + sinceBegun(t);
    Draft finished =
        t.draft(
            new TicketFinished(counter().no(), onward.ended(), onward.returnTo(), onward.group()));
    return onward.nowhere()
        ? decided(new Finish(t, seconds), finished, Leaving.theRoom(office, t))
        : decided(new Finish(t, seconds), finished);
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

  private long sinceBegun(Ticket t) {
    return t.state() instanceof Serving s
        ? Math.max(0, Duration.between(s.since(), office.now().at()).toSeconds())
        : 0;
  }

  private static @Nullable Note note(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Note(text.strip());
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
