package id.loket.ui.settings;

import id.loket.desk.RegisterDesk;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.Keeping.Standing;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Section Register: which desk gives the numbers that auditors read. */
public final class RegistersController implements Page {
  /** Stands for each desk's own series; no desk has such a code. */
  private static final String EACH = "";

  private final RegisterDesk register;
  private final Saver saver;
  private final Texts texts;

  @FXML private Label now;
  @FXML private ComboBox<String> keeper;
  @FXML private VBox deadBox;
  @FXML private CheckBox dead;
  @FXML private Button lay;

  public RegistersController(RegisterDesk register, Saver saver, Texts texts) {
    this.register = register;
    this.saver = saver;
    this.texts = texts;
  }

  private record Seen(Keeping keeping, List<String> desks) {}

  @FXML
  private void initialize() {
    keeper.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null ? "" : words(code);
          }

          @Override
          public String fromString(String words) {
            return words;
          }
        });
    deadBox.managedProperty().bind(deadBox.visibleProperty());
    lay.managedProperty().bind(lay.visibleProperty());
    deadBox.setVisible(false);
    lay.setVisible(false);
  }

  private String words(String code) {
    return code.equals(EACH)
        ? texts.get("settings.registers.each")
        : texts.get("settings.registers.desk", code);
  }

  @Override
  public void open() {
    saver.ask(() -> new Seen(register.keeping(), register.desks()), this::show);
  }

  private void show(Seen seen) {
    String code = seen.keeping().keeper().desk();
    Standing standing = seen.keeping().standing();
    String holds = words(code == null ? EACH : code);
    now.setText(texts.get("settings.registers.now") + ": " + holds);
    // A value that stands while its items are exchanged is shown as nothing.
    keeper.setValue(null);
    keeper.getItems().setAll(EACH);
    keeper.getItems().addAll(seen.desks());
    keeper.setValue(code == null ? EACH : code);
    dead.setText(texts.get("settings.registers.dead", String.valueOf(code)));
    dead.setSelected(false);
    deadBox.setVisible(standing == Standing.ELSEWHERE);
    lay.setVisible(standing == Standing.KEPT_HERE || standing == Standing.UNTOLD);
  }

  @Override
  public void save() {
    String chosen = keeper.getValue();
    boolean word = deadBox.isVisible() && dead.isSelected();
    saver.save(
        who -> register.name(who, chosen == null || chosen.equals(EACH) ? null : chosen, word),
        done -> {
          saver.saved();
          open();
        });
  }

  @FXML
  private void lay() {
    saver.save(
        register::layDown,
        last -> {
          saver.tell("settings.registers.laid", String.valueOf(last));
          open();
        });
  }

  @Override
  public Node firstFocus() {
    return keeper;
  }
}
