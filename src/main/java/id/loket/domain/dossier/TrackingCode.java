package id.loket.domain.dossier;

import id.loket.domain.SpokenCode;
import id.loket.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant asks after a dossier with: a {@link SpokenCode} of eight letters and a check
 * letter, e.g. {@code K7M-4QX-P9T}.
 *
 * @param value nine letters without dashes
 */
public record TrackingCode(String value) implements Text {
  private static final int LENGTH = 9;

  /** How many codes there are. */
  public static final long MANY = SpokenCode.many(LENGTH);

  public TrackingCode {
    if (fault(value) != null) {
      throw new IllegalArgumentException("no tracking code");
    }
  }

  /**
   * The code of a number.
   *
   * @param chance 0 to {@link #MANY} - 1, drawn anew for each dossier
   */
  public static TrackingCode of(long chance) {
    return new TrackingCode(SpokenCode.of(chance, LENGTH));
  }

  /** Null: it may be a code. */
  public static SpokenCode.@Nullable Fault fault(String plain) {
    return SpokenCode.fault(plain, LENGTH);
  }

  /** In three groups of three, as it is printed and read aloud. */
  public String shown() {
    return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
  }
}
