package id.loket.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import id.loket.journal.Bytes;
import java.security.SecureRandom;

/** New names for things: never given before, never guessed. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedEpochGenerator UUIDS = Generators.timeBasedEpochGenerator(RANDOM);

  private Ids() {}

  /** A UUID v7: later ones sort later. */
  public static String uuid() {
    return UUIDS.generate().toString();
  }

  /** 64 random bits, hex: an incarnation or a database. */
  public static String random() {
    return bytes(8).hex();
  }

  /** 128 random bits: a salt. */
  public static Bytes salt() {
    return bytes(16);
  }

  private static Bytes bytes(int n) {
    byte[] bytes = new byte[n];
    RANDOM.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }
}
