package id.loket.domain.person;

import static id.loket.domain.Refusal.Code.BAD_PHONE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import id.loket.domain.RefusedException;
import id.loket.domain.Text;

/**
 * A telephone number, kept as E.164 ({@code +628123456789}): an Indonesian mobile or landline one,
 * or a foreign one with its country code.
 */
public record Phone(String value) implements Text {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String HOME = "ID";
  private static final int HOME_CODE = 62;

  /**
   * Takes what was typed: {@code 0812-3456-7890}, {@code +62 812 ...}, {@code (0281) 123456}.
   *
   * @throws RefusedException BAD_PHONE
   */
  public static Phone parse(String typed) {
    String digits = typed.replaceAll("[\\s.()\\-]", "");
    if (!digits.matches("[+]?[0-9]+")) {
      throw RefusedException.of(BAD_PHONE, digits.length());
    }
    String national = digits.replaceFirst("^([+]?62|0)", "");
    if (national.length() < digits.length() && isIndonesian(national)) {
      return new Phone("+" + HOME_CODE + national);
    }
    try {
      PhoneNumber number = NUMBERS.parse(digits, HOME);
      if (number.getCountryCode() != HOME_CODE && NUMBERS.isValidNumber(number)) {
        return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
      }
    } catch (NumberParseException e) {
      // said below
    }
    throw RefusedException.of(BAD_PHONE, digits.length());
  }

  /**
   * As {@link #parse}, where there must be one.
   *
   * @throws RefusedException BAD_PHONE, whose sentence does not offer to leave it empty
   */
  public static Phone needed(String typed) {
    try {
      return parse(typed);
    } catch (RefusedException e) {
      throw RefusedException.of(BAD_PHONE, typed.isBlank() ? "missing" : "needed");
    }
  }

  /**
   * By its shape alone: new prefixes are given out more often than this program is renewed. Mobile:
   * 8 then 8-11 digits; landline: area of 2-3 digits and 5-8 digits.
   */
  private static boolean isIndonesian(String national) {
    return national.matches("8[1-9][0-9]{6,10}") || national.matches("[2-79][0-9]{1,2}[0-9]{5,8}");
  }

  /** Whether messages may reach it: nobody reads them at a landline. */
  public boolean isMobile() {
    try {
      PhoneNumberType type = NUMBERS.getNumberType(NUMBERS.parse(value, HOME));
      return type == PhoneNumberType.MOBILE
          || type == PhoneNumberType.FIXED_LINE_OR_MOBILE
          || value.startsWith("+628");
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** As people write it: {@code 0812-3456-7890}. */
  public String shown() {
    if (!value.startsWith("+62")) {
      return value;
    }
    String national = "0" + value.substring(3);
    return national.startsWith("08") && national.length() > 8
        ? national.substring(0, 4) + "-" + national.substring(4, 8) + "-" + national.substring(8)
        : national;
  }
}
