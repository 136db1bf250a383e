package id.loket.domain.appointment;

import id.loket.domain.SpokenCode;
import id.loket.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor names an appointment by: a {@link SpokenCode} of six letters and a check letter,
 * e.g. {@code K7M-4QX9}. Shorter than a dossier's code, so that the two are told apart.
 *
 * @param value seven letters without dashes
 */
public record BookingCode(String value) implements Text {
  private static final int LENGTH = 7;

  /** How many codes there are. */
  public static final long MANY = SpokenCode.many(LENGTH);

  public BookingCode {
    if (fault(value) != null) {
      throw new IllegalArgumentException("no booking code");
    }
  }

  /**
   * The code of a number.
   *
   * @param chance 0 to {@link #MANY} - 1, drawn anew for each appointment
   */
  public static BookingCode of(long chance) {
    return new BookingCode(SpokenCode.of(chance, LENGTH));
  }

  /** Null: it may be a code. */
  public static SpokenCode.@Nullable Fault fault(String plain) {
    return SpokenCode.fault(plain, LENGTH);
  }

  /** In two groups, as it is printed and read aloud. */
  public String shown() {
    return value.substring(0, 3) + "-" + value.substring(3);
  }
}
