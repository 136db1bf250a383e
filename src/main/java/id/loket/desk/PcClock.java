package id.loket.desk;

import java.time.Instant;

/** What the PC says of time. Only here is it asked. */
public interface PcClock {
  Instant instant();

  /**
   * Elapsed time that no one can set; {@code 0} always for a scripted clock, which stands still.
   */
  long nanos();

  /** When the program was built: no clock that reads an earlier time is right. */
  default Instant built() {
    return Instant.EPOCH;
  }

  static PcClock system() {
    Instant built = BuildDate.shipped();
    return new PcClock() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant built() {
        return built;
      }
    };
  }
}
