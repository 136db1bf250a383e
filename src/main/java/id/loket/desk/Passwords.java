package id.loket.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, RFC 9106: 64 MiB, 3 passes; on a slow PC down to OWASP's least, 19 MiB and 2. Slow by
 * intent: never on the screen's thread. The memory is held only while it is filled.
 */
public final class Passwords {
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final long SLOW_NANOS = 700_000_000L;
  private static final int SLOW_TIMES = 2;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final PcClock pc;
  private final Cost strong;
  private volatile boolean warm;
  private volatile int slowInARow;

  /**
   * What a guess costs, in one lane.
   *
   * @param kib memory
   * @param passes over it
   */
  public record Cost(int kib, int passes) {
    public static final Cost STRONG = new Cost(65536, 3);
    static final Cost LEAST = new Cost(19456, 2);
  }

  public Passwords(PcClock pc) {
    this(pc, Cost.STRONG);
  }

  /** Another cost than the strong one is for tests: a verifier tells its own cost. */
  public Passwords(PcClock pc, Cost cost) {
    this.pc = pc;
    this.strong = cost;
  }

  /** A verifier (PHC string) of a password. */
  public String verifier(String password) {
    Cost cost = cost();
    long from = pc.nanos();
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] hash = hash(password, salt, cost, 1, LENGTH);
    measured(cost, pc.nanos() - from);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(cost.kib(), cost.passes(), text.encodeToString(salt), text.encodeToString(hash));
  }

  private Cost cost() {
    return slowInARow >= SLOW_TIMES ? Cost.LEAST : strong;
  }

  /**
   * The first hash of a run is slow on every PC: code and memory are cold. And any one may be held
   * up by something else; a PC that is slow is so twice in a row, and stays so.
   */
  private synchronized void measured(Cost cost, long nanos) {
    if (!warm) {
      warm = true;
    } else if (slowInARow < SLOW_TIMES && cost.equals(strong)) {
      slowInARow = nanos > SLOW_NANOS ? slowInARow + 1 : 0;
    }
  }

  /** Whether a verifier costs a guess less than one that would be made now. */
  boolean outdated(String verifier) {
    Matcher phc = PHC.matcher(verifier);
    Cost now = cost();
    return phc.matches()
        && Long.parseLong(phc.group(1)) * Long.parseLong(phc.group(2))
            < (long) now.kib() * now.passes();
  }

  /** False too for a verifier that is none. */
  public boolean matches(String password, String verifier) {
    Matcher phc = PHC.matcher(verifier);
    if (!phc.matches()) {
      return false;
    }
    Cost cost = new Cost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)));
    int lanes = Integer.parseInt(phc.group(3));
    byte[] salt = Base64.getDecoder().decode(phc.group(4));
    byte[] hash = Base64.getDecoder().decode(phc.group(5));
    return MessageDigest.isEqual(hash, hash(password, salt, cost, lanes, hash.length));
  }

  private static byte[] hash(String password, byte[] salt, Cost cost, int lanes, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kib())
            .withIterations(cost.passes())
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /**
   * Takes as long as the check of a strong verifier, which most are: whether a login exists must
   * not be told by time.
   */
  public void pretend(String password) {
    hash(password, new byte[SALT], strong, 1, LENGTH);
  }
}
