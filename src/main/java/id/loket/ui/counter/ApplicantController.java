package id.loket.ui.counter;

import id.loket.desk.DossierDesk.Form;
import id.loket.domain.Refusal;
import id.loket.ui.counter.CounterModel.Application.Known;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Whose papers they are: the visitor's own, or somebody else's, which the visitor brings with a
 * power of attorney. What was typed for the one stays while the other is shown.
 */
public final class ApplicantController {
  /** Of the width, for name, NIK, phone and village beside each other. */
  private static final List<Integer> WIDE = List.of(34, 24, 21, 21);

  private static final List<Integer> NARROW = List.of(50, 50);

  private final Texts texts;
  private Known visitor = new Known("", "", "");
  private List<String> kept = List.of("", "", "", "");
  private boolean other;

  @FXML private VBox box;
  @FXML private GridPane fields;
  @FXML private Label applicantNameLabel;
  @FXML private TextField applicantName;
  @FXML private Label applicantNameError;
  @FXML private TextField applicantNik;
  @FXML private Label applicantNikError;
  @FXML private TextField applicantPhone;
  @FXML private Label applicantPhoneError;
  @FXML private TextField applicantVillage;
  @FXML private VBox bearer;
  @FXML private TextField bearerName;
  @FXML private Label bearerNameError;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors errors;

  public ApplicantController(Texts texts) {
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    box.managedProperty().bind(box.visibleProperty());
    bearer.managedProperty().bind(bearer.visibleProperty());
    errors =
        new FieldErrors(texts, new VBox())
            .field(applicantName, applicantNameError)
            .field(applicantNik, applicantNikError)
            .field(applicantPhone, applicantPhoneError)
            .field(bearerName, bearerNameError);
    List.of(applicantName, applicantNik, applicantPhone, bearerName)
        .forEach(f -> f.textProperty().subscribe(() -> errors.clear(f)));
    narrow(false);
    show();
  }

  /** Beside each other, or two and two where there is little room for the size of the text. */
  void narrow(boolean now) {
    List<Integer> widths = now ? NARROW : WIDE;
    List<ColumnConstraints> columns = new ArrayList<>();
    for (int width : widths) {
      var column = new ColumnConstraints();
      column.setPercentWidth(width);
      columns.add(column);
    }
    fields.getColumnConstraints().setAll(columns);
    List<Node> all = fields.getChildren();
    for (int i = 0; i < all.size(); i++) {
      GridPane.setConstraints(all.get(i), i % widths.size(), i / widths.size());
    }
  }

  void visible(boolean now) {
    box.setVisible(now);
  }

  /** Somebody is in front; nobody is asked twice for what they said at the door. */
  void begin(Known known) {
    visitor = known;
    kept = List.of("", "", "", "");
    other = false;
    put(List.of(known.name(), known.nik(), known.phone(), ""));
    bearerName.setText(known.name());
    errors.clear();
    show();
  }

  /** The papers are somebody else's, or the visitor's own after all. */
  void turn() {
    List<String> now = typed().stream().map(TextField::getText).toList();
    other = !other;
    put(kept);
    kept = now;
    errors.clear();
    show();
    (applicantName.getText().isBlank() ? applicantName : applicantNik).requestFocus();
  }

  boolean other() {
    return other;
  }

  private void show() {
    bearer.setVisible(other);
    applicantNameLabel.setText(
        texts.get(other ? "counter.intake.nameOther" : "counter.intake.name"));
  }

  private List<TextField> typed() {
    return List.of(applicantName, applicantNik, applicantPhone, applicantVillage);
  }

  private void put(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      typed().get(i).setText(words.get(i));
    }
  }

  Form.Person applicant() {
    return new Form.Person(
        applicantName.getText(),
        given(applicantNik),
        given(applicantPhone),
        given(applicantVillage));
  }

  /** Null: the applicant is here. */
  Form.@Nullable Person bearer() {
    return other
        ? new Form.Person(
            bearerName.getText(),
            visitor.nik().isEmpty() ? null : visitor.nik(),
            visitor.phone().isEmpty() ? null : visitor.phone(),
            null)
        : null;
  }

  private static @Nullable String given(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  /** Where the hand goes first; null: all that must be known is there. */
  @Nullable Node missing() {
    if (!box.isVisible()) {
      return null;
    }
    return applicantName.getText().isBlank()
        ? applicantName
        : other && bearerName.getText().isBlank() ? bearerName : null;
  }

  /** Whether the names are there; one that is not is asked for at its field. */
  boolean complete() {
    if (applicantName.getText().isBlank()) {
      errors.set(applicantName, texts.get("counter.intake.name.missing"));
    }
    if (other && bearerName.getText().isBlank()) {
      errors.set(bearerName, texts.get("counter.intake.bearer.missing"));
    }
    Node missing = missing();
    if (missing != null) {
      missing.requestFocus();
      Reveal.now(missing);
    }
    return missing == null;
  }

  /** Says it at the field that it is about; false: it is about none of these. */
  boolean refused(Refusal why, String sentence) {
    TextField wrong =
        switch (why.code()) {
          case BAD_NIK -> applicantNik;
          case BAD_PHONE -> applicantPhone;
          case BAD_NAME -> why.args().contains("bearer") ? bearerName : applicantName;
          default -> null;
        };
    if (wrong != null) {
      errors.set(wrong, sentence);
      wrong.requestFocus();
      wrong.end(); // not all of it marked: the next key would take away what was typed
      Reveal.now(wrong);
    }
    return wrong != null;
  }
}
