package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.CounterModel.Item;
import id.loket.ui.counter.CounterModel.Person;
import id.loket.ui.counter.CounterModel.Stay;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Marks;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The person in front: the loudest thing of the screen, and where the focus rests. */
public final class PersonController {
  private final Sentences words;
  private @Nullable Stay stay;

  private final Marks marks;
  private final Label mark;
  private final InvalidationListener onMarks = o -> marked();

  @FXML private VBox home;
  @FXML private HBox somebody;
  @FXML private Label state;
  @FXML private Label number;
  @FXML private FlowPane names;
  @FXML private Label name;
  @FXML private HBox pills;
  @FXML private VBox services;
  @FXML private Label arrived;
  @FXML private Label returns;
  @FXML private Label calls;
  @FXML private Pane service;
  @FXML private ProgressBar progress;
  @FXML private Label clock;
  @FXML private Label standard;
  @FXML private Button begin;
  @FXML private Button finish;
  @FXML private VBox nobody;
  @FXML private Label nobodyTitle;
  @FXML private Label nobodyNext;

  public PersonController(Texts texts, Marks marks) {
    this.words = new Sentences(texts);
    this.marks = marks;
    this.mark = marks.label();
  }

  @FXML
  private void initialize() {
    for (Node part : List.of(somebody, nobody, pills, returns, calls, service, begin, finish)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    mark.managedProperty().bind(mark.visibleProperty());
    marks.numbers().addListener(new WeakInvalidationListener(onMarks));
    // a long name is broken where the card ends, and doesn't push the queue off the screen
    name.maxWidthProperty().bind(names.widthProperty());
  }

  private void marked() {
    // read, so that the next change is told too
    marks.numbers().get();
    mark.setVisible(marks.on(number.getText()));
    pills.setVisible(pills.getChildren().size() > 1 || mark.isVisible());
  }

  /** Where the focus rests between two acts: it has no act of its own. */
  Node home() {
    return home;
  }

  void into(Buttons buttons) {
    buttons.bare(Act.BEGIN, "counter.begin", "Enter", begin);
    buttons.add(Act.FINISH, "counter.finish", "F12", finish);
  }

  void show(CounterModel model) {
    Person person = model.front();
    somebody.setVisible(person != null);
    nobody.setVisible(person == null);
    stay = person == null ? null : person.stay();
    if (person == null) {
      empty(model);
    } else {
      fill(person, model.acts().callsUsed());
    }
  }

  private void empty(CounterModel model) {
    var waiting = model.line().waiting();
    var here = model.here();
    boolean pause = here != null && here.standing() == CounterModel.Standing.BREAK;
    nobodyTitle.setText(words.get(pause ? "counter.onBreak" : "counter.nobody"));
    nobodyNext.setText(
        waiting.isEmpty()
            ? words.get("counter.queue.empty")
            : words.get("counter.nobody.next", waiting.getFirst().number()));
    home.setAccessibleText(nobodyTitle.getText() + " " + nobodyNext.getText());
  }

  private void fill(Person person, boolean callsUsed) {
    boolean serving = person.stay().serving();
    state.setText(words.get(serving ? "counter.state.serving" : "counter.state.called"));
    Node tile = number.getParent();
    tile.getStyleClass().remove("called");
    if (!serving) {
      tile.getStyleClass().add("called");
    }
    number.setText(person.number());
    name.setText(words.name(person.who()));
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("none"), person.who().name().isEmpty());
    pills.getChildren().clear();
    words.priority(person.who()).forEach(p -> pills.getChildren().add(pill(p, "warn")));
    words.marks(person.who()).forEach(p -> pills.getChildren().add(pill(p, "info")));
    pills.getChildren().add(mark);
    marked();
    services.getChildren().setAll(person.services().stream().map(this::service).toList());
    arrived.setText(words.arrived(person));
    String to = person.returnsTo();
    returns.setVisible(to != null);
    returns.setText(to == null ? "" : words.get("counter.returns", words.counter(to)));
    calls.setVisible(!serving);
    calls.setText(words.calls(person.stay()) + (callsUsed ? words.get("counter.calls.used") : ""));
    calls.getStyleClass().remove("warn-text");
    if (callsUsed) {
      calls.getStyleClass().add("warn-text");
    }
    service.setVisible(serving);
    begin.setVisible(!serving);
    finish.setVisible(serving);
    home.setAccessibleText(words.spoken(person));
    tick(0);
  }

  private Node service(Item item) {
    var label = new Label(item.open() ? item.name() : words.get("counter.done", item.name()));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(item.open() ? "open-service" : "done");
    return label;
  }

  static Label pill(String text, String colour) {
    var label = new Label(text);
    label.getStyleClass().addAll("pill", colour);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** So many seconds after the state was looked at. */
  void tick(long seconds) {
    Stay now = stay;
    if (now == null || !now.serving()) {
      return;
    }
    long served = now.servedSeconds() + seconds;
    long limit = now.standardMinutes() * 60L;
    clock.setText(words.stopwatch(served));
    boolean over = served > limit;
    standard.setText(
        over
            ? words.get("counter.over", now.standardMinutes())
            : words.get("counter.standard", now.standardMinutes()));
    progress.setProgress(limit == 0 ? 1 : Math.min(1, (double) served / limit));
    for (Node node : List.of(progress, clock)) {
      node.getStyleClass().removeAll("over", "warn-text");
    }
    if (over) {
      progress.getStyleClass().add("over");
      clock.getStyleClass().add("warn-text");
    }
  }
}
