package id.loket.ui.counter;

import id.loket.desk.CounterDesk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.VisitId;
import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.Choice.Kind;
import id.loket.ui.kit.Work;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands the desk's verbs to the background in the order of the keys, and says what came of them.
 * The clerk and the counter are those of the key press. On the JavaFX thread; the verbs are not.
 */
final class Doing {

  /** Where it is said; on the JavaFX thread. */
  interface Told {
    /** {@code undoable}: offer to undo it. */
    void done(String sentence, boolean undoable);

    void refused(Refusal refusal);
  }

  private final CounterDesk verbs;
  private final UndoDesk undo;
  private final Session session;
  private final Work work;
  private final Sentences words;
  private int pending;

  Doing(CounterDesk verbs, UndoDesk undo, Session session, Work work, Sentences words) {
    this.verbs = verbs;
    this.undo = undo;
    this.session = session;
    this.work = work;
    this.words = words;
  }

  /** Acts are under way whose outcome is not shown yet. */
  boolean underWay() {
    return pending > 0;
  }

  /** An act that needs no word more. {@code open}: what STAND makes of the counter. */
  void run(Act act, boolean open, Told told) {
    switch (act) {
      case CALL_NEXT -> call(verbs::callNext, told);
      case RECALL ->
          run(
              verbs::recall,
              c -> words.get("counter.told.recalled", c.ticket().number(), c.calls()),
              told);
      case BEGIN -> run(verbs::begin, t -> words.get("counter.told.begun", t.number()), told);
      case NO_SHOW -> run(verbs::noShow, t -> words.get("counter.told.noShow", t.number()), told);
      case CANCEL_CALL ->
          run(verbs::cancelCall, t -> words.get("counter.told.cancelled", t.number()), told);
      case FINISH -> run(verbs::finish, f -> words.finished(f.ticket()), told);
      case UNDO -> submit(undo::undo, words::undone, false, told);
      case STAND ->
          submit(
              who -> open ? verbs.open(who) : verbs.close(who),
              now -> words.get(now ? "counter.told.open" : "counter.told.break"),
              false,
              told);
      case CALL, HOLD, RESUME, TRANSFER, ADD_SERVICE, LEAVE, MOVE ->
          throw new IllegalArgumentException(act + " needs a word more");
    }
  }

  /** A number that a clerk typed, chose or scanned. */
  void call(String number, Told told) {
    call(who -> verbs.call(who, number), told);
  }

  /** A code that was scanned here. */
  void scanned(ScanCode code, Told told) {
    switch (code) {
      case ScanCode.OnTicket(String number) -> call(number, told);
      case ScanCode.OfVisit(String id) -> call(who -> verbs.callVisit(who, new VisitId(id)), told);
    }
  }

  void resume(String number, Told told) {
    run(
        who -> verbs.resume(who, number),
        c -> words.get("counter.told.resumed", c.ticket().number()),
        told);
  }

  /** What a panel asked for. */
  void run(Filled f, Told told) {
    Choice choice = f.choice();
    switch (f.act()) {
      case CALL -> call(f.number(), told);
      case RESUME -> resume(f.number(), told);
      case LEAVE ->
          run(
              who -> verbs.leave(who, f.number()),
              t -> words.get("counter.told.left", t.number()),
              told);
      case HOLD ->
          run(
              who -> verbs.hold(who, f.minutes(), f.note()),
              t ->
                  f.minutes() == null
                      ? words.get("counter.told.held", t.number())
                      : words.get("counter.told.heldFor", t.number(), f.minutes()),
              told);
      case TRANSFER -> {
        if (choice != null) {
          run(who -> transfer(who, choice, f), t -> sentOn(t.number(), choice), told);
        }
      }
      case ADD_SERVICE -> {
        if (choice != null) {
          run(
              who -> verbs.addService(who, choice.value()),
              t -> words.get("counter.told.added", t.number(), choice.detail()),
              told);
        }
      }
      case CALL_NEXT, RECALL, BEGIN, NO_SHOW, CANCEL_CALL, FINISH, UNDO, STAND, MOVE ->
          throw new IllegalArgumentException(f.act() + " has no panel");
    }
  }

  private Outcome<Ticket> transfer(Who who, Choice to, Filled f) {
    return to.kind() == Kind.GROUP
        ? verbs.transferToGroup(who, to.value(), f.back(), f.note())
        : verbs.transferToCounter(who, to.value(), f.back(), f.note());
  }

  private String sentOn(String number, Choice to) {
    return words.get("counter.told.sentOn", number, to.text());
  }

  private void call(Function<Who, Outcome<CounterDesk.Called>> verb, Told told) {
    run(verb, c -> words.get("counter.told.called", c.ticket().number()), told);
  }

  private <T> void run(Function<Who, Outcome<T>> verb, Function<T, String> sentence, Told told) {
    submit(verb, sentence, true, told);
  }

  private <T> void submit(
      Function<Who, Outcome<T>> verb, Function<T, String> sentence, boolean undoable, Told told) {
    @Nullable Who who = session.clerk().isPresent() ? session.who() : null;
    if (who == null) {
      return;
    }
    pending++;
    work.act(
        () -> verb.apply(who),
        outcome -> {
          pending--;
          switch (outcome) {
            case Outcome.Done<T>(T result) -> told.done(sentence.apply(result), undoable);
            case Outcome.Refused<T>(Refusal refusal) -> told.refused(refusal);
          }
        },
        work.unexpectedAfter(() -> pending--));
  }
}
