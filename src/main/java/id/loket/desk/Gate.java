package id.loket.desk;

import static id.loket.domain.Refusal.Code.NOT_ALLOWED;
import static id.loket.domain.Refusal.Code.NO_OFFICE;

import id.loket.desk.Desk.Act;
import id.loket.domain.Decision;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.StaffId;
import id.loket.journal.Fact;
import java.util.function.Function;

/** Who may act at all, and which refusal comes first where there are several (RULES). */
final class Gate {
  private final Working working;
  private final OriginKeeper origin;

  Gate(Working working, OriginKeeper origin) {
    this.working = working;
    this.origin = origin;
  }

  /** BAD_ and UNKNOWN_ come before NOT_ALLOWED, everything else after it (RULES). */
  <T> Decision<T> decided(Act act, Function<Situation, Decision<T>> decide) {
    boolean allowed = allowed(act);
    RefusedException notAllowed = RefusedException.of(NOT_ALLOWED, act.verb());
    try {
      if (working.settings().office() == null && !act.verb().equals("office")) {
        throw RefusedException.of(NO_OFFICE);
      }
      Decision<T> decision = decide.apply(working);
      if (!allowed) {
        throw notAllowed;
      }
      if (!origin.right() && decision.facts().stream().anyMatch(d -> needsRight(act, d.fact()))) {
        throw RefusedException.of(NOT_ALLOWED, "desk", origin.current().desk());
      }
      return decision;
    } catch (RefusedException e) {
      if (!allowed && e.refusal().code().compareTo(NOT_ALLOWED) > 0) {
        throw notAllowed;
      }
      throw e;
    }
  }

  /** The office's own rule erases what this desk wrote itself, which no right is needed for. */
  private static boolean needsRight(Act act, Fact fact) {
    boolean rule = act.who().clerk().id().equals(StaffId.SYSTEM);
    return fact.authority() && !(rule && fact instanceof PersonalErased);
  }

  /**
   * By what the register says now: a clerk may have been disabled, or lost a role, since the
   * session began and while the verb waited its turn.
   */
  private boolean allowed(Act act) {
    Clerk who = act.who().clerk();
    if (who.id().equals(StaffId.SYSTEM)) {
      return who.may(act.right());
    }
    return working.clerks().stream()
        .filter(c -> c.id().equals(who.id()))
        .anyMatch(c -> c.may(act.right()));
  }
}
