package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Section Data contoh: the practice data goes away in one act. */
public final class SampleController implements Page {

  private final Desk desk;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable removeSample;

  @FXML private Label state;
  @FXML private Button remove;

  /**
   * @param removeSample closes the CONTOH folder, puts it aside and begins anew with the wizard; on
   *     the JavaFX thread
   */
  public SampleController(Desk desk, Dialogs dialogs, Texts texts, Runnable removeSample) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.texts = texts;
    this.removeSample = removeSample;
  }

  @Override
  public void open() {
    boolean sample = desk.sample();
    state.setText(texts.get(sample ? "settings.sample.is" : "settings.sample.isNot"));
    remove.setVisible(sample);
  }

  @FXML
  private void remove() {
    dialogs.confirm(
        texts.get("settings.sample.remove.title"),
        texts.get("settings.sample.remove.words"),
        texts.get("settings.sample.remove"),
        removeSample);
  }

  @Override
  public boolean saves() {
    return false;
  }
}
