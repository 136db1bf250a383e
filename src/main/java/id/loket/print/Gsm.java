package id.loket.print;

import java.text.Normalizer;

/**
 * Text for an SMS: only letters of the GSM alphabet (3GPP TS 23.038) that take one place each. One
 * other letter would make every SMS hold 70 instead of 160.
 */
final class Gsm {
  private Gsm() {}

  /** The nearest letters; what has none is left out. */
  static String text(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(c -> plain.append(near(c)));
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }

  private static String near(int c) {
    return switch (c) {
      case '\u2018', '\u2019', '`', '\u00b4' -> "'";
      case '\u201c', '\u201d' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '~' -> "-";
      case '[', '{' -> "(";
      case ']', '}' -> ")";
      case '\\', '|' -> "/";
      case '\u00b7', '\u2022' -> "-";
      case '\t', '\n', '\r' -> " ";
      case '^' -> "";
      default -> c >= ' ' && c < 127 ? Character.toString(c) : "";
    };
  }
}
