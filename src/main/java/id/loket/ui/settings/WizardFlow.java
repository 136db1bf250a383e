package id.loket.ui.settings;

import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Texts;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** Shows the wizard, and loads it anew in the language chosen on its first step. */
public final class WizardFlow implements AutoCloseable {

  private final Loader loader;
  private final View view;
  private final Consumer<Parent> place;
  private final Subscription language;

  /**
   * @param view {@code Views.WIZARD}; its {@link FirstStart} must be one for all loads
   * @param place puts it before everything else, e.g. as the shell's lock
   */
  public WizardFlow(Loader loader, View view, Texts texts, Consumer<Parent> place) {
    this.loader = loader;
    this.view = view;
    this.place = place;
    // Called at once with the language of now, and at every change.
    this.language = texts.language().subscribe(chosen -> show());
  }

  /** The wizard itself. */
  public void show() {
    place.accept(loader.load(view).root());
  }

  /** Another way to begin, in the wizard's place. */
  public void aside(View other, Consumer<Loaded> made) {
    Loaded loaded = loader.load(other);
    made.accept(loaded);
    place.accept(loaded.root());
  }

  @Override
  public void close() {
    language.unsubscribe();
  }
}
