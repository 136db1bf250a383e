package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.Known;
import id.loket.sync.Joined;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.LinkState.Progress;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Advice;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.kit.hub.Troubles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The other way to begin: this computer becomes a desk of an office that uses Loket already. The
 * file is chosen, the hub asked, the office fetched; then its clerks sign in here too. Like the
 * wizard it lies over the whole window and has its own keys.
 */
public final class JoinController {

  /** Where one is on this way. */
  private enum Step {
    CHOOSE,
    ASKING,
    FETCHING,
    READY
  }

  private final Desk desk;
  private final Joining joining;
  private final Work work;
  private final Texts texts;
  private final WizardEnd end;
  private Step step = Step.CHOOSE;
  private Subscription open = Subscription.EMPTY;
  private Runnable back = () -> {};
  private @Nullable AdviceBox advice;

  @FXML private BorderPane root;
  @FXML private VBox wrong;
  @FXML private VBox fetching;
  @FXML private Label state;
  @FXML private ProgressBar progress;
  @FXML private Button goBack;
  @FXML private Button next;

  public JoinController(Desk desk, Joining joining, Work work, Texts texts, WizardEnd end) {
    this.desk = desk;
    this.joining = joining;
    this.work = work;
    this.texts = texts;
    this.end = end;
  }

  @FXML
  private void initialize() {
    advice = new AdviceBox(wrong, texts);
    Command.of("kit.back", "Esc", this::goBack).on(goBack);
    Command.of("settings.join.choose", "Enter", this::goOn).on(next);
    for (var part : List.of(fetching, progress, goBack)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            open.unsubscribe();
          } else {
            root.applyCss();
            next.requestFocus();
          }
        });
    go(Step.CHOOSE);
  }

  /** What Esc does before anything was joined. */
  public void onBack(Runnable wizard) {
    back = wizard;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !goBack.isFocused()) {
      event.consume();
      goOn();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      goBack();
    }
  }

  private void goBack() {
    if (step == Step.CHOOSE) {
      back.run();
    }
  }

  private void goOn() {
    switch (step) {
      case CHOOSE -> choose();
      case READY -> end.ready().run();
      case ASKING, FETCHING -> {}
    }
  }

  private void go(Step now) {
    step = now;
    next.setText(texts.get(now == Step.READY ? "settings.wizard.finish" : "settings.join.choose"));
    next.setVisible(now == Step.CHOOSE || now == Step.READY);
    goBack.setVisible(now == Step.CHOOSE);
    fetching.setVisible(now != Step.CHOOSE);
    progress.setVisible(now == Step.ASKING || now == Step.FETCHING);
    progress.setProgress(-1);
    state.setText(
        switch (now) {
          case CHOOSE -> "";
          case ASKING -> texts.get("settings.hub.asking");
          case FETCHING -> texts.get("settings.join.fetching");
          case READY -> ready();
        });
    if (next.isVisible()) {
      next.requestFocus();
    }
  }

  private String ready() {
    return texts.get(
        "settings.join.ready", desk.known().office().map(o -> o.names().name()).orElse(""));
  }

  private void choose() {
    Path file = joining.file(root.getScene().getWindow(), texts);
    if (file != null) {
      say(null);
      go(Step.ASKING);
      work.ask(
          new Work.Slow("settings.hub.asking", null),
          () -> joining.ask(file),
          this::answered,
          work.unexpectedAfter(() -> go(Step.CHOOSE)));
    }
  }

  private void answered(Joining.Answer answer) {
    if (answer.joined() instanceof Joined.Done) {
      go(Step.FETCHING);
      open =
          Subscription.combine(
              Fx.listen(joining.hubs().subscribe(), this::look),
              Fx.listen(desk::subscribe, this::look));
    } else {
      go(Step.CHOOSE);
      say(Joining.advice(answer, texts, moments()));
    }
  }

  private void look() {
    if (step == Step.FETCHING) {
      work.ask(() -> joining.hubs().states().get(), this::fetched);
    }
  }

  private void fetched(List<LinkState> hubs) {
    if (step != Step.FETCHING || hubs.isEmpty()) {
      return;
    }
    LinkState hub = hubs.getFirst();
    Progress far = hub.phase() instanceof Phase.CatchingUp ? hub.progress() : null;
    if (far != null && far.of() > 0) {
      progress.setProgress(1.0 * far.done() / far.of());
      state.setText(
          texts.get("sync.line.catchingUp", texts.number(far.done()), texts.number(far.of())));
    }
    Known known = desk.known();
    boolean all = hub.phase() instanceof Phase.InStep;
    if (all && !FirstStart.needed(known)) {
      go(Step.READY);
    } else if (all) {
      state.setText(texts.get("settings.join.empty"));
    }
    say(
        switch (hub.phase()) {
          case Phase.Offline(var since, var trouble) -> trouble(hub, trouble);
          case Phase.Stopped(var since, var trouble) -> trouble(hub, trouble);
          case Phase.Starting p -> null;
          case Phase.CatchingUp p -> null;
          case Phase.InStep p -> null;
        });
  }

  private Advice trouble(LinkState hub, id.loket.sync.HubTrouble trouble) {
    return new Troubles(texts, moments()).of(trouble, hub.address());
  }

  private Moments moments() {
    return new Moments(texts, desk.zone(), LocalDate.EPOCH);
  }

  private void say(@Nullable Advice sentence) {
    if (advice != null) {
      advice.show(sentence);
    }
  }
}
