package id.loket.ui.reception;

import id.loket.desk.LookDesk;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.VisitId;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Somebody left the room: whoever has been inside longest, or the one of a number. */
public final class LeaveController {
  private final Door door;
  private final LookDesk look;
  private final Work work;
  private final Texts texts;
  private @Nullable FieldErrors errors;

  @FXML private Label longest;
  @FXML private VBox summary;
  @FXML private Label numberLabel;
  @FXML private TextField number;
  @FXML private Label numberError;

  LeaveController(Door door, LookDesk look, Work work, Texts texts) {
    this.door = door;
    this.look = look;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    numberLabel.setLabelFor(number);
    FieldErrors form = new FieldErrors(texts, summary).field(number, numberError);
    number.textProperty().subscribe((before, now) -> form.clear(number));
    errors = form;
  }

  void open(Dialogs dialogs, Node root, Overview.Room room, Runnable undo) {
    Overview.Inside first = room.visits().isEmpty() ? null : room.visits().getFirst();
    longest.setText(
        first == null
            ? texts.get("reception.leave.nobody")
            : texts.get("reception.leave.longest", shown(first), texts.time(first.since())));
    var act = new Button(texts.get("reception.leave.act"));
    Handle handle = dialogs.open(texts.get("reception.leave.title"), root, act, number);
    Runnable go = () -> leave(first, dialogs, handle, undo);
    act.setOnAction(e -> go.run());
    number.setOnAction(e -> go.run());
  }

  private String shown(Overview.Inside who) {
    String name = who.name().isEmpty() ? texts.get("reception.nameless") : who.name();
    return who.number().isEmpty() ? name : who.number() + " · " + name;
  }

  private void leave(
      Overview.@Nullable Inside first, Dialogs dialogs, Handle handle, Runnable undo) {
    String typed = number.getText().strip();
    if (typed.isEmpty() && first == null) {
      handle.close();
      return;
    }
    work.act(
        () -> typed.isEmpty() && first != null ? door.leaveRoom(first.visit()) : byNumber(typed),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Long>(Long inside) -> {
              handle.close();
              dialogs.toast(texts.get("reception.leave.done", inside), undo);
            }
            case Outcome.Refused<Long>(Refusal refusal) -> refused(refusal);
          }
        });
  }

  private Outcome<Long> byNumber(String typed) {
    return switch (look.ticket(typed)) {
      case Outcome.Done<Ticket>(Ticket t) ->
          door.leaveRoom(new VisitId(t.origin().issued().visit().value()));
      case Outcome.Refused<Ticket>(Refusal refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  private void refused(Refusal refusal) {
    if (errors != null) {
      errors.set(number, Words.of(texts.locale()).sentence(refusal));
      number.requestFocus();
    }
  }
}
