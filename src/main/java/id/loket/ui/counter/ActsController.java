package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The buttons for the person in front, and the sentence about what could not be done. */
public final class ActsController {
  @FXML private Button recall;
  @FXML private Button noShow;
  @FXML private Button cancelCall;
  @FXML private Button hold;
  @FXML private Button transfer;
  @FXML private Button addService;
  @FXML private Button leave;
  @FXML private Button undo;
  @FXML private Button move;
  @FXML private HBox noticeBox;
  @FXML private Label notice;

  @FXML
  private void initialize() {
    noticeBox.managedProperty().bind(noticeBox.visibleProperty());
    for (Button act : List.of(recall, noShow, cancelCall, hold, transfer, addService, move)) {
      act.managedProperty().bind(act.visibleProperty());
    }
    say("");
  }

  void into(Buttons buttons) {
    buttons.add(Act.RECALL, "counter.recall", "F7", recall);
    buttons.add(Act.NO_SHOW, "counter.noShow", "F8", noShow);
    buttons.add(Act.HOLD, "counter.hold", "Ctrl+T", hold);
    buttons.add(Act.TRANSFER, "counter.transfer", "Ctrl+G", transfer);
    buttons.add(Act.ADD_SERVICE, "counter.addService", "Ctrl+L", addService);
    buttons.add(Act.CANCEL_CALL, "counter.cancelCall", "Ctrl+B", cancelCall);
    buttons.add(Act.LEAVE, "counter.leave", "Ctrl+E", leave);
    buttons.add(Act.UNDO, "counter.undo", "Ctrl+Z", undo);
    buttons.add(Act.MOVE, "counter.move", "Ctrl+O", move);
  }

  /**
   * What belongs to another moment is not there: papers need the room. After so many calls the next
   * thing is no-show, which becomes the loud one.
   */
  void show(CounterModel now) {
    Acts acts = now.acts();
    boolean somebody = now.front() != null;
    List.of(recall, noShow, cancelCall).forEach(b -> b.setVisible(now.called()));
    List.of(hold, transfer).forEach(b -> b.setVisible(somebody && !now.called()));
    addService.setVisible(somebody);
    move.setVisible(!somebody);
    noShow.getStyleClass().remove("offered");
    if (acts.callsUsed()) {
      noShow.getStyleClass().add("offered");
    }
  }

  /** A calm sentence; empty: none. */
  void say(String sentence) {
    notice.setText(sentence);
    noticeBox.setVisible(!sentence.isEmpty());
  }
}
