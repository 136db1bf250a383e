package id.loket.domain.staff;

import id.loket.domain.PersonalPart;
import id.loket.domain.office.SettingFact;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's password was set. The verifier is erased as soon as a later one is there.
 *
 * @param byRecovery set with the office's recovery code
 * @param mustChange was given by somebody else and holds for one sign-in
 */
public record PasswordSet(
    StaffId id, boolean mustChange, boolean byRecovery, @Nullable Secret secret)
    implements SettingFact {

  /**
   * What a password is checked against.
   *
   * @param verifier PHC string of Argon2id
   */
  public record Secret(String verifier) implements PersonalPart {}

  @Override
  public String subject() {
    return "password/" + id.value();
  }
}
