package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.domain.Refusal;
import id.loket.domain.staff.Right;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Section Jam PC: what it says, whether it is believed, and an admin's word that it is right. */
public final class ClockController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final PcClock pc;
  private final Session session;
  private final Saver saver;
  private final Dialogs dialogs;
  private final Texts texts;

  @FXML private Label now;
  @FXML private Label state;
  @FXML private Button confirm;

  public ClockController(
      Desk desk,
      SetUpDesk setUp,
      PcClock pc,
      Session session,
      Saver saver,
      Dialogs dialogs,
      Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.pc = pc;
    this.session = session;
    this.saver = saver;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @Override
  public void open() {
    boolean admin = session.clerk().map(c -> c.may(Right.SET_UP)).orElse(false);
    now.setText(texts.get("settings.clock.now", read()));
    saver.ask(desk::clockProblem, doubt -> show(doubt, admin));
  }

  private void show(Optional<Refusal> doubt, boolean admin) {
    state.setText(doubt.map(saver::sentence).orElseGet(() -> texts.get("settings.clock.sure")));
    state.getStyleClass().setAll("label", doubt.isPresent() ? "warn-text" : "good-text");
    confirm.setVisible(doubt.isPresent() && admin);
  }

  private String read() {
    ZonedDateTime time = pc.instant().atZone(desk.zone());
    return texts.date(time.toLocalDate()) + ", " + texts.time(time.toLocalTime());
  }

  @FXML
  private void confirm() {
    dialogs.confirm(
        texts.get("settings.clock.confirm.title", read()),
        texts.get("settings.clock.confirm.words"),
        texts.get("settings.clock.confirm"),
        () ->
            saver.save(
                setUp::confirmClock,
                done -> {
                  saver.tell("settings.clock.confirmed");
                  open();
                }));
  }

  @Override
  public boolean saves() {
    return false;
  }
}
