package id.loket.ui.counter;

import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** At which counter does this clerk sit? A number and Enter. */
public final class ChoiceController {
  private final Texts texts;
  private final Sentences words;
  private Consumer<String> chosen = no -> {};

  @FXML private VBox box;
  @FXML private VBox some;
  @FXML private Label none;
  @FXML private TextField field;
  @FXML private Label error;
  @FXML private ListView<Choice> list;
  @FXML private Button choose;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private TypeAhead ahead;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors errors;

  public ChoiceController(Texts texts) {
    this.texts = texts;
    this.words = new Sentences(texts);
  }

  @FXML
  private void initialize() {
    none.managedProperty().bind(none.visibleProperty());
    some.managedProperty().bind(some.visibleProperty());
    box.managedProperty().bind(box.visibleProperty());
    box.setVisible(false);
    errors = new FieldErrors(texts, new VBox()).field(field, error);
    ahead = new TypeAhead(field, list, this::take);
    Command.of("counter.choose.verb", "Enter", this::take).on(choose);
  }

  void onChosen(Consumer<String> to) {
    chosen = to;
  }

  void show(CounterModel model) {
    boolean any = !model.places().isEmpty();
    some.setVisible(any);
    none.setVisible(!any);
    var choices = new Choices(model, words).counters();
    ahead.offer(typed -> Choices.fitting(choices, typed), true);
  }

  Node field() {
    return field;
  }

  void visible(boolean now) {
    if (now && !box.isVisible()) {
      field.clear();
      errors.clear();
    }
    box.setVisible(now);
  }

  private void take() {
    Optional<Choice> choice = ahead.chosen();
    if (choice.isPresent()) {
      errors.clear();
      chosen.accept(choice.get().value());
    } else {
      errors.set(field, texts.get("counter.choose.unknown", ahead.typed()));
      errors.focus();
    }
  }
}
