package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Booked;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.Choosing.Standing;
import id.loket.ui.appointment.WeekFeed.Seen;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Left the form, what was promised, or the one that is moved; right the week. */
public final class BookController {
  private final AppointmentDesk appointments;
  private final UndoDesk undo;
  private final Session session;
  private final AppointmentModel model;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final WhenWords words;
  private final WeekFeed feed;
  private final Choosing choosing;
  private final SimpleObjectProperty<Left> left = new SimpleObjectProperty<>(Left.FORM);
  private final SimpleBooleanProperty limited = new SimpleBooleanProperty();
  final Command book = Command.of("appointment.book", "Ctrl+Enter", this::submit);
  final Command anyway = Command.of("appointment.anyway", "Ctrl+J", () -> book(true)).when(limited);
  private Runnable leave = () -> {};
  private Catalogue catalogue = new Catalogue(List.of(), List.of());
  private boolean ready;
  private boolean toWeek;
  private boolean busy;
  private int asked;

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
    this.appointments = new AppointmentDesk(desk);
    this.undo = new UndoDesk(desk);
    this.session = session;
    this.model = model;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    this.words = new WhenWords(texts);
    this.feed = new WeekFeed(desk, appointments, work, this::show);
    this.choosing = new Choosing(feed::want, this::chosen);
  }

  @FXML
  private void initialize() {
    form.visibleProperty().bind(left.isEqualTo(Left.FORM));
    done.visibleProperty().bind(left.isEqualTo(Left.DONE));
    moving.visibleProperty().bind(left.isEqualTo(Left.MOVING));
    for (VBox card : List.of(form, done, moving)) {
      card.managedProperty().bind(card.visibleProperty());
    }
    weekController.tell(new InWeek());
    new Columns(root, main, week).follow(weekController.heading());
    model.onRestore(this::restored);
  }

  /**
   * Called once.
   *
   * @param inForm beside the first button of the form
   * @param afterwards beside what was promised; the first has the hand
   */
  void commands(List<Command> inForm, List<Command> afterwards, Command back, Runnable leaving) {
    formController.tell(new InForm(), book, inForm);
    doneController.commands(afterwards);
    movingController.commands(
        List.of(Command.of("appointment.move", "Ctrl+Enter", this::submit), back));
    leave = leaving;
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

  /** Of a party all of them. */
  List<Appointment> allPromised() {
    return doneController.all();
  }

  /** What was done was to move one. */
  boolean hasMoved() {
    return doneController.hasMoved();
  }

  @Nullable Appointment promised() {
    return left.get() == Left.DONE ? doneController.shown() : null;
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
      left.set(Left.FORM);
      begin(model.draft());
    }
    formController.first().requestFocus();
  }

  /** One person, or several of one school or village; what is typed stays. */
  void turn() {
    formController.party(!formController.party());
    keep();
    formController.first().requestFocus();
  }

  void scanned(String nik) {
    if (left.get() == Left.FORM) {
      formController.scanned(nik);
    }
  }

  /** That one is moved: the week opens at the nearest free time, and Enter takes it. */
  void move(Appointment a) {
    movingController.show(a);
    left.set(Left.MOVING);
    toWeek = true;
    choosing.begin(a.booking().service(), a);
  }

  /** Esc: one step back; a cleared form can be brought back. */
  void back() {
    switch (left.get()) {
      case DONE -> fresh();
      case MOVING -> {
        left.set(Left.FORM);
        begin(model.draft());
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
      closeNotice();
    } else if (!model.draft().isEmpty()) {
      Typed typed = model.draft();
      begin(Typed.EMPTY);
      dialogs.toast(texts.get("reception.cleared"), () -> begin(typed));
    }
    formController.first().requestFocus();
  }

  private void closeNotice() {
    limited.set(false);
    formController.notices().clear();
    movingController.notices().clear();
  }

  private void begin(Typed typed) {
    formController.fill(typed);
    limited.set(false);
    if (typed.start().isEmpty()) {
      choosing.begin(typed.service(), (Appointment) null);
    } else {
      choosing.begin(typed.service(), LocalDateTime.parse(typed.start()));
    }
    keep();
  }

  private void restored() {
    if (ready && left.get() == Left.FORM) {
      begin(model.draft());
    }
  }

  private void show(Seen now) {
    catalogue = now.catalogue();
    formController
        .picker()
        .know(catalogue, s -> texts.get("appointment.minutes", s.counterMinutes()));
    if (!ready) {
      ready = true;
      if (!model.draft().isEmpty() && left.get() == Left.FORM) {
        begin(model.draft());
      }
    }
    if (left.get() == Left.MOVING) {
      Service service = now.service();
      movingController.service(service == null ? "" : service.name());
    }
    choosing.know(now);
    if (toWeek && now.week() != null && left.get() == Left.MOVING) {
      // Only now it is there to have the hand.
      toWeek = false;
      weekController.hand().requestFocus();
    }
  }

  private void chosen(By by) {
    Standing now = choosing.standing();
    LocalDateTime start = choosing.choice();
    weekController.show(choosing.week(), start);
    String says = words.says(now, choosing.week());
    if (left.get() == Left.MOVING) {
      movingController.to(start, now.had() ? words.free(now) : says, now.had());
      return;
    }
    formController.says(choosing.service().isEmpty() ? "" : says, now.had());
    if (by == By.OTHERS) {
      formController.when(start == null ? "" : words.brief(start));
    }
    if (left.get() == Left.FORM) {
      keep();
      shared();
    }
  }

  private void keep() {
    if (ready) {
      LocalDateTime start = choosing.choice();
      model.draft(formController.typed(start == null ? "" : start.toString()));
    }
  }

  /** Which times those of a party would get. */
  private void shared() {
    int many = formController.party() ? model.draft().members().size() : 0;
    LocalDateTime start = choosing.choice();
    Optional<Service> service = service();
    int question = ++asked;
    if (many == 0 || start == null || service.isEmpty()) {
      formController.shared("");
      return;
    }
    work.ask(
        () -> appointments.partyTimes(service.get(), start, many),
        times -> {
          if (question == asked) {
            formController.shared(words.shared(times));
          }
        });
  }

  private Optional<Service> service() {
    String code = choosing.service();
    return code.isEmpty() ? Optional.empty() : catalogue.byCode(new ServiceCode(code));
  }

  private void submit() {
    switch (left.get()) {
      case FORM -> book(false);
      case MOVING -> take();
      case DONE -> fresh();
    }
  }

  private void book(boolean overLimit) {
    closeNotice();
    LocalDateTime start = choosing.choice();
    if (busy || !formController.check(start != null) || start == null) {
      return;
    }
    busy = true;
    choosing.hold();
    keep();
    Typed typed = model.draft();
    Who who = session.who();
    work.act(
        () -> booked(who, typed, start, overLimit),
        outcome -> {
          busy = false;
          switch (outcome) {
            case Outcome.Done<List<Booked>>(List<Booked> all) -> promised(all, typed);
            case Outcome.Refused<List<Booked>>(Refusal refusal) -> refused(refusal);
          }
        },
        work.unexpectedAfter(() -> busy = false));
  }

  private Outcome<List<Booked>> booked(
      Who who, Typed typed, LocalDateTime start, boolean overLimit) {
    return typed.people() == null
        ? appointments.book(who, typed.form(start, overLimit)).map(List::of)
        : appointments.book(who, typed.party(start, overLimit));
  }

  private void promised(List<Booked> all, Typed typed) {
    left.set(Left.DONE);
    doneController.booked(all, catalogue);
    formController.fill(Typed.EMPTY);
    model.draft(Typed.EMPTY);
    doneController.hand().requestFocus();
    dialogs.toast(words.booked(all), () -> undo(typed));
  }

  /** Takes back what was done last; what was typed for it stands in the form again. */
  void undo(@Nullable Typed typed) {
    work.act(
        () -> undo.undo(session.who()),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<String> taken -> {
              if (left.get() == Left.DONE) {
                left.set(Left.FORM);
                begin(typed == null ? Typed.EMPTY : typed);
                formController.first().requestFocus();
              }
              dialogs.toast(texts.get("reception.undone"));
            }
            case Outcome.Refused<String>(Refusal refusal) -> dialogs.toast(sentence(refusal));
          }
        });
  }

  private void refused(Refusal refusal) {
    String sentence = sentence(refusal);
    switch (refusal.code()) {
      case SLOT_FULL, SLOT_CLOSED -> offer(sentence, refusal.args().get(1));
      case BOOKING_LIMIT -> {
        limited.set(true);
        Button over = new Button(texts.get(anyway.label()));
        anyway.on(over);
        formController
            .notices()
            .ask(sentence, List.of(way("kit.back", formController::toName), over));
      }
      default -> {
        if (!formController.refused(refusal, sentence)) {
          formController
              .notices()
              .ask(sentence, List.of(way("appointment.otherTime", formController::toWhen)));
        }
      }
    }
  }

  /** The nearest time stands on a button that has the hand: Enter takes it. */
  private void offer(String sentence, @Nullable Object nearest) {
    List<Button> ways = new ArrayList<>();
    if (nearest instanceof LocalDateTime start) {
      Button take = new Button(texts.get("appointment.take", words.brief(start)));
      take.setOnAction(e -> taken(start));
      ways.add(take);
    }
    boolean moves = left.get() == Left.MOVING;
    Runnable other = moves ? weekController.hand()::requestFocus : formController::toWhen;
    ways.add(way("appointment.otherTime", other));
    (moves ? movingController.notices() : formController.notices()).ask(sentence, ways);
  }

  private void taken(LocalDateTime start) {
    closeNotice();
    choosing.mark(start);
    if (left.get() == Left.MOVING) {
      weekController.hand().requestFocus();
    } else if (formController.typed("").person().name().isBlank()) {
      formController.toName();
    } else {
      formController.toSubmit();
    }
  }

  private Button way(String label, Runnable act) {
    Button way = new Button(texts.get(label));
    way.setOnAction(e -> {
      closeNotice();
      act.run();
    });
    return way;
  }

  /** Enter on a time: it is taken, or what is nearest to it is offered. */
  private void take() {
    Standing now = choosing.standing();
    LocalDateTime start = choosing.choice();
    Optional<Service> service = service();
    if (service.isEmpty()) {
      formController.first().requestFocus();
    } else if (now.had() && start != null) {
      if (left.get() == Left.MOVING) {
        moved(start);
      } else {
        choosing.hold();
        formController.toName();
      }
    } else {
      LocalDateTime from = words.from(now, choosing.week());
      work.ask(
          () -> appointments.nextFree(service.get(), from),
          next -> offer(words.says(now, choosing.week()), next.orElse(null)));
    }
  }

  private void moved(LocalDateTime start) {
    Appointment a = choosing.moved();
    if (a == null || busy) {
      return;
    }
    busy = true;
    Who who = session.who();
    work.act(
        () -> appointments.reschedule(who, a.id().value(), start),
        outcome -> {
          busy = false;
          switch (outcome) {
            case Outcome.Done<Appointment>(Appointment now) -> {
              left.set(Left.DONE);
              doneController.moved(now, catalogue);
              doneController.hand().requestFocus();
              dialogs.toast(words.moved(now), () -> undo(null));
            }
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                offer(sentence(refusal), refusal.args().size() > 1 ? refusal.args().get(1) : null);
          }
        },
        work.unexpectedAfter(() -> busy = false));
  }

  private String sentence(Refusal refusal) {
    return Words.of(texts.locale()).sentence(refusal);
  }

  private final class InWeek implements WeekController.Hears {
    @Override
    public void marked(LocalDateTime start) {
      if (left.get() != Left.DONE) {
        choosing.mark(start);
      }
    }

    @Override
    public void taken() {
      if (left.get() != Left.DONE) {
        take();
      }
    }

    @Override
    public void weeks(int by) {
      choosing.weeks(by);
    }

    @Override
    public void home() {
      choosing.home();
    }
  }

  private final class InForm implements BookingController.Hears {
    @Override
    public void changed() {
      String code = formController.typed("").service();
      if (!code.equals(choosing.service())) {
        choosing.begin(code, (Appointment) null);
      } else if (!formController.typed("").person().name().isBlank()) {
        choosing.hold();
      }
      keep();
      shared();
    }

    @Override
    public void serviceTaken() {
      formController.toWhen();
    }

    @Override
    public void whenTyped(String typed) {
      choosing.typed(typed);
    }

    @Override
    public void whenTaken() {
      take();
    }

    @Override
    public void toWeek() {
      weekController.hand().requestFocus();
    }

    @Override
    public void weeks(int by) {
      choosing.weeks(by);
    }

    @Override
    public void known(String phone, @Nullable String nik) {
      int question = ++noShows;
      work.ask(
          () -> appointments.noShows(phone, nik),
          times -> {
            if (question == noShows) {
              formController.missed(times);
            }
          });
    }

    private int noShows;
  }
}
