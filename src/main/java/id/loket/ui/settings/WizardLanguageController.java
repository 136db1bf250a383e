package id.loket.ui.settings;

import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Texts.Language;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/**
 * Step 1: the language, which holds at once; or by one key the sample office, or the way into an
 * office that uses Loket already.
 */
public final class WizardLanguageController implements WizardPage {

  private final Texts texts;
  private final Settings settings;

  @FXML private ToggleGroup languages;
  @FXML private RadioButton indonesian;
  @FXML private RadioButton english;
  @FXML private Button sample;
  @FXML private Button join;
  private Runnable sampling = () -> {};
  private Runnable joining = () -> {};

  public WizardLanguageController(Texts texts, Settings settings) {
    this.texts = texts;
    this.settings = settings;
  }

  @FXML
  private void initialize() {
    (texts.language().get() == Language.EN ? english : indonesian).setSelected(true);
    languages
        .selectedToggleProperty()
        .addListener((o, old, chosen) -> use(english.equals(chosen) ? Language.EN : Language.ID));
  }

  /** What the two keys do. */
  void on(Runnable makeSample, Runnable joinOffice) {
    sampling = makeSample;
    joining = joinOffice;
    Command.of("settings.wizard.sample", "F2", makeSample).on(sample);
    Command.of("settings.wizard.join", "F3", joinOffice).on(join);
  }

  /** Whether a key of this step was pressed, wherever the focus is. */
  boolean pressed(KeyEvent event) {
    switch (event.getCode()) {
      case F2 -> sampling.run();
      case F3 -> joining.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void use(Language language) {
    if (texts.language().get() != language) {
      settings.language(language);
      texts.use(language);
    }
  }

  @Override
  public Node firstFocus() {
    return english.isSelected() ? english : indonesian;
  }
}
