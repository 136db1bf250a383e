package id.loket.ui.appointment;

import id.loket.domain.Refusal;
import id.loket.domain.visit.Channel;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.pick.ServicePicker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new appointment, for one person or a party: what stands in it, and what is wrong
 * with it. Which time is meant the {@link BookController} knows.
 */
public final class BookingController {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  /** One letter each; the letter stands beside the words. */
  private static final Map<KeyCode, Channel> LETTERS =
      Map.of(
          KeyCode.W, Channel.WA,
          KeyCode.T, Channel.TELEPON,
          KeyCode.S, Channel.SMS,
          KeyCode.L, Channel.LOKET,
          KeyCode.F, Channel.FACEBOOK,
          KeyCode.E, Channel.SUREL,
          KeyCode.B, Channel.WEB);

  private final Texts texts;
  private @Nullable ServicePicker picker;
  private @Nullable FieldErrors errors;
  private @Nullable PersonFields persons;
  private @Nullable Notice notices;
  private @Nullable Hears hears;
  private boolean party;
  private boolean filling;

  @FXML private Label title;
  @FXML private VBox summary;
  @FXML private Label serviceLabel;
  @FXML private TextField service;
  @FXML private Label matches;
  @FXML private Label serviceError;
  @FXML private VBox suggestions;
  @FXML private FlowPane chips;
  @FXML private Label whenLabel;
  @FXML private TextField when;
  @FXML private Label whenError;
  @FXML private Label whenSays;
  @FXML private Label nameLabel;
  @FXML private TextField name;
  @FXML private Label nameError;
  @FXML private Label phoneLabel;
  @FXML private TextField phone;
  @FXML private Label phoneError;
  @FXML private Label missed;
  @FXML private VBox peopleBox;
  @FXML private Label peopleLabel;
  @FXML private TextArea people;
  @FXML private Label peopleError;
  @FXML private Label shared;
  @FXML private VBox nikBox;
  @FXML private Label nikLabel;
  @FXML private TextField nik;
  @FXML private Label nikError;
  @FXML private Label nikWarning;
  @FXML private Label channelLabel;
  @FXML private ChoiceBox<Channel> channel;
  @FXML private VBox askedBox;
  @FXML private Label askedLabel;
  @FXML private TextField askedBy;
  @FXML private VBox notice;
  @FXML private FlowPane buttons;

  /** Who is told of what is done in the form. */
  interface Hears {
    void changed();

    /** The hand goes on from the service. */
    void serviceTaken();

    /** The day and time are typed by hand. */
    void whenTyped(String words);

    /** Enter on the day and time. */
    void whenTaken();

    void toWeek();

    void weeks(int by);

    /** A telephone number or NIK stands there. */
    void known(String phone, @Nullable String nik);
  }

  public BookingController(Texts texts) {
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    serviceLabel.setLabelFor(service);
    whenLabel.setLabelFor(when);
    nameLabel.setLabelFor(name);
    phoneLabel.setLabelFor(phone);
    peopleLabel.setLabelFor(people);
    nikLabel.setLabelFor(nik);
    channelLabel.setLabelFor(channel);
    askedLabel.setLabelFor(askedBy);
    FieldErrors form =
        new FieldErrors(texts, summary)
            .field(service, serviceError)
            .field(when, whenError)
            .field(name, nameError);
    errors = form;
    notices = new Notice(notice);
    persons =
        new PersonFields(
            texts,
            form,
            new PersonFields.Parts(phone, phoneError, nik, nikError, nikWarning, missed),
            (typedPhone, typedNik) -> hears().known(typedPhone, typedNik));
    form.field(people, peopleError);
    channel.getItems().setAll(Channel.values());
    channel.setConverter(Shown.as(c -> texts.get("appointment.channel." + c.name())));
    channel.setValue(Typed.USUAL);
    for (VBox box : List.of(peopleBox, nikBox, askedBox)) {
      box.managedProperty().bind(box.visibleProperty());
    }
    shared.managedProperty().bind(shared.textProperty().isNotEmpty());
    whenSays.managedProperty().bind(whenSays.textProperty().isNotEmpty());
    party(false);
  }

  /** Called once, before anything is typed. */
  void tell(Hears who, Command book, List<Command> beside) {
    hears = who;
    picker =
        new ServicePicker(
            texts,
            new ServicePicker.Parts(service, matches, suggestions, chips),
            new ServicePicker.Tells(this::changed, () -> hears().serviceTaken()),
            1);
    for (TextField field : List.of(name, phone, nik, askedBy)) {
      field.textProperty().subscribe((before, now) -> changed(field));
    }
    people.textProperty().subscribe((before, now) -> changed(people));
    when.textProperty()
        .subscribe((before, now) -> {
          if (!filling) {
            errors().clear(when);
            hears().whenTyped(now);
          }
        });
    channel.valueProperty().subscribe((before, now) -> changed());
    Button main = button(book);
    main.setId("book");
    main.getStyleClass().addAll("primary", "large");
    beside.forEach(this::button);
    when.addEventFilter(KeyEvent.KEY_PRESSED, this::inWhen);
    when.setOnAction(e -> hears().whenTaken());
    name.setOnAction(e -> phone.requestFocus());
    phone.setOnAction(e -> (party ? people : nik).requestFocus());
    nik.setOnAction(e -> channel.requestFocus());
    askedBy.setOnAction(e -> book.run());
    channel.addEventFilter(KeyEvent.KEY_PRESSED, e -> inChannel(e, book));
    people.addEventFilter(KeyEvent.KEY_PRESSED, this::inPeople);
  }

