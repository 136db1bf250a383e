package id.loket.ui.report;

import id.loket.desk.DayDesk;
import id.loket.desk.Desk;
import id.loket.report.DayReport;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A day's figures, at once and after every commit, one question at a time: an older answer never
 * covers a younger one, nor one of a day that is not asked for any more. On the JavaFX thread.
 */
final class DayFeed {
  private final Desk desk;
  private final DayDesk days;
  private final Work work;
  private final Consumer<Day> show;
  private @Nullable Subscription open;
  private @Nullable LocalDate wanted;
  private boolean listening;
  private boolean asking;
  private boolean again;

  /**
   * What is shown.
   *
   * @param today the office day of that moment
   */
  record Day(DayReport report, LocalDate today) {}

  DayFeed(Desk desk, Work work, Consumer<Day> show) {
    this.desk = desk;
    this.days = new DayDesk(desk);
    this.work = work;
    this.show = show;
  }

  void open() {
    listening = true;
    open = Fx.listen(desk::subscribe, this::ask);
  }

  void close() {
    listening = false;
    if (open != null) {
      open.unsubscribe();
      open = null;
    }
  }

  /** Null: today, whichever day that is by then. */
  void want(@Nullable LocalDate day) {
    wanted = day;
    ask();
  }

  private void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    LocalDate day = wanted;
    work.ask(() -> look(day), this::answered, this::broken);
  }

  private Day look(@Nullable LocalDate day) {
    LocalDate today = days.today();
    return new Day(DayReport.of(days.page(day == null ? today : day)), today);
  }

  private void answered(Day day) {
    asking = false;
    if (again) {
      ask();
    } else if (listening) {
      show.accept(day);
    }
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private void broken(Exception failure) {
    asking = false;
    throw new IllegalStateException("the figures of a day", failure);
  }
}
