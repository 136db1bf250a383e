package id.loket.ui.shell;

import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * A slow question to the desk: says that it is under way, what was refused, and how long to wait
 * before the next try.
 */
final class Asking {

  private final Work work;
  private final Texts texts;
  private final Countdown countdown = new Countdown();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

  Asking(Work work, Texts texts) {
    this.work = work;
    this.texts = texts;
  }

  /**
   * Where all this is said.
   *
   * @param refusal what was refused, and how long to wait
   * @param busy there while the desk is at it
   */
  void showIn(Label refusal, Node... busy) {
    refusal.textProperty().bind(sentence);
    refusal.visibleProperty().bind(sentence.isNotEmpty());
    for (Node part : busy) {
      part.visibleProperty().bind(working);
    }
  }

  /** Whether another try is allowed now. */
  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  boolean ready() {
    return open.get() && !working.get();
  }

  <T> void ask(Callable<Outcome<T>> verb, Consumer<T> done, Runnable refused) {
    say("");
    working.set(true);
    work.act(
        verb,
        outcome -> {
          working.set(false);
          switch (outcome) {
            case Outcome.Done<T>(T result) -> done.accept(result);
            case Outcome.Refused<T>(Refusal why) -> {
              say(Words.of(texts.locale()).sentence(why));
              waitFor(why);
              refused.run();
            }
          }
        },
        work.unexpectedAfter(() -> {
          working.set(false);
          refused.run();
        }));
  }

  private void waitFor(Refusal why) {
    boolean wait =
        why.code() == Refusal.Code.WAIT_TO_SIGN_IN || why.code() == Refusal.Code.WRONG_PASSWORD;
    if (wait && why.args().getFirst() instanceof Number seconds && seconds.intValue() > 0) {
      // The wait is over then, the reason is not.
      boolean wrong = why.code() == Refusal.Code.WRONG_PASSWORD;
      count(seconds.intValue(), wrong ? "shell.signin.wrongAgain" : "shell.signin.again");
    }
  }

  /** The fields stay open meanwhile. */
  private void count(int seconds, String then) {
    String words = sentence.get();
    open.set(false);
    countdown.begin(
        seconds,
        left -> {
          open.set(left == 0);
          String rest = texts.get("shell.signin.left", left);
          say(left == 0 ? texts.get(then) : words + " " + rest);
        });
  }

  void say(String words) {
    sentence.set(words);
  }
}
