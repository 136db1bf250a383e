package id.loket.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that everybody tries first (ASVS 6.2.4). Not one of the published lists of leaked ones:
 * the words that those are made of, with those of Indonesian offices ({@code
 * passwords/common.txt}), and the ways in which people dress them up. That covers far more than the
 * 3000 asked for, and refuses nothing that is several unrelated words.
 */
final class CommonPasswords {
  private static final int FEW_DIGITS = 4;

  /** Along these a finger slides: keys in a row, down the columns, and the alphabet. */
  private static final List<String> WALKS =
      Stream.of(
              "1234567890",
              "abcdefghijklmnopqrstuvwxyz",
              "qwertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "qazwsxedcrfvtgbyhnujmikolp",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
              "1q2w3e4r5t6y7u8i9o0p",
              "q1w2e3r4t5y6u7i8o9p0",
              "zaq12wsxcde34rfvbgt56yhnmju78ik")
          .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
          .toList();

  private static final int SHORTEST_WALK = 3;
  private static final Pattern DATE =
      Pattern.compile(
          "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)?\\d\\d|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

  private CommonPasswords() {}

  /** Read when first needed. */
  private static final class Words {
    static final Set<String> ALL = read();

    private static Set<String> read() {
      try (InputStream in = CommonPasswords.class.getResourceAsStream("/passwords/common.txt")) {
        if (in == null) {
          throw new IllegalStateException("passwords/common.txt is not there");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException("passwords/common.txt", e);
      }
    }
  }

  static Set<String> words() {
    return Words.ALL;
  }

  static boolean known(String password) {
    String plain = password.strip().toLowerCase(Locale.ROOT);
    return repeats(plain) || walks(plain) || isDate(plain) || pairs(plain) || dressed(plain);
  }

  /** {@code 12341234}, {@code abcabcabc}, {@code xxxxxxxx}. */
  private static boolean repeats(String plain) {
    for (int unit = 1; unit <= 4 && unit * 2 <= plain.length(); unit++) {
      String first = plain.substring(0, unit);
      if (first.repeat(plain.length() / unit + 1).startsWith(plain)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 11223344}, {@code aabbccdd}, {@code 12344321}. */
  private static boolean pairs(String plain) {
    StringBuilder halves = new StringBuilder();
    boolean even = plain.length() % 2 == 0;
    for (int i = 0; even && i < plain.length(); i += 2) {
      even = plain.charAt(i) == plain.charAt(i + 1);
      halves.append(plain.charAt(i));
    }
    String half = plain.substring(0, plain.length() / 2);
    boolean mirrored =
        plain.length() % 2 == 0
            && plain.equals(half + new StringBuilder(half).reverse())
            && walks(half);
    return mirrored || (even && walks(halves.toString()));
  }

  /** Only walks, one after the other: {@code qwertyuiop}, {@code 123qweasd}, {@code abcd1234}. */
  private static boolean walks(String plain) {
    boolean[] reached = new boolean[plain.length() + 1];
    reached[0] = !plain.isEmpty();
    for (int from = 0; from < plain.length(); from++) {
      for (int to = from + SHORTEST_WALK; reached[from] && to <= plain.length(); to++) {
        String piece = plain.substring(from, to);
        reached[to] |= WALKS.stream().anyMatch(walk -> walk.contains(piece));
      }
    }
    return reached[plain.length()];
  }

  private static boolean isDate(String digits) {
    return DATE.matcher(digits).matches();
  }

  /** One word, or the same twice, with digits and signs before and after it. */
  private static boolean dressed(String plain) {
    String closed = plain.replaceAll("[ ._-]", "");
    String tail = closed.replaceAll("[^a-z]+$", "");
    String core = tail.replaceAll("^[^a-z]+", "");
    return (decoration(closed.substring(tail.length())) && word(tail))
        || (decoration(closed.substring(tail.length()))
            && decoration(tail.substring(0, tail.length() - core.length()))
            && word(core))
        || word(closed);
  }

  /** Something that anybody would think of: few digits, 12345, a year, a birthday, some signs. */
  private static boolean decoration(String around) {
    String digits = around.replaceAll("\\D", "");
    return digits.length() <= FEW_DIGITS || walks(digits) || repeats(digits) || isDate(digits);
  }

  private static boolean word(String written) {
    return isWord(read(written, 'i')) || isWord(read(written, 'l'));
  }

  private static boolean isWord(String word) {
    String half = word.substring(0, word.length() / 2);
    return words().contains(word) || (word.equals(half + half) && words().contains(half));
  }

  /** Letters that were written as digits and signs. */
  private static String read(String written, char one) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      out.append(
          switch (c) {
            case '0' -> 'o';
            case '1', '!' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
          });
    }
    return out.toString();
  }
}
