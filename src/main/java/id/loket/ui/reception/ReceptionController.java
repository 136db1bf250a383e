package id.loket.ui.reception;

import id.loket.desk.Desk;
import id.loket.desk.DoorDesk.Received;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.queue.TicketId;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Reception: the form makes tickets, the side shows the room and the queue. */
public final class ReceptionController implements Screen {
  /** Waits grow without any commit. */
  private static final Duration TICK = Duration.seconds(20);

  private final Desk desk;
  private final Door door;
  private final Reception.Papers papers;
  private final ReceptionModel model;
  private final ReceptionDialogs dialogs;
  private final Work work;
  private final Texts texts;

  private final Timeline tick = new Timeline(new KeyFrame(TICK, e -> refresh()));
  private final SimpleBooleanProperty protocolOn = new SimpleBooleanProperty();
  private final SimpleBooleanProperty counted = new SimpleBooleanProperty();
  private final SimpleBooleanProperty someRest = new SimpleBooleanProperty();
  private final Label pill = new Label();
  private List<Command> commands = List.of();
  private Subscription open = Subscription.EMPTY;
  private int asked;
  private @Nullable Overview seen;
  private @Nullable DoorFlow flow;
  private @Nullable PaperActs paperActs;

  @FXML private GridPane root;
  @FXML private Node form;
  @FXML private FormController formController;
  @FXML private Node side;
  @FXML private SideController sideController;

  ReceptionController(
      Desk desk,
      Door door,
      Reception.Papers papers,
      ReceptionModel model,
      ReceptionDialogs dialogs,
      Work work,
      Texts texts) {
    this.desk = desk;
    this.door = door;
    this.papers = papers;
    this.model = model;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    tick.setCycleCount(Animation.INDEFINITE);
    pill.getStyleClass().addAll("pill", "good");
    // Not an empty spot until the desk has answered.
    pill.setVisible(false);
    var flowing = new DoorFlow(door, model, formController, dialogs, work, texts);
    flow = flowing;
    var paper = new PaperActs(formController, door, papers, dialogs, work, texts);
    paperActs = paper;
    var take = Command.of("reception.take", "F2", flowing::take);
    var more = Command.of("reception.more", "Ctrl+L", flowing::toService);
    var clear = Command.of("reception.clear", "Esc", flowing::back);
    var acts =
        new SideController.Acts(
            Command.of("reception.leave", "F11", this::leave).when(counted),
            Command.of("reception.checklist", "Ctrl+P", dialogs::checklist).when(protocolOn),
            Command.of("reception.disinfect", "Ctrl+D", dialogs::disinfect).when(protocolOn),
            paper.again,
            paper.look,
            Command.of("reception.recheck.open", "Ctrl+U", sideController::toRechecks)
                .when(someRest));
    commands =
        List.of(
            take,
            more,
            clear,
            paper.sheet,
            paper.more,
            Command.of("kit.undo", "Ctrl+Z", this::undo),
            acts.leave(),
            acts.checklist(),
            acts.disinfect(),
            acts.again(),
            acts.look(),
            acts.recheck());
    formController.commands(List.of(take, more, clear), List.of(paper.sheet, paper.more));
    formController.onChange(() -> {
      flowing.changed();
      paper.changed();
    });
    formController.onKnown(flowing::known, flowing::who);
    sideController.acts(acts, model::openPrintJobs, this::recheck);
    new Columns(root, form, side).follow(pill);
  }

  @Override
  public void shown() {
    open =
        Fx.listen(desk::subscribe, this::refresh)
            .and(Fx.listen(papers.slips()::subscribe, this::jobs));
    model.onLast(this::given);
    model.onCome(flow()::known);
    tick.play();
  }

  @Override
  public void hidden() {
    tick.stop();
    open.unsubscribe();
    open = Subscription.EMPTY;
  }

  @Override
  public Node firstFocus() {
    if (model.quick() && model.draft().isEmpty()) {
      formController.quick(true);
    }
    model.quick(false);
    return formController.first();
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(texts.get("reception.title"));
  }

  @Override
  public List<Node> pills() {
    return List.of(pill);
  }

  @Override
  public boolean scanned(String code) {
    if (code.matches("[0-9]{16}")) {
      formController.scannedNik(code);
      return true;
    }
    With known = With.typed(code);
    if (!known.isNothing()) {
      flow().known(known);
      return true;
    }
    return dialogs.scanned(code);
  }

  private void refresh() {
    // Answers may overtake each other: an older one never covers a younger one.
    int number = ++asked;
    TicketId last = model.last();
    work.ask(
        () -> Overview.of(desk, last),
        now -> {
          if (number == asked) {
            show(now);
          }
        });
  }

  private void show(Overview now) {
    seen = now;
    ProtocolSet protocol = now.protocol();
    protocolOn.set(protocol.on());
    counted.set(protocol.on() || protocol.roomCapacity() > 0);
    someRest.set(!now.rechecks().isEmpty());
    pill.setVisible(protocol.on());
    pill.setText(
        texts.get(
            protocol.mask() ? "reception.protocol.mask" : "reception.protocol",
            texts.decimal(protocol.limitTenths() / 10.0, 1)));
    formController.know(now);
    paperActs().know(now);
    sideController.show(now);
  }

  /** The ticket just given stands there with its toast, not only when the desk was asked again. */
  private void given(Received received) {
    Overview now = seen;
    if (now != null) {
      Overview with = now.given(received);
      seen = with;
      paperActs().know(with);
      sideController.last(with.last());
    }
    refresh();
  }

  private void jobs() {
    Overview now = seen;
    if (now != null && now.last() != null) {
      sideController.job(now.last());
    }
  }

  private void leave() {
    Overview now = seen;
    if (now != null) {
      dialogs.leave(now.room(), () -> flow().undo(Entry.EMPTY));
    }
  }

  /** The toast's while it is there; in a field that was typed in, the typing; else the last act. */
  private void undo() {
    if (!dialogs.undoToast() && !undoTyping()) {
      flow().undo(Entry.EMPTY);
    }
  }

  private boolean undoTyping() {
    Node hand = root.getScene() == null ? null : root.getScene().getFocusOwner();
    if (hand instanceof TextField field && !field.getText().isEmpty()) {
      field.undo();
      return true;
    }
    return false;
  }

  private void recheck(Overview.Recheck row) {
    Overview now = seen;
    if (now != null) {
      dialogs.recheck(row, now.protocol(), flow()::received);
    }
  }

  private PaperActs paperActs() {
    return Objects.requireNonNull(paperActs);
  }

  private DoorFlow flow() {
    return Objects.requireNonNull(flow);
  }
}
