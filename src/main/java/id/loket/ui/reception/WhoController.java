package id.loket.ui.reception;

import id.loket.desk.Words;
import id.loket.domain.RefusedException;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.visit.Priority;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/**
 * Who comes. What is impossible in NIK and phone is an error, what is only odd a warning; both are
 * said when the hand leaves the field. A phone number is written back as people write it.
 */
public final class WhoController {
  private static final int GAP = 10;

  private final Texts texts;
  private final Map<Priority, ToggleButton> marks = new EnumMap<>(Priority.class);
  private @Nullable FieldErrors errors;
  private Consumer<String> known = digits -> {};

  @FXML private GridPane root;
  @FXML private Label nameLabel;
  @FXML private TextField name;
  @FXML private Label nikLabel;
  @FXML private TextField nik;
  @FXML private Label nikError;
  @FXML private Label nikWarning;
  @FXML private Label phoneLabel;
  @FXML private TextField phone;
  @FXML private Label phoneError;
  @FXML private Label phoneWanted;
  @FXML private FlowPane priorities;

  public WhoController(Texts texts) {
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    nameLabel.setLabelFor(name);
    nikLabel.setLabelFor(nik);
    phoneLabel.setLabelFor(phone);
    for (Priority priority : Priority.values()) {
      var mark = new ToggleButton(texts.get("reception.priority." + priority.shown()));
      mark.getStyleClass().add("priority");
      mark.setId(priority.name());
      marks.put(priority, mark);
    }
    priorities.getChildren().setAll(marks.values());
    // How high it must be follows from where it wraps: at half of the form.
    priorities.prefWrapLengthProperty().bind(root.widthProperty().divide(2).subtract(GAP));
    name.setOnAction(e -> nik.requestFocus());
    nik.setOnAction(e -> phone.requestFocus());
    warn(List.of());
    wantPhone(false);
  }

  /**
   * Where errors stand, and who hears of it.
   *
   * @param changed after every change
   * @param goOn after the last field
   */
  void tell(FieldErrors form, Runnable changed, Runnable goOn) {
    errors = form.field(nik, nikError).field(phone, phoneError);
    name.textProperty().subscribe((before, now) -> changed.run());
    nik.textProperty()
        .subscribe((before, now) -> {
          form.clear(nik);
          warn(List.of());
          changed.run();
        });
    phone
        .textProperty()
        .subscribe((before, now) -> {
          form.clear(phone);
          changed.run();
        });
    nik.focusedProperty().subscribe((before, now) -> left(now, this::checkNik));
    phone.focusedProperty().subscribe((before, now) -> left(now, this::checkPhone));
    phone.setOnAction(e -> goOn.run());
    marks.values().forEach(mark -> mark.setOnAction(e -> changed.run()));
  }

  /** Who looks whether somebody of that NIK or telephone number is expected. */
  void onKnown(Consumer<String> looks) {
    known = looks;
  }

  TextField name() {
    return name;
  }

  TextField nik() {
    return nik;
  }

  TextField phone() {
    return phone;
  }

  Entry.Person typed() {
    List<Priority> who = new ArrayList<>();
    marks.forEach((priority, mark) -> {
      if (mark.isSelected()) {
        who.add(priority);
      }
    });
    return new Entry.Person(name.getText(), nik.getText(), phone.getText(), who);
  }

  void fill(Entry.Person person) {
    name.setText(person.name());
    nik.setText(person.nik());
    phone.setText(person.phone());
    marks.forEach((p, mark) -> mark.setSelected(person.priority().contains(p)));
  }

  /** A scanned card. The hand goes on to what is missing. */
  void scanned(String digits) {
    nik.setText(digits);
    checkNik();
    if (errors().any()) {
      nik.requestFocus();
    } else if (name.getText().isBlank()) {
      name.requestFocus();
    } else {
      phone.requestFocus();
    }
  }

  void wantPhone(boolean now) {
    phoneWanted.setVisible(now);
    phoneWanted.setManaged(now);
  }

  void check() {
    checkNik();
    checkPhone();
  }

  private static void left(boolean here, Runnable check) {
    if (!here) {
      check.run();
    }
  }

  private void checkNik() {
    warn(List.of());
    if (nik.getText().isBlank()) {
      return;
    }
    try {
      Nik parsed = Nik.parse(nik.getText());
      warn(parsed.warnings(null, null));
      known.accept(parsed.value());
    } catch (RefusedException e) {
      errors().set(nik, sentence(e));
    }
  }

  private void warn(List<Nik.Warning> odd) {
    List<String> words = odd.stream().map(w -> texts.get("reception.warning." + w.name())).toList();
    nikWarning.setText(String.join(" ", words));
    nikWarning.setVisible(!odd.isEmpty());
    nikWarning.setManaged(!odd.isEmpty());
  }

  private void checkPhone() {
    if (phone.getText().isBlank()) {
      return;
    }
    try {
      Phone parsed = Phone.parse(phone.getText());
      phone.setText(parsed.shown());
      known.accept(parsed.value());
    } catch (RefusedException e) {
      errors().set(phone, sentence(e));
    }
  }

  private String sentence(RefusedException e) {
    return Words.of(texts.locale()).sentence(e.refusal());
  }

  private FieldErrors errors() {
    return Objects.requireNonNull(errors);
  }
}
