package id.loket.sync;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes a second exchanges may use of the line; 0: as many as go. */
final class Limit {
  private final AtomicLong perSecond = new AtomicLong();

  void set(long bytesPerSecond) {
    perSecond.set(Math.max(0, bytesPerSecond));
  }

  long perSecond() {
    return perSecond.get();
  }

  /** How long to be silent after that many bytes. */
  Duration owed(long bytes) {
    long limit = perSecond.get();
    return limit == 0 ? Duration.ZERO : Duration.ofMillis(bytes * 1000 / limit);
  }
}
