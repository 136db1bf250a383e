package id.loket.print;

import org.jspecify.annotations.Nullable;

/**
 * Whose papers they are and under which numbers.
 *
 * @param number of the register
 * @param tracking code in groups, as it is read aloud; also what the QR holds
 * @param ticket of the visit, null where it had none
 * @param person null where it is withheld or erased
 * @param bearer who brought the papers for them, null: they came themselves, or likewise
 */
public record Application(
    String number,
    String tracking,
    @Nullable String ticket,
    String service,
    @Nullable Person person,
    @Nullable String bearer) {

  /**
   * The applicant.
   *
   * @param nik masked: a lost paper must not give it away
   */
  public record Person(
      String name, @Nullable String nik, @Nullable String phone, @Nullable String village) {}

  /** Who hands the papers over and signs; empty where that is not known. */
  String handing() {
    if (bearer != null) {
      return bearer;
    }
    return person == null ? "" : person.name();
  }
}
