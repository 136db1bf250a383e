package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.service.Catalogue;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was promised just now: the code large enough to be read into a telephone. */
public final class DoneController {
  private final Texts texts;
  private final Times times;
  private List<Appointment> all = List.of();
  private boolean moved;

  @FXML private Label title;
  @FXML private Label code;
  @FXML private Label start;
  @FXML private Label who;
  @FXML private Label what;
  @FXML private Label warning;
  @FXML private VBox party;
  @FXML private FlowPane buttons;
  @FXML private Label hint;

  public DoneController(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
  }

  @FXML
  private void initialize() {
    for (Label label : List.of(warning, what)) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    party.managedProperty().bind(party.visibleProperty());
    hint.setMaxWidth(Double.MAX_VALUE);
  }

  /**
   * @param commands the first has the hand
   */
  void commands(List<Command> commands) {
    ButtonRow row = new ButtonRow(buttons, texts);
    row.add(commands);
    row.firstIsMain();
  }

  /** What the buttons are about; null: nothing was promised yet. */
  @Nullable Subject subject() {
    return all.isEmpty() ? null : Subject.promised(all, moved);
  }

  Node hand() {
    return buttons.getChildren().getFirst();
  }

  void moved(Appointment a, Catalogue catalogue) {
    all = List.of(a);
    moved = true;
    show(a, catalogue);
    title.setText(texts.get("appointment.done.moved"));
    warning.setText("");
    party.setVisible(false);
  }

  void booked(List<Booked> booked, Catalogue catalogue) {
    all = booked.stream().map(Booked::appointment).toList();
    moved = false;
    Booked first = booked.getFirst();
    show(first.appointment(), catalogue);
    warning.setText(
        String.join(
            " ",
            first.warnings().stream()
                .map(w -> texts.get("reception.warning." + w.name()))
                .toList()));
    boolean several = booked.size() > 1;
    title.setText(
        several
            ? texts.get("appointment.done.party", all.size())
            : texts.get("appointment.done.booked"));
    party.setVisible(several);
    party.getChildren().setAll(several ? all.stream().map(this::line).toList() : List.of());
  }

  private void show(Appointment a, Catalogue catalogue) {
    code.setText(a.booking().code().shown());
    start.setText(times.full(a.start()));
    Booker booker = a.booker();
    who.setText(
        booker == null ? "" : texts.get("appointment.who", booker.name(), booker.phone().shown()));
    what.setText(Rows.fullService(catalogue, a));
  }

  private Node line(Appointment a) {
    Booker booker = a.booker();
    Label at = new Label(times.time(a.start()));
    at.getStyleClass().add("strong");
    Label codeOf = new Label(a.booking().code().shown());
    codeOf.getStyleClass().addAll("strong", "code");
    Label name = new Label(booker == null ? "" : booker.name());
    HBox row = new HBox(at, codeOf, name);
    row.getStyleClass().addAll("line", "row");
    return row;
  }
}
