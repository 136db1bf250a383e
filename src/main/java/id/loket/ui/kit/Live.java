package id.loket.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.util.Subscription;

/**
 * Asks again after every change, one question at a time, so that an older answer never covers a
 * younger one. On the JavaFX thread, but for {@link #changed()}.
 */
public final class Live<T> {
  private final Work work;
  private final Callable<T> question;
  private final Consumer<T> answer;
  private final Consumer<Throwable> failed;
  private final List<Subscription> listening = new ArrayList<>();
  private boolean asking;
  private boolean again;
  private boolean open;

  public Live(Work work, Callable<T> question, Consumer<T> answer, Consumer<Throwable> failed) {
    this.work = work;
    this.question = question;
    this.answer = answer;
    this.failed = failed;
  }

  /** Listens to these, each of which calls back after every change and gives a handle. */
  @SafeVarargs
  public final void open(Function<Runnable, AutoCloseable>... sources) {
    open = true;
    ask();
    for (var source : sources) {
      listening.add(Fx.listen(source, this::ask));
    }
  }

  public void close() {
    open = false;
    listening.forEach(Subscription::unsubscribe);
    listening.clear();
  }

  /** From any thread; returns at once. */
  public void changed() {
    Fx.run(this::ask);
  }

  /** What is shown is as young as the last known change. */
  public boolean settled() {
    return !asking;
  }

  private void ask() {
    if (!open) {
      return;
    }
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    work.ask(question, this::answered, this::broken);
  }

  private void answered(T value) {
    next();
    if (open) {
      answer.accept(value);
    }
  }

  private void broken(Exception e) {
    next();
    failed.accept(e);
  }

  private void next() {
    asking = false;
    if (again) {
      ask();
    }
  }
}
