package id.loket.domain.dossier;

import id.loket.domain.Text;
import java.util.Locale;

/**
 * What an applicant asks after a dossier with: eight letters by chance and a check letter, e.g.
 * {@code K7M-4QX-P9T}. Letters that are taken for another when read aloud or written by hand (I, L,
 * O, 0, 1) are in none.
 *
 * <p>The check letter is the sum of the eight, each times its place, modulo 31, the number of
 * letters: since that is a prime, one wrong letter and two swapped ones are always found.
 *
 * @param value nine letters without dashes
 */
public record TrackingCode(String value) implements Text {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int CHANCE = 8;
  private static final int LENGTH = CHANCE + 1;

  /** How many codes there are. */
  public static final long MANY = power();

  /** What is wrong with something typed. */
  public enum Fault {
    /** Too many or too few letters. */
    LENGTH,
    /** A letter that is in no code. */
    LETTER,
    /** The check letter doesn't fit: a letter is wrong, or two are swapped. */
    MISTYPED
  }

  public TrackingCode {
    if (fault(value) != null) {
      throw new IllegalArgumentException("no tracking code");
    }
  }

  private static long power() {
    long many = 1;
    for (int i = 0; i < CHANCE; i++) {
      many *= LETTERS.length();
    }
    return many;
  }

  /**
   * The code of a number.
   *
   * @param chance 0 to {@link #MANY} - 1, drawn anew for each dossier
   */
  public static TrackingCode of(long chance) {
    if (chance < 0 || chance >= MANY) {
      throw new IllegalArgumentException("beyond " + MANY);
    }
    StringBuilder code = new StringBuilder(LENGTH);
    long rest = chance;
    for (int i = 0; i < CHANCE; i++) {
      code.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return new TrackingCode(code.append(check(code)).toString());
  }

  private static char check(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < CHANCE; i++) {
      sum += (i + 1) * LETTERS.indexOf(code.charAt(i));
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  /** What was typed, as codes are kept: capitals, no dashes or spaces. */
  public static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-\u2010-\u2015]", "");
  }

  /** Null: it may be a code. */
  public static @org.jspecify.annotations.Nullable Fault fault(String plain) {
    if (!plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
      return Fault.LETTER;
    }
    if (plain.length() != LENGTH) {
      return Fault.LENGTH;
    }
    return plain.charAt(CHANCE) == check(plain) ? null : Fault.MISTYPED;
  }

  /** In three groups of three, as it is printed and read aloud. */
  public String shown() {
    return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
  }
}
