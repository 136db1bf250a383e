package id.loket.ui.counter;

import id.loket.desk.DossierDesk.Taken;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.Service;
import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.counter.CounterModel.Application.Task;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the person in front: which are wanted, which were handed in, and the dossier that
 * comes of them. What is typed and ticked stays until the dossier is there or another person is.
 */
public final class IntakeController {
  /** In em: what the columns and the applicant's fields want beside each other. */
  private static final double ROOM = 50;

  private final IntakeDesk desk;
  private final Texts texts;
  private final IntakeWords words;
  private final Sentences sentences;

  private final Command taking = Command.of("counter.intake.take", "Ctrl+Enter", this::take);
  private final Command filling = Command.of("counter.intake.fill", "Ctrl+D", this::fill);
  private final Command turning = Command.of("counter.intake.other", "Ctrl+U", this::turn);
  private final Command applying = Command.of("counter.intake.apply", "Ctrl+S", this::apply);
  private final Command printing = Command.of("counter.intake.print", "F9", this::print);

  private @Nullable Intake intake;
  private Doing.@Nullable Told told;

  @FXML private VBox box;
  @FXML private Label papersCount;
  @FXML private ComboBox<Task> which;
  @FXML private Label dossierNumber;
  @FXML private Button showHistoryButton;
  @FXML private ApplicantController applicantController;
  @FXML private Pane conditions;
  @FXML private Label taken;
  @FXML private Pane heads;
  @FXML private ListView<Intake.Row> papers;
  @FXML private Label refusal;
  @FXML private Button take;
  @FXML private Button fill;
  @FXML private Button other;
  @FXML private Button print;
  @FXML private Label terms;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private Said said;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private TaskChoice choice;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private ConditionChips chips;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private PaperList list;

  public IntakeController(IntakeDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
    this.words = new IntakeWords(texts);
    this.sentences = new Sentences(texts);
  }

  @FXML
  private void initialize() {
    for (Node part : List.of(box, conditions, taken, take, fill, other)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    chips = new ConditionChips(conditions, applying.cap(), words, this::refresh);
    list = new PaperList(papers, heads, words, this::refresh);
    said = new Said(refusal);
    choice = new TaskChoice(which, words, this::begin);
    new Columns(box, terms, ROOM, this::narrow);
    taking.on(take);
    filling.on(fill);
    turning.on(other);
    printing.on(print);
  }

  private void narrow(boolean now) {
    applicantController.narrow(now);
    list.narrow(now);
  }

  /** The keys of the intake; they speak also where there is nobody to take papers from. */
  List<Command> commands(Command showHistory) {
    showHistory.on(showHistoryButton);
    return List.of(taking, filling, turning, applying, printing, showHistory);
  }

  void tell(Doing.Told to) {
    told = to;
  }

  VBox box() {
    return box;
  }

  /** Whether there is somebody whose papers may be taken in. */
  boolean wanted() {
    return choice.of() != null;
  }

  void show(CounterModel now) {
    Application next = now.application();
    if (next == null) {
      choice.nobody();
      intake = null;
      return;
    }
    if (choice.another(next)) {
      applicantController.begin(next.who());
    }
    choice.offer(next);
    refresh();
  }

  private void begin(Task now) {
    Intake begun =
        switch (now) {
          case Task.Fresh(Service service) -> Intake.fresh(service);
          case Task.There(Dossier dossier) -> Intake.of(dossier);
        };
    intake = begun;
    chips.offer(begun);
    said.clear();
    refresh();
  }

  private void refresh() {
    Intake now = intake;
    Task worked = choice.task();
    if (now == null || worked == null) {
      return;
    }
    Dossier dossier = now.dossier();
    list.show(now);
    applicantController.visible(dossier == null);
    taken.setVisible(dossier != null);
    taken.setText(dossier == null ? "" : words.taken(dossier));
    take.setVisible(!now.closed());
    fill.setVisible(!now.closed());
    other.setVisible(dossier == null);
    other.setText(words.other(applicantController.other()));
    dossierNumber.setText(dossier == null || choice.shown() ? "" : words.number(dossier));
    print.setText(words.print(dossier));
    terms.setText(words.terms(worked));
    papersCount.setText(texts.get("counter.intake.count", now.complete(), now.wanted()));
    papersCount.getStyleClass().removeAll("good", "warn");
    papersCount.getStyleClass().add(now.complete() == now.wanted() ? "good" : "warn");
  }

  private void to(Node node) {
    node.requestFocus();
    Reveal.now(node);
  }

  /** To the first empty field that is needed, else to the papers. */
  private void fill() {
    if (ready()) {
      Node missing = applicantController.missing();
      to(missing == null ? papers : missing);
    }
  }

  private void apply() {
    if (ready()) {
      Node first = chips.first();
      to(first == null ? papers : first);
      said.warning(first == null ? texts.get("counter.intake.noConditions") : "");
    }
  }

  /** Who sends somebody is one whom the condition of a power of attorney applies to. */
  private void turn() {
    if (ready() && other.isVisible()) {
      applicantController.turn();
      chips.turn(Bearer.CONDITION, applicantController.other());
      refresh();
    }
  }

  /** A key is never silent. */
  private boolean ready() {
    Doing.Told where = told;
    if (!wanted() || !box.isVisible()) {
      if (where != null && !wanted()) {
        where.refused(Refusal.of(Refusal.Code.NOT_BEGUN, ""));
      }
      return false;
    }
    return true;
  }

  private void take() {
    Intake work = intake;
    if (!ready() || work == null || desk.busy() || work.closed()) {
      return;
    }
    switch (Objects.requireNonNull(choice.task())) {
      case Task.There(Dossier dossier) when work.anything() ->
          desk.add(dossier.called(), work, this::answered);
      case Task.There nothingNew -> {
        said.warning(texts.get("counter.intake.nothing"));
        papers.requestFocus();
      }
      case Task.Fresh(Service service) when applicantController.complete() ->
          desk.open(
              work.form(
                  Objects.requireNonNull(choice.of()).visit(),
                  service,
                  applicantController.applicant(),
                  applicantController.bearer()),
              this::answered);
      case Task.Fresh lacksAName -> {}
    }
  }

  private void answered(Outcome<Taken> outcome) {
    switch (outcome) {
      case Outcome.Done<Taken>(Taken result) -> {
        Dossier dossier = result.dossier();
        choice.work(new Task.There(dossier));
        if (told != null) {
          told.done(words.told(dossier), true);
        }
        desk.print(dossier, said::news);
      }
      case Outcome.Refused<Taken>(Refusal why) -> {
        String sentence = sentences.refused(why);
        if (!applicantController.refused(why, sentence)) {
          said.warning(sentence);
        }
      }
    }
  }

  private void print() {
    Intake now = intake;
    if (!ready() || now == null) {
      return;
    }
    switch (Objects.requireNonNull(choice.task())) {
      case Task.There(Dossier dossier) -> desk.printAgain(dossier, said::news);
      case Task.Fresh(Service service) -> desk.sheet(service.code(), now.conditions(), said::news);
    }
  }
}
