package id.loket.desk;

import static id.loket.domain.Refusal.Code.NO_COUNTER;
import static id.loket.domain.Refusal.Code.UNKNOWN_COUNTER;
import static id.loket.domain.Refusal.Code.UNKNOWN_SERVICE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterStood;
import id.loket.domain.queue.CounterDecisions;
import id.loket.domain.queue.CounterDecisions.Asked;
import id.loket.domain.queue.CounterDecisions.Call;
import id.loket.domain.queue.Leaving;
import id.loket.domain.queue.Ticket;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.VisitId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a clerk does at a counter: call, serve, hold, send on, finish. RULES "Ticket". */
public final class CounterDesk {
  private final Desk desk;
  private final Calling calling;

  /** At a desk that decides alone. */
  public CounterDesk(Desk desk) {
    this(desk, Claims.ALONE);
  }

  /**
   * At a desk.
   *
   * @param claims asked before a ticket is called
   */
  public CounterDesk(Desk desk, Claims claims) {
    this.desk = desk;
    this.calling = new Calling(desk, claims);
  }

  /** A ticket at the counter, with the service in hand. */
  public record Called(Ticket ticket, String visit, String service, int calls) {
    static Called of(Call call) {
      Ticket t = call.ticket();
      return new Called(t, t.origin().issued().visit().value(), t.inHand().code(), call.calls());
    }
  }

  /** A ticket as it stands after its service ended, and how long it was served altogether. */
  public record Finished(Ticket ticket, long servedSeconds) {}

  public Outcome<Called> callNext(Who who) {
    return calling.next(way(who, "callNext", new Asked.Next())).map(Called::of);
  }

  public Outcome<Called> call(Who who, String number) {
    return calling
        .one(way(who, "call", new Asked.Numbered(Numbers.normal(number))))
        .map(Called::of);
  }

  /** By the QR of a slip, whose number may be another one's today. */
  public Outcome<Called> callVisit(Who who, VisitId visit) {
    return calling.one(way(who, "call", new Asked.Visit(visit))).map(Called::of);
  }

  private static Calling.Way way(Who who, String verb, Asked asked) {
    return new Calling.Way(Verbs.call(who, verb), s -> decisions(s, who), asked);
  }

  public Outcome<Called> recall(Who who) {
    return act(who, "recall", CounterDecisions::recall).map(Called::of);
  }

  public Outcome<Ticket> begin(Who who) {
    return act(who, "begin", CounterDecisions::begin);
  }

  public Outcome<Ticket> cancelCall(Who who) {
    return act(who, "cancelCall", CounterDecisions::cancelCall);
  }

  public Outcome<Ticket> noShow(Who who) {
    return act(who, "noShow", CounterDecisions::noShow);
  }

  /**
   * Sets the ticket in service aside.
   *
   * @param minutes back in the queue after so long, null: only by resume
   */
  public Outcome<Ticket> hold(Who who, @Nullable Integer minutes, @Nullable String note) {
    return act(who, "hold", c -> c.hold(minutes, note));
  }

  public Outcome<Called> resume(Who who, String number) {
    return act(who, "resume", c -> c.resume(Numbers.normal(number))).map(Called::of);
  }

  public Outcome<Ticket> transferToGroup(
      Who who, String group, boolean returnAfter, @Nullable String note) {
    return act(who, "transfer", c -> c.transferToGroup(group, returnAfter, note));
  }

  public Outcome<Ticket> transferToCounter(
      Who who, String counter, boolean returnAfter, @Nullable String note) {
    return act(who, "transfer", c -> c.transferToCounter(counter, returnAfter, note));
  }

  public Outcome<Ticket> addService(Who who, String service) {
    return desk.act(
        Verbs.call(who, "addService"), s -> decisions(s, who).addService(Services.one(s, service)));
  }

  public Outcome<Finished> finish(Who who) {
    return desk.act(
        Verbs.call(who, "finish"),
        s -> decisions(s, who).finish(),
        (after, f) -> new Finished(standing(after, f.ticket()), f.servedSeconds()));
  }

  private static Ticket standing(Situation after, Ticket before) {
    Ticket now = after.queue().get(before.id());
    return now == null ? before : now;
  }

  public Outcome<Ticket> leave(Who who, String number) {
    return desk.act(Verbs.receive(who, "leave"), s -> Leaving.decide(s, Numbers.normal(number)));
  }

  public Outcome<Boolean> open(Who who) {
    return stand(who, "openCounter", true);
  }

  /** <i>Istirahat</i>: the counter counts no longer as open until it acts. */
  public Outcome<Boolean> close(Who who) {
    return stand(who, "closeCounter", false);
  }

  private Outcome<Boolean> stand(Who who, String verb, boolean open) {
    return desk.act(
        Verbs.call(who, verb),
        s -> {
          Counter counter = counter(s, who);
          if (counter == null) {
            throw RefusedException.of(NO_COUNTER);
          }
          if (counter.openOn(s.now().day()) == open) {
            return Decision.nothing(open);
          }
          CounterStood stood = new CounterStood(counter.no(), open, s.now().day());
          return new Decision<>(List.of(new Draft(stood.subject(), null, stood)), open);
        });
  }

  private <T> Outcome<T> act(Who who, String verb, Function<CounterDecisions, Decision<T>> decide) {
    return desk.act(Verbs.call(who, verb), s -> decide.apply(decisions(s, who)));
  }

  private static CounterDecisions decisions(Situation s, Who who) {
    return new CounterDecisions(s, counter(s, who));
  }

  private static @Nullable Counter counter(Situation s, Who who) {
    String no = who.counter();
    if (no == null) {
      return null;
    }
    return s.settings().counter(no).orElseThrow(() -> RefusedException.of(UNKNOWN_COUNTER, no));
  }

  /** Finds services by what verbs are given: code or short number. */
  static final class Services {
    private Services() {}

    static Service one(Situation s, String given) {
      String code = given.strip().toUpperCase(Locale.ROOT);
      if (code.matches("[0-9]{1,4}")) {
        return s.catalogue()
            .byShortNumber(Integer.parseInt(code))
            .orElseThrow(() -> RefusedException.of(UNKNOWN_SERVICE, given));
      }
      if (!ServiceCode.isCode(code)) {
        throw RefusedException.of(UNKNOWN_SERVICE, given);
      }
      return s.catalogue()
          .byCode(new ServiceCode(code))
          .orElseThrow(() -> RefusedException.of(UNKNOWN_SERVICE, given));
    }
  }
}
