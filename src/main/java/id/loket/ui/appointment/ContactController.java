package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.ui.appointment.CallsFeed.Call;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * People to call: those whose time has to be another one, or those who are reminded. Enter leads to
 * the button that says what is done, Enter does it.
 */
public final class ContactController {
  private final AppointmentDesk appointments;
  private final Session session;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final Times times;
  private final LastAsked nearest;
  private final SimpleObjectProperty<@Nullable Call> chosen = new SimpleObjectProperty<>();
  private boolean moves;
  private Runnable undo = () -> {};
  private @Nullable LocalDateTime offered;
  private CallsFeed.@Nullable Seen seen;

  @FXML private Label title;
  @FXML private Label about;
  @FXML private Label fault;
  @FXML private TableView<Call> table;
  @FXML private TableColumn<Call, String> time;
  @FXML private TableColumn<Call, String> code;
  @FXML private TableColumn<Call, String> name;
  @FXML private TableColumn<Call, String> phone;
  @FXML private TableColumn<Call, String> service;
  @FXML private TableColumn<Call, String> note;
  @FXML private Label none;
  @FXML private Button act;
  @FXML private FlowPane buttons;

  public ContactController(Desk desk, Session session, Dialogs dialogs, Work work, Texts texts) {
    this.appointments = new AppointmentDesk(desk);
    this.session = session;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    this.times = new Times(texts);
    this.nearest = new LastAsked(work);
  }

  @FXML
  private void initialize() {
    Rows.words(time, 16, call -> times.brief(call.appointment().start()));
    Rows.words(code, 10, call -> call.appointment().booking().code().shown());
    Rows.words(name, 20, call -> Rows.name(texts, call.appointment()));
    Rows.words(phone, 14, call -> Rows.phone(call.appointment()));
    Rows.words(
        service,
        18,
        call -> seen == null ? "" : Rows.service(seen.catalogue(), call.appointment()));
    Rows.nodes(note, 26, this::note, this::noteNode);
    Rows.whole(title, code, phone);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> {
          chosen.set(now);
          offer(now);
        });
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && !act.isDisabled()) {
            e.consume();
            act.requestFocus();
          }
        });
    act.setOnAction(e -> act());
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
  }

  /** The day of which people are reminded; null: not known yet. */
  @Nullable LocalDate day() {
    return seen == null ? null : seen.day();
  }

  /**
   * Called once.
   *
   * @param toMove whether these have to be moved; else they are reminded
   */
  void commands(boolean toMove, List<Command> acts, Runnable undoing) {
    moves = toMove;
    undo = undoing;
    note.setText(texts.get(toMove ? "appointment.column.cause" : "appointment.column.told"));
    table.setAccessibleText(
        texts.get(toMove ? "appointment.moves.title" : "appointment.reminders.title"));
    new ButtonRow(buttons, texts).add(acts);
    offer(null);
  }

  Node hand() {
    return table;
  }

  SimpleObjectProperty<@Nullable Call> chosen() {
    return chosen;
  }

  void show(CallsFeed.Seen now) {
    seen = now;
    if (moves) {
      title.setText(texts.get("appointment.moves.title"));
      about.setText(texts.get("appointment.moves.about"));
      none.setText(texts.get("appointment.moves.none"));
    } else {
      title.setText(
          now.day() == null
              ? texts.get("appointment.reminders.title")
              : texts.get("appointment.reminders.of", texts.date(now.day())));
      about.setText(texts.get("appointment.reminders.about"));
      none.setText(texts.get("appointment.reminders.none"));
    }
    boolean inAct = act.isFocused();
    Rows.show(table, moves ? now.toMove() : now.toRemind(), call -> call.appointment().id());
    chosen.set(table.getSelectionModel().getSelectedItem());
    offer(chosen.get());
    if (inAct && table.getItems().isEmpty()) {
      table.requestFocus();
    }
  }

  private String note(Call call) {
    if (call.cause() != null) {
      return texts.get("appointment.cause." + call.cause());
    }
    Appointment.Reminder reminder = call.appointment().reminder();
    return reminder == null || call.told() == null
        ? texts.get("appointment.reminded.not")
        : texts.get(
            "appointment.reminded.by", call.told(), times.brief(reminder.at().toLocalDateTime()));
  }

  private Region noteNode(Call call) {
    String style = call.cause() != null ? "warn" : call.told() != null ? "good" : "quiet";
    return StandWords.pill(note(call), style);
  }

  /** What Enter does with the chosen one. */
  private void offer(@Nullable Call call) {
    nearest.drop();
    offered = null;
    act.setDisable(call == null);
    if (!moves) {
      act.setText(
          texts.get(
              call != null && call.told() != null
                  ? "appointment.reminders.again"
                  : "appointment.reminders.told"));
      return;
    }
    act.setText(texts.get("appointment.moves.search"));
    if (call != null) {
      nearest.ask(() -> appointments.instead(call.appointment()), this::nearest);
    }
  }

  private void nearest(Optional<LocalDateTime> to) {
    offered = to.orElse(null);
    act.setDisable(to.isEmpty());
    act.setText(
        to.map(at -> texts.get("appointment.moves.to", times.brief(at)))
            .orElseGet(() -> texts.get("appointment.moves.nowhere")));
  }

  private void act() {
    Call call = chosen.get();
    if (call == null) {
      return;
    }
    fault.setText("");
    if (moves) {
      move(call.appointment());
    } else {
      remind(call.appointment());
    }
  }

  private void move(Appointment a) {
    LocalDateTime to = offered;
    if (to != null) {
      table.requestFocus();
      work.act(
          () -> appointments.reschedule(session.who(), a.id().value(), to),
          outcome -> {
            switch (outcome) {
              case Outcome.Done<Appointment>(Appointment now) ->
                  dialogs.toast(new WhenWords(texts).moved(now), undo);
              case Outcome.Refused<Appointment>(var refusal) ->
                  fault.setText(Words.of(texts.locale()).sentence(refusal));
            }
          });
    }
  }

  /** The hand goes on to the next one. */
  private void remind(Appointment a) {
    table.requestFocus();
    work.act(
        () -> appointments.reminded(session.who(), List.of(a.id())),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Integer> done -> {
              dialogs.toast(texts.get("appointment.reminded", Rows.name(texts, a)), undo);
              table.getSelectionModel().selectNext();
            }
            case Outcome.Refused<Integer>(var refusal) ->
                fault.setText(Words.of(texts.locale()).sentence(refusal));
          }
        });
  }
}
