package id.loket.sync;

import id.loket.desk.Claims;
import id.loket.store.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one hub who may call, on a line and a thread of its own. A question that has no answer after
 * 300 ms is not waited for; from then on the desk is <i>apart</i> and nobody waits at all, until a
 * probe got an answer (DESIGN §4 "Calls").
 */
final class HubClaims implements Claims, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubClaims.class);
  static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final HubLink link;
  private final BooleanSupplier fetch;
  private final ScheduledExecutorService thread;

  /** Granted to this desk before it lost its memory, and not used: the same is asked for again. */
  private final Map<Candidate, String> orphans = new ConcurrentHashMap<>();

  /** Keys of questions without an answer. */
  private final Map<String, Called> open = new ConcurrentHashMap<>();

  private volatile boolean apart = true;
  private volatile @Nullable Future<?> nextProbe;

  /** What was called while a question had no answer yet. */
  private record Called(List<Candidate> asked, Optional<Candidate> called) {}

  /**
   * With one hub.
   *
   * @param link its own: nobody else uses it
   * @param fetch exchanges now, and says whether that went
   */
  HubClaims(HubLink link, BooleanSupplier fetch) {
    this.link = link;
    this.fetch = fetch;
    var one =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("loket-claims").daemon(true).factory());
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.thread = one;
  }

  void start() {
    thread.execute(this::probe);
  }

  boolean apart() {
    return apart;
  }

  /** Asks the hub now, and waits for its answer. */
  void probeNow() {
    try {
      thread.submit(this::probe).get();
    } catch (ExecutionException e) {
      LOG.error("claims", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The line is known to be gone: nobody waits for it. */
  void lost() {
    apart = true;
    link.abort();
  }

  @Override
  public Answer ask(List<Candidate> first) {
    if (apart) {
      return new Answer.Apart();
    }
    String key = first.stream().flatMap(c -> known(c).stream()).findFirst().orElseGet(Ids::uuid);
    Future<Optional<Candidate>> asked;
    try {
      asked = thread.submit(() -> link.claim(key, first, PATIENCE));
    } catch (RejectedExecutionException e) {
      // the hub was left, or is being joined anew, at this very moment
      return new Answer.Apart();
    }
    try {
      return asked
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .<Answer>map(c -> new Answer.Granted(key, c))
          .orElseGet(Answer.NoneFree::new);
    } catch (TimeoutException | ExecutionException e) {
      return late(key, first);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return late(key, first);
    }
  }

  private Optional<String> known(Candidate c) {
    return Optional.ofNullable(orphans.remove(c));
  }

  private Answer late(String key, List<Candidate> first) {
    apart = true;
    open.put(key, new Called(first, Optional.empty()));
    link.abort();
    probeSoon();
    return new Answer.Late(key);
  }

  @Override
  public void giveBack(Answer.Granted granted) {
    thread.execute(() -> {
      open.put(granted.key(), new Called(List.of(granted.candidate()), Optional.empty()));
      if (quietly(this::settleOpen)) {
        return;
      }
      // nobody asks while apart: without a probe it would stay so
      probeSoon();
    });
  }

  @Override
  public void called(Answer.Late unanswered, Candidate called) {
    open.computeIfPresent(
        unanswered.key(), (key, was) -> new Called(was.asked(), Optional.of(called)));
  }

  @Override
  public boolean fetch() {
    return fetch.getAsBoolean();
  }

  private void probeSoon() {
    long millis = PROBE.toMillis() / 2 + ThreadLocalRandom.current().nextLong(PROBE.toMillis());
    Future<?> before = nextProbe;
    if (before == null || before.isDone()) {
      nextProbe = thread.schedule(this::probe, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** Settles what was left open; then the desk is no longer apart. */
  private void probe() {
    // this one is under way, and must not keep the next one from being planned
    nextProbe = null;
    if (!apart) {
      return;
    }
    boolean answered =
        quietly(() -> {
          settleOpen();
          orphans.clear();
          link.standing().forEach((key, candidate) -> orphans.put(candidate, key));
        });
    if (answered) {
      apart = false;
    } else if (!thread.isShutdown()) {
      probeSoon();
    }
  }

  private void settleOpen() throws HubException {
    for (Map.Entry<String, Called> each : new ArrayList<>(open.entrySet())) {
      try {
        settle(each.getKey(), each.getValue());
      } catch (HubException e) {
        if (e.trouble() instanceof HubTrouble.Unreachable
            || e.trouble() instanceof HubTrouble.Busy) {
          throw e;
        }
        // the hub will not do it, however often it is asked: what was granted lapses by itself
        LOG.warn("a claim is left to lapse: {}", e.trouble());
      }
      open.remove(each.getKey());
    }
  }

  /**
   * The one that was called stays this desk's until its fact comes; any other one is free again.
   */
  private void settle(String key, Called what) throws HubException {
    if (what.called().isEmpty()) {
      link.release(key);
      return;
    }
    Candidate called = what.called().get();
    Optional<Candidate> granted = link.claim(key, List.of(called), HubDoor.PATIENCE);
    if (granted.isPresent() && !granted.get().equals(called)) {
      link.release(key);
    }
  }

  private interface Errand {
    void run() throws HubException;
  }

  private boolean quietly(Errand errand) {
    try {
      errand.run();
      return true;
    } catch (HubException e) {
      apart = true;
      return false;
    } catch (RuntimeException e) {
      LOG.error("claims", e);
      apart = true;
      return false;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    link.abort();
    link.close();
  }
}
