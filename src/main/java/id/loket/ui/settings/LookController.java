package id.loket.ui.settings;

import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Texts.Language;
import id.loket.ui.kit.Theme;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** Section Tampilan: holds at once, for this user on this machine. */
public final class LookController implements Page {

  private final Theme theme;
  private final Settings settings;
  private final Texts texts;

  @FXML private ComboBox<Look> look;
  @FXML private ComboBox<Integer> size;
  @FXML private ComboBox<Language> language;
  @FXML private ComboBox<Integer> lock;

  public LookController(Theme theme, Settings settings, Texts texts) {
    this.theme = theme;
    this.settings = settings;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    look.setConverter(Shown.as(l -> texts.get("settings.look." + l.name())));
    look.getItems().setAll(Look.values());
    size.setConverter(Shown.as(percent -> percent + " %"));
    size.getItems().setAll(Theme.SIZES);
    language.setConverter(
        Shown.as(l ->
            texts.get(l == Language.ID ? "settings.look.indonesian" : "settings.look.english")));
    language.getItems().setAll(Language.values());
    lock.setConverter(Shown.as(minutes -> texts.get("settings.look.minutes", minutes)));
    lock.getItems().setAll(1, 2, 5, 10, 15, 30, 60);
    open();
    lock.valueProperty().addListener((o, old, chosen) -> settings.lockMinutes(chosen));
    look.valueProperty().addListener((o, old, chosen) -> theme.look(chosen));
    size.valueProperty().addListener((o, old, chosen) -> theme.textPercent(chosen));
    language
        .valueProperty()
        .addListener((o, old, chosen) -> {
          settings.language(chosen);
          texts.use(chosen);
        });
  }

  @Override
  public void open() {
    look.setValue(settings.values().look());
    size.setValue(theme.textPercent());
    language.setValue(texts.language().get());
    lock.setValue(settings.values().lockMinutes());
  }

  @Override
  public boolean saves() {
    return false;
  }

  @Override
  public Node firstFocus() {
    return look;
  }
}
