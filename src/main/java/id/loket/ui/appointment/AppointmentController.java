package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Desk;
import id.loket.domain.appointment.Appointment;
import id.loket.print.AppointmentMessage.Occasion;
import id.loket.ui.appointment.BookController.Left;
import id.loket.ui.appointment.CallsFeed.Call;
import id.loket.ui.appointment.Sending.Medium;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** "Janji temu": a new one, the day's list, those that have to be moved, and the reminders. */
public final class AppointmentController implements Screen {
  private final AppointmentModel model;
  private final BookingPapers papers;
  private final Sending sending;
  private final Dialogs dialogs;
  private final Texts texts;
  private final CallsFeed calls;
  private final SimpleObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BOOK);
  private final SimpleObjectProperty<@Nullable Appointment> about = new SimpleObjectProperty<>();
  private final SimpleBooleanProperty movable = new SimpleBooleanProperty();
  private List<Command> commands = List.of();
  private Place before = Place.BOOK;

  @FXML private ToggleButton fresh;
  @FXML private ToggleButton list;
  @FXML private ToggleButton moves;
  @FXML private ToggleButton reminders;
  @FXML private Button importing;
  @FXML private HBox strip;
  @FXML private Label toMove;
  @FXML private Node bookView;
  @FXML private BookController bookViewController;
  @FXML private Node listView;
  @FXML private ListController listViewController;
  @FXML private Node movesView;
  @FXML private ContactController movesViewController;
  @FXML private Node remindersView;
  @FXML private ContactController remindersViewController;

  /** What is in front. */
  private enum Place {
    BOOK,
    LIST,
    MOVES,
    REMINDERS
  }

  public AppointmentController(
      Desk desk,
      AppointmentModel model,
      BookingPapers papers,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.model = model;
    this.papers = papers;
    this.sending = new Sending(papers, model, dialogs, work, texts);
    this.dialogs = dialogs;
    this.texts = texts;
    this.calls = new CallsFeed(desk, new AppointmentDesk(desk), work, this::show);
  }

  @FXML
  private void initialize() {
    BooleanBinding some = about.isNotNull();
    BooleanBinding inList = place.isEqualTo(Place.LIST);
    BooleanBinding inBook = place.isEqualTo(Place.BOOK);
    Command tabNew = Command.of("appointment.tab.new", "Ctrl+N", this::fresh);
    Command tabList = Command.of("appointment.tab.list", "Ctrl+L", () -> go(Place.LIST));
    Command tabMoves = Command.of("appointment.tab.moves", "Ctrl+U", () -> go(Place.MOVES));
    Command tabReminders =
        Command.of("appointment.tab.reminders", "Ctrl+R", () -> go(Place.REMINDERS));
    Command imports = Command.of("appointment.import", "Ctrl+O", this::imports);
    Command party =
        Command.of("appointment.party", "Ctrl+P", bookViewController::turn)
            .when(inBook.and(bookViewController.left().isEqualTo(Left.FORM)));
    Command back = Command.of("appointment.back", "Esc", this::back);
    Command slip = Command.of("appointment.slip", "F9", this::slips).when(some);
    Command whatsApp =
        Command.of("appointment.copy.WHATSAPP", "Ctrl+W", () -> copy(Medium.WHATSAPP)).when(some);
    Command sms = Command.of("appointment.copy.SMS", "Ctrl+S", () -> copy(Medium.SMS)).when(some);
    Command link =
        Command.of("appointment.open", "Ctrl+B", () -> with(a -> sending.open(a, occasion())))
            .when(some);
    Command move = Command.of("appointment.move", "Ctrl+G", () -> with(this::move)).when(movable);
    Command cancel =
        Command.of("appointment.cancel", "Ctrl+Delete", listViewController::askCancel)
            .when(inList.and(movable));
    Command prints =
        Command.of("appointment.print", "Shift+F9", this::print)
            .when(inList.or(place.isEqualTo(Place.REMINDERS)));
    Command book =
        new Command(
            "book",
            bookViewController.book.keys(),
            "appointment.book",
            bookViewController.book.action(),
            inBook);
    commands =
        new ArrayList<>(
            List.of(
                tabNew,
                tabList,
                tabMoves,
                tabReminders,
                party,
                book,
                bookViewController.anyway,
                slip,
                whatsApp,
                sms,
                link,
                move,
                cancel,
                listViewController.wide,
                prints,
                back,
                Command.of("kit.undo", "Ctrl+Z", this::undo)));
    Map.of(fresh, tabNew, list, tabList, moves, tabMoves, reminders, tabReminders)
        .forEach((button, command) -> command.on(button));
    moves.setText(texts.get("appointment.tab.moves"));
    if (model.importing() == null) {
      importing.setVisible(false);
      importing.setManaged(false);
    } else {
      commands.add(imports);
      imports.on(importing);
    }
    bookViewController.commands(
        List.of(party), List.of(tabNew, slip, whatsApp, sms, link), back, this::left);
    listViewController.commands(
        List.of(move, cancel, slip, prints, whatsApp, sms, link), this::undoLast);
    movesViewController.commands(
        true, List.of(move, whatsApp, sms, link), this::undoLast, a -> about.set(a));
    remindersViewController.commands(false, List.of(whatsApp, sms, link), this::undoLast, a -> {});
    Map.of(
            bookView, Place.BOOK,
            listView, Place.LIST,
            movesView, Place.MOVES,
            remindersView, Place.REMINDERS)
        .forEach((view, of) -> {
          view.visibleProperty().bind(place.isEqualTo(of));
          view.managedProperty().bind(view.visibleProperty());
        });
    strip.managedProperty().bind(strip.visibleProperty());
    strip.setVisible(false);
    bookViewController.left().subscribe(this::chosen);
    listViewController.chosen().subscribe(this::chosen);
    movesViewController.chosen().subscribe(this::chosen);
    remindersViewController.chosen().subscribe(this::chosen);
    model.onMoving(this::asked);
    mark();
  }

  @Override
  public void shown() {
    bookViewController.open();
    calls.open();
    if (place.get() == Place.LIST) {
      listViewController.open();
    }
    asked();
  }

  @Override
  public void hidden() {
    bookViewController.close();
    listViewController.close();
    calls.close();
  }

  @Override
  public Node firstFocus() {
    return hand();
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(texts.get("appointment.title"));
  }

  /** A card fills the form. */
  @Override
  public boolean scanned(String code) {
    if (code.matches("[0-9]{16}") && place.get() == Place.BOOK) {
      bookViewController.scanned(code);
      return true;
    }
    return false;
  }

  private Node hand() {
    return switch (place.get()) {
      case BOOK -> bookViewController.hand();
      case LIST -> listViewController.hand();
      case MOVES -> movesViewController.hand();
      case REMINDERS -> remindersViewController.hand();
    };
  }

  private void go(Place to) {
    if (to == Place.LIST && place.get() != Place.LIST) {
      listViewController.open();
    } else if (to != Place.LIST) {
      listViewController.close();
    }
    place.set(to);
    mark();
    chosen();
    hand().requestFocus();
  }

  private void mark() {
    Map.of(fresh, Place.BOOK, list, Place.LIST, moves, Place.MOVES, reminders, Place.REMINDERS)
        .forEach((button, of) -> button.setSelected(place.get() == of));
  }

  private void fresh() {
    go(Place.BOOK);
    bookViewController.fresh();
  }

  private void back() {
    if (place.get() == Place.BOOK) {
      bookViewController.back();
    } else if (place.get() != Place.LIST || !listViewController.back()) {
      hand().requestFocus();
    }
  }

  /** One that was to be moved is left as it is. */
  private void left() {
    go(before);
  }

  private void asked() {
    Appointment a = model.takeMoving();
    if (a != null) {
      move(a);
    }
  }

  private void move(Appointment a) {
    before = place.get();
    go(Place.BOOK);
    bookViewController.move(a);
  }

  /** What the keys are about now. */
  private void chosen() {
    Listed row = listViewController.chosen().get();
    Call moved = movesViewController.chosen().get();
    Call reminded = remindersViewController.chosen().get();
    Appointment now =
        switch (place.get()) {
          case BOOK -> bookViewController.promised();
          case LIST -> row == null ? null : row.appointment();
          case MOVES -> moved == null ? null : moved.appointment();
          case REMINDERS -> reminded == null ? null : reminded.appointment();
        };
    about.set(now);
    movable.set(now != null && now.open());
  }

  private void with(Consumer<Appointment> act) {
    chosen();
    Appointment a = about.get();
    if (a != null) {
      act.accept(a);
    }
  }

  private void copy(Medium medium) {
    with(a -> sending.copy(a, occasion(), medium));
  }

  private void slips() {
    with(a ->
        sending.slips(place.get() == Place.BOOK ? bookViewController.allPromised() : List.of(a)));
  }

  private Occasion occasion() {
    Appointment a = about.get();
    return switch (place.get()) {
      case BOOK -> bookViewController.hasMoved() ? Occasion.MOVED : Occasion.CONFIRMED;
      case LIST -> a != null && !a.takesPlace() ? Occasion.CANCELLED : Occasion.CONFIRMED;
      case MOVES -> Occasion.MUST_MOVE;
      case REMINDERS -> Occasion.REMINDER;
    };
  }

  private void print() {
    ListFeed.Seen now = listViewController.shown();
    if (place.get() == Place.REMINDERS) {
      LocalDate day = remindersViewController.day();
      if (day != null) {
        sending.print(() -> papers.reminders(day));
      }
    } else if (now != null) {
      sending.print(() -> papers.list(now.from(), now.to()));
    }
  }

  private void imports() {
    Runnable route = model.importing();
    if (route != null) {
      route.run();
    }
  }

  private void show(CallsFeed.Seen now) {
    int many = now.toMove().size();
    moves.setText(
        many == 0
            ? texts.get("appointment.tab.moves")
            : texts.get("appointment.tab.moves.count", many));
    toMove.setText(texts.get("appointment.strip", many));
    strip.visibleProperty().unbind();
    strip
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> many > 0 && place.get() != Place.MOVES, place));
    movesViewController.show(now);
    remindersViewController.show(now);
  }

  private void undoLast() {
    bookViewController.undo(null);
  }

  /** The toast's while it is there; in a field that was typed in, the typing; else the last act. */
  private void undo() {
    if (dialogs.undoCommand().enabled().get()) {
      dialogs.undoCommand().run();
      return;
    }
    Node hand = strip.getScene() == null ? null : strip.getScene().getFocusOwner();
    if (hand instanceof TextInputControl field && !field.getText().isEmpty()) {
      field.undo();
    } else {
      undoLast();
    }
  }
}
