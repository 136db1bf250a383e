package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Desk;
import id.loket.domain.SpokenCode;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.BookingCode;
import id.loket.ui.appointment.CallsFeed.Call;
import id.loket.ui.appointment.Places.Part;
import id.loket.ui.appointment.Places.Place;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final SubjectActs acts;
  private @Nullable Places places;
  private @Nullable MovesStrip movesStrip;
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
    this.acts = new SubjectActs(sending, this::met, this::move);
    this.calls = new CallsFeed(desk, new AppointmentDesk(desk), work, this::show);
  }

  @FXML
  private void initialize() {
    Places made =
        new Places(
            Map.of(
                Place.BOOK, new Part(fresh, bookView, bookViewController::hand),
                Place.LIST,
                    new Part(
                        list,
                        listView,
                        listViewController::hand,
                        listViewController::open,
                        listViewController::close),
                Place.MOVES, new Part(moves, movesView, movesViewController::hand),
                Place.REMINDERS, new Part(reminders, remindersView, remindersViewController::hand)),
            acts::look);
    places = made;
    ScreenKeys keys =
        new ScreenKeys(made.front(), acts, bookViewController, listViewController, new Doing());
    commands = keys.all();
    Map.of(
            Place.BOOK, fresh,
            Place.LIST, list,
            Place.MOVES, moves,
            Place.REMINDERS, reminders)
        .forEach((place, button) -> keys.tab(place).on(button));
    movesStrip = new MovesStrip(texts, strip, toMove, moves, made.front());
    offerImport();
    bookViewController.commands(keys.ofForm(), keys.ofPromised(), keys.back, this::left);
    listViewController.commands(keys.ofList(), this::undoLast);
    movesViewController.commands(true, keys.ofMoves(), this::undoLast);
    remindersViewController.commands(false, keys.ofReminders(), this::undoLast);
    bookViewController.left().subscribe(acts::look);
    listViewController.chosen().subscribe(acts::look);
    movesViewController.chosen().subscribe(acts::look);
    remindersViewController.chosen().subscribe(acts::look);
    model.onMoving(this::asked);
  }

  private void offerImport() {
    Runnable route = model.importing();
    importing.setVisible(route != null);
    importing.setManaged(route != null);
    if (route != null) {
      Command imports = Command.of("appointment.import", "Ctrl+O", route);
      commands.add(imports);
      imports.on(importing);
    }
  }

  @Override
  public void shown() {
    bookViewController.open();
    calls.open();
    if (places().in(Place.LIST)) {
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

  /** A card fills the form, the code of a slip leads to its row. */
  @Override
  public boolean scanned(String code) {
    if (code.matches("[0-9]{16}") && places().in(Place.BOOK)) {
      bookViewController.scanned(code);
      return true;
    }
    if (BookingCode.fault(SpokenCode.plain(code)) == null) {
      places().go(Place.LIST);
      listViewController.find(code);
      return true;
    }
    return false;
  }

  private Places places() {
    return Objects.requireNonNull(places);
  }

  private Node hand() {
    return places().hand();
  }

  /** One that was to be moved is left as it is. */
  private void left() {
    places().go(before);
  }

  private void asked() {
    Appointment a = model.takeMoving();
    if (a != null) {
      move(a);
    }
  }

  private void move(Appointment a) {
    before = places().front().get();
    places().go(Place.BOOK);
    bookViewController.move(a);
  }

  /** What the keys are about now; null: nothing. */
  private @Nullable Subject met() {
    Listed row = listViewController.chosen().get();
    Call moved = movesViewController.chosen().get();
    Call reminded = remindersViewController.chosen().get();
    return switch (places().front().get()) {
      case BOOK -> bookViewController.promised();
      case LIST -> row == null ? null : Subject.listed(row.appointment());
      case MOVES -> moved == null ? null : Subject.toMove(moved.appointment());
      case REMINDERS -> reminded == null ? null : Subject.reminded(reminded.appointment());
    };
  }

  private void show(CallsFeed.Seen now) {
    Objects.requireNonNull(movesStrip).show(now.toMove().size());
    movesViewController.show(now);
    remindersViewController.show(now);
  }

  private void undoLast() {
    bookViewController.undo(null);
  }

  private final class Doing implements ScreenKeys.Does {
    @Override
    public void go(Place to) {
      places().go(to);
    }

    @Override
    public void fresh() {
      places().go(Place.BOOK);
      bookViewController.fresh();
    }

    @Override
    public void back() {
      if (places().in(Place.BOOK)) {
        bookViewController.back();
      } else if (!places().in(Place.LIST) || !listViewController.back()) {
        hand().requestFocus();
      }
    }

    @Override
    public void print() {
      ListFeed.Seen now = listViewController.shown();
      if (places().in(Place.REMINDERS)) {
        LocalDate day = remindersViewController.day();
        if (day != null) {
          sending.print(() -> papers.reminders(day));
        }
      } else if (now != null) {
        sending.print(() -> papers.list(now.from(), now.to()));
      }
    }

    /** The toast's while it is there; in a field that was typed in, the typing; else the last. */
    @Override
    public void undo() {
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
}
