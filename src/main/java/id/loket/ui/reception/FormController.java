package id.loket.ui.reception;

import id.loket.domain.Refusal;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screened;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Channel;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.pick.ServicePicker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of a new visitor: what stands in it, and what is wrong with it. */
public final class FormController {
  private final Texts texts;
  private final ReceptionModel model;
  private @Nullable ServicePicker picker;
  private @Nullable FieldErrors errors;
  private Runnable submit = () -> {};
  private ProtocolSet protocol = ProtocolSet.OFF;
  private Runnable listener = () -> {};
  private With with = With.NOTHING;
  private Consumer<With> onCode = code -> {};
  private boolean fast;
  private boolean filling;
  private boolean ready;

  @FXML private VBox summary;
  @FXML private Label serviceLabel;
  @FXML private TextField service;
  @FXML private Label matches;
  @FXML private Label serviceError;
  @FXML private Label quick;
  @FXML private VBox suggestions;
  @FXML private FlowPane chips;
  @FXML private Label back;
  @FXML private WhoController personController;
  @FXML private ScreeningController screeningController;
  @FXML private VBox notice;
  @FXML private FlowPane buttons;
  @FXML private FlowPane sheets;
  @FXML private Label channelLabel;
  @FXML private ChoiceBox<Channel> channel;

  public FormController(Texts texts, ReceptionModel model) {
    this.texts = texts;
    this.model = model;
  }

  @FXML
  private void initialize() {
    serviceLabel.setLabelFor(service);
    channelLabel.setLabelFor(channel);
    FieldErrors form = new FieldErrors(texts, summary).field(service, serviceError);
    errors = form;
    // before the picker, which would look for a service of that name
    service.addEventFilter(KeyEvent.KEY_PRESSED, this::code);
    picker =
        new ServicePicker(
            texts,
            new ServicePicker.Parts(service, matches, suggestions, chips),
            new ServicePicker.Tells(this::changed, this::afterService),
            Integer.MAX_VALUE);
    channel.getItems().setAll(Channel.values());
    channel.setConverter(Shown.as(c -> texts.get("reception.channel." + c.name())));
    channel.getSelectionModel().selectedItemProperty().subscribe(this::changed);
    personController.tell(form, this::changed, this::goOn);
    screeningController.tell(form, this::changed, this::toSubmit);
    channel.setValue(Channel.LOKET);
    model.onRestore(this::restored);
    quick(false);
    with(With.NOTHING);
  }

