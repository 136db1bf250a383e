package id.loket.ui.shell;

import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work.Lasting;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says what is under way once it has lasted a second, with a button to give it up where that can be
 * done. It never takes the focus: most of what is slow ends by itself.
 */
final class ProgressNote {
  private static final Duration PATIENCE = Duration.seconds(1);

  private final Texts texts;
  private final PauseTransition wait = new PauseTransition(PATIENCE);
  private Subscription following = Subscription.EMPTY;

  ProgressNote(Texts texts) {
    this.texts = texts;
  }

  void attach(Pane layer, ObservableValue<@Nullable Lasting> lasting) {
    layer.setPickOnBounds(false);
    following =
        lasting.subscribe(now -> {
          wait.stop();
          layer.getChildren().clear();
          if (now != null) {
            wait.setOnFinished(e -> show(layer, now));
            wait.playFromStart();
          }
        });
  }

  void release() {
    wait.stop();
    following.unsubscribe();
  }

  private void show(Pane layer, Lasting lasting) {
    var turning = new ProgressIndicator();
    turning.getStyleClass().add("small-progress");
    var words = new Label(texts.get(lasting.words()));
    words.setWrapText(true);
    var note = new HBox(turning, words);
    note.getStyleClass().add("progress-note");
    note.setId("progress");
    note.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Runnable giveUp = lasting.giveUp();
    if (giveUp != null) {
      var cancel = new Button(texts.get("kit.cancel"));
      cancel.setId("give-up");
      cancel.setMinWidth(Region.USE_PREF_SIZE);
      cancel.setOnAction(e -> giveUp.run());
      note.getChildren().add(cancel);
    }
    layer.getChildren().setAll(note);
  }
}
