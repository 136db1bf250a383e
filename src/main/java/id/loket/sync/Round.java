package id.loket.sync;

/**
 * What one exchange came to.
 *
 * @param pushed own entries that the hub took
 * @param pulled entries of others that came in
 */
public record Round(long pushed, long pulled) {
  public static final Round NOTHING = new Round(0, 0);

  Round plus(Round more) {
    return new Round(pushed + more.pushed, pulled + more.pulled);
  }
}
