package id.loket.domain.register;

import id.loket.domain.office.SettingFact;
import org.jspecify.annotations.Nullable;

/**
 * From now on that desk gives the numbers of a register, and nobody else. What it replaces is the
 * version that it names; two who name different desks apart are shown as a conflict.
 *
 * @param desk null: each desk has a series of its own
 */
public record KeeperNamed(RegisterName register, @Nullable String desk, Why why)
    implements SettingFact {

  /** What entitles to it. */
  public enum Why {
    /** Nobody kept it. */
    FREE,
    /** The desk that kept it has laid it down. */
    LAID_DOWN,
    /** An administrator's word that the desk that kept it gives no numbers any more. */
    DEAD
  }

  @Override
  public String subject() {
    return subject(register);
  }

  public static String subject(RegisterName register) {
    return "keeper/" + register.word();
  }
}
