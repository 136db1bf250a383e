package id.loket.domain.staff;

import id.loket.domain.office.SettingFact;
import org.jspecify.annotations.Nullable;

/**
 * A recovery code was printed, which can reset one administrator once.
 *
 * @param used it has done so
 */
public record RecoveryCodeSet(boolean used, PasswordSet.@Nullable Secret secret)
    implements SettingFact {
  @Override
  public String subject() {
    return "recovery/office";
  }
}
