package id.loket.ui.reception;

import id.loket.desk.Words;
import id.loket.domain.RefusedException;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screened;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Temperature, mask and symptoms, in the form and when measuring again. */
public final class ScreeningController {
  private static final int GAP = 10;

  private final Texts texts;
  private ProtocolSet protocol = ProtocolSet.OFF;
  private Runnable changed = () -> {};
  private Runnable done = () -> {};
  private @Nullable FieldErrors errors;

  @FXML private VBox root;
  @FXML private Label temperatureLabel;
  @FXML private TextField temperature;
  @FXML private Label limit;
  @FXML private Label temperatureError;
  @FXML private FlowPane answers;
  @FXML private HBox maskBox;
  @FXML private ToggleGroup masks;
  @FXML private RadioButton maskYes;
  @FXML private RadioButton maskNo;
  @FXML private Label maskError;
  @FXML private VBox symptomsField;
  @FXML private HBox symptomsBox;
  @FXML private ToggleGroup symptoms;
  @FXML private RadioButton symptomsYes;
  @FXML private RadioButton symptomsNo;
  @FXML private Label asked;

  public ScreeningController(Texts texts) {
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    temperatureLabel.setLabelFor(temperature);
    answers.prefWrapLengthProperty().bind(root.widthProperty().divide(2).subtract(GAP));
    temperature.textProperty().subscribe(this::changed);
    temperature.setOnAction(e -> maskYes.requestFocus());
    masks.selectedToggleProperty().subscribe(this::changed);
    symptoms.selectedToggleProperty().subscribe(this::changed);
    maskBox.addEventFilter(KeyEvent.KEY_PRESSED, e -> choose(e, maskYes, maskNo, this::afterMask));
    symptomsBox.addEventFilter(
        KeyEvent.KEY_PRESSED, e -> choose(e, symptomsYes, symptomsNo, () -> done.run()));
    symptomsNo.setSelected(true);
    show(protocol);
    limit.setVisible(false);
  }

  /**
   * Where errors stand, and who hears of it.
   *
   * @param whenChanged after every change
   * @param whenDone after the last answer
   */
  void tell(FieldErrors form, Runnable whenChanged, Runnable whenDone) {
    errors = form.field(temperature, temperatureError).field(maskYes, maskError);
    changed = whenChanged;
    done = whenDone;
  }

  void protocol(ProtocolSet now) {
    if (!now.equals(protocol)) {
      show(now);
      changed();
    }
  }

  private void show(ProtocolSet now) {
    protocol = now;
    there(root, now.on());
    there(symptomsField, now.asksSymptoms());
    there(asked, now.asksSymptoms());
    String words = texts.get("reception.symptoms.asked", String.join(", ", now.symptoms()));
    asked.setText(words);
    symptomsBox.setAccessibleText(words);
    if (!now.asksSymptoms()) {
      symptomsNo.setSelected(true);
    }
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  Measured measured() {
    Boolean mask = masks.getSelectedToggle() == null ? null : maskYes.isSelected();
    return new Measured(temperature.getText(), mask, symptomsYes.isSelected());
  }

  void set(Measured to) {
    temperature.setText(to.temperature());
    masks.selectToggle(to.mask() == null ? null : to.mask() ? maskYes : maskNo);
    symptoms.selectToggle(to.symptoms() ? symptomsYes : symptomsNo);
  }

  Optional<Screened> expected(boolean second) {
    return protocol.on() ? measured().expected(protocol, second) : Optional.empty();
  }

  Control first() {
    return temperature;
  }

  Node root() {
    return root;
  }

  /** Says what is missing or impossible. */
  void check() {
    FieldErrors form = errors;
    if (form == null || !protocol.on()) {
      return;
    }
    Measured now = measured();
    if (now.temperature().isBlank()) {
      form.set(temperature, texts.get("reception.temperature.missing"));
    } else if (now.tenths() == null) {
      form.set(temperature, texts.get("reception.temperature.unreadable"));
    } else {
      try {
        now.screening().temperature();
      } catch (RefusedException e) {
        form.set(temperature, Words.of(texts.locale()).sentence(e.refusal()));
      }
    }
    if (now.mask() == null) {
      form.set(maskYes, texts.get("reception.mask.missing"));
    }
  }

  private void afterMask() {
    if (!protocol.asksSymptoms()) {
      done.run();
      return;
    }
    RadioButton next = symptomsYes.isSelected() ? symptomsYes : symptomsNo;
    next.requestFocus();
  }

  private void choose(KeyEvent event, RadioButton yes, RadioButton no, Runnable next) {
    KeyCode key = event.getCode();
    boolean positive = key == KeyCode.Y;
    boolean negative = key == KeyCode.T || key == KeyCode.N;
    if (event.isShortcutDown() || !(positive || negative || key == KeyCode.ENTER)) {
      return;
    }
    event.consume();
    if (positive || negative) {
      (positive ? yes : no).setSelected(true);
    }
    next.run();
  }

  private void changed() {
    FieldErrors form = errors;
    if (form != null) {
      form.clear(temperature);
      form.clear(maskYes);
    }
    Optional<Boolean> over = protocol.on() ? measured().over(protocol) : Optional.empty();
    limit.setVisible(over.isPresent());
    limit.getStyleClass().removeAll("good", "danger");
    over.ifPresent(above -> {
      limit.setText(texts.get(above ? "reception.limit.above" : "reception.limit.below"));
      limit.getStyleClass().add(above ? "danger" : "good");
    });
    changed.run();
  }
}
