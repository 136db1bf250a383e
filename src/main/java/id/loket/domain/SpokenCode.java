package id.loket.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Codes that people read aloud over a telephone and write down by hand: letters by chance and a
 * check letter at the end. Letters that are taken for another one (I, L, O, 0, 1) are in none.
 *
 * <p>The check letter is the sum of the others, each times its place, modulo 31, the number of
 * letters: since that is a prime, one wrong letter and two swapped ones are always found.
 */
public final class SpokenCode {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  /** What is wrong with something typed. */
  public enum Fault {
    /** Too many or too few letters. */
    LENGTH,
    /** A letter that is in no code. */
    LETTER,
    /** The check letter doesn't fit: a letter is wrong, or two are swapped. */
    MISTYPED
  }

  private SpokenCode() {}

  /** How many codes of that length there are. */
  public static long many(int length) {
    long many = 1;
    for (int i = 1; i < length; i++) {
      many *= LETTERS.length();
    }
    return many;
  }

  /**
   * The code of a number.
   *
   * @param chance 0 to {@link #many} - 1
   */
  public static String of(long chance, int length) {
    if (chance < 0 || chance >= many(length)) {
      throw new IllegalArgumentException("beyond " + many(length));
    }
    StringBuilder code = new StringBuilder(length);
    long rest = chance;
    for (int i = 1; i < length; i++) {
      code.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return code.append(check(code, length)).toString();
  }

  private static char check(CharSequence code, int length) {
    int sum = 0;
    for (int i = 1; i < length; i++) {
      sum += i * LETTERS.indexOf(code.charAt(i - 1));
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  /** What was typed, as codes are kept: capitals, no dashes or spaces. */
  public static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-\u2010-\u2015]", "");
  }

  /** Null: it may be a code of that length. */
  public static @Nullable Fault fault(String plain, int length) {
    if (!plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
      return Fault.LETTER;
    }
    if (plain.length() != length) {
      return Fault.LENGTH;
    }
    return plain.charAt(length - 1) == check(plain, length) ? null : Fault.MISTYPED;
  }
}
