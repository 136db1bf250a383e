package id.loket.sync;

import java.time.Duration;

/**
 * How much goes into one piece of work: as much as takes about the aimed time, learnt from the last
 * pieces. So a fast disk or line is used, and on a slow one nobody waits long behind a piece.
 */
final class Pace {
  private final long least;
  private final Duration aim;
  private long most;
  private long now;

  Pace(long least, long first, long most, Duration aim) {
    this.least = least;
    this.now = first;
    this.most = most;
    this.aim = aim;
  }

  /** What the other side allows at most. */
  void atMost(long limit) {
    most = Math.max(least, limit);
    now = Math.min(now, most);
  }

  long size() {
    return now;
  }

  /** So much took so long. Small pieces say little of large ones: they never make it grow. */
  void took(long size, Duration time) {
    long nanos = Math.max(1, time.toNanos());
    double fits = (double) size * aim.toNanos() / nanos;
    boolean full = size * 2 >= now;
    if (fits < now || full) {
      now = Math.clamp((long) Math.min(fits, now * 2.0), least, most);
    }
  }
}
