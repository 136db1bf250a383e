package id.loket.sync;

import java.security.SecureRandom;

/** A password. Never shown: what logs, prints or throws it gets three stars. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without letters and digits that are taken for each other when read aloud. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final String text;

  public Secret(String text) {
    this.text = text;
  }

  /** 32 random letters: over 180 bits, nothing to guess even for who has the verifier. */
  static Secret random() {
    StringBuilder made = new StringBuilder();
    RANDOM.ints(32, 0, LETTERS.length()).forEach(i -> made.append(LETTERS.charAt(i)));
    return new Secret(made.toString());
  }

  /** For the driver and the enrolment file alone. */
  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "***";
  }
}
