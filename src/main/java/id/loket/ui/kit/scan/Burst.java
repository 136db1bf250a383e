package id.loket.ui.kit.scan;

/**
 * Decides whether characters come from a scanner or from a hand. A scan is at least {@value
 * #SHORTEST} characters, none later than the gap after the one before, ended by Enter or Tab within
 * the same gap. Time is passed in, in milliseconds of any steady clock.
 */
public final class Burst {

  /** Shorter codes are typing: a service code and Enter may come fast from a practised hand. */
  public static final int SHORTEST = 6;

  /** A forgotten terminator must not hold keys back for ever. */
  static final int LONGEST = 256;

  /** What the filter does with the key just seen, and with what was held back before it. */
  public enum Verdict {
    /** Keep this character back. */
    HOLD,
    /** What was held is typing: replay it. Then keep this character back. */
    REPLAY_THEN_HOLD,
    /** What was held is typing: replay it. Then let this key through. */
    REPLAY_THEN_PASS,
    /** Let the key through; nothing was held. */
    PASS,
    /** A scan: swallow this key too. {@link Burst#code()} has the code. */
    SCAN
  }

  private final long gap;
  private final StringBuilder held = new StringBuilder();
  private long last;
  private String code = "";

  /**
   * @param gapMillis the longest pause within a scan
   */
  public Burst(long gapMillis) {
    this.gap = gapMillis;
  }

  public Verdict character(String character, long now) {
    boolean fits = held.isEmpty() || (now - last <= gap && held.length() < LONGEST);
    if (!fits) {
      held.setLength(0);
    }
    held.append(character);
    last = now;
    return fits ? Verdict.HOLD : Verdict.REPLAY_THEN_HOLD;
  }

  /** Enter or Tab. */
  public Verdict end(long now) {
    if (held.length() >= SHORTEST && now - last <= gap) {
      code = held.toString();
      held.setLength(0);
      return Verdict.SCAN;
    }
    return other();
  }

  /** Any other key but a modifier. */
  public Verdict other() {
    boolean none = held.isEmpty();
    held.setLength(0);
    return none ? Verdict.PASS : Verdict.REPLAY_THEN_PASS;
  }

  /** True when the pause has grown too long: what is held must be replayed. */
  public boolean silent(long now) {
    if (held.isEmpty() || now - last <= gap) {
      return false;
    }
    held.setLength(0);
    return true;
  }

  public boolean holding() {
    return !held.isEmpty();
  }

  /** The last scan. */
  public String code() {
    return code;
  }
}
