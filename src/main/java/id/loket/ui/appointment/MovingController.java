package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.ui.appointment.Choosing.Standing;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the week while an appointment gets another time: whose, from when, to when. */
public final class MovingController {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final Texts texts;
  private final Times times;
  private final WhenWords words;
  private @Nullable Notice notices;

  @FXML private Label who;
  @FXML private Label what;
  @FXML private Label from;
  @FXML private Label to;
  @FXML private Label says;
  @FXML private VBox notice;
  @FXML private FlowPane buttons;

  public MovingController(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
    this.words = new WhenWords(texts);
  }

  @FXML
  private void initialize() {
    notices = new Notice(notice);
  }

  void commands(List<Command> commands) {
    ButtonRow row = new ButtonRow(buttons, texts);
    row.add(commands);
    row.firstIsMain();
  }

  void show(Appointment a) {
    Booker booker = a.booker();
    who.setText(
        booker == null
            ? a.booking().code().shown()
            : texts.get(
                "appointment.moving.who",
                a.booking().code().shown(),
                booker.name(),
                booker.phone().shown()));
    from.setText(times.full(a.start()));
    to.setText(texts.get("appointment.moving.none"));
    says.setText("");
    says.pseudoClassStateChanged(GOOD, false);
    notices().clear();
  }

  void service(String name) {
    what.setText(name);
  }

  /**
   * The time that is marked.
   *
   * @param why it cannot be had
   */
  void to(Standing now, String why) {
    LocalDateTime start = now.start();
    to.setText(start == null ? texts.get("appointment.moving.none") : times.full(start));
    says.setText(now.had() ? words.free(now) : why);
    says.pseudoClassStateChanged(GOOD, now.had());
  }

  Notice notices() {
    return Objects.requireNonNull(notices);
  }
}
