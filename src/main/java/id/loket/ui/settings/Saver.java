package id.loket.ui.settings;

import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How every section saves: the verb runs off the screen's thread as the clerk who is signed in;
 * then a toast, or the refusal's sentence beside the button.
 */
public final class Saver {

  private final Session session;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

  public Saver(Session session, Work work, Texts texts, Dialogs dialogs) {
    this.session = session;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
  }

  <T> void save(Function<Who, Outcome<T>> verb, Consumer<T> done) {
    save(verb, done, r -> refusal.set(sentence(r)));
  }

  <T> void save(Function<Who, Outcome<T>> verb, Consumer<T> done, Consumer<Refusal> refused) {
    refusal.set("");
    Who who = session.who();
    work.act(
        () -> verb.apply(who),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T result) -> done.accept(result);
            case Outcome.Refused<T>(Refusal why) -> refused.accept(why);
          }
        });
  }

  /** What a section shows and the desk has to be asked for. */
  <T> void ask(Callable<T> question, Consumer<T> shown) {
    work.ask(question, shown);
  }

  /** "Tersimpan." */
  void saved() {
    dialogs.toast(texts.get("settings.saved"));
  }

  void tell(String key, Object... args) {
    dialogs.toast(texts.get(key, args));
  }

  String sentence(Refusal why) {
    return Words.of(texts.locale()).sentence(why);
  }

  void refuse(Refusal why) {
    refusal.set(sentence(why));
  }

  /** What stands beside the button. */
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  void forget() {
    refusal.set("");
  }
}
