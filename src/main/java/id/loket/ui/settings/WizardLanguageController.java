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

/** Step 1: the language, which holds at once; or the sample office by one key. */
public final class WizardLanguageController implements WizardPage {

  private final Texts texts;
  private final Settings settings;

  @FXML private ToggleGroup languages;
  @FXML private RadioButton indonesian;
  @FXML private RadioButton english;
  @FXML private Button sample;

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

  void onSample(Runnable act) {
    Command.of("settings.wizard.sample", "F2", act).on(sample);
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
