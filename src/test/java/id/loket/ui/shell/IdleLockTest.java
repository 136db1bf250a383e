package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.shell.IdleLock.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the screen locks by itself. */
class IdleLockTest {

  private Instant now = Instant.EPOCH;
  private Instant wall = Instant.parse("2026-11-23T02:00:00Z");
  private final IdleLock lock = new IdleLock(() -> now, () -> wall);

  private Due after(Duration time) {
    now = now.plus(time);
    wall = wall.plus(time);
    return lock.due();
  }

  /** Nothing is measured meanwhile. */
  private Due asleep(Duration time) {
    wall = wall.plus(time);
    return lock.due();
  }

  @Test
  void a_pc_that_slept_for_the_idle_minutes_wakes_up_locked() {
    lock.signedIn();
    assertThat(asleep(Duration.ofMinutes(4))).isEqualTo(Due.NO);
    assertThat(asleep(Duration.ofHours(1))).isEqualTo(Due.IDLE);
    assertThat(after(Duration.ofSeconds(5))).as("until somebody signs in").isEqualTo(Due.IDLE);
    lock.signedIn();
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.NO);
  }

  @Test
  void sleep_before_the_sign_in_and_a_clock_that_is_set_a_little_or_back_lock_nothing() {
    wall = wall.plus(Duration.ofHours(8));
    lock.signedIn();
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.NO);
    assertThat(asleep(Duration.ofSeconds(30))).isEqualTo(Due.NO);
    assertThat(asleep(Duration.ofDays(-400))).isEqualTo(Due.NO);
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.NO);
  }

  @Test
  void nobody_signed_in_nothing_to_lock() {
    assertThat(after(Duration.ofDays(1))).isEqualTo(Due.NO);
  }

  @Test
  void five_minutes_without_a_key_lock_and_a_key_begins_anew() {
    lock.signedIn();
    assertThat(after(Duration.ofMinutes(4))).isEqualTo(Due.NO);
    lock.touched();
    assertThat(after(Duration.ofMinutes(4))).isEqualTo(Due.NO);
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.IDLE);
  }

  @Test
  void the_office_chooses_the_minutes_within_limits() {
    lock.idleAfter(() -> Duration.ofMinutes(15));
    lock.signedIn();
    assertThat(after(Duration.ofMinutes(14))).isEqualTo(Due.NO);
    lock.idleAfter(() -> Duration.ZERO);
    assertThat(lock.due()).isEqualTo(Due.IDLE);
    lock.touched();
    lock.idleAfter(() -> Duration.ofDays(1));
    assertThat(after(Duration.ofMinutes(60))).isEqualTo(Due.IDLE);
  }

  @Test
  void after_ten_hours_the_password_is_asked_for_whatever_was_done() {
    lock.signedIn();
    for (int i = 0; i < 10 * 60 - 1; i++) {
      assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.NO);
      lock.touched();
    }
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(Due.SESSION_OVER);
    lock.signedIn();
    assertThat(lock.due()).isEqualTo(Due.NO);
  }
}
