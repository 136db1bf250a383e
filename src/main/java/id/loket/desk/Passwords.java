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
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final PcClock pc;
  private final Cost strong;
  private volatile boolean slow;

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
    long from = pc.nanos();
    Cost cost = slow ? Cost.LEAST : strong;
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] hash = hash(password, salt, cost, 1, LENGTH);
    slow = slow || pc.nanos() - from > SLOW_NANOS;
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(cost.kib(), cost.passes(), text.encodeToString(salt), text.encodeToString(hash));
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

  /** Takes as long as a real check: whether a login exists must not be told by time. */
  public void pretend(String password) {
    verifier(password);
  }
}
