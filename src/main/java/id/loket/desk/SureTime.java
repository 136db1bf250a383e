package id.loket.desk;

import id.loket.journal.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the PC clock can be trusted (DESIGN §3): unsure when it is more than 5 minutes
 * before the highest time written while sure, or more than 14 days after it. While unsure, time is
 * that highest time plus what the running program has measured since. A real folder's sure time is
 * never before the program's build date; how long after it an office begins to write says nothing,
 * but a time that no stamp can hold is right for nobody.
 */
final class SureTime {
  private static final Duration BEHIND = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofDays(14);

  private final PcClock pc;
  private final Instant least;
  private @Nullable Instant sure;
  private long measuredFrom;
  private @Nullable Instant agreed;
  private long agreedFrom;

  /**
   * @param least the build date; the epoch for a sample folder, whose clock a script sets
   */
  SureTime(PcClock pc, Instant least) {
    this.pc = pc;
    this.least = least;
    this.measuredFrom = pc.nanos();
  }

  /**
   * Takes over what the journal says, or a person confirmed: backwards too. What was measured since
   * the same time goes on: reading the journal again must not set office time back.
   */
  void set(@Nullable Instant to) {
    if (!Objects.equals(sure, to)) {
      sure = to;
      measuredFrom = pc.nanos();
    }
  }

  /** Something was written at that time, while sure. */
  void wrote(Instant at) {
    if (sure == null || at.isAfter(sure)) {
      set(at);
    }
  }

  /**
   * A hub's clock was read: one within 5 minutes of this PC's vouches for it, for as long as the PC
   * clock goes on as measured time does.
   */
  void compared(Duration ahead) {
    agreed = ahead.abs().compareTo(BEHIND) <= 0 ? pc.instant() : null;
    agreedFrom = pc.nanos();
  }

  private boolean agreed() {
    Instant then = agreed;
    if (then == null || isBroken(pc.instant())) {
      return false;
    }
    Duration gone = Duration.between(then.plusNanos(pc.nanos() - agreedFrom), pc.instant());
    return gone.abs().compareTo(BEHIND) <= 0;
  }

  boolean unsure() {
    return !fits(pc.instant(), sure, least) && !agreed();
  }

  /** Whether the PC clock reads a time from before the program was made. */
  boolean beforeBuilt() {
    return isBefore(pc.instant(), least);
  }

  static boolean fits(Instant now, @Nullable Instant sure, Instant least) {
    Instant known = atLeast(sure, least);
    return !isBefore(now, known)
        && !isBroken(now)
        && (sure == null || !now.isAfter(known.plus(AHEAD)));
  }

  /** What is stamped with it would be stored and never folded (DESIGN §3). */
  static boolean isBroken(Instant now) {
    return Stamp.isBroken(Stamp.of(now.toEpochMilli(), 0));
  }

  static boolean isBefore(Instant now, Instant known) {
    return now.isBefore(known.minus(BEHIND));
  }

  private static Instant atLeast(@Nullable Instant sure, Instant least) {
    return sure == null || sure.isBefore(least) ? least : sure;
  }

  Instant instant() {
    if (!unsure()) {
      return pc.instant();
    }
    return atLeast(sure, least).plusNanos(Math.max(0, pc.nanos() - measuredFrom));
  }
}
