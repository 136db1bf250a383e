package id.loket.ui.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Which days the list is of: today until somebody goes elsewhere, alone or with its week. */
final class ShownDays {
  private final BiConsumer<@Nullable LocalDate, Boolean> wanted;
  private @Nullable LocalDate day;
  private boolean week;

  /**
   * @param wanted hears a day, null for today, and whether its whole week is shown
   */
  ShownDays(BiConsumer<@Nullable LocalDate, Boolean> wanted) {
    this.wanted = wanted;
  }

  boolean week() {
    return week;
  }

  /** Through the days by keys. False: that key is for something else. */
  boolean pressed(KeyCode key, LocalDateTime now) {
    switch (key) {
      case LEFT -> by(week ? -7 : -1, now);
      case RIGHT -> by(week ? 7 : 1, now);
      case PAGE_UP -> by(-7, now);
      case PAGE_DOWN -> by(7, now);
      case HOME -> want(null, week);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void by(int days, LocalDateTime now) {
    LocalDate from = day == null ? now.toLocalDate() : day;
    want(from.plusDays(days), week);
  }

  /** A day as it is typed. False: it cannot be read. */
  boolean typed(String words, LocalDateTime now) {
    Optional<LocalDate> read =
        TypedTime.of(words, now).flatMap(typed -> Optional.ofNullable(typed.day()));
    read.ifPresent(on -> want(on, week));
    return read.isPresent();
  }

  /** That day, or the week in which it is. */
  void show(LocalDate on) {
    want(on, week);
  }

  void wide() {
    want(day, !week);
  }

  private void want(@Nullable LocalDate on, boolean all) {
    day = on;
    week = all;
    wanted.accept(on, all);
  }
}
