package id.loket.sync;

import static org.awaitility.Awaitility.await;

import id.loket.desk.Claims;
import id.loket.desk.CounterDesk;
import id.loket.desk.CounterDesk.Called;
import id.loket.desk.Room;
import id.loket.domain.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gives numbers, calls and serves at a desk that is kept in step in the background,
 * again and again until told to stop; and who keeps which calls a hub had granted.
 */
final class BusyCounter implements Runnable, Claims, AutoCloseable {
  /** Whatever was broken, a desk is in step again by itself after so long (I9). */
  private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

  final DeskAtHub desk;
  final Links links;

  /** Subjects of tickets called because a hub granted them. */
  final Set<String> granted = ConcurrentHashMap.newKeySet();

  /** All that were called, in order. */
  final List<String> called = new CopyOnWriteArrayList<>();

  /** Questions that were waited for in vain. */
  final AtomicInteger late = new AtomicInteger();

  /** Questions that nobody was asked, since the line was known to be gone. */
  final AtomicInteger apart = new AtomicInteger();

  /** So many wait at least, wherever this one gives numbers. */
  private static final int QUEUE = 30;

  private final Claims claims;
  private final boolean door;
  private volatile boolean ended;
  private @Nullable Answer last;

  /**
   * Joins the desk to its hub and keeps it in step from now on.
   *
   * @param door gives numbers too; one that does not calls what others issued
   */
  BusyCounter(DeskAtHub desk, boolean door) {
    this.desk = desk;
    this.door = door;
    this.links = linked(desk);
    this.claims = links.claims();
  }

  /** A desk that has joined its hub and is kept in step. */
  static Links linked(DeskAtHub desk) {
    // a role has three lines: two for the links, one to join by
    desk.exchange.close();
    Links links =
        new Links(desk.desk, desk.root.resolve("data"), "pc-" + desk.code, InstantSource.system());
    try {
      Path file = Files.createTempDirectory(desk.root, "berkas").resolve("meja.json");
      EnrolmentFile.write(file, desk.enrolment);
      if (!(links.join(file) instanceof Joined.Done)) {
        throw new IllegalStateException("not joined");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    links.start();
    return links;
  }

  void end() {
    ended = true;
  }

  @Override
  public void run() {
    while (!ended) {
      while (door && desk.waiting().size() < QUEUE) {
        desk.arrive();
      }
      call();
    }
  }

  /** Waits until it is so; says how each stands where it is not in time. */
  static void until(List<BusyCounter> all, BooleanSupplier so) {
    try {
      await().atMost(HEALS_WITHIN).until(so::getAsBoolean);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("not in time: " + all, e);
    }
  }

  @Override
  public String toString() {
    return "desk %s: %d called, %d of them granted, %d questions late, %d apart, %s%n"
        .formatted(
            desk.code, called.size(), granted.size(), late.get(), apart.get(), links.states());
  }

  /** Calls the next one, and serves it to its end. */
  void call() {
    last = null;
    if (desk.callNext(desk.code, this) instanceof Outcome.Done<Called>(Called done)) {
      String ticket = done.ticket().id().subject();
      if (last instanceof Answer.Granted(String key, Candidate its)
          && its.ticket().equals(ticket)) {
        granted.add(ticket);
      }
      called.add(ticket);
    }
    // refused where another desk turns out to have called it first: then there is nothing to do
    CounterDesk at = new CounterDesk(desk.desk);
    at.begin(Room.at(desk.code));
    at.finish(Room.at(desk.code));
  }

  @Override
  public Answer ask(List<Candidate> first) {
    Answer answer = claims.ask(first);
    last = answer;
    if (answer instanceof Answer.Late) {
      late.incrementAndGet();
    } else if (answer instanceof Answer.Apart) {
      apart.incrementAndGet();
    }
    return answer;
  }

  @Override
  public void giveBack(Answer.Granted given) {
    claims.giveBack(given);
  }

  @Override
  public void called(Answer.Late unanswered, Candidate which) {
    claims.called(unanswered, which);
  }

  @Override
  public boolean fetch() {
    return claims.fetch();
  }

  /** Whether it has given all that it wrote, and an exchange was well since the last failure. */
  boolean inStep() {
    LinkState state = links.states().getFirst();
    return state.phase() instanceof LinkState.Phase.InStep && state.waiting().entries() == 0;
  }

  @Override
  public void close() {
    ended = true;
    links.close();
    desk.close();
  }
}
