package id.loket.journal;

/**
 * A hybrid logical time in one long: 48 bit milliseconds since 1970 and a 16 bit counter below,
 * which carries into the milliseconds. A stamp orders; it is never shown as a time.
 */
public final class Stamp {
  /** 2100-01-01T00:00Z. An entry stamped later is broken: kept and shipped, but never folded. */
  public static final long BROKEN_FROM = of(4_102_444_800_000L, 0);

  private Stamp() {}

  public static long of(long millis, int counter) {
    return (millis << 16) | (counter & 0xffff);
  }

  public static long millis(long stamp) {
    return stamp >>> 16;
  }

  public static boolean isBroken(long stamp) {
    return stamp < 0 || stamp >= BROKEN_FROM;
  }
}