  private Button button(Command command) {
    Button made = new Button(texts.get(command.label()));
    command.on(made);
    buttons.getChildren().add(made);
    return made;
  }

  private void inWhen(KeyEvent event) {
    if (event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, UP -> hears().toWeek();
      case PAGE_UP -> hears().weeks(-1);
      case PAGE_DOWN -> hears().weeks(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void inChannel(KeyEvent event, Command book) {
    Channel by = LETTERS.get(event.getCode());
    if (channel.isShowing() || event.isShortcutDown()) {
      return;
    }
    if (by != null) {
      event.consume();
      channel.setValue(by);
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (party) {
        book.run();
      } else {
        askedBy.requestFocus();
      }
    }
  }

  /** Enter begins a line; in an empty one, after the last name, it goes on as Tab does. */
  private void inPeople(KeyEvent event) {
    boolean last =
        event.getCode() == KeyCode.ENTER
            && !event.isShortcutDown()
            && !people.getText().isBlank()
            && people.getText().endsWith("\n")
            && people.getCaretPosition() == people.getLength();
    if (last || (event.getCode() == KeyCode.TAB && !event.isShiftDown())) {
      event.consume();
      channel.requestFocus();
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      phone.requestFocus();
    }
  }

  private void changed(Control field) {
    errors().clear(field);
    changed();
  }

  private void changed() {
    if (!filling && hears != null) {
      if (!service.getText().isBlank() || !picker().codes().isEmpty()) {
        errors().clear(service);
      }
      hears().changed();
    }
  }

  /** Whether it is for several of one school or village. */
  void party(boolean now) {
    party = now;
    title.setText(texts.get(now ? "appointment.party.title" : "appointment.new"));
    nameLabel.setText(texts.get(now ? "appointment.party.name" : "appointment.name"));
    peopleBox.setVisible(now);
    nikBox.setVisible(!now);
    askedBox.setVisible(!now);
  }

  boolean party() {
    return party;
  }

  /** Which times those of a party would get. */
  void shared(String words) {
    shared.setText(words);
  }

  Typed typed(String start) {
    return new Typed(
        picker().codes().stream().findFirst().orElse(""),
        service.getText(),
        start,
        new Typed.Person(name.getText(), phone.getText(), nik.getText(), askedBy.getText()),
        channel.getValue(),
        party ? people.getText() : null);
  }

  void fill(Typed now) {
    filling = true;
    party(now.people() != null);
    picker().set(now.service().isEmpty() ? List.of() : List.of(now.service()), now.words());
    name.setText(now.person().name());
    phone.setText(now.person().phone());
    nik.setText(now.person().nik());
    askedBy.setText(now.person().askedBy());
    people.setText(now.people() == null ? "" : now.people());
    channel.setValue(now.channel());
    filling = false;
    errors().clear();
    notices().clear();
    persons().check();
  }

  /** A time that nobody typed; what is typed over it goes. */
  void when(String words) {
    filling = true;
    when.setText(words);
    when.selectAll();
    filling = false;
    errors().clear(when);
  }

  /** What the typed time means, and whether it can be had. */
  void says(String words, boolean free) {
    whenSays.setText(words);
    whenSays.pseudoClassStateChanged(GOOD, free);
  }

  void missed(int times) {
    persons().missed(times);
  }

  /** Everything that can be said without asking the desk. */
  boolean check(boolean timed) {
    errors().clear();
    boolean known = picker().take();
    if (!known || picker().codes().isEmpty()) {
      String key = known ? "reception.service.missing" : "reception.service.unknown";
      errors().set(service, texts.get(key, service.getText().strip()));
    } else if (!timed) {
      errors().set(when, texts.get("appointment.when.missing"));
    }
    if (name.getText().codePoints().noneMatch(Character::isLetter)) {
      errors()
          .set(name, texts.get(party ? "appointment.party.missing" : "appointment.name.missing"));
    }
    persons().demand(!party);
    if (party && people.getText().isBlank()) {
      errors().set(people, texts.get("appointment.people.missing"));
    }
    errors().focus();
    return !errors().any();
  }

  /** Under the field that it is about. False: it is about none of them. */
  boolean refused(Refusal refusal, String sentence) {
    Control field =
        switch (refusal.code()) {
          case BAD_PHONE -> phone;
          case BAD_NAME -> party ? people : name;
          case BAD_NIK -> party ? people : nik;
          case UNKNOWN_SERVICE -> service;
          default -> null;
        };
    if (field != null) {
      errors().set(field, sentence);
      errors().focus();
    }
    return field != null;
  }

  Node first() {
    return service;
  }

  void toWhen() {
    when.requestFocus();
    when.selectAll();
  }

  void toName() {
    name.requestFocus();
  }

  void toSubmit() {
    buttons.getChildren().getFirst().requestFocus();
  }

  /** A scanned card; the hand goes on to what is missing. */
  void scanned(String digits) {
    nik.setText(digits);
    persons().check();
    (name.getText().isBlank() ? name : phone.getText().isBlank() ? phone : channel).requestFocus();
  }

  boolean closeSuggestions() {
    boolean open = picker().open();
    picker().close();
    return open;
  }

  ServicePicker picker() {
    return Objects.requireNonNull(picker);
  }

  Notice notices() {
    return Objects.requireNonNull(notices);
  }

  private FieldErrors errors() {
    return Objects.requireNonNull(errors);
  }

  private PersonFields persons() {
    return Objects.requireNonNull(persons);
  }

  private Hears hears() {
    return Objects.requireNonNull(hears);
  }
}
