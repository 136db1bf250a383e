package id.loket.ui.reception;

import id.loket.desk.DoorDesk.Received;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screening;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.reception.NoticePanel.Choice;
import id.loket.ui.reception.NoticePanel.Tone;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The second measurement of somebody who was too warm. */
public final class RecheckController {
  private final Door door;
  private final Work work;
  private final Texts texts;
  private final Button save = new Button();
  private @Nullable Handle handle;
  private @Nullable NoticePanel panel;
  private @Nullable FieldErrors errors;
  private boolean busy;

  @FXML private Label who;
  @FXML private VBox summary;
  @FXML private ScreeningController screeningController;
  @FXML private Label expected;
  @FXML private VBox notice;

  RecheckController(Door door, Work work, Texts texts) {
    this.door = door;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    errors = new FieldErrors(texts, summary);
    panel = new NoticePanel(texts, notice);
    expected.setVisible(false);
    expected.setManaged(false);
  }

  void open(
      Dialogs dialogs,
      Node root,
      Overview.Recheck row,
      ProtocolSet protocol,
      Consumer<Received> received) {
    String name = row.name().isEmpty() ? texts.get("reception.nameless") : row.name();
    who.setText(texts.get("reception.recheck.who", name, row.service()));
    FieldErrors form = errors;
    if (form != null) {
      screeningController.tell(form, () -> expect(protocol), save::requestFocus);
    }
    screeningController.protocol(protocol);
    save.setText(texts.get("reception.recheck.save"));
    handle = dialogs.open(texts.get("reception.recheck"), root, save, screeningController.first());
    save.setOnAction(e -> measured(row, received, false));
  }

  private void expect(ProtocolSet protocol) {
    String words =
        screeningController.expected(true).flatMap(new Told(texts, protocol)::expected).orElse("");
    expected.setText(words);
    expected.setVisible(!words.isEmpty());
    expected.setManaged(!words.isEmpty());
  }

  private void measured(Overview.Recheck row, Consumer<Received> received, boolean outside) {
    FieldErrors form = errors;
    if (busy || form == null) {
      return;
    }
    screeningController.check();
    if (form.any()) {
      form.focus();
      return;
    }
    busy = true;
    Screening screening = screeningController.measured().screening();
    work.act(
        () -> door.recheck(row.visit(), screening, outside),
        outcome -> {
          busy = false;
          switch (outcome) {
            case Outcome.Done<Received>(Received r) -> {
              close();
              received.accept(r);
            }
            case Outcome.Refused<Received>(Refusal refusal) -> refused(refusal, row, received);
          }
        },
        work.unexpectedAfter(() -> busy = false));
  }

  private void refused(Refusal refusal, Overview.Recheck row, Consumer<Received> received) {
    NoticePanel place = panel;
    if (place == null) {
      return;
    }
    String sentence = Words.of(texts.locale()).sentence(refusal);
    if (refusal.code() == Refusal.Code.ROOM_FULL) {
      var outside = new Choice(texts.get("reception.outside"), () -> measured(row, received, true));
      place.ask(sentence, List.of(outside));
    } else {
      place.tell(Tone.WARN, sentence, List.of());
    }
  }

  private void close() {
    if (handle != null) {
      handle.close();
    }
  }
}
