package id.loket.ui.settings;

import java.security.SecureRandom;

/** Passwords that an administrator reads out to a clerk; they hold for one sign-in. */
final class OneTimePasswords {

  /** No 0/o, 1/i/l: read from paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();

  /** Like {@code kq7m-x2hd-rt9p}: 59 bits. */
  String next() {
    var password = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
