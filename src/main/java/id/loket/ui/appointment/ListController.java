package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Marks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Who comes on a day or in a week, where each stands, and what happened to the chosen one. */
public final class ListController {
  /** Who is late, time says without any commit. */
  private static final Duration TICK = Duration.seconds(20);

  private final AppointmentDesk appointments;
  private final LookDesk look;
  private final Session session;
  private final Marks marks;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final Times times;
  private final StandWords stands;
  private final ListFeed feed;
  private final Timeline tick;
  private final SimpleObjectProperty<@Nullable Listed> chosen = new SimpleObjectProperty<>();
  private final SimpleBooleanProperty asking = new SimpleBooleanProperty();
  final Command wide = Command.of("appointment.list.wide", "Ctrl+E", this::wide);
  private Runnable undo = () -> {};
  private ListFeed.@Nullable Seen seen;
  private @Nullable LocalDate wanted;
  private boolean week;
  private int asked;

  @FXML private GridPane root;
  @FXML private Node main;
  @FXML private Label title;
  @FXML private Label sum;
  @FXML private TextField day;
  @FXML private Button wider;
  @FXML private Label fault;
  @FXML private TableView<Listed> table;
  @FXML private TableColumn<Listed, String> time;
  @FXML private TableColumn<Listed, String> code;
  @FXML private TableColumn<Listed, String> name;
  @FXML private TableColumn<Listed, String> service;
  @FXML private TableColumn<Listed, String> channel;
  @FXML private TableColumn<Listed, String> phone;
  @FXML private TableColumn<Listed, String> stand;
  @FXML private Label none;
  @FXML private VBox cancelling;
  @FXML private Label cancelWords;
  @FXML private TextField why;
  @FXML private FlowPane buttons;
  @FXML private VBox detail;

  public ListController(
      Desk desk, Session session, Marks marks, Dialogs dialogs, Work work, Texts texts) {
    this.appointments = new AppointmentDesk(desk);
    this.look = new LookDesk(desk);
    this.session = session;
    this.marks = marks;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    this.times = new Times(texts);
    this.stands = new StandWords(texts);
    this.feed = new ListFeed(desk, appointments, work, this::show);
    this.tick = new Timeline(new KeyFrame(TICK, e -> feed.again()));
  }