  /** Enter on a code: what it stands for fills the form. */
  private void code(KeyEvent event) {
    With typed = With.typed(service.getText());
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !typed.isNothing()) {
      event.consume();
      onCode.accept(typed);
    }
  }

  /**
   * Who looks up what was typed.
   *
   * @param code a code in the service field
   * @param person a NIK or a telephone number that has just been given
   */
  void onKnown(Consumer<With> code, Consumer<String> person) {
    onCode = code;
    personController.onKnown(person);
  }

  /** After every change of what stands in the form. */
  void onChange(Runnable heard) {
    listener = heard;
  }

  /**
   * The buttons under the form.
   *
   * @param commands the first makes the ticket
   * @param papers the first prints the sheet that {@link #sheet} names
   */
  void commands(List<Command> commands, List<Command> papers) {
    submit = commands.getFirst()::run;
    commands.forEach(c -> buttons.getChildren().add(button(c)));
    buttons.getChildren().getFirst().getStyleClass().addAll("primary", "large");
    buttons.getChildren().getFirst().setId("submit");
    papers.forEach(c -> sheets.getChildren().add(button(c)));
  }

  private Button button(Command command) {
    var button = new Button(texts.get(command.label()));
    command.on(button);
    return button;
  }

  /** What the button of the requirement sheet says. */
  void sheet(String words) {
    ((Button) sheets.getChildren().getFirst()).setText(words);
  }

  /** What they have in hand. */
  With with() {
    return with;
  }

  /** What is chosen, and what Enter would choose. */
  List<Service> services() {
    return picker().services();
  }

  void know(Overview seen) {
    protocol = seen.protocol();
    picker().know(seen.catalogue(), service -> waiting(seen.queue(), service));
    screeningController.protocol(seen.protocol());
    quick(fast);
    if (!ready) {
      ready = true;
      if (!model.draft().isEmpty()) {
        fill(model.draft());
      }
    }
  }

  private String waiting(Overview.Queue queue, Service service) {
    int waiting = queue.waiting(service.group());
    int minutes = queue.minutes().getOrDefault(service.code().value(), 0);
    return waiting == 0
        ? texts.get("reception.service.free")
        : texts.get("reception.service.wait", waiting, minutes);
  }

  private void restored() {
    // Before that, knowing the catalogue fills it in.
    if (ready) {
      fill(model.draft());
    }
  }

  /** What lies between the form and its buttons. */
  VBox notice() {
    return notice;
  }

  Entry entry() {
    return new Entry(
        picker().codes(),
        service.getText(),
        personController.typed(),
        channel.getValue() == null ? Channel.LOKET : channel.getValue(),
        screeningController.measured(),
        with);
  }

  void fill(Entry entry) {
    filling = true;
    picker().set(entry.services(), entry.typed());
    with(entry.with());
    personController.fill(entry.person());
    channel.setValue(entry.channel());
    screeningController.set(entry.measured());
    filling = false;
    errors().clear();
    changed();
  }

  /** The service is that of what they have in hand: none is asked for. */
  private void with(With now) {
    with = now;
    back.setText(now.isNothing() ? "" : texts.get("reception.with." + now.kind(), now.code()));
    back.setVisible(!now.isNothing());
    back.setManaged(!now.isNothing());
    service.setDisable(!now.isNothing());
  }

  /** After F2 on the empty form Enter gives the number; the protocol asks for more than that. */
  void quick(boolean now) {
    fast = now;
    quick.setVisible(fast && !protocol.on());
    quick.setManaged(quick.isVisible());
  }

  boolean closeSuggestions() {
    boolean open = picker().open();
    picker().close();
    return open;
  }

  /** The appointment is left where it is; the rest of the form stays. */
  void withoutAppointment() {
    with(With.NOTHING);
    changed();
  }

  /** Where the hand goes on when the form was filled from what was known. */
  void goOn() {
    if (protocol.on()) {
      screeningController.first().requestFocus();
    } else {
      toSubmit();
    }
  }

  Node first() {
    return with.isNothing() ? service : personController.name();
  }

  /**
   * Everything that can be said without asking the desk. False: errors stand under their fields.
   */
  boolean check() {
    errors().clear();
    With typed = With.typed(service.getText());
    if (picker().codes().isEmpty() && !typed.isNothing()) {
      with(typed);
      picker().set(List.of(), "");
    }
    boolean known = picker().take();
    if (with.isNothing() && (!known || picker().codes().isEmpty())) {
      errors()
          .set(
              service,
              texts.get(
                  known ? "reception.service.missing" : "reception.service.unknown",
                  service.getText().strip()));
    }
    personController.check();
    screeningController.check();
    errors().focus();
    return !errors().any();
  }

  /** Whoever will be sent to rest or to the health centre should be within reach. */
  boolean phoneWanted() {
    return expected().filter(screened -> !screened.givesTicket()).isPresent()
        && personController.phone().getText().isBlank();
  }

  void askPhone() {
    personController.phone().requestFocus();
  }

  /** Under the field it is about. False: it is about none of them. */
  boolean refused(Refusal refusal, String sentence) {
    Control field =
        switch (refusal.code()) {
          case BAD_NIK -> personController.nik();
          case BAD_PHONE -> personController.phone();
          case UNKNOWN_SERVICE, UNKNOWN_DOSSIER, UNKNOWN_BOOKING -> service;
          case BAD_TEMPERATURE -> screeningController.first();
          default -> null;
        };
    if (field == null) {
      return false;
    }
    if (field.equals(service) && !with.isNothing()) {
      String typed = with.code();
      with(With.NOTHING);
      picker().set(List.of(), typed);
    }
    errors().set(field, sentence);
    errors().focus();
    return true;
  }

  void scannedNik(String digits) {
    personController.scanned(digits);
  }

  ProtocolSet protocol() {
    return protocol;
  }

  Optional<Screened> expected() {
    return screeningController.expected(false);
  }

  private void afterService() {
    if (quick.isVisible() && entry().onlyServices()) {
      submit.run();
    } else {
      personController.name().requestFocus();
    }
  }

  private void toSubmit() {
    buttons.getChildren().getFirst().requestFocus();
  }

  private void changed() {
    if (filling || !ready) {
      return;
    }
    if (!service.getText().isBlank() || !picker().codes().isEmpty()) {
      errors().clear(service);
    }
    model.draft(entry());
    personController.wantPhone(phoneWanted());
    listener.run();
  }

  private ServicePicker picker() {
    return Objects.requireNonNull(picker);
  }

  private FieldErrors errors() {
    return Objects.requireNonNull(errors);
  }
}
