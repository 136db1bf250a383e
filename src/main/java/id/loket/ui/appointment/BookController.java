package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Booked;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Catalogue;
import id.loket.ui.appointment.WeekFeed.Seen;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Left the form, what was promised, or the one that is moved; right the week. */
public final class BookController {
  private final AppointmentModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  private final WhenWords words;
  private final WeekFeed feed;
  private final Choosing choosing;
  private final Promising promising;
  private final WaysOn ways;
  private final SimpleObjectProperty<Left> left = new SimpleObjectProperty<>(Left.FORM);
  final Command book = Command.of("appointment.book", "Ctrl+Enter", this::submit);
  private @Nullable WeekWalk walk;
  private @Nullable NewBooking fresh;
  private @Nullable Rebooking other;
  private Runnable leave = () -> {};
  private Catalogue catalogue = new Catalogue(List.of(), List.of());

  @FXML private GridPane root;
  @FXML private Node main;
  @FXML private Node week;
  @FXML private VBox form;
  @FXML private BookingController formController;
  @FXML private VBox done;
  @FXML private DoneController doneController;
  @FXML private VBox moving;
  @FXML private MovingController movingController;
  @FXML private WeekController weekController;

  /** What stands on the left. */
  enum Left {
    FORM,
    DONE,
    MOVING
  }

  public BookController(
      Desk desk, Session session, AppointmentModel model, Dialogs dialogs, Work work, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    this.words = new WhenWords(texts);
    this.feed = new WeekFeed(desk, new AppointmentDesk(desk), work, this::show);
    this.choosing = new Choosing(feed::want, by -> walk().chosen(by));
    this.promising = new Promising(desk, session, work);
    this.ways = new WaysOn(texts, words, () -> newBooking().book(true));
  }

  @FXML
  private void initialize() {
    WeekWalk walking =
        new WeekWalk(weekController, choosing, promising, words, ways, this::timeFor);
    walk = walking;
    fresh =
        new NewBooking(formController, walking, choosing, model, promising, ways, new AroundForm());
    other = new Rebooking(movingController, walking, choosing, promising, ways, this::moved);
    form.visibleProperty().bind(left.isEqualTo(Left.FORM));
    done.visibleProperty().bind(left.isEqualTo(Left.DONE));
    moving.visibleProperty().bind(left.isEqualTo(Left.MOVING));
    for (VBox card : List.of(form, done, moving)) {
      card.managedProperty().bind(card.visibleProperty());
    }
    weekController.tell(walking);
    new Columns(root, main, week).follow(weekController.heading());
    model.onRestore(newBooking()::restored);
  }

  /**
   * Called once.
   *
   * @param inForm beside the first button of the form
   * @param afterwards beside what was promised; the first has the hand
   */
  void commands(List<Command> inForm, List<Command> afterwards, Command back, Runnable leaving) {
    formController.tell(newBooking(), book, inForm);
    doneController.commands(afterwards);
    movingController.commands(
        List.of(Command.of("appointment.move", "Ctrl+Enter", this::submit), back));
    leave = leaving;
  }

  /** Books although the office allows no more for that person. */
  Command anyway() {
    return ways.anyway();
  }

  void open() {
    feed.open();
  }

  void close() {
    feed.close();
  }

  SimpleObjectProperty<Left> left() {
    return left;
  }

  /** What was promised just now; null: something else is in front. */
  @Nullable Subject promised() {
    return left.get() == Left.DONE ? doneController.subject() : null;
  }

  Node hand() {
    return switch (left.get()) {
      case FORM -> formController.first();
      case DONE -> doneController.hand();
      case MOVING -> weekController.hand();
    };
  }

  /** An empty form; what is typed in one stays. */
  void fresh() {
    if (left.get() != Left.FORM) {
      toForm(model.draft());
    }
    formController.first().requestFocus();
  }

  private void toForm(Typed typed) {
    left.set(Left.FORM);
    newBooking().begin(typed);
  }

  void turn() {
    newBooking().turn();
  }

  void scanned(String nik) {
    if (left.get() == Left.FORM) {
      formController.scanned(nik);
    }
  }

  /** That one is moved: the week opens at the nearest free time, and Enter takes it. */
  void move(Appointment a) {
    left.set(Left.MOVING);
    rebooking().begin(a);
  }

  /** Esc: one step back; a cleared form can be brought back. */
  void back() {
    switch (left.get()) {
      case DONE -> fresh();
      case MOVING -> {
        toForm(model.draft());
        leave.run();
      }
      case FORM -> backInForm();
    }
  }

  private void backInForm() {
    if (formController.closeSuggestions()) {
      return;
    }
    if (formController.notices().shown()) {
      ways.close();
    } else if (!model.draft().isEmpty()) {
      Typed typed = model.draft();
      newBooking().begin(Typed.EMPTY);
      dialogs.toast(texts.get("reception.cleared"), () -> newBooking().begin(typed));
    }
    formController.first().requestFocus();
  }

  private void show(Seen now) {
    catalogue = now.catalogue();
    formController
        .picker()
        .know(catalogue, s -> texts.get("appointment.minutes", s.counterMinutes()));
    newBooking().ready();
    walk().know(now);
    if (left.get() == Left.MOVING) {
      rebooking().know(now);
    }
  }

  private TimeFor timeFor() {
    return left.get() == Left.MOVING ? rebooking() : newBooking();
  }

  private void submit() {
    switch (left.get()) {
      case FORM -> newBooking().book(false);
      case MOVING -> walk().take();
      case DONE -> fresh();
    }
  }

  private void moved(Appointment now) {
    left.set(Left.DONE);
    doneController.moved(now, catalogue);
    doneController.hand().requestFocus();
    dialogs.toast(words.moved(now), () -> undo(null));
  }

  /** Takes back what was done last; what was typed for it stands in the form again. */
  void undo(@Nullable Typed typed) {
    promising.undo(outcome -> {
      switch (outcome) {
        case Outcome.Done<String> taken -> {
          if (left.get() == Left.DONE) {
            toForm(typed == null ? model.draft() : typed);
            formController.first().requestFocus();
          }
          dialogs.toast(texts.get("reception.undone"));
        }
        case Outcome.Refused<String>(Refusal refusal) -> dialogs.toast(ways.sentence(refusal));
      }
    });
  }

  private WeekWalk walk() {
    return Objects.requireNonNull(walk);
  }

  private NewBooking newBooking() {
    return Objects.requireNonNull(fresh);
  }

  private Rebooking rebooking() {
    return Objects.requireNonNull(other);
  }

  private final class AroundForm implements NewBooking.Around {
    @Override
    public boolean inFront() {
      return left.get() == Left.FORM;
    }

    @Override
    public void promised(List<Booked> all, Typed typed) {
      left.set(Left.DONE);
      doneController.booked(all, catalogue);
      doneController.hand().requestFocus();
      dialogs.toast(words.booked(all), () -> undo(typed));
    }
  }
}
