package id.loket.sync;

import id.loket.desk.ExchangeDesk;
import id.loket.sync.LinkState.Notice;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.LinkState.Progress;
import id.loket.sync.LinkState.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this desk in step with one hub: exchanges when something was written here or there, and
 * from time to time for certain. Whatever fails is tried again by itself; nothing here ever needs a
 * restart of the program.
 */
final class HubWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubWorker.class);

  /** Between two questions when nobody hints at news; with jitter, so that desks do not march. */
  private static final Duration POLL = Duration.ofSeconds(12);

  /** How long a hint by the hub or a commit waits for others, so that they go together. */
  private static final Duration TOGETHER = Duration.ofMillis(100);

  /** A hub's hints are followed at most so often. */
  private static final Duration BETWEEN_HINTS = Duration.ofSeconds(1);

  private static final Duration SLICE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration STALLED = Duration.ofSeconds(90);
  private static final Duration FAR_APART = Duration.ofMinutes(5);

  private final ExchangeDesk desk;
  private final Enrolment enrolment;
  private final String hub;
  private final HubLink link;
  private final Exchange exchange;
  private final InstantSource pc;
  private final Limit limit;
  private final Runnable changed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition rounds = lock.newCondition();

  // under the lock
  private boolean closed;
  private boolean written;
  private long wanted;
  private long done;
  private int failures;
  private @Nullable Thread thread;

  private volatile long beat = System.nanoTime();
  private volatile Phase phase;
  private volatile @Nullable Progress progress;
  private volatile @Nullable Said said;
  private volatile @Nullable HubKind kind;
  private final Map<String, Notice> notices = new LinkedHashMap<>();

  /**
   * With one hub.
   *
   * @param changed called on this worker's thread after each change of {@link #state()}
   */
  HubWorker(
      ExchangeDesk desk,
      Enrolment enrolment,
      HubLink.Self self,
      InstantSource pc,
      Limit limit,
      Runnable changed) {
    this.desk = desk;
    this.enrolment = enrolment;
    this.hub = enrolment.address().name();
    this.link = new HubLink(enrolment, self);
    this.exchange = new Exchange(desk, link, hub);
    this.pc = pc;
    this.limit = limit;
    this.changed = changed;
    this.phase = new Phase.Starting(pc.instant());
  }

  void start() {
    lock.lock();
    try {
      beat = System.nanoTime();
      thread = Thread.ofPlatform().name("loket-hub").daemon(true).start(this::run);
    } finally {
      lock.unlock();
    }
  }

  LinkState state() {
    List<Notice> told;
    synchronized (notices) {
      told = List.copyOf(notices.values());
    }
    return new LinkState(
        enrolment.address(), kind, phase, desk.notYetAt(hub), progress, said, told);
  }

  Enrolment enrolment() {
    return enrolment;
  }

  String hub() {
    return hub;
  }

  @Nullable HubKind kind() {
    return kind;
  }

  /** Something was committed at this desk. */
  void written() {
    lock.lock();
    try {
      written = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Exchange now, without waiting for it. */
  void now() {
    lock.lock();
    try {
      wanted++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Exchange now, and wait for it; whether it was done in that time. */
  boolean now(Duration patience) {
    lock.lock();
    try {
      long mine = ++wanted;
      news.signalAll();
      long left = patience.toNanos();
      while (done < mine && left > 0 && !closed) {
        left = rounds.awaitNanos(left);
      }
      return done >= mine;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** A round that shows no sign of life is broken off; a thread that died is replaced. */
  void watch() {
    Thread running = thread;
    if (running != null && !running.isAlive()) {
      LOG.warn("the exchange had ended and goes on");
      start();
    } else if (Duration.ofNanos(System.nanoTime() - beat).compareTo(STALLED) > 0) {
      LOG.warn("the exchange had stalled and is begun anew");
      beat = System.nanoTime();
      link.abort();
    }
  }

  private void run() {
    while (!isClosed()) {
      try {
        round();
        failures = 0;
        waitForNews();
      } catch (HubException e) {
        failed(e.trouble());
        pause();
      } catch (RuntimeException e) {
        // of the disk, most likely: the desk itself says so to whoever works at it
        LOG.error("exchange", e);
        failed(new HubTrouble.Refused("here"));
        pause();
      }
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void round() throws HubException {
    long answers;
    lock.lock();
    try {
      written = false;
      answers = wanted;
    } finally {
      lock.unlock();
    }
    synchronized (notices) {
      notices.clear();
    }
    if (phase instanceof Phase.Offline || phase instanceof Phase.Stopped) {
      exchange.anew();
    }
    exchange.run(watching());
    inStep();
    lock.lock();
    try {
      done = answers;
      rounds.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void inStep() {
    Hello hello = exchange.last();
    Instant now = pc.instant();
    if (hello != null) {
      Duration clock = Duration.between(now, hello.clock());
      kind = hello.hub().kind();
      said = new Said(now, clock, hello.heads());
      desk.hubClock(clock);
      if (clock.abs().compareTo(FAR_APART) > 0) {
        noticed(new Notice.Clock(clock));
      }
    }
    progress = null;
    if (!(phase instanceof Phase.InStep)) {
      phase = new Phase.InStep(now);
    }
    changed.run();
  }

  private void failed(HubTrouble trouble) {
    failures++;
    progress = null;
    boolean person =
        !(trouble instanceof HubTrouble.Unreachable || trouble instanceof HubTrouble.Busy);
    Instant since =
        phase instanceof Phase.Offline || phase instanceof Phase.Stopped
            ? phase.since()
            : pc.instant();
    phase = person ? new Phase.Stopped(since, trouble) : new Phase.Offline(since, trouble);
    changed.run();
  }

  /**
   * In step: until something is written here, somebody hints at news there, or it is time to ask.
   */
  private void waitForNews() throws HubException {
    long poll = jittered(POLL).toNanos() + System.nanoTime();
    long hints = System.nanoTime() + BETWEEN_HINTS.toNanos();
    while (!isClosed() && System.nanoTime() < poll) {
      beat = System.nanoTime();
      if (asked()) {
        return;
      }
      if (takeWritten()) {
        pushWritten();
      }
      if (link.await(SLICE) && !rest(Duration.ofNanos(hints - System.nanoTime()))) {
        return;
      }
    }
  }

  private boolean asked() {
    lock.lock();
    try {
      return wanted > done || closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean takeWritten() {
    lock.lock();
    try {
      boolean was = written;
      written = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** What was written here goes at once, without asking for anything. */
  private void pushWritten() throws HubException {
    rest(TOGETHER);
    if (desk.notYetAt(hub).entries() > 0) {
      exchange.push(watching());
      changed.run();
    }
  }

  /** Waits; whether the worker was closed meanwhile. */
  private boolean rest(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !closed) {
        left = news.awaitNanos(left);
      }
      return closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** After a failure: longer each time, never long; an exchange that is asked for ends it. */
  private void pause() {
    Duration time = jittered(Duration.ofMillis(500L << Math.min(failures, 6)));
    if (time.compareTo(LONGEST_PAUSE) > 0) {
      time = jittered(LONGEST_PAUSE);
    }
    lock.lock();
    try {
      long before = wanted;
      long left = time.toNanos();
      while (left > 0 && !closed && wanted == before) {
        beat = System.nanoTime();
        left = Math.min(left, news.awaitNanos(left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private static Duration jittered(Duration about) {
    long nanos = about.toNanos();
    return Duration.ofNanos(nanos * 3 / 4 + ThreadLocalRandom.current().nextLong(nanos / 2));
  }

  private void noticed(Notice notice) {
    synchronized (notices) {
      notices.put(notice.toString(), notice);
    }
  }

  private Watch watching() {
    return new Watch() {
      @Override
      public void passed(long entries, long of) {
        beat = System.nanoTime();
        progress = new Progress(entries, of);
        if (!(phase instanceof Phase.CatchingUp)) {
          phase = new Phase.CatchingUp(pc.instant());
        }
        changed.run();
      }

      @Override
      public void notice(Notice notice) {
        noticed(notice);
      }

      @Override
      public void sent(long bytes) {
        beat = System.nanoTime();
        rest(limit.owed(bytes));
        beat = System.nanoTime();
      }
    };
  }

  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      news.signalAll();
      rounds.signalAll();
      running = thread;
    } finally {
      lock.unlock();
    }
    link.abort();
    if (running != null) {
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.close();
  }
}
