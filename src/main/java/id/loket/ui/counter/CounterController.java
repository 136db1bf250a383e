package id.loket.ui.counter;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.domain.Refusal;
import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.CounterModel.Place;
import id.loket.ui.counter.CounterModel.Standing;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The counter. Keys and buttons hand acts to {@link Doing}; every commit brings a new {@link
 * CounterModel}. A key is never silent: what cannot be done is said, while its button is off.
 */
public final class CounterController implements Screen, Doing.Told {
  /** In em: for what is done and for the queue beside each other. */
  private static final double ROOM = 62;

  private final Session session;
  private final Desk desk;
  private final Dialogs dialogs;
  private final Sentences words;
  private final Doing doing;
  private final Live<CounterModel> live;
  private final CounterBar bar;
  private final Buttons buttons = new Buttons(this::attempt);
  private final Below view = new Below();
  private final Ticker ticker = new Ticker(this::tick);
  private @Nullable CounterModel model;

  @FXML private StackPane root;
  @FXML private VBox place;
  @FXML private VBox left;
  @FXML private Label em;
  @FXML private ChoiceController choiceController;
  @FXML private PersonController personController;
  @FXML private ActsController actsController;
  @FXML private PanelController panelController;
  @FXML private IntakeController intakeController;
  @FXML private HistoryController historyController;
  @FXML private QueueController queueController;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private Panels panels;

  public CounterController(
      Desk desk,
      CounterDesk verbs,
      UndoDesk undo,
      Session session,
      Work work,
      Texts texts,
      Dialogs dialogs) {
    this.desk = desk;
    this.session = session;
    this.dialogs = dialogs;
    this.words = new Sentences(texts);
    this.doing = new Doing(verbs, undo, session, work, words);
    this.live =
        new Live<>(work, () -> CounterModel.of(desk, session), this::show, dialogs::unexpected);
    this.bar = new CounterBar(words);
  }

  @FXML
  private void initialize() {
    place.managedProperty().bind(place.visibleProperty());
    panels = new Panels(panelController, doing, this::settled, words, this);
    personController.into(buttons);
    actsController.into(buttons);
    queueController.into(buttons);
    bar.into(buttons);
    choiceController.onChosen(session::atCounter);
    panelController.onClose(this::home);
    intakeController.tell(this);
    view.attach(panelController.box(), intakeController.box(), historyController.box());
    queueController.onEnter(this::call, number -> doing.resume(number, this));
    new EnterKey(root, this::mayBegin, () -> attempt(Act.BEGIN));
    new Columns(root, em, ROOM, stacked -> queueController.stack(left, stacked));
  }

  @Override
  public void shown() {
    choose(session.counter().isEmpty());
    live.open(desk::subscribe, session::subscribe);
    ticker.start();
  }

  @Override
  public void hidden() {
    ticker.stop();
    live.close();
  }

  private void show(CounterModel now) {
    boolean moved = model == null || !bar.same(now.here());
    model = now;
    ticker.fresh();
    choiceController.show(now);
    choose(now.here() == null);
    bar.show(now.here());
    personController.show(now);
    queueController.show(now.line());
    intakeController.show(now);
    view.papers(intakeController.wanted());
    historyController.show(now.front() == null ? List.of() : now.front().history());
    actsController.show(now);
    buttons.show(now.acts());
    panels.update(now);
    if (moved) {
      actsController.say("");
      home();
    }
  }

  private boolean settled() {
    return !doing.underWay() && live.settled();
  }

  private void choose(boolean now) {
    choiceController.visible(now);
    place.setVisible(!now);
  }

  /** Once a second, without asking the desk; only a hold that ends in between is asked for. */
  private void tick(long seconds) {
    personController.tick(seconds);
    if (queueController.tick(seconds)) {
      live.changed();
    }
  }

  /** Where the hand goes on: between two acts the focus has no act of its own. */
  private void home() {
    Node node = firstFocus();
    if (root.getScene() != null && node != null) {
      node.requestFocus();
      Reveal.now(node);
    }
  }

  private void attempt(Act act) {
    CounterModel now = model;
    if (now == null || !place.isVisible()) {
      return;
    }
    switch (act) {
      case HOLD, TRANSFER, ADD_SERVICE, CALL, RESUME, LEAVE, MOVE ->
          panels.refused(act, now).ifPresentOrElse(actsController::say, () -> goOn(act, now));
      case UNDO -> undo();
      default -> {
        home();
        Place here = now.here();
        doing.run(act, here != null && here.standing() != Standing.OPEN, this);
      }
    }
  }

  private void goOn(Act act, CounterModel now) {
    actsController.say("");
    if (act == Act.MOVE) {
      session.atCounter(null);
    } else {
      panels.open(act, now, queueController.selected().orElse(""));
    }
  }

  private void undo() {
    if (!panelController.undoTyping()) {
      home();
      doing.run(Act.UNDO, false, this);
    }
  }

  private void call(String number) {
    CounterModel now = model;
    if (now != null && now.called()) {
      attempt(Act.BEGIN);
    } else {
      home();
      doing.call(number, this);
    }
  }

  @Override
  public void done(String sentence, boolean undoable) {
    actsController.say("");
    if (undoable) {
      dialogs.toast(sentence, this::undo);
    } else {
      dialogs.toast(sentence);
    }
    live.changed();
  }

  @Override
  public void refused(Refusal refusal) {
    actsController.say(words.refused(refusal));
  }

  private boolean mayBegin() {
    CounterModel now = model;
    return now != null && place.isVisible() && !panels.isOpen() && (now.called() || !settled());
  }

  private void back() {
    panels.close();
    actsController.say("");
    home();
  }

  @Override
  public boolean scanned(String code) {
    Optional<ScanCode> scan = place.isVisible() ? ScanCode.read(code) : Optional.empty();
    scan.ifPresent(s -> doing.scanned(s, this));
    return scan.isPresent();
  }

  @Override
  public @Nullable Node firstFocus() {
    return place.isVisible() ? personController.home() : choiceController.field();
  }

  @Override
  public List<Command> commands() {
    List<Command> all =
        new ArrayList<>(buttons.commands(Command.of("kit.close", "Esc", this::back)));
    all.addAll(
        intakeController.commands(Command.of("counter.intake.history", "Ctrl+H", view::turn)));
    return all;
  }

  @Override
  public ObservableValue<String> title() {
    return bar.title();
  }

  @Override
  public List<Node> pills() {
    return bar.pills();
  }

  @Override
  public List<Node> actions() {
    return bar.actions();
  }
}
