package id.loket.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the screen locks by itself (FAULTS, Security 3): after idle minutes, and ten hours
 * after the sign-in whatever was done meanwhile. Time is what the program has measured, so a clock
 * that is set never unlocks. While the PC sleeps nothing is measured (on Linux): so when the PC's
 * clock went on by the idle minutes more than was measured, the screen locks too. A clock that was
 * set ahead cannot be told from that; it costs a password.
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
  private final Supplier<Instant> wall;
  private Supplier<Duration> wanted = () -> USUAL_IDLE;
  private @Nullable Instant since;
  private Instant last;
  private Instant seen;
  private Instant seenOnWall;
  private boolean slept;

  /**
   * @param clock measured time, e.g. from {@code PcClock.nanos()}
   * @param wall what the PC's clock shows
   */
  public IdleLock(Supplier<Instant> clock, Supplier<Instant> wall) {
    this.clock = clock;
    this.wall = wall;
    this.last = clock.get();
    this.seen = last;
    this.seenOnWall = wall.get();
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
    look();
    since = clock.get();
    last = since;
    slept = false;
  }

  public void signedOut() {
    since = null;
  }

  /** A key or the mouse. Ask {@link #due()} before: the first key after sleep must find it out. */
  public void touched() {
    last = clock.get();
    slept = false;
  }

  /** Ask every few seconds. */
  public Due due() {
    Instant now = look();
    if (since == null) {
      return Due.NO;
    }
    if (!now.isBefore(since.plus(SESSION))) {
      return Due.SESSION_OVER;
    }
    return !slept && now.isBefore(last.plus(idle())) ? Due.NO : Due.IDLE;
  }

  /** How far both clocks went since the last look. */
  private Instant look() {
    Instant now = clock.get();
    Instant onWall = wall.get();
    Duration missed = Duration.between(seenOnWall, onWall).minus(Duration.between(seen, now));
    slept |= missed.compareTo(idle()) >= 0;
    seen = now;
    seenOnWall = onWall;
    return now;
  }
}
