package id.loket.print;

import org.jspecify.annotations.Nullable;

/**
 * Whose papers they are and under which numbers.
 *
 * @param number of the register
 * @param tracking code in groups, as it is read aloud; also what the QR holds
 * @param ticket of the visit, null where it had none
 * @param person null where it is withheld or erased
 */
public record Application(
    String number,
    String tracking,
    @Nullable String ticket,
    String service,
    @Nullable Person person) {

  /**
   * The applicant.
   *
   * @param nik masked: a lost paper must not give it away
   */
  public record Person(
      String name, @Nullable String nik, @Nullable String phone, @Nullable String village) {}
}
