package id.loket.ui.counter;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.domain.Refusal;
import id.loket.domain.visit.VisitId;
import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.CounterModel.Place;
import id.loket.ui.counter.CounterModel.Standing;
import id.loket.ui.counter.PanelController.Filled;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The counter. Keys and buttons hand acts to {@link Doing}; every commit brings a new {@link
 * CounterModel}. A key is never silent: what cannot be done is said, while its button is off.
 */
public final class CounterController implements Screen, Doing.Told {
  private final Session session;
  private final Desk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final Sentences words;
  private final Doing doing;
  private final Live<CounterModel> live;
  private final CounterBar bar;
  private final Buttons buttons = new Buttons(this::attempt);
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(1), e -> tick()));
  private final Subscriptions subscriptions = new Subscriptions();
  private @Nullable CounterModel model;
  private long shownAt;
  private boolean enterDown;

  @FXML private StackPane root;
  @FXML private VBox place;
  @FXML private HBox columns;
  @FXML private VBox left;
  @FXML private Label em;
  @FXML private ChoiceController choiceController;
  @FXML private PersonController personController;
  @FXML private PanelController panelController;
  @FXML private QueueController queueController;
  @FXML private Button recall;
  @FXML private Button noShow;
  @FXML private Button cancelCall;
  @FXML private Button hold;
  @FXML private Button transfer;
  @FXML private Button addService;
  @FXML private Button leave;
  @FXML private Button undo;
  @FXML private HBox noticeBox;
  @FXML private Label notice;
  @FXML private Label historyEmpty;
  @FXML private Node historyScroll;
  @FXML private VBox history;

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
    this.work = work;
    this.dialogs = dialogs;
    this.words = new Sentences(texts);
    this.doing = new Doing(verbs, undo, new LookDesk(desk), session, work, words);
    this.live =
        new Live<>(
            work, () -> CounterModel.of(desk, session), this::show, dialogs::unexpected);
    this.bar = new CounterBar(words);
    clock.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  private void initialize() {
    for (Node part : List.of(noticeBox, historyEmpty, historyScroll, place)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    say("");
    buttons.add(Act.CALL_NEXT, "counter.callNext", "F5", queueController.callNext());
    buttons.add(Act.RECALL, "counter.recall", "F7", recall);
    buttons.add(Act.NO_SHOW, "counter.noShow", "F8", noShow);
    buttons.add(Act.FINISH, "counter.finish", "F12", personController.finish());
    buttons.add(Act.HOLD, "counter.hold", "Ctrl+T", hold);
    buttons.add(Act.TRANSFER, "counter.transfer", "Ctrl+G", transfer);
    buttons.add(Act.ADD_SERVICE, "counter.addService", "Ctrl+L", addService);
    buttons.add(Act.CALL, "counter.byNumber", "Ctrl+P", queueController.byNumber());
    buttons.add(Act.RESUME, "counter.resume", "Ctrl+J", queueController.resume());
    buttons.add(Act.CANCEL_CALL, "counter.cancelCall", "Ctrl+B", cancelCall);
    buttons.add(Act.LEAVE, "counter.leave", "Ctrl+E", leave);
    buttons.add(Act.UNDO, "counter.undo", "Ctrl+Z", undo);
    buttons.add(Act.STAND, "counter.stand", "Ctrl+I", bar.stand());
    buttons.add(Act.MOVE, "counter.move", "Ctrl+O", bar.move());
    buttons.bare(Act.BEGIN, "counter.begin", "Enter", personController.begin());
    choiceController.onChosen(session::atCounter);
    panelController.onSubmit(this::submit);
    panelController.onClose(this::home);
    queueController.onEnter(this::call, number -> doing.resume(number, this));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    root.addEventFilter(KeyEvent.KEY_RELEASED, e -> enterDown &= e.getCode() != KeyCode.ENTER);
    root.widthProperty().subscribe(this::arrange);
    em.fontProperty().subscribe(this::arrange);
  }

  /** Two columns where there is room for them, else one. */
  private void arrange() {
    boolean stacked = root.getWidth() > 0 && root.getWidth() < 62 * em.getFont().getSize();
    if (stacked != bar.stacked()) {
      bar.stacked(stacked);
      queueController.stack(left, stacked);
    }
  }

  @Override
  public void shown() {
    choose(session.counter().isEmpty());
    live.open();
    subscriptions.add(desk.subscribe(live::changed));
    subscriptions.add(session.subscribe(live::changed));
    clock.play();
  }

  @Override
  public void hidden() {
    clock.stop();
    live.close();
    subscriptions.close();
  }

  private void show(CounterModel now) {
    boolean moved = model == null || !bar.same(now.here());
    model = now;
    shownAt = System.nanoTime();
    choiceController.show(now);
    choose(now.here() == null);
    bar.show(now.here());
    personController.show(now);
    queueController.show(now.line());
    var lines = now.front() == null ? List.<LookDesk.HistoryLine>of() : now.front().history();
    history.getChildren().setAll(HistoryRows.of(lines, words));
    historyEmpty.setVisible(lines.isEmpty());
    historyScroll.setVisible(!lines.isEmpty());
    buttons.show(now.acts());
    Act open = panelController.open();
    if (open != null && !now.acts().may(open) && settled()) {
      panelController.close();
    } else {
      panelController.update(now);
    }
    if (moved) {
      say("");
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
  private void tick() {
    CounterModel now = model;
    if (now == null) {
      return;
    }
    long seconds = (System.nanoTime() - shownAt) / 1_000_000_000;
    personController.tick(seconds);
    queueController.tick(seconds);
    Long due = now.line().nextReturn();
    if (due != null && seconds > due) {
      live.changed();
    }
  }

  /** Where the hand goes on: between two acts the focus has no act of its own. */
  private void home() {
    Node node = firstFocus();
    if (root.getScene() != null && node != null) {
      node.requestFocus();
    }
  }

  private void attempt(Act act) {
    CounterModel now = model;
    if (now == null || !place.isVisible()) {
      return;
    }
    switch (act) {
      case HOLD, TRANSFER, ADD_SERVICE, CALL, RESUME, LEAVE -> openPanel(act, now);
      case MOVE -> refusal(act, now).ifPresentOrElse(this::say, () -> session.atCounter(null));
      case UNDO -> undo();
      default -> {
        home();
        Place here = now.here();
        doing.run(act, here != null && here.standing() != Standing.OPEN, this);
      }
    }
  }

  private void openPanel(Act act, CounterModel now) {
    Optional<String> refused = settled() ? refusal(act, now) : Optional.empty();
    if (refused.isPresent()) {
      say(refused.get());
      return;
    }
    say("");
    String selected = queueController.selected().orElse("");
    panelController.open(act, now, act == Act.LEAVE || act == Act.RESUME ? selected : "");
  }

  private Optional<String> refusal(Act act, CounterModel now) {
    if (act == Act.RESUME && now.acts().may(act) && now.line().held().isEmpty()) {
      return Optional.of(words.get("counter.held.none"));
    }
    return now.acts().refusal(act).map(words::refused);
  }

  private void undo() {
    Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
    boolean typing = focus instanceof TextInputControl field && !field.getText().isEmpty();
    if (typing && panelController.open() != null && focus instanceof TextInputControl field) {
      field.undo();
      return;
    }
    doing.run(Act.UNDO, false, this);
  }

  private void submit(Filled filled) {
    doing.run(
        filled,
        new Doing.Told() {
          @Override
          public void done(String sentence, boolean undoable) {
            panelController.done();
            CounterController.this.done(sentence, undoable);
          }

          @Override
          public void refused(Refusal refusal) {
            panelController.refuse(words.refused(refusal));
          }
        });
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
    say("");
    if (undoable) {
      dialogs.toast(sentence, this::undo);
    } else {
      dialogs.toast(sentence);
    }
    live.changed();
  }

  @Override
  public void refused(Refusal refusal) {
    say(words.refused(refusal));
  }

  private void say(String sentence) {
    notice.setText(sentence);
    noticeBox.setVisible(!sentence.isEmpty());
  }

  /** Enter begins the service of the one who was called, also while the call is under way. */
  private void enter(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (event.getCode() != KeyCode.ENTER || !plain || enterDown || !place.isVisible()) {
      return;
    }
    CounterModel now = model;
    if (panelController.open() == null && now != null && (now.called() || !settled())) {
      enterDown = true;
      event.consume();
      attempt(Act.BEGIN);
    }
  }

  private void back() {
    panelController.close();
    say("");
    home();
  }

  @Override
  public boolean scanned(String code) {
    var scan = ScanCode.read(code);
    if (scan.isEmpty() || !place.isVisible()) {
      return false;
    }
    switch (scan.get()) {
      case ScanCode.Number(String number) -> doing.call(number, this);
      case ScanCode.OfVisit(String id) ->
          work.ask(
              () -> desk.look(s -> s.ticketOf(new VisitId(id)).map(t -> t.number())),
              found ->
                  found.ifPresentOrElse(
                      number -> doing.call(number, this),
                      () -> refused(Refusal.of(Refusal.Code.UNKNOWN_VISIT, id))));
    }
    return true;
  }

  @Override
  public @Nullable Node firstFocus() {
    return place.isVisible() ? personController.home() : choiceController.field();
  }

  @Override
  public List<Command> commands() {
    return buttons.commands(Command.of("kit.close", "Esc", this::back));
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
