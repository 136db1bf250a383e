package id.loket.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id, RFC 9106: 64 MiB, 3 passes; on a slow PC down to OWASP's least, 19 MiB and 2. Slow by
 * intent: never on the screen's thread.
 */
public final class Passwords {
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final long SLOW_NANOS = 700_000_000L;

  private final Argon2Function strong;
  private final Argon2Function least = Cost.LEAST.function();
  private final PcClock pc;
  private volatile boolean slow;

  /**
   * What a guess costs.
   *
   * @param kib memory
   * @param passes over it
   */
  public record Cost(int kib, int passes) {
    public static final Cost STRONG = new Cost(65536, 3);
    static final Cost LEAST = new Cost(19456, 2);

    private Argon2Function function() {
      return Argon2Function.getInstance(kib, passes, 1, LENGTH, Argon2.ID);
    }
  }

  public Passwords(PcClock pc) {
    this(pc, Cost.STRONG);
  }

  /** Another cost than the strong one is for tests: a verifier tells its own cost. */
  public Passwords(PcClock pc, Cost cost) {
    this.pc = pc;
    this.strong = cost.function();
  }

  /** A verifier (PHC string) of a password. */
  public String verifier(String password) {
    long from = pc.nanos();
    String verifier =
        Password.hash(password).addRandomSalt(SALT).with(slow ? least : strong).getResult();
    slow = slow || pc.nanos() - from > SLOW_NANOS;
    return verifier;
  }

  public boolean matches(String password, String verifier) {
    return Password.check(password, verifier).with(Argon2Function.getInstanceFromHash(verifier));
  }

  /** Takes as long as a real check: whether a login exists must not be told by time. */
  public void pretend(String password) {
    verifier(password);
  }
}
