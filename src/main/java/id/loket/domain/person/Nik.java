package id.loket.domain.person;

import static id.loket.domain.Refusal.Code.BAD_NIK;

import id.loket.domain.RefusedException;
import id.loket.domain.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nomor Induk Kependudukan: 16 digits, PPKKCC (region at first registration) DDMMYY NNNN, for women
 * DD + 40. No check digit (DOMAIN §4).
 */
public record Nik(String value) implements Text {
  /** Kemendagri codes of the 38 provinces; 54 (Timor Timur) still occurs in old numbers. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
          "36", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75",
          "76", "81", "82", "91", "92", "93", "94", "95", "96");

  /** What is odd about a NIK without making it wrong; the clerk looks at the card again. */
  public enum Warning {
    NIK_REGION,
    NIK_BIRTH_DATE,
    NIK_SEX
  }

  /** Sex as the NIK encodes it. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /**
   * Takes what was typed or scanned: spaces, dots and dashes are forgiven.
   *
   * @throws RefusedException BAD_NIK: not 16 digits, serial 0000, impossible date
   */
  public static Nik parse(String typed) {
    String digits = typed.replaceAll("[\\s.\\-]", "");
    if (!digits.matches("[0-9]{16}")) {
      boolean onlyDigits = digits.matches("[0-9]*");
      throw RefusedException.of(BAD_NIK, onlyDigits ? "length" : "digits", digits.length());
    }
    if (digits.endsWith("0000")) {
      throw RefusedException.of(BAD_NIK, "serial", 0);
    }
    if (!possibleDate(digits)) {
      throw RefusedException.of(BAD_NIK, "date", 0);
    }
    return new Nik(digits);
  }

  public Sex sex() {
    return number(6) > 40 ? Sex.FEMALE : Sex.MALE;
  }

  public List<Warning> warnings(@Nullable LocalDate birthDate, @Nullable Sex sex) {
    List<Warning> warnings = new ArrayList<>();
    if (!PROVINCES.contains(value.substring(0, 2)) || value.startsWith("00", 2)) {
      warnings.add(Warning.NIK_REGION);
    }
    if (birthDate != null
        && (birthDate.getDayOfMonth() != number(6) % 40
            || birthDate.getMonthValue() != number(8)
            || birthDate.getYear() % 100 != number(10))) {
      warnings.add(Warning.NIK_BIRTH_DATE);
    }
    if (sex != null && sex != sex()) {
      warnings.add(Warning.NIK_SEX);
    }
    return warnings;
  }

  /** First four and last four digits, the rest hidden. */
  public String masked() {
    return value.substring(0, 4) + "********" + value.substring(12);
  }

  private int number(int from) {
    return Integer.parseInt(value.substring(from, from + 2));
  }

  private static boolean possibleDate(String digits) {
    int day = Integer.parseInt(digits.substring(6, 8));
    int month = Integer.parseInt(digits.substring(8, 10));
    int year = Integer.parseInt(digits.substring(10, 12));
    return exists(1900 + year, month, day > 40 ? day - 40 : day)
        || exists(2000 + year, month, day > 40 ? day - 40 : day);
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