  @FXML
  private void initialize() {
    tick.setCycleCount(Animation.INDEFINITE);
    Rows.words(time, 14, this::time);
    Rows.nodes(code, 12, this::code, this::codeNode);
    Rows.words(name, 19, row -> Rows.name(texts, row.appointment()));
    Rows.words(
        service, 12, row -> seen == null ? "" : Rows.service(seen.catalogue(), row.appointment()));
    Rows.words(channel, 8, row -> row.appointment().booking().channel().shown());
    Rows.words(phone, 15, row -> Rows.phone(row.appointment()));
    Rows.nodes(stand, 20, stands::words, stands::node);
    Rows.whole(title, code, phone);
    Rows.givingWay(title, time, List.of(service, channel));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> {
          chosen.set(now);
          tell(now);
        });
    marks.numbers().subscribe(() -> table.refresh());
    day.setOnAction(e -> typed());
    why.setOnAction(e -> cancel());
    wide.on(wider);
    cancelling.managedProperty().bind(cancelling.visibleProperty());
    cancelling.visibleProperty().bind(asking);
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
    widerWords();
    tell(null);
    new Columns(root, main, detail).follow(title);
  }

  void commands(List<Command> acts, Runnable undoing) {
    undo = undoing;
    for (Command command : acts) {
      Button button = new Button(texts.get(command.label()));
      command.on(button);
      buttons.getChildren().add(button);
    }
  }

  void open() {
    feed.open();
    tick.play();
  }

  void close() {
    tick.stop();
    feed.close();
  }

  Node hand() {
    return table;
  }

  /** The row on which the hand is. */
  SimpleObjectProperty<@Nullable Listed> chosen() {
    return chosen;
  }

  /** The days that are shown; null: not known yet. */
  ListFeed.@Nullable Seen shown() {
    return seen;
  }

  /** Esc. False: there is nothing here to step back from. */
  boolean back() {
    boolean open = asking.get();
    asking.set(false);
    table.requestFocus();
    return open;
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> go(week ? -7 : -1);
      case RIGHT -> go(week ? 7 : 1);
      case PAGE_UP -> go(-7);
      case PAGE_DOWN -> go(7);
      case HOME -> want(null, week);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int days) {
    ListFeed.Seen now = seen;
    if (now != null) {
      LocalDate from = wanted == null ? now.now().toLocalDate() : wanted;
      want(from.plusDays(days), week);
    }
  }

  private void want(@Nullable LocalDate on, boolean all) {
    wanted = on;
    week = all;
    widerWords();
    feed.want(on, all);
  }

  private void wide() {
    want(wanted, !week);
  }

  private void widerWords() {
    wider.setText(texts.get(week ? "appointment.list.day.only" : "appointment.list.week"));
  }

  private void typed() {
    ListFeed.Seen now = seen;
    if (now == null) {
      return;
    }
    Optional<LocalDate> typed =
        TypedTime.of(day.getText(), now.now()).map(TypedTime::day).filter(Objects::nonNull);
    fault.setText(typed.isEmpty() ? texts.get("appointment.when.unread") : "");
    typed.ifPresent(on -> {
      day.clear();
      want(on, week);
      table.requestFocus();
    });
  }

  private void show(ListFeed.Seen now) {
    boolean other = seen == null || !now.from().equals(seen.from()) || !now.to().equals(seen.to());
    seen = now;
    boolean today = !now.week() && now.from().equals(now.now().toLocalDate());
    title.setText(
        now.week()
            ? texts.get("appointment.week.of", times.brief(now.from()), times.brief(now.to()))
            : today
                ? texts.get("appointment.list.today", texts.date(now.from()))
                : texts.get("appointment.list.of", texts.date(now.from())));
    long come = now.rows().stream().filter(r -> r.ticket() != null).count();
    long all = now.rows().stream().filter(r -> r.appointment().takesPlace()).count();
    sum.setText(all == 0 ? "" : texts.get("appointment.list.sum", come, all));
    none.setText(texts.get(now.week() ? "appointment.list.none.week" : "appointment.list.none"));
    if (other) {
      table.getItems().clear();
    }
    Rows.show(table, now.rows(), row -> row.appointment().id());
    chosen.set(table.getSelectionModel().getSelectedItem());
    tell(chosen.get());
  }

  private String time(Listed row) {
    return week ? times.brief(row.appointment().start()) : times.time(row.appointment().start());
  }

  private String code(Listed row) {
    String shown = row.appointment().booking().code().shown();
    return shown + marks.spoken(shown);
  }

  private Node codeNode(Listed row) {
    String shown = row.appointment().booking().code().shown();
    HBox line = new HBox(new Label(shown));
    line.getStyleClass().addAll("code", "stand");
    if (marks.on(shown)) {
      line.getChildren().add(marks.label());
    }
    return line;
  }

  private void tell(@Nullable Listed row) {
    if (row == null) {
      Label empty = new Label(texts.get("appointment.detail.none"));
      empty.getStyleClass().add("muted");
      empty.setWrapText(true);
      detail.getChildren().setAll(empty);
      return;
    }
    int question = ++asked;
    Appointment a = row.appointment();
    String name = seen == null ? "" : Rows.fullService(seen.catalogue(), a);
    work.ask(
        () -> DetailView.Story.of(look, name, a),
        story -> {
          if (question == asked) {
            detail.getChildren().setAll(new DetailView(texts).of(row, story));
          }
        });
  }

  /** Asks for the reason, in place; Enter cancels. */
  void askCancel() {
    Listed row = chosen.get();
    if (row != null) {
      cancelWords.setText(
          texts.get(
              "appointment.cancel.words",
              row.appointment().booking().code().shown(),
              Rows.name(texts, row.appointment()),
              times.brief(row.appointment().start())));
      why.clear();
      asking.set(true);
      why.requestFocus();
    }
  }

  private void cancel() {
    Listed row = chosen.get();
    if (row == null || !asking.get()) {
      return;
    }
    asking.set(false);
    fault.setText("");
    table.requestFocus();
    work.act(
        () -> appointments.cancel(session.who(), row.appointment().id().value(), why.getText()),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Appointment>(Appointment gone) ->
                dialogs.toast(
                    texts.get("appointment.cancelled", gone.booking().code().shown()), undo);
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                fault.setText(Words.of(texts.locale()).sentence(refusal));
          }
        });
  }
}
