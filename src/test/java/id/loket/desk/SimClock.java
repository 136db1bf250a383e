package id.loket.desk;

import java.time.Duration;
import java.time.Instant;

/** A PC clock that a schedule moves; what the program measures goes on whatever is done to it. */
final class SimClock implements PcClock {
  private Instant now;
  private long nanos;

  SimClock(Instant now) {
    this.now = now;
  }

  /** Time passes. */
  void pass(int seconds) {
    now = now.plusSeconds(seconds);
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  /** Somebody sets it. */
  void jump(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long nanos() {
    return nanos;
  }
}
