package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.SlotPlanDesk;
import id.loket.desk.SlotPlanDesk.Planned;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.staff.Right;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Section Janji temu: how the day of each group, or of a single service, is cut into slots. An
 * admin settles it; everybody who gives times may read it.
 */
public final class SlotPlansController implements Page {
  private final SlotPlanDesk look;
  private final Desk desk;
  private final SetUpDesk setUp;
  private final Session session;
  private final Saver saver;
  private final Texts texts;
  private final SlotWords words;

  @FXML private Label toMove;
  @FXML private TableView<Planned> plans;
  @FXML private Field service;
  @FXML private Button add;
  @FXML private Button drop;
  @FXML private Label of;
  @FXML private Field minutes;
  @FXML private Field capacity;
  @FXML private Field walkInShare;
  @FXML private Field minAhead;
  @FXML private Field maxAhead;
  @FXML private Field early;
  @FXML private Field late;
  @FXML private Field limit;
  @FXML private Label meaning;
  private @Nullable PlanForm form;
  private @Nullable PlanTable table;
  private @Nullable Planned chosen;

  public SlotPlansController(
      Desk desk, SetUpDesk setUp, Session session, Saver saver, Texts texts) {
    this.look = new SlotPlanDesk(desk);
    this.desk = desk;
    this.setUp = setUp;
    this.session = session;
    this.saver = saver;
    this.texts = texts;
    this.words = new SlotWords(texts);
  }

  @FXML
  private void initialize() {
    table = new PlanTable(plans, texts);
    plans.getSelectionModel().selectedItemProperty().subscribe((before, now) -> choose(now));
    for (Label label : List.of(toMove, meaning)) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
      label.visibleProperty().bind(label.managedProperty());
    }
    service
        .input()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            e -> {
              if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                add();
              }
            });
    PlanForm made =
        new PlanForm(
            List.of(minutes, capacity, walkInShare, minAhead, maxAhead, early, late), limit);
    made.onTyping(this::tell);
    form = made;
  }

  @Override
  public void open() {
    service.value("");
    form().readOnly(!saves());
    service.setDisable(!saves());
    add.setDisable(!saves());
    list(null);
    form().fill(desk.known().settings().bookingLimit());
    saver.ask(look::toMove, this::warn);
  }

  private void list(@Nullable String subject) {
    table().show(look.all(), subject);
  }

  private void choose(@Nullable Planned planned) {
    chosen = planned;
    drop.setDisable(planned == null || !planned.own() || !saves());
    if (planned != null) {
      of.setText(table().name(planned));
      form().fill(planned.plan());
      tell();
    }
  }

  private PlanForm form() {
    return Objects.requireNonNull(form, "the view is not loaded");
  }

  private PlanTable table() {
    return Objects.requireNonNull(table, "the view is not loaded");
  }

  /** What is typed means so much a week; while it is no plan, nothing is said. */
  private void tell() {
    if (chosen == null) {
      return;
    }
    SlotPlanSet typed = form().typed(chosen.plan());
    if (!SetUpDesk.isPossible(typed)) {
      meaning.setText("");
      return;
    }
    saver.ask(
        () -> look.week(typed),
        week -> {
          // answers may overtake each other
          if (chosen != null && form().typed(chosen.plan()).equals(typed)) {
            meaning.setText(words.week(week));
          }
        });
  }

  private void warn(int many) {
    toMove.setText(many == 0 ? "" : texts.get("settings.appointments.toMove", many));
  }

  /** A plan for one service; it holds once it is saved. */
  @FXML
  private void add() {
    String typed = service.value();
    saver.ask(
        () -> look.begun(typed),
        begun -> {
          switch (begun) {
            case Outcome.Done<Planned>(Planned planned) -> begin(planned);
            case Outcome.Refused<Planned>(Refusal why) -> {
              service.error(saver.sentence(why));
              service.input().requestFocus();
            }
          }
        });
  }

  private void begin(Planned planned) {
    service.value("");
    List<Planned> now = new ArrayList<>(look.all());
    String subject = planned.plan().subject();
    if (now.stream().noneMatch(p -> p.plan().subject().equals(subject))) {
      now.add(planned);
    }
    table().show(now, subject);
    minutes.input().requestFocus();
  }

  @FXML
  private void drop() {
    Planned planned = chosen;
    if (planned != null && planned.own()) {
      SlotPlanSet plan = planned.plan();
      saver.save(
          who -> setUp.dropSlotPlan(who, plan.group(), plan.service()).map(d -> look.toMove()),
          many -> {
            saver.tell("settings.appointments.dropped", table().name(planned));
            list(plan.subject());
            warn(many);
            plans.requestFocus();
          });
    }
  }

  @Override
  public boolean saves() {
    return session.clerk().map(c -> c.may(Right.SET_UP)).orElse(false);
  }

  @Override
  public void save() {
    Planned planned = chosen;
    if (planned == null) {
      return;
    }
    SlotPlanSet typed = form().typed(planned.plan());
    // the usual plan is not settled by being looked at, and one that was begun is by being saved
    boolean settled = !typed.equals(planned.plan()) || typed.service() != null;
    BookingLimitSet perPerson = form().limit();
    saver.save(
        who -> save(who, perPerson, settled ? typed : null),
        many -> {
          saver.saved();
          list(typed.subject());
          form().fill(perPerson);
          warn(many);
        },
        this::refused);
  }

  private Outcome<Integer> save(Who who, BookingLimitSet perPerson, @Nullable SlotPlanSet plan) {
    Outcome<?> saved = setUp.bookingLimit(who, perPerson);
    if (plan != null && saved instanceof Outcome.Done) {
      saved = setUp.slotPlan(who, plan);
    }
    return saved.map(done -> look.toMove());
  }

  private void refused(Refusal why) {
    form()
        .of(why)
        .ifPresentOrElse(
            field -> {
              field.error(saver.sentence(why));
              field.input().requestFocus();
            },
            () -> saver.refuse(why));
  }

  @Override
  public Node firstFocus() {
    return plans;
  }
}
