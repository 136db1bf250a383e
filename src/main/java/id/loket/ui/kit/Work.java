package id.loket.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

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

  /** A verb of the desk. */
  public <T> void act(Callable<? extends T> verb, Consumer<? super T> done) {
    submit(acts, verb, done, unexpected);
  }

  public <T> void act(
      Callable<? extends T> verb, Consumer<? super T> done, Consumer<? super Exception> failed) {
    submit(acts, verb, done, failed);
  }

  /** A question that changes nothing; it doesn't wait for acts, and answers may overtake. */
  public <T> void ask(Callable<? extends T> query, Consumer<? super T> done) {
    submit(questions, query, done, unexpected);
  }

  public <T> void ask(
      Callable<? extends T> query, Consumer<? super T> done, Consumer<? super Exception> failed) {
    submit(questions, query, done, failed);
  }

  /** How much is under way; the shell says so when it lasts longer than a second. */
  public ReadOnlyIntegerProperty running() {
    return running.getReadOnlyProperty();
  }

  private <T> void submit(
      Executor executor,
      Callable<? extends T> task,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    screen.execute(() -> running.set(running.get() + 1));
    executor.execute(() -> {
      Runnable after;
      try {
        T result = task.call();
        after = () -> done.accept(result);
      } catch (Exception e) {
        after = () -> failed.accept(e);
      } catch (Error e) {
        after = () -> unexpected.accept(e);
      }
      deliver(after);
    });
  }

  private void deliver(Runnable after) {
    screen.execute(() -> {
      running.set(running.get() - 1);
      try {
        after.run();
      } catch (RuntimeException e) {
        unexpected.accept(e);
      }
    });
  }

  /** Lets the acts that were begun end; at most five seconds. */
  @Override
  public void close() {
    for (Executor executor : new Executor[] {questions, acts}) {
      if (executor instanceof ExecutorService service) {
        service.shutdown();
        await(service, Duration.ofSeconds(5));
      }
    }
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
