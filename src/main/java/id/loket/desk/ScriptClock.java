package id.loket.desk;

import java.time.Instant;

/** A clock that a day script sets, line by line. */
public final class ScriptClock implements PcClock {
  private Instant now;

  public ScriptClock(Instant now) {
    this.now = now;
  }

  public void set(Instant to) {
    now = to;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long nanos() {
    return 0;
  }
}
