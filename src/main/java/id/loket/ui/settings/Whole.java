package id.loket.ui.settings;

import java.util.OptionalInt;

/** Whole numbers and tenths as people type them. */
final class Whole {

  private Whole() {}

  /** Empty if it is no number between these. */
  static OptionalInt parse(String typed, int least, int most) {
    String digits = typed.replaceAll("[\\s.]", "");
    if (!digits.matches("[0-9]{1,6}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** 37,3, 37.3 and 373 are 373 tenths. */
  static OptionalInt tenths(String typed, int least, int most) {
    String plain = typed.replaceAll("\\s", "").replace(',', '.');
    if (plain.matches("[0-9]{2}")) {
      plain = plain + "0";
    }
    return plain.matches("[0-9]{2}\\.?[0-9]")
        ? parse(plain.replace(".", ""), least, most)
        : OptionalInt.empty();
  }
}
