package id.loket.desk;

import java.time.Instant;

/** A clock that a day script sets, line by line. */
public final class ScriptClock implements PcClock {
  private final Instant built;
  private Instant now;

  public ScriptClock(Instant now) {
    this(now, Instant.EPOCH);
  }

  /** As a PC on which a program of that date runs. */
  public ScriptClock(Instant now, Instant built) {
    this.now = now;
    this.built = built;
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

  @Override
  public Instant built() {
    return built;
  }
}
