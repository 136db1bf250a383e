package id.loket.ui.counter;

import id.loket.desk.CounterDesk;
import id.loket.domain.Decision;
import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.Counter;
import id.loket.domain.queue.CounterDecisions;
import id.loket.domain.queue.Ticket;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Right;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What would be refused now, and why. Found by deciding each act without writing it, so the buttons
 * cannot say anything else than {@link CounterDesk} does.
 */
public final class Acts {

  /** What the screen can do. */
  public enum Act {
    CALL_NEXT,
    CALL,
    RECALL,
    BEGIN,
    NO_SHOW,
    CANCEL_CALL,
    FINISH,
    HOLD,
    RESUME,
    TRANSFER,
    ADD_SERVICE,
    LEAVE,
    UNDO,
    STAND,
    MOVE
  }

  private final Map<Act, Refusal> refused = new EnumMap<>(Act.class);

  private Acts() {}

  /** What is around: a ticket that may leave, an act that this clerk may take back. */
  record Around(boolean somebody, boolean undoable) {}

  /** At that counter, or none. */
  static Acts of(Situation s, @Nullable Counter counter, @Nullable Clerk clerk, Around around) {
    var acts = new Acts();
    Refusal notAllowed = Refusal.of(Refusal.Code.NOT_ALLOWED);
    boolean call = clerk != null && clerk.may(Right.CALL);
    boolean receive = clerk != null && clerk.may(Right.RECEIVE);
    for (Act act : Act.values()) {
      boolean may =
          switch (act) {
            case MOVE, UNDO -> true;
            case LEAVE -> receive;
            default -> call;
          };
      Refusal why = may ? acts.decide(act, s, counter, around) : notAllowed;
      if (why != null) {
        acts.refused.put(act, why);
      }
    }
    return acts;
  }

  private @Nullable Refusal decide(Act act, Situation s, @Nullable Counter counter, Around around) {
    if (act == Act.UNDO) {
      return around.undoable() ? null : Refusal.of(Refusal.Code.NOTHING_TO_UNDO, "", "");
    }
    if (counter == null) {
      return act == Act.MOVE ? null : Refusal.of(Refusal.Code.NO_COUNTER);
    }
    var decisions = new CounterDecisions(s, counter);
    Ticket front = s.queue().at(counter.no()).orElse(null);
    Refusal busy =
        front == null ? null : Refusal.of(Refusal.Code.COUNTER_BUSY, counter.no(), front.number());
    return switch (act) {
      case CALL_NEXT -> why(decisions::callNext);
      case CALL, RESUME, MOVE -> busy;
      case RECALL -> why(decisions::recall);
      case BEGIN -> why(decisions::begin);
      case NO_SHOW -> why(decisions::noShow);
      case CANCEL_CALL -> why(decisions::cancelCall);
      case FINISH -> why(decisions::finish);
      case HOLD -> why(() -> decisions.hold(null, null));
      case TRANSFER -> why(() -> decisions.transferToCounter(counter.no(), false, null));
      case ADD_SERVICE -> front == null ? Refusal.of(Refusal.Code.NOT_CALLED, counter.no()) : null;
      case LEAVE -> around.somebody() ? null : Refusal.of(Refusal.Code.QUEUE_EMPTY, counter.no());
      case STAND, UNDO -> null;
    };
  }

  private static @Nullable Refusal why(Supplier<Decision<?>> decision) {
    try {
      var _ = decision.get();
      return null;
    } catch (RefusedException e) {
      return e.refusal();
    }
  }

  /** Empty: the act would be done. */
  public Optional<Refusal> refusal(Act act) {
    return Optional.ofNullable(refused.get(act));
  }

  public boolean may(Act act) {
    return !refused.containsKey(act);
  }

  /** The person was called as often as the office calls: now no-show is offered. */
  public boolean callsUsed() {
    return refusal(Act.RECALL).filter(r -> r.code() == Refusal.Code.CALLS_USED).isPresent();
  }
}
