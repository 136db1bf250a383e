package id.loket.ui.counter;

import id.loket.domain.service.ServiceSearch;
import id.loket.ui.counter.Acts.Act;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The small form below the buttons, for acts that need a word more. Esc closes it and keeps what
 * was typed; it is empty again after the act, or for another person.
 */
public final class PanelController {

  private final Texts texts;
  private final Sentences words;
  private Consumer<Filled> submitted = f -> {};
  private Runnable closed = () -> {};
  private @Nullable Act act;
  private @Nullable Act lastAct;
  private String person = "";
  private @Nullable CounterModel model;
  private @Nullable ServiceSearch services;

  @FXML private VBox box;
  @FXML private Label title;
  @FXML private VBox choosePart;
  @FXML private Label chooseLabel;
  @FXML private TextField choose;
  @FXML private Label chooseError;
  @FXML private ListView<Choice> list;
  @FXML private VBox minutesPart;
  @FXML private TextField minutes;
  @FXML private Label minutesError;
  @FXML private VBox notePart;
  @FXML private TextField note;
  @FXML private CheckBox back;
  @FXML private Button cancel;
  @FXML private Button submit;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private TypeAhead ahead;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors errors;

  public PanelController(Texts texts) {
    this.texts = texts;
    this.words = new Sentences(texts);
  }

  @FXML
  private void initialize() {
    for (Node part : List.of(box, choosePart, minutesPart, notePart, back)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    box.setVisible(false);
    errors = new FieldErrors(texts, new VBox()).field(choose, chooseError);
    errors.field(minutes, minutesError);
    ahead = new TypeAhead(choose, list, this::take);
    Command.of("kit.cancel", "Esc", this::close).on(cancel);
    Command.of("counter.submit", "Enter", this::take).on(submit);
    // Before the parts: a check box would keep Enter to itself.
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
  }

  void onSubmit(Consumer<Filled> to) {
    submitted = to;
  }

  void onClose(Runnable to) {
    closed = to;
  }

  Node box() {
    return box;
  }

  @Nullable Act open() {
    return act;
  }

  /** Opens it for an act; {@code ticket}: preselected, empty if none is. */
  void open(Act next, CounterModel now, String ticket) {
    String inFront = now.front() == null ? "" : now.front().number();
    if (next != lastAct || !inFront.equals(person)) {
      clear();
    }
    act = next;
    lastAct = next;
    person = inFront;
    box.setVisible(true);
    title.setText(texts.get("counter.panel." + next.name(), inFront));
    submit.setText(texts.get("counter.panel.verb." + next.name()));
    boolean chooses = next != Act.HOLD;
    choosePart.setVisible(chooses);
    minutesPart.setVisible(!chooses);
    notePart.setVisible(next == Act.HOLD || next == Act.TRANSFER);
    back.setVisible(next == Act.TRANSFER);
    if (chooses) {
      String label = texts.get("counter.panel.field." + next.name());
      chooseLabel.setText(label);
      choose.setAccessibleText(label);
      list.setAccessibleText(label);
    }
    model = now;
    offer(now, next);
    if (!ticket.isEmpty()) {
      ahead.choose(ticket);
    }
    box.applyCss();
    first().requestFocus();
    Reveal.now(box);
  }

  /** In a field that is not empty Ctrl+Z takes back what was typed, and nothing else. */
  boolean undoTyping() {
    for (TextField field : List.of(choose, minutes, note)) {
      if (field.isFocused() && !field.getText().isEmpty()) {
        field.undo();
        return true;
      }
    }
    return false;
  }

  private Control first() {
    return act == Act.HOLD ? minutes : choose;
  }

  private void offer(CounterModel now, Act for_) {
    var choices = new Choices(now, words);
    Function<String, List<Choice>> search =
        switch (for_) {
          case TRANSFER -> fitting(choices.targets());
          case RESUME -> fitting(choices.held());
          case LEAVE -> fitting(choices.leaving());
          case CALL -> fitting(choices.callable());
          case ADD_SERVICE -> typed -> Choices.services(services(now), typed);
          default -> typed -> List.of();
        };
    ahead.offer(search, for_ != Act.CALL);
  }

  private static Function<String, List<Choice>> fitting(List<Choice> all) {
    return typed -> Choices.fitting(all, typed);
  }

  private ServiceSearch services(CounterModel now) {
    ServiceSearch known = services;
    if (known == null || model == null || !now.catalogue().equals(model.catalogue())) {
      known = ServiceSearch.of(now.catalogue());
      services = known;
    }
    return known;
  }

  /** The state changed while it is open: what is offered follows, what is typed stays. */
  void update(CounterModel now) {
    Act open = act;
    if (open != null && open != Act.ADD_SERVICE && open != Act.HOLD) {
      String chosen = ahead.chosen().map(Choice::value).orElse("");
      offer(now, open);
      ahead.choose(chosen);
    }
    model = now;
  }

  /** What the desk said against it; nothing typed is lost. */
  void refuse(String sentence) {
    errors.set(first(), sentence);
    first().requestFocus();
  }

  void done() {
    clear();
    close();
  }

  void close() {
    if (act != null) {
      act = null;
      errors.clear();
      box.setVisible(false);
      closed.run();
    }
  }

  private void clear() {
    lastAct = null;
    errors.clear();
    choose.clear();
    minutes.clear();
    note.clear();
    back.setSelected(false);
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      event.consume();
      take();
    }
  }

  private void take() {
    Act now = act;
    if (now == null) {
      return;
    }
    errors.clear();
    OptionalInt wait = Minutes.read(minutes.getText());
    if (now == Act.HOLD && wait.isEmpty()) {
      refuse(texts.get("counter.hold.badMinutes", minutes.getText().strip(), Minutes.MOST));
      return;
    }
    Choice choice = ahead.chosen().orElse(null);
    boolean number = now == Act.CALL || now == Act.RESUME || now == Act.LEAVE;
    if (now != Act.HOLD && choice == null && (!number || ahead.typed().isEmpty())) {
      refuse(texts.get("counter.panel.nothing." + (number ? "ticket" : "other"), ahead.typed()));
      return;
    }
    Integer after = wait.orElse(0) == 0 ? null : (Integer) wait.getAsInt();
    submitted.accept(
        new Filled(now, choice, ahead.typed(), after, note.getText(), back.isSelected()));
  }
}
