package id.loket.ui.appointment;

import id.loket.ui.kit.Work;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Asks about what keeps changing: an answer that a later question overtook is not heard. */
final class LastAsked {
  private final Work work;
  private int asked;

  LastAsked(Work work) {
    this.work = work;
  }

  <T> void ask(Callable<T> query, Consumer<T> hears) {
    int question = ++asked;
    work.ask(
        query,
        answer -> {
          if (question == asked) {
            hears.accept(answer);
          }
        });
  }

  /** There is nothing to ask now; what is still on its way is not heard either. */
  void drop() {
    asked++;
  }
}
