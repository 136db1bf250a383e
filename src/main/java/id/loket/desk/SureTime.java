package id.loket.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the PC clock can be trusted (DESIGN §3): unsure when it is more than 5 minutes
 * before the highest time written while sure, or more than 14 days after it. While unsure, time is
 * that highest time plus what the running program has measured since.
 */
final class SureTime {
  private static final Duration BEHIND = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofDays(14);

  private final PcClock pc;
  private @Nullable Instant sure;
  private long measuredFrom;

  SureTime(PcClock pc) {
    this.pc = pc;
    this.measuredFrom = pc.nanos();
  }

  /** Takes over what the journal says, or a person confirmed: backwards too. */
  void set(@Nullable Instant to) {
    sure = to;
    measuredFrom = pc.nanos();
  }

  /** Something was written at that time, while sure. */
  void wrote(Instant at) {
    if (sure == null || at.isAfter(sure)) {
      set(at);
    }
  }

  boolean unsure() {
    return sure != null && !fits(pc.instant(), sure);
  }

  static boolean fits(Instant now, Instant sure) {
    return !now.isBefore(sure.minus(BEHIND)) && !now.isAfter(sure.plus(AHEAD));
  }

  Instant instant() {
    if (sure == null || !unsure()) {
      return pc.instant();
    }
    return sure.plusNanos(Math.max(0, pc.nanos() - measuredFrom));
  }
}
