package id.loket.ui.appointment;

import id.loket.domain.Refusal;
import id.loket.domain.visit.Channel;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.pick.ServicePicker;
import java.time.LocalDateTime;
import java.util.List;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new appointment, for one person or a party: what stands in it, and what is wrong
 * with it. Which time is meant the {@link BookController} knows.
 */
public final class BookingController {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final Texts texts;
  private final WhenWords words;
  private @Nullable ServicePicker picker;
  private @Nullable FormFaults faults;
  private @Nullable Notice notices;
  private @Nullable FormHears hears;
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

  public BookingController(Texts texts) {
    this.texts = texts;
    this.words = new WhenWords(texts);
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
    notices = new Notice(notice);
    faults =
        new FormFaults(
            texts,
            fields(),
            new FormFaults.Places(
                summary,
                serviceError,
                whenError,
                nameError,
                peopleError,
                new PersonFields.Parts(phone, phoneError, nik, nikError, nikWarning, missed)),
            (typedPhone, typedNik) -> hears().known(typedPhone, typedNik));
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

  private FormFields fields() {
    return new FormFields(service, when, name, phone, people, nik, channel, askedBy);
  }

  /** Called once, before anything is typed. */
  void tell(FormHears who, Command book, List<Command> beside) {
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
            faults().clear(when);
            hears().whenTyped(now);
          }
        });
    channel.valueProperty().subscribe((before, now) -> changed());
    ButtonRow row = new ButtonRow(buttons, texts);
    Button main = row.add(book);
    main.setId("book");
    main.getStyleClass().addAll("primary", "large");
    row.add(beside);
    new FormKeys(fields(), this::party, who, book::run).install();
  }

  private void changed(Control field) {
    faults().clear(field);
    changed();
  }

  private void changed() {
    if (!filling && hears != null) {
      if (!service.getText().isBlank() || !picker().codes().isEmpty()) {
        faults().clear(service);
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
  void shared(List<LocalDateTime> starts) {
    shared.setText(starts.isEmpty() ? "" : words.shared(starts));
  }

  Typed typed(String start) {
    return fields().typed(picker().codes().stream().findFirst().orElse(""), start, party);
  }

  void fill(Typed now) {
    filling = true;
    party(now.people() != null);
    picker().set(now.service().isEmpty() ? List.of() : List.of(now.service()), now.words());
    fields().fill(now);
    filling = false;
    faults().clear();
    notices().clear();
    faults().checkNumbers();
  }

  /** A time that nobody typed; what is typed over it goes. */
  void when(@Nullable LocalDateTime start) {
    filling = true;
    when.setText(start == null ? "" : words.brief(start));
    when.selectAll();
    filling = false;
    faults().clear(when);
  }

  /** What the typed time means, and whether it can be had. */
  void says(String words, boolean free) {
    whenSays.setText(words);
    whenSays.pseudoClassStateChanged(GOOD, free);
  }

  void missed(int times) {
    faults().missed(times);
  }

  /** Everything that can be said without asking the desk. */
  boolean check(boolean timed) {
    return faults().none(picker(), timed, party);
  }

  /** Under the field that it is about. False: it is about none of them. */
  boolean refused(Refusal refusal, String sentence) {
    return faults().refused(refusal, sentence, party);
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
    faults().checkNumbers();
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

  private FormFaults faults() {
    return Objects.requireNonNull(faults);
  }

  private FormHears hears() {
    return Objects.requireNonNull(hears);
  }
}
