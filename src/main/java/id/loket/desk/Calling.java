package id.loket.desk;

import static id.loket.domain.Refusal.Code.ALREADY_CALLED;

import id.loket.desk.Claims.Answer;
import id.loket.desk.Claims.Candidate;
import id.loket.domain.Decision;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.queue.CounterDecisions;
import id.loket.domain.queue.CounterDecisions.Call;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls a ticket that no other desk calls, as far as a hub answers in time: ask, then write. What
 * RULES refuse is refused as if there were no hub, by the same decision.
 */
final class Calling {
  private static final String TICKET = "ticket/";

  /** How many candidates a hub is asked about at once (DESIGN §4). */
  private static final int ASKED = 5;

  /** Others may call at the same time; after so many lost races the desk decides alone. */
  private static final int ROUNDS = 8;

  private final Desk desk;
  private final Claims claims;

  Calling(Desk desk, Claims claims) {
    this.desk = desk;
    this.claims = claims;
  }

  /**
   * One way of calling.
   *
   * @param counter to which
   * @param asked which ticket was asked for; the next one where none was
   */
  record Way(
      Desk.Act act, Function<Situation, CounterDecisions> counter, CounterDecisions.Asked asked) {
    /** Decides without asking anybody, and says what is wrong. */
    Function<Situation, Decision<Call>> plain() {
      return s -> counter.apply(s).call(asked);
    }
  }

  /** The first of the queue that is free. */
  Outcome<Call> next(Way way) {
    Set<Candidate> asked = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> first =
          candidates(way).stream().filter(c -> !asked.contains(c)).limit(ASKED).toList();
      if (first.isEmpty()) {
        // all that wait are being called at other desks just now; or there is nobody, which the
        // plain way says in its own words
        return asked.isEmpty() ? desk.act(way.act(), way.plain()) : nobodyLeft(way);
      }
      Answer answer = claims.ask(first);
      Optional<Outcome<Call>> called = afterAnswer(way, answer, first);
      if (called.isPresent()) {
        return called.get();
      }
      if (answer instanceof Answer.NoneFree) {
        asked.addAll(first);
        claims.fetch();
      }
    }
    return apart(way);
  }

  /** This one and no other. */
  Outcome<Call> one(Way way) {
    List<Candidate> only = candidates(way);
    if (only.isEmpty()) {
      return desk.act(way.act(), way.plain());
    }
    Answer answer = claims.ask(only);
    Optional<Outcome<Call>> called = afterAnswer(way, answer, only);
    if (called.isPresent()) {
      return called.get();
    }
    if (answer instanceof Answer.NoneFree) {
      claims.fetch();
      if (candidates(way).equals(only)) {
        return Outcome.refused(ALREADY_CALLED, "elsewhere", number(only.getFirst()));
      }
    }
    return desk.act(way.act(), way.plain());
  }

  /** Empty where the answer decides nothing yet. */
  private Optional<Outcome<Call>> afterAnswer(Way way, Answer answer, List<Candidate> first) {
    return switch (answer) {
      case Answer.Granted granted -> granted(way, granted);
      case Answer.NoneFree none -> Optional.empty();
      case Answer.Late late -> late(way, late, first.getFirst());
      case Answer.Apart apart -> Optional.of(apart(way));
      case Answer.Alone alone -> Optional.of(desk.act(way.act(), way.plain()));
    };
  }

  /** None where the plain way is to say why. */
  private List<Candidate> candidates(Way way) {
    try {
      return desk.look(s ->
          way.counter().apply(s).candidates(way.asked(), ASKED * ROUNDS).stream()
              .map(Calling::candidate)
              .toList());
    } catch (RefusedException e) {
      return List.of();
    }
  }

  private static Candidate candidate(Ticket t) {
    return new Candidate(t.id().subject(), t.head());
  }

  private String number(Candidate c) {
    return desk.look(s -> {
      Ticket t = s.queue().get(id(c));
      return t == null ? "" : t.number();
    });
  }

  private static TicketId id(Candidate c) {
    return new TicketId(c.ticket().substring(TICKET.length()));
  }

  private Outcome<Call> nobodyLeft(Way way) {
    return desk.act(way.act(), s -> way.counter().apply(s).nobodyLeft());
  }

  private Optional<Outcome<Call>> granted(Way way, Answer.Granted granted) {
    Optional<Outcome<Call>> called = call(way, granted.candidate());
    if (called.filter(Outcome.Done.class::isInstance).isEmpty()) {
      claims.giveBack(granted);
    }
    return called;
  }

  private Optional<Outcome<Call>> late(Way way, Answer.Late late, Candidate own) {
    Optional<Outcome<Call>> called = call(way, own);
    if (called.filter(Outcome.Done.class::isInstance).isPresent()) {
      claims.called(late, own);
    }
    return called;
  }

  /** Empty where the ticket is no longer where it was when it was asked for. */
  private Optional<Outcome<Call>> call(Way way, Candidate which) {
    Outcome<Optional<Call>> outcome =
        desk.act(
            way.act(),
            s -> {
              Ticket t = s.queue().get(id(which));
              if (t == null || !t.head().equals(which.on())) {
                return Decision.nothing(Optional.empty());
              }
              Decision<Call> call = way.counter().apply(s).callThis(t);
              return new Decision<>(call.facts(), Optional.of(call.result()));
            });
    return switch (outcome) {
      case Outcome.Done<Optional<Call>>(Optional<Call> call) -> call.map(Outcome::done);
      case Outcome.Refused<Optional<Call>>(var refusal) ->
          Optional.of(new Outcome.Refused<>(refusal));
    };
  }

  /**
   * Without a hub a ticket that this desk issued itself is the one that others are least likely to
   * call at the same moment.
   */
  private Outcome<Call> apart(Way way) {
    return desk.act(
        way.act(),
        s -> {
          CounterDecisions counter = way.counter().apply(s);
          List<Ticket> first = counter.candidates(way.asked(), ASKED);
          return counter.callThis(
              first.stream()
                  .filter(t -> Numbers.deskOf(t.number()).equals(desk.code()))
                  .findFirst()
                  .orElse(first.getFirst()));
        });
  }
}
