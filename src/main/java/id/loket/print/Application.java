package id.loket.print;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose papers they are and under which numbers.
 *
 * @param number of the register; null: it follows from the desk that keeps the register
 * @param tracking code in groups, as it is read aloud; also what the QR holds
 * @param ticket of the visit, null where it had none
 * @param person null where it is withheld or erased
 * @param bearer who brought the papers for them, null: they came themselves, or likewise
 * @param proxy whether a power of attorney was asked for: else the paper does not speak of one
 */
public record Application(
    @Nullable String number,
    String tracking,
    @Nullable String ticket,
    String service,
    @Nullable Person person,
    @Nullable String bearer,
    boolean proxy) {

  /** What would turn the text on paper round, or break its line. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+");

  public Application {
    bearer = bearer == null ? null : line(bearer);
  }

  private static String line(String typed) {
    return UNSEEN.matcher(typed).replaceAll(" ").strip();
  }

  /**
   * The applicant.
   *
   * @param nik masked: a lost paper must not give it away
   */
  public record Person(
      String name, @Nullable String nik, @Nullable String phone, @Nullable String village) {
    public Person {
      name = line(name);
      village = village == null ? null : line(village);
    }
  }

  /** What the applicant may call it by from now on. */
  String called() {
    return number == null ? tracking : number;
  }

  /** Who hands the papers over and signs; empty where that is not known. */
  String handing() {
    if (bearer != null) {
      return bearer;
    }
    return person == null ? "" : person.name();
  }
}
