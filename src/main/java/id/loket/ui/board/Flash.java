package id.loket.ui.board;

import java.util.function.BooleanSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Draws the eye to a call: light and dark in turn, a little more than once a second (WCAG 2.3.1
 * allows three). Where the system asks for less motion, a frame that stands still instead.
 */
final class Flash {
  static final Duration HALF = Duration.millis(400);
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("flash");
  private static final PseudoClass STEADY = PseudoClass.getPseudoClass("steady");

  private final BooleanSupplier still;
  private final PauseTransition end = new PauseTransition();
  private final Timeline beat;
  private @Nullable Node node;
  private boolean lit;

  /**
   * @param still whether less motion is wanted
   */
  Flash(BooleanSupplier still) {
    this.still = still;
    this.beat = new Timeline(new KeyFrame(HALF, e -> light(!lit)));
    beat.setCycleCount(Timeline.INDEFINITE);
    end.setOnFinished(e -> stop());
  }

  void start(Node at, java.time.Duration length) {
    stop();
    node = at;
    if (still.getAsBoolean()) {
      at.pseudoClassStateChanged(STEADY, true);
    } else {
      light(true);
      beat.playFromStart();
    }
    end.setDuration(Duration.millis((double) length.toMillis()));
    end.playFromStart();
  }

  void stop() {
    beat.stop();
    end.stop();
    light(false);
    if (node != null) {
      node.pseudoClassStateChanged(STEADY, false);
    }
  }

  private void light(boolean now) {
    lit = now;
    if (node != null) {
      node.pseudoClassStateChanged(LIT, now);
    }
  }
}
