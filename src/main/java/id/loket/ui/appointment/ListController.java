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
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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
  private final ListWords words;
  private final StandWords stands;
  private final ListFeed feed;
  private final Timeline tick;
  private final SimpleObjectProperty<@Nullable Listed> chosen = new SimpleObjectProperty<>();
  private @Nullable RowByCode byCode;
  private @Nullable Cancelling cancel;
  private @Nullable DetailView story;
  private final ShownDays days = new ShownDays(this::want);
  final Command wide = Command.of("appointment.list.wide", "Ctrl+E", days::wide);
  private Runnable undo = () -> {};
  private ListFeed.@Nullable Seen seen;

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
    this.words = new ListWords(texts);
    this.stands = new StandWords(texts);
    this.feed = new ListFeed(desk, appointments, work, this::show);
    this.tick = new Timeline(new KeyFrame(TICK, e -> feed.again()));
  }

  @FXML
  private void initialize() {
    tick.setCycleCount(Animation.INDEFINITE);
    MarkedCode codes = new MarkedCode(marks);
    Rows.words(time, 14, this::time);
    Rows.nodes(code, 11, codes::words, codes::node);
    Rows.words(name, 19, row -> Rows.name(texts, row.appointment()));
    Rows.words(
        service, 12, row -> seen == null ? "" : Rows.service(seen.catalogue(), row.appointment()));
    Rows.words(channel, 8, row -> row.appointment().booking().channel().shown());
    Rows.words(phone, 14, row -> Rows.phone(row.appointment()));
    Rows.nodes(stand, 22, stands::words, stands::node);
    Rows.whole(title, code, phone);
    Rows.givingWay(title, time, name, stand, List.of(service, channel));
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
    why.setOnAction(e -> {
      fault.setText("");
      table.requestFocus();
      cancelling().cancel();
    });
    wide.on(wider);
    cancel =
        new Cancelling(
            appointments,
            session,
            work,
            texts,
            new Cancelling.Parts(cancelling, cancelWords, why),
            this::cancelled);
    byCode =
        new RowByCode(
            appointments,
            work,
            table,
            a -> days.show(a.day()),
            refusal -> dialogs.toast(Words.of(texts.locale()).sentence(refusal)));
    story = new DetailView(detail, look, work, texts);
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
    widerWords(false);
    tell(null);
    new Columns(root, main, detail).follow(title);
  }

  void commands(List<Command> acts, Runnable undoing) {
    undo = undoing;
    new ButtonRow(buttons, texts).add(acts);
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

  /** The appointment of that code is chosen, of whatever day. */
  void find(String code) {
    cancelling().close();
    byCode().find(code);
  }

  /** Esc. False: there is nothing here to step back from. */
  boolean back() {
    boolean open = cancelling().close();
    table.requestFocus();
    return open;
  }

  private void pressed(KeyEvent event) {
    ListFeed.Seen now = seen;
    if (now != null
        && !event.isShortcutDown()
        && !event.isAltDown()
        && days.pressed(event.getCode(), now.now())) {
      event.consume();
    }
  }

  private void want(@Nullable LocalDate on, boolean week) {
    byCode().drop();
    widerWords(week);
    feed.want(on, week);
  }

  private void widerWords(boolean week) {
    wider.setText(texts.get(week ? "appointment.list.day.only" : "appointment.list.week"));
  }

  private void typed() {
    ListFeed.Seen now = seen;
    if (now == null) {
      return;
    }
    boolean read = days.typed(day.getText(), now.now());
    fault.setText(read ? "" : texts.get("appointment.when.unread"));
    if (read) {
      day.clear();
      table.requestFocus();
    }
  }

  private void show(ListFeed.Seen now) {
    boolean other = seen == null || !now.from().equals(seen.from()) || !now.to().equals(seen.to());
    seen = now;
    title.setText(words.title(now));
    sum.setText(words.sum(now));
    none.setText(words.none(now));
    if (other) {
      table.getItems().clear();
    }
    Rows.show(table, now.rows(), row -> row.appointment().id());
    byCode().shown();
    chosen.set(table.getSelectionModel().getSelectedItem());
    tell(chosen.get());
  }

  private String time(Listed row) {
    return days.week()
        ? times.brief(row.appointment().start())
        : times.time(row.appointment().start());
  }

  private void tell(@Nullable Listed row) {
    if (row == null) {
      story().none();
    } else {
      story().show(row, seen == null ? "" : Rows.fullService(seen.catalogue(), row.appointment()));
    }
  }

  /** Asks for the reason, in place; Enter cancels. */
  void askCancel() {
    Listed row = chosen.get();
    if (row != null) {
      cancelling().ask(row);
    }
  }

  private void cancelled(Outcome<Appointment> outcome) {
    switch (outcome) {
      case Outcome.Done<Appointment>(Appointment gone) ->
          dialogs.toast(texts.get("appointment.cancelled", gone.booking().code().shown()), undo);
      case Outcome.Refused<Appointment>(Refusal refusal) ->
          fault.setText(Words.of(texts.locale()).sentence(refusal));
    }
  }

  private RowByCode byCode() {
    return Objects.requireNonNull(byCode);
  }

  private Cancelling cancelling() {
    return Objects.requireNonNull(cancel);
  }

  private DetailView story() {
    return Objects.requireNonNull(story);
  }
}
