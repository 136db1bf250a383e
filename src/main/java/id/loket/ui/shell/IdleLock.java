package id.loket.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the screen locks by itself (FAULTS, Security 3): after idle minutes, and ten hours
 * after the sign-in whatever was done meanwhile. A clock that is set never unlocks and never locks
 * early: time is what the program has measured.
 */
public final class IdleLock {

  /** Why it locks. */
  public enum Due {
    NO,
    IDLE,
    SESSION_OVER
  }

  public static final Duration USUAL_IDLE = Duration.ofMinutes(5);
  public static final Duration SESSION = Duration.ofHours(10);

  private final Supplier<Instant> clock;
  private Supplier<Duration> wanted = () -> USUAL_IDLE;
  private @Nullable Instant since;
  private Instant last;

  /**
   * @param clock measured time, e.g. from {@code PcClock.nanos()}
   */
  public IdleLock(Supplier<Instant> clock) {
    this.clock = clock;
    this.last = clock.get();
  }

  /** Asked each time, so that a change holds at once; from 1 minute to an hour. */
  public void idleAfter(Supplier<Duration> minutes) {
    wanted = minutes;
  }

  private Duration idle() {
    Duration now = wanted.get();
    boolean shorter = now.compareTo(Duration.ofMinutes(1)) < 0;
    boolean longer = now.compareTo(Duration.ofHours(1)) > 0;
    return shorter ? Duration.ofMinutes(1) : longer ? Duration.ofHours(1) : now;
  }

  /** A clerk gave their password: ten hours and the idle time begin. */
  public void signedIn() {
    since = clock.get();
    last = since;
  }

  public void signedOut() {
    since = null;
  }

  /** A key or the mouse. */
  public void touched() {
    last = clock.get();
  }

  /** Ask every few seconds. */
  public Due due() {
    Instant now = clock.get();
    if (since == null) {
      return Due.NO;
    }
    if (!now.isBefore(since.plus(SESSION))) {
      return Due.SESSION_OVER;
    }
    return now.isBefore(last.plus(idle())) ? Due.NO : Due.IDLE;
  }
}
