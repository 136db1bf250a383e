package id.loket.desk;

import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Now;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.SettingFact;
import id.loket.domain.office.StateRebuilt;
import id.loket.domain.staff.Right;
import id.loket.journal.Happened;
import id.loket.store.FactCodec;
import id.loket.store.Machine;
import id.loket.store.Register;
import id.loket.store.Store;
import id.loket.store.Taken;
import java.nio.file.Path;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One desk: its journal and state, and the way in for every act. Safe for use by several threads,
 * one at a time; two processes on one folder are kept apart by the database's write lock. What an
 * act returned as done is on disk.
 */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** Fair: an exchange that takes in a long past must not keep a clerk waiting again and again. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final PcClock pc;
  private final Store store;
  private final OriginKeeper origin;
  private final SureTime sure;
  private final Working working;
  private final Journalist journalist;
  private final Memory memory;
  private final Gate gate;
  private boolean confirming;
  private volatile @Nullable Known known;

  /**
   * Where a desk keeps its things.
   *
   * @param folder its data folder, made if there is none
   * @param state the user's state folder, for the high-water mark
   * @param code the desk's code, where the folder is new
   * @param sample a new folder is for practice (CONTOH)
   * @param machine which PC this is
   */
  public record Place(Path folder, Path state, String code, boolean sample, String machine) {
    public Place(Path folder, Path state, String code, boolean sample) {
      this(folder, state, code, sample, Machine.id());
    }
  }

  public Desk(Place place, PcClock pc) {
    this(Store.open(place.folder(), place.state()), place, pc);
  }

  /** Over a store that is open already, which this desk closes. */
  Desk(Store store, Place place, PcClock pc) {
    this.pc = pc;
    this.store = store;
    try {
      this.origin = new OriginKeeper(store, place.code(), place.machine());
      boolean sample = origin.sample().or(() -> sampleOfOthers(store)).orElse(place.sample());
      this.sure = new SureTime(pc, sample ? Instant.EPOCH : pc.built());
      this.working = new Working(store, origin);
      this.journalist = new Journalist(store, origin, working, sure, sample);
      this.memory = new Memory(store, origin, sure, working, journalist);
      this.gate = new Gate(working, origin);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** A folder that joined and has written nothing yet is what its office is. */
  private static Optional<Boolean> sampleOfOthers(Store store) {
    return store.journal().ofSubjects("origin/").stream()
        .flatMap(e -> FactCodec.decode(e).stream())
        .map(Happened::fact)
        .filter(OriginOpened.class::isInstance)
        .map(fact -> ((OriginOpened) fact).sample())
        .findFirst();
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
            memory.refresh();
            moment();
            Decision<T> decision = gate.decided(act, decide);
            journalist.write(act, decision.facts());
            return then.apply(working, decision.result());
          };
      R result = store.inTransaction(work);
      Journalist.Written written = journalist.committed();
      if (written != Journalist.Written.NOTHING) {
        known = working.known();
        afterCommit(written == Journalist.Written.FACTS_AND_ERASED, true);
      }
      return Outcome.done(result);
    } catch (RefusedException e) {
      journalist.rolledBack();
      return new Outcome.Refused<>(e.refusal());
    } catch (RuntimeException | Error e) {
      // an Error too: memory may run out in the middle, and the program goes on
      journalist.rolledBack();
      memory.doubt();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** It is on disk: whatever fails from here on must not look as if it were not. */
  private void afterCommit(boolean erased, boolean here) {
    try {
      origin.mark(pc.nanos(), working.now().day(), false);
      if (erased) {
        store.forgetErased(here);
      }
    } catch (RuntimeException e) {
      LOG.error("after a commit", e);
    }
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("a listener failed after a commit", e);
      }
    }
  }

  /** Takes in what others wrote, durably and as one; then all is as if it had been written here. */
  Taken take(Supplier<Taken> work) {
    lock.lock();
    try {
      Taken taken =
          store.inTransaction(() -> {
            memory.refresh();
            Taken came = work.get();
            if (origin.isOvertakenBy(came)) {
              origin.close();
            }
            origin.broughtBack(came);
            return came;
          });
      if (taken.changed()) {
        memory.took(taken);
        moment();
        afterCommit(taken.erased(), false);
      }
      return taken;
    } catch (RuntimeException | Error e) {
      memory.doubt();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Writes once more what only this copy had written, durably and as one. */
  Taken repeat(Supplier<Taken> work) {
    lock.lock();
    try {
      Taken taken =
          store.inTransaction(() -> {
            memory.refresh();
            moment();
            return work.get();
          });
      journalist.committed();
      if (taken.changed()) {
        memory.took(taken);
        moment();
        afterCommit(taken.erased(), false);
      }
      return taken;
    } catch (RuntimeException | Error e) {
      journalist.rolledBack();
      memory.doubt();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Writes what belongs to this machine alone, durably; nobody is told. */
  <T> T note(Supplier<T> work) {
    lock.lock();
    try {
      return store.inTransaction(() -> {
        memory.refresh();
        return work.get();
      });
    } catch (RuntimeException | Error e) {
      memory.doubt();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  OriginKeeper origin() {
    return origin;
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

  /** Looks at the state without changing it. */
  public <T> T look(Function<Situation, T> question) {
    lock.lock();
    try {
      memory.refresh();
      moment();
      return question.apply(working);
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      memory.doubt();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Looks at more than a decision may: the desk's own tables. */
  <T> T inside(Supplier<T> question) {
    return look(s -> question.get());
  }

  private void moment() {
    Known office = working.known();
    known = office;
    Instant instant = confirming ? pc.instant() : sure.instant();
    ZonedDateTime at = instant.atZone(office.zone()).truncatedTo(ChronoUnit.MILLIS);
    working.at(new Now(at.toOffsetDateTime(), !confirming && sure.unsure()));
  }

  /**
   * Settings, catalogue and clerks as the last look or commit of this desk left them. Takes no
   * lock, so it is what a screen reads: a look would wait for whatever is being committed. Only the
   * first reading of a desk that was never looked at is a look.
   */
  public Known known() {
    Known last = known;
    return last == null ? look(s -> working.known()) : last;
  }

  /** As {@link #known()}: the office's zone, Jakarta's before there is an office. */
  public ZoneId zone() {
    return known().zone();
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

  /**
   * The only act that is dated by the PC clock even where it is unsure: it ends the doubt. A time
   * from before the program was built is right on nobody's word.
   */
  Outcome<Boolean> confirmClock(Act act, ClockConfirmed fact) {
    lock.lock();
    confirming = true;
    try {
      return act(
          act,
          s -> {
            if (sure.beforeBuilt()) {
              throw RefusedException.of(
                  CLOCK_UNSURE, "beforeBuilt", pc.built().atZone(zone()).toLocalDate());
            }
            return new Decision<>(List.of(new Draft(fact.subject(), null, fact)), true);
          });
    } finally {
      confirming = false;
      lock.unlock();
    }
  }

  /**
   * Until the next rebuild, who may do what comes straight from the journal: somebody must be able
   * to sign in for it, whatever became of the state tables.
   */
  public void trustJournal() {
    lock.lock();
    try {
      memory.refresh();
      working.settle(store.fold().settingsOfJournal());
    } finally {
      lock.unlock();
    }
  }

  /** What a rebuild came to: digests of the state before and after it. */
  public record Rebuilt(String before, String after) {}

  /** State tables anew from the journal; on a real folder an act of an admin, and journalled. */
  public Outcome<Rebuilt> rebuild(Who who) {
    return act(
        Verbs.setUp(who, "rebuild"),
        s -> {
          String before = store.fold().digest();
          store.fold().rebuild();
          Rebuilt rebuilt = new Rebuilt(before, store.fold().digest());
          working.forget();
          StateRebuilt fact = new StateRebuilt(code(), rebuilt.before(), rebuilt.after());
          List<Draft> facts = sample() ? List.of() : List.of(new Draft(fact.subject(), null, fact));
          return new Decision<>(facts, rebuilt);
        });
  }

  /**
   * Whether this user's state folder takes the high-water mark. Without it every start takes the
   * folder for a copy, and ticket numbers change.
   */
  public boolean marks() {
    return origin.marks();
  }

  /** A hub's time minus this PC's. */
  void agreed(Duration ahead) {
    lock.lock();
    try {
      sure.compared(ahead);
    } finally {
      lock.unlock();
    }
  }

  public Optional<Refusal> clockProblem() {
    return look(s ->
        s.now().unsure()
            ? Optional.of(Refusal.of(CLOCK_UNSURE, s.now().at().toLocalDateTime()))
            : Optional.empty());
  }

  @Override
  public void close() {
    lock.lock();
    try (store) {
      origin.mark(pc.nanos(), sure.instant().atZone(zone()).toLocalDate(), true);
    } finally {
      lock.unlock();
    }
  }
}
