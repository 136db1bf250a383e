package id.loket.ui.board;

import id.loket.board.BoardModel;
import id.loket.board.Chime;
import id.loket.desk.Desk;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the board's model to the screen: after every commit, when the minute turns, and every ten
 * seconds, since held tickets and appointments come due without a commit. Asked off the JavaFX
 * thread, delivered on it, never an older one after a newer one.
 */
final class LiveBoard {
  private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);
  private static final double TICK_MILLIS = 10_000;

  private final Desk desk;
  private final Work work;
  private final Chime chime;
  private final Consumer<BoardModel> show;
  private final PauseTransition tick = new PauseTransition();
  private long asked;
  private long answered;
  private boolean live;
  private boolean told;
  private Subscription subscription = Subscription.EMPTY;

  LiveBoard(Desk desk, Work work, Chime chime, Consumer<BoardModel> show) {
    this.desk = desk;
    this.work = work;
    this.chime = chime;
    this.show = show;
    tick.setOnFinished(e -> refresh());
  }

  void open() {
    if (!live) {
      live = true;
      subscription = Fx.listen(desk::subscribe, this::refresh);
    }
  }

  void close() {
    live = false;
    tick.stop();
    subscription.unsubscribe();
    subscription = Subscription.EMPTY;
  }

  private void refresh() {
    long question = ++asked;
    work.ask(
        () -> {
          BoardModel now = BoardModel.of(desk);
          // What will be heard is read here and not on the screen's thread.
          now.calling().forEach(chime::length);
          return now;
        },
        answer -> {
          told = false;
          if (live && question > answered) {
            answered = question;
            show.accept(answer);
            again(untilNextMinute(answer.head().now()));
          }
        },
        this::failed);
  }

  /** The public sees the last picture; the clerk is not disturbed for it. */
  private void failed(Exception failure) {
    if (live && !told) {
      told = true;
      LOG.warn("The board was not refreshed", failure);
    }
    again(TICK_MILLIS);
  }

  private void again(double millis) {
    if (live) {
      tick.setDuration(Duration.millis(millis));
      tick.playFromStart();
    }
  }

  private static double untilNextMinute(OffsetDateTime now) {
    double left = 60_000.0 - now.getSecond() * 1000.0 - now.getNano() / 1e6;
    return Math.min(TICK_MILLIS, left + 50);
  }
}
