package id.loket.ui.kit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Work off the JavaFX thread. Acts run one after the other in the order in which they were given,
 * so two quick keys are two acts in that order; questions run beside them. What comes back is
 * delivered on the JavaFX thread. A failure without a handler reaches the error panel.
 */
public final class Work implements AutoCloseable {

  private final Executor acts;
  private final Executor questions;
  private final Executor screen;
  private final Consumer<Throwable> unexpected;
  private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Lasting> oldest = new ReadOnlyObjectWrapper<>();
  private final SequencedMap<Job, Lasting> jobs = new LinkedHashMap<>();
  private volatile boolean shut;

  private Work(Executor acts, Executor questions, Executor screen, Consumer<Throwable> unexpected) {
    this.acts = acts;
    this.questions = questions;
    this.screen = screen;
    this.unexpected = unexpected;
  }

  /** For the running program. */
  public static Work background(Consumer<Throwable> unexpected) {
    return new Work(
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("loket-act").daemon(true).factory()),
        Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("loket-ask-", 1).daemon(true).factory()),
        Fx::run,
        unexpected);
  }

  /** For tests: everything happens before the call returns, on the caller's thread. */
  public static Work inline(Consumer<Throwable> unexpected) {
    return new Work(Runnable::run, Runnable::run, Runnable::run, unexpected);
  }

  /**
   * What is said of something that lasts longer than a second.
   *
   * @param words the key of its sentence
   * @param givenUp it may be given up, and then this is run instead of what was to follow; null: it
   *     has to be waited for
   */
  public record Slow(String words, @Nullable Runnable givenUp) {}

  /**
   * Something under way.
   *
   * @param words the key of its sentence
   * @param giveUp ends it; null: it has to be waited for
   */
  public record Lasting(String words, @Nullable Runnable giveUp) {}

  /** A verb of the desk: what was begun is done. */
  public <T> void act(Callable<? extends T> verb, Consumer<? super T> done) {
    act(verb, done, unexpected);
  }

  public <T> void act(
      Callable<? extends T> verb, Consumer<? super T> done, Consumer<? super Exception> failed) {
    submit(acts, new Job(new Slow("kit.work.act", null)), verb, done, failed);
  }

  /**
   * The handler of a form that is shut while its act is under way: it is opened again, then the
   * failure goes where all without a handler go.
   */
  public Consumer<Exception> unexpectedAfter(Runnable opened) {
    return failure -> {
      opened.run();
      unexpected.accept(failure);
    };
  }

  /** A question that changes nothing; it doesn't wait for acts, and answers may overtake. */
  public <T> void ask(Callable<? extends T> query, Consumer<? super T> done) {
    ask(query, done, unexpected);
  }

  public <T> void ask(
      Callable<? extends T> query, Consumer<? super T> done, Consumer<? super Exception> failed) {
    ask(new Slow("kit.work.ask", null), query, done, failed);
  }

  /** A question that may well be slow, with its own words and, perhaps, a way to give it up. */
  public <T> void ask(
      Slow slow,
      Callable<? extends T> query,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    if (!shut) {
      submit(questions, new Job(slow), query, done, failed);
    }
  }

  /** How much is under way. */
  public ReadOnlyIntegerProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What has been under way for longest; the shell says so after a second. Null: nothing is. */
  public ReadOnlyObjectProperty<@Nullable Lasting> oldest() {
    return oldest.getReadOnlyProperty();
  }

  private <T> void submit(
      Executor executor,
      Job job,
      Callable<? extends T> task,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    screen.execute(() -> begun(job));
    executor.execute(() -> {
      if (!job.start()) {
        return;
      }
      Runnable after;
      try {
        T result = task.call();
        after = () -> done.accept(result);
      } catch (Exception e) {
        after = () -> failed.accept(e);
      } catch (Error e) {
        // Whoever waits for the act must be let go on after this too.
        after = () -> failed.accept(new ExecutionException(e));
      } finally {
        job.end();
      }
      deliver(job, after);
    });
  }

  private void begun(Job job) {
    Slow slow = job.slow;
    Runnable givenUp = slow.givenUp();
    Runnable stop = givenUp == null ? null : () -> giveUp(job, givenUp);
    jobs.put(job, new Lasting(slow.words(), stop));
    told();
  }

  private void giveUp(Job job, Runnable givenUp) {
    if (jobs.remove(job) != null) {
      job.giveUp();
      told();
      givenUp.run();
    }
  }

  private void told() {
    running.set(jobs.size());
    oldest.set(jobs.isEmpty() ? null : jobs.firstEntry().getValue());
  }

  private void deliver(Job job, Runnable after) {
    screen.execute(() -> {
      if (jobs.remove(job) == null) {
        return;
      }
      try {
        after.run();
      } catch (RuntimeException e) {
        unexpected.accept(e);
      } finally {
        // Only now: who waits for nothing to be under way wants to find the answer shown.
        told();
      }
    });
  }

  /** One thing under way, and the thread that is at it. */
  private static final class Job {
    private final Slow slow;
    private boolean over;
    private @Nullable Thread thread;

    Job(Slow slow) {
      this.slow = slow;
    }

    /** False: it was given up before it began. */
    synchronized boolean start() {
      thread = Thread.currentThread();
      return !over;
    }

    synchronized void end() {
      thread = null;
      if (over) {
        // Meant for this job; the thread goes on with others.
        Thread.interrupted();
      }
    }

    synchronized void giveUp() {
      over = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  /**
   * Takes nothing more; what was given is still done. Waits for nothing. A question that comes with
   * the answer to a last act is passed over, since nobody is there to see what it would show; an
   * act is refused by an exception, since it would be lost.
   */
  public void shut() {
    shut = true;
    executors().forEach(ExecutorService::shutdown);
  }

  /**
   * Lets what was given end, at most five seconds each for questions and acts. Never on the JavaFX
   * thread: whatever the disk does, the screen goes on.
   */
  public void await() {
    executors().forEach(service -> await(service, Duration.ofSeconds(5)));
  }

  private Stream<ExecutorService> executors() {
    return Stream.of(questions, acts)
        .filter(ExecutorService.class::isInstance)
        .map(ExecutorService.class::cast);
  }

  /** Both of it: {@link #shut()}, then {@link #await()}. */
  @Override
  public void close() {
    shut();
    await();
  }

  private static void await(ExecutorService service, Duration limit) {
    try {
      if (!service.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        service.shutdownNow();
      }
    } catch (InterruptedException e) {
      service.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
