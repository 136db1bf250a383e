package id.loket.ui.counter;

import java.util.function.LongConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Once a second, how many seconds ago the state was looked at; only while the screen is shown. */
final class Ticker {
  private final Timeline clock;
  private long since = System.nanoTime();

  Ticker(LongConsumer tick) {
    clock = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick.accept(seconds())));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  private long seconds() {
    return (System.nanoTime() - since) / 1_000_000_000;
  }

  /** What is shown was looked at now. */
  void fresh() {
    since = System.nanoTime();
  }

  void start() {
    clock.play();
  }

  void stop() {
    clock.stop();
  }
}
