package id.loket.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import id.loket.journal.Bytes;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** New names for things: never given before, never guessed. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedEpochGenerator UUIDS = Generators.timeBasedEpochGenerator(RANDOM);

  /** Bound by a simulation alone, which must come to the same names again from the same seed. */
  static final ScopedValue<RandomGenerator> SIMULATED = ScopedValue.newInstance();

  private Ids() {}

  /** A UUID v7: later ones sort later. */
  public static String uuid() {
    return SIMULATED.isBound() ? simulated(SIMULATED.get()) : UUIDS.generate().toString();
  }

  /** In no order. */
  private static String simulated(RandomGenerator random) {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
        .toString();
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
    if (SIMULATED.isBound()) {
      SIMULATED.get().nextBytes(bytes);
    } else {
      RANDOM.nextBytes(bytes);
    }
    return Bytes.wrap(bytes);
  }
}
