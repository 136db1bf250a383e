package id.loket.domain.queue;

import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.queue.TicketFact.TicketLeft;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact.VisitWentOut;
import java.util.ArrayList;
import java.util.List;

/**
 * A person who leaves, from the queue or from the counter: RULES "Ticket". No counter is needed.
 */
public final class Leaving {

  private Leaving() {}

  /** Ends the ticket of that number, with nothing served of what is open. */
  public static Decision<Ticket> decide(Situation office, String number) {
    Ticket t = Named.ticket(office, number);
    // who is being served since yesterday may still leave: the office day does not end that
    if (!(t.state() instanceof Serving)) {
      Named.today(office, t);
    }
    if (t.ended()) {
      throw RefusedException.of(WRONG_STATE, t.number(), t.word());
    }
    List<Draft> facts = new ArrayList<>();
    facts.add(t.draft(new TicketLeft()));
    facts.addAll(theRoom(office, t));
    return new Decision<>(facts, t);
  }

  /** Whoever is inside goes out when the ticket ends. */
  static List<Draft> theRoom(Situation office, Ticket t) {
    return office
        .visit(t.origin().issued().visit())
        .filter(Visit::inside)
        .map(v -> List.of(new Draft(v.id().subject(), null, new VisitWentOut())))
        .orElse(List.of());
  }
}
