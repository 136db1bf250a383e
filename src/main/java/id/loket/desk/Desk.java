package id.loket.desk;

import static id.loket.domain.Refusal.Code.NOT_ALLOWED;
import static id.loket.domain.Refusal.Code.NO_OFFICE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Now;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.SettingFact;
import id.loket.domain.staff.Right;
import id.loket.store.Register;
import id.loket.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One desk: its journal and state, and the way in for every act. Safe for use by several threads,
 * one at a time; two processes on one folder are kept apart by the database's write lock. What an
 * act returned as done is on disk.
 */
public final class Desk implements AutoCloseable {
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final PcClock pc;
  private final Store store;
  private final OriginKeeper origin;
  private final SureTime sure;
  private final Working working;
  private final Journalist journalist;

  /**
   * Where a desk keeps its things.
   *
   * @param folder its data folder, made if there is none
   * @param state the user's state folder, for the high-water mark
   * @param code the desk's code, where the folder is new
   * @param sample a new folder is for practice (CONTOH)
   */
  public record Place(Path folder, Path state, String code, boolean sample) {}

  public Desk(Place place, PcClock pc) {
    this.pc = pc;
    this.store = Store.open(place.folder(), place.state());
    this.origin = new OriginKeeper(store, place.code());
    this.sure = new SureTime(pc);
    this.working = new Working(store, origin);
    this.journalist =
        new Journalist(store, origin, working, sure, origin.sample().orElse(place.sample()));
    sure.set(journalist.lastSureTime());
  }

  /** Whether the folder holds practice data; settled by its first entry. */
  public boolean sample() {
    return journalist.sample();
  }

  public boolean hasOffice() {
    return look(s -> s.settings().office() != null);
  }

  public String code() {
    return origin.current().desk();
  }

  Store store() {
    return store;
  }

  Working working() {
    return working;
  }

  Journalist journalist() {
    return journalist;
  }

  /**
   * Decides, and writes what was decided.
   *
   * @param then makes the answer from the state after the commit
   */
  public <T, R> Outcome<R> act(
      Act act, Function<Situation, Decision<T>> decide, BiFunction<Situation, T, R> then) {
    lock.lock();
    try {
      Supplier<R> work =
          () -> {
            refresh();
            moment();
            Decision<T> decision = decided(act, decide);
            journalist.write(act, decision.facts());
            return then.apply(working, decision.result());
          };
      R result = store.inTransaction(work);
      boolean wrote = journalist.committed();
      if (wrote) {
        origin.mark(pc.nanos(), working.now().day(), false);
        listeners.forEach(Runnable::run);
      }
      return Outcome.done(result);
    } catch (RefusedException e) {
      journalist.rolledBack();
      return new Outcome.Refused<>(e.refusal());
    } catch (RuntimeException e) {
      journalist.rolledBack();
      working.forget();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  public <T> Outcome<T> act(Act act, Function<Situation, Decision<T>> decide) {
    return act(act, decide, (situation, result) -> result);
  }

  /**
   * Who does what, and the right it needs.
   *
   * @param verb what the clerk does, as day scripts and histories name it
   */
  public record Act(Who who, Right right, String verb) {}

  /** BAD_ and UNKNOWN_ come before NOT_ALLOWED, everything else after it (RULES). */
  private <T> Decision<T> decided(Act act, Function<Situation, Decision<T>> decide) {
    boolean allowed = act.who().clerk().may(act.right());
    RefusedException notAllowed = RefusedException.of(NOT_ALLOWED, act.verb());
    try {
      if (working.settings().office() == null && !act.verb().equals("office")) {
        throw RefusedException.of(NO_OFFICE);
      }
      Decision<T> decision = decide.apply(working);
      if (!allowed) {
        throw notAllowed;
      }
      return decision;
    } catch (RefusedException e) {
      if (!allowed && e.refusal().code().compareTo(Refusal.Code.NOT_ALLOWED) > 0) {
        throw notAllowed;
      }
      throw e;
    }
  }

  /** Looks at the state without changing it. */
  public <T> T look(Function<Situation, T> question) {
    lock.lock();
    try {
      refresh();
      moment();
      return question.apply(working);
    } finally {
      lock.unlock();
    }
  }

  /** Looks at more than a decision may: the desk's own tables. */
  <T> T inside(Supplier<T> question) {
    return look(s -> question.get());
  }

  private void refresh() {
    if (store.changedByOthers()) {
      working.forget();
      origin.refresh();
      sure.set(journalist.lastSureTime());
      journalist.forget();
    }
  }

  private void moment() {
    ZonedDateTime at = sure.instant().atZone(zone()).truncatedTo(ChronoUnit.MILLIS);
    working.at(new Now(at.toOffsetDateTime(), sure.unsure()));
  }

  /** The office's zone; Jakarta's before there is an office. */
  public ZoneId zone() {
    OfficeDescribed office = working.settings().office();
    return office == null ? DEFAULT_ZONE : office.zoneId();
  }

  /** Calls back after every commit, on the thread that committed; and at once. */
  public AutoCloseable subscribe(Runnable listener) {
    listeners.add(listener);
    listener.run();
    return () -> listeners.remove(listener);
  }

  /** Whether a setting says already what it would be set to. */
  boolean holds(SettingFact fact) {
    Register now = working.register(fact.subject());
    return now != null && now.fact().equals(fact);
  }

  /** The only act that is dated by the PC clock even where it is unsure: it ends the doubt. */
  Outcome<Boolean> confirmClock(Act act, ClockConfirmed fact) {
    lock.lock();
    try {
      Instant before = sure.sure();
      sure.set(null);
      Outcome<Boolean> outcome =
          act(act, s -> new Decision<>(List.of(new Draft(fact.subject(), null, fact)), true));
      if (outcome instanceof Outcome.Refused) {
        sure.set(before);
      }
      return outcome;
    } finally {
      lock.unlock();
    }
  }

  public Optional<Refusal> clockProblem() {
    return look(s ->
        s.now().unsure()
            ? Optional.of(Refusal.of(Refusal.Code.CLOCK_UNSURE, s.now().at().toLocalDateTime()))
            : Optional.empty());
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!origin.pending()) {
        moment();
        origin.mark(pc.nanos(), working.now().day(), true);
      }
      store.close();
    } finally {
      lock.unlock();
    }
  }
}
