package id.loket.domain.person;

import static id.loket.domain.Refusal.Code.BAD_PHONE;

import id.loket.domain.RefusedException;
import id.loket.domain.Text;

/** An Indonesian telephone number, kept as E.164 ({@code +628123456789}); mobile or landline. */
public record Phone(String value) implements Text {

  /**
   * Takes what was typed: {@code 0812-3456-7890}, {@code +62 812 ...}, {@code (0281) 123456}.
   *
   * @throws RefusedException BAD_PHONE
   */
  public static Phone parse(String typed) {
    String digits = typed.replaceAll("[\\s.()\\-]", "");
    String national =
        digits.startsWith("+62")
            ? digits.substring(3)
            : digits.startsWith("62")
                ? digits.substring(2)
                : digits.startsWith("0") ? digits.substring(1) : "";
    // mobile: 8 then 8-11 digits; landline: area of 2-3 digits and 5-8 digits
    if (!national.matches("8[1-9][0-9]{6,10}") && !national.matches("[2-79][0-9]{1,2}[0-9]{5,8}")) {
      throw RefusedException.of(BAD_PHONE, digits.length());
    }
    return new Phone("+62" + national);
  }

  /** As people write it: {@code 0812-3456-7890}. */
  public String shown() {
    String national = "0" + value.substring(3);
    return national.startsWith("08") && national.length() > 8
        ? national.substring(0, 4) + "-" + national.substring(4, 8) + "-" + national.substring(8)
        : national;
  }
}
