package id.loket.ui.counter;

import id.loket.desk.DossierDesk.Form;
import id.loket.desk.DossierDesk.Taken;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierState;
import id.loket.domain.service.Service;
import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the person in front: which are wanted, which were handed in, and the dossier that
 * comes of them. What is typed and ticked stays until the dossier is there or another person is.
 */
public final class IntakeController {
  private final IntakeDesk desk;
  private final Texts texts;
  private final IntakeWords words;
  private final Sentences sentences;

  private final Command taking = Command.of("counter.intake.take", "Ctrl+Enter", this::take);
  private final Command filling = Command.of("counter.intake.fill", "Ctrl+D", this::fill);
  private final Command printing = Command.of("counter.intake.print", "F9", this::print);

  private @Nullable Application application;
  private @Nullable Intake intake;
  private Doing.@Nullable Told told;
  private boolean choosing;

  @FXML private VBox box;
  @FXML private Label papersCount;
  @FXML private ComboBox<Item> which;
  @FXML private Label dossierNumber;
  @FXML private Button showHistoryButton;
  @FXML private GridPane applicant;
  @FXML private TextField applicantName;
  @FXML private Label applicantNameError;
  @FXML private TextField applicantNik;
  @FXML private Label applicantNikError;
  @FXML private TextField applicantPhone;
  @FXML private Label applicantPhoneError;
  @FXML private TextField applicantVillage;
  @FXML private Pane conditions;
  @FXML private Label taken;
  @FXML private ListView<Intake.Row> papers;
  @FXML private Label refusal;
  @FXML private Button take;
  @FXML private Button fill;
  @FXML private Button print;
  @FXML private Label terms;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors errors;

  /** What may be worked at: a service without a dossier yet, or a dossier. */
  sealed interface Item {
    record Fresh(Service service) implements Item {}

    record There(Dossier dossier) implements Item {}
  }

  public IntakeController(IntakeDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
    this.words = new IntakeWords(texts);
    this.sentences = new Sentences(texts);
  }

  @FXML
  private void initialize() {
    for (Node part : List.of(box, which, applicant, conditions, taken, refusal, take, fill)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    errors =
        new FieldErrors(texts, new VBox())
            .field(applicantName, applicantNameError)
            .field(applicantNik, applicantNikError)
            .field(applicantPhone, applicantPhoneError);
    List.of(applicantName, applicantNik, applicantPhone)
        .forEach(f -> f.textProperty().subscribe(() -> errors.clear(f)));
    which.setConverter(Shown.as(words::item));
    which.valueProperty().subscribe((old, now) -> chosen(now));
    papers.setCellFactory(v -> new PaperRow(words));
    papers.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    papers.setOnMouseClicked(e -> change(row -> edit().toggle(row)));
    papers
        .focusedProperty()
        .subscribe(focused -> {
          if (focused && papers.getSelectionModel().isEmpty()) {
            papers.getSelectionModel().selectFirst();
          }
        });
    taking.on(take);
    filling.on(fill);
    printing.on(print);
  }

  /** The keys of the intake; they speak also where there is nobody to take papers from. */
  List<Command> commands(Command showHistory) {
    showHistory.on(showHistoryButton);
    return List.of(taking, filling, printing, showHistory);
  }

  void tell(Doing.Told to) {
    told = to;
  }

  VBox box() {
    return box;
  }

  /** Whether there is somebody whose papers may be taken in. */
  boolean wanted() {
    return application != null;
  }

  void show(CounterModel now) {
    Application next = now.application();
    Application before = application;
    application = next;
    if (next == null) {
      intake = null;
      clear();
    } else {
      if (before == null || !before.visit().equals(next.visit())) {
        clear();
        prefill(next);
      }
      offer(next, before == null || !before.visit().equals(next.visit()));
    }
  }

  private void clear() {
    List.of(applicantName, applicantNik, applicantPhone, applicantVillage)
        .forEach(TextField::clear);
    errors.clear();
    say("");
  }

  /** Nobody is asked twice for what they said at the door. */
  private void prefill(Application next) {
    applicantName.setText(next.who().name());
    applicantNik.setText(next.who().nik());
    applicantPhone.setText(next.who().phone());
  }

  private void offer(Application next, boolean anew) {
    List<Item> items = new ArrayList<>();
    next.dossiers().forEach(d -> items.add(new Item.There(d)));
    next.services().forEach(s -> items.add(new Item.Fresh(s)));
    Item wanted = anew ? words.first(next) : standing(items);
    choosing = true;
    which.getItems().setAll(items);
    which.setValue(wanted);
    choosing = false;
    which.setVisible(items.size() > 1);
    if (anew || changed(wanted)) {
      begin(wanted);
    }
    refresh();
  }

  /** What was worked at, as it is now. */
  private Item standing(List<Item> items) {
    Intake now = intake;
    Dossier dossier = now == null ? null : now.dossier();
    for (Item item : items) {
      if (item instanceof Item.There there
          && dossier != null
          && there.dossier().id().equals(dossier.id())) {
        return item;
      }
      if (item instanceof Item.Fresh && dossier == null && item.equals(which.getValue())) {
        return item;
      }
    }
    return items.getFirst();
  }

  private boolean changed(Item item) {
    Intake now = intake;
    return now == null
        || !Objects.equals(
            now.dossier(), item instanceof Item.There there ? there.dossier() : null);
  }

  private void chosen(@Nullable Item item) {
    if (!choosing && item != null) {
      begin(item);
      refresh();
    }
  }

  private void begin(Item item) {
    intake =
        switch (item) {
          case Item.Fresh(Service service) -> Intake.fresh(service);
          case Item.There(Dossier dossier) -> Intake.of(dossier);
        };
    conditions.getChildren().clear();
    if (!edit().possible().isEmpty()) {
      conditions.getChildren().add(new Label(texts.get("counter.intake.when")));
    }
    for (String condition : edit().possible()) {
      var toggle = new ToggleButton(words.condition(condition));
      toggle
          .selectedProperty()
          .subscribe(on -> {
            edit().condition(condition, on);
            refresh();
          });
      conditions.getChildren().add(toggle);
    }
    say("");
  }

  private Intake edit() {
    return Objects.requireNonNull(intake, "nobody is in front");
  }

  private void refresh() {
    Intake now = edit();
    Dossier dossier = now.dossier();
    boolean complete = dossier != null && dossier.state() == DossierState.DITERIMA;
    int selected = papers.getSelectionModel().getSelectedIndex();
    papers.getItems().setAll(now.rows());
    papers.getSelectionModel().clearAndSelect(Math.max(0, selected));
    applicant.setVisible(dossier == null);
    conditions.setVisible(!conditions.getChildren().isEmpty());
    taken.setVisible(dossier != null);
    taken.setText(dossier == null ? "" : words.taken(dossier));
    take.setVisible(!complete);
    fill.setVisible(!complete);
    dossierNumber.setText(dossier == null || which.isVisible() ? "" : words.number(dossier));
    print.setText(words.print(dossier));
    terms.setText(words.terms(now, which.getValue()));
    papersCount.setText(texts.get("counter.intake.count", now.complete(), now.wanted()));
    papersCount.getStyleClass().removeAll("good", "warn");
    papersCount.getStyleClass().add(now.complete() == now.wanted() ? "good" : "warn");
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.SPACE) {
      event.consume();
      change(edit()::toggle);
    } else if (code.isDigitKey()) {
      event.consume();
      int many = event.getText().isEmpty() ? -1 : Character.digit(event.getText().charAt(0), 10);
      if (many >= 0) {
        change(row -> edit().count(row, many));
      }
    } else if (code == KeyCode.F) {
      event.consume();
      change(edit()::otherForm);
    } else if (code == KeyCode.A) {
      event.consume();
      edit().all();
      refresh();
    }
  }

