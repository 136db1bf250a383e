package id.loket.ui.shell;

import java.util.function.IntConsumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Tells second by second how long is left, 0 at the end. */
final class Countdown {

  private final Timeline ticks = new Timeline();

  void begin(int seconds, IntConsumer left) {
    ticks.stop();
    ticks.getKeyFrames().clear();
    for (int passed = 0; passed <= seconds; passed++) {
      int rest = seconds - passed;
      ticks.getKeyFrames().add(new KeyFrame(Duration.seconds(passed), e -> left.accept(rest)));
    }
    ticks.playFromStart();
  }
}
