package id.loket.desk;

import java.time.Instant;

/** What the PC says of time. Only here is it asked. */
public interface PcClock {
  Instant instant();

  /**
   * Elapsed time that no one can set; {@code 0} always for a scripted clock, which stands still.
   */
  long nanos();

  static PcClock system() {
    return new PcClock() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }
    };
  }
}