  private void change(java.util.function.Consumer<Intake.Row> how) {
    Intake.Row row = papers.getSelectionModel().getSelectedItem();
    Intake now = intake;
    boolean closed = now == null || (now.dossier() != null && now.dossier().accepted() != null);
    if (row != null && !closed) {
      how.accept(row);
      refresh();
    }
  }

  /** To the first empty field that is needed, else to the papers. */
  private void fill() {
    if (!ready()) {
      return;
    }
    Node to = applicant.isVisible() && applicantName.getText().isBlank() ? applicantName : papers;
    to.requestFocus();
    Reveal.now(to);
  }

  /** A key is never silent. */
  private boolean ready() {
    Doing.Told where = told;
    if (application == null || !box.isVisible()) {
      if (where != null && application == null) {
        where.refused(Refusal.of(Refusal.Code.NOT_BEGUN, ""));
      }
      return false;
    }
    return true;
  }

  private void take() {
    Application now = application;
    if (!ready() || now == null || desk.busy() || !take.isVisible()) {
      return;
    }
    Dossier dossier = edit().dossier();
    if (dossier != null) {
      if (!edit().anything()) {
        say(texts.get("counter.intake.nothing"));
        papers.requestFocus();
        return;
      }
      desk.add(dossier.opening().number(), edit(), this::answered);
      return;
    }
    if (applicantName.getText().isBlank()) {
      errors.set(applicantName, texts.get("counter.intake.name.missing"));
      errors.focus();
      return;
    }
    Service service = ((Item.Fresh) which.getValue()).service();
    desk.open(
        new Form(
            null,
            now.visit().value(),
            service.code().value(),
            new Form.Person(
                applicantName.getText(),
                typed(applicantNik),
                typed(applicantPhone),
                typed(applicantVillage)),
            null,
            List.copyOf(edit().conditions()),
            edit().papers()),
        this::answered);
  }

  private static @Nullable String typed(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  private void answered(Outcome<Taken> outcome) {
    switch (outcome) {
      case Outcome.Done<Taken>(Taken result) -> {
        Dossier dossier = result.dossier();
        intake = Intake.of(dossier);
        say("");
        if (told != null) {
          told.done(words.told(dossier), true);
        }
        out(dossier);
      }
      case Outcome.Refused<Taken>(Refusal why) -> refused(why);
    }
  }

  private void refused(Refusal why) {
    TextField wrong =
        switch (why.code()) {
          case BAD_NIK -> applicantNik;
          case BAD_PHONE -> applicantPhone;
          case BAD_NAME -> applicantName;
          default -> null;
        };
    String sentence = sentences.refused(why);
    if (wrong == null) {
      say(sentence);
    } else {
      errors.set(wrong, sentence);
      errors.focus();
    }
  }

  private void out(Dossier dossier) {
    desk.print(dossier, this::printed);
  }

  private void print() {
    if (!ready()) {
      return;
    }
    Dossier dossier = edit().dossier();
    if (dossier != null) {
      out(dossier);
    } else {
      Service service = ((Item.Fresh) which.getValue()).service();
      desk.sheet(service.code(), edit().conditions(), this::printed);
    }
  }

  /** What became of a paper is said here: a toast would cover the one that offers to undo. */
  private void printed(String sentence) {
    say(sentence);
    refusal.getStyleClass().setAll("label", "muted");
  }

  private void say(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.getStyleClass().setAll("label", "warn-text");
  }

  /** Of the applicant, for a dossier that was opened elsewhere too. */
  static String nameOf(Dossier dossier) {
    Applicant person = dossier.applicant();
    return person == null ? "" : person.name();
  }
}
