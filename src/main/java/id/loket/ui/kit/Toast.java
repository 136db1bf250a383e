package id.loket.ui.kit;

import id.loket.ui.kit.Keys.Command;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sentence in the row of the status bar after an act: it moves nothing and covers no button,
 * and it never takes the focus.
 */
final class Toast {

  /** UX asks for ten seconds at least. */
  static final Duration STAYS = Duration.seconds(12);

  private final Texts texts;
  private final PauseTransition end = new PauseTransition(STAYS);
  private final SimpleBooleanProperty undoable = new SimpleBooleanProperty();
  private final Command undo = Command.of("kit.undo", "Ctrl+Z", this::undo).when(undoable);
  private @Nullable Pane layer;
  private @Nullable Runnable back;

  Toast(Texts texts) {
    this.texts = texts;
    end.setOnFinished(e -> hide());
  }

  /** Ctrl+Z while a toast offers it; a screen may have its own under the same id. */
  Command undoCommand() {
    return undo;
  }

  void attach(Pane place) {
    layer = place;
  }

  void show(String sentence, @Nullable Runnable undoAct) {
    if (layer == null) {
      return;
    }
    back = undoAct;
    undoable.set(undoAct != null);
    var words = new Label(sentence);
    words.setWrapText(true);
    var box = new HBox(words);
    box.getStyleClass().add("toast");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (undoAct != null) {
      var button = new Button(texts.get("kit.undo"));
      undo.on(button);
      button.setFocusTraversable(false);
      button.setMinWidth(Region.USE_PREF_SIZE);
      box.getChildren().add(button);
    }
    layer.getChildren().setAll(box);
    end.playFromStart();
  }

  private void undo() {
    Runnable act = back;
    hide();
    if (act != null) {
      act.run();
    }
  }

  void hide() {
    end.stop();
    back = null;
    undoable.set(false);
    if (layer != null) {
      layer.getChildren().clear();
    }
  }
}
