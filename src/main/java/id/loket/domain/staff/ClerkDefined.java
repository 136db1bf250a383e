package id.loket.domain.staff;

import id.loket.domain.PersonalPart;
import id.loket.domain.office.SettingFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clerk was added, changed or disabled. */
public record ClerkDefined(
    StaffId id, List<Role> roles, boolean enabled, @Nullable Identity identity)
    implements SettingFact {
  public ClerkDefined {
    roles = List.copyOf(roles);
  }

  /** How they sign in and what they are called. */
  public record Identity(String login, String name) implements PersonalPart {}

  @Override
  public String subject() {
    return id.subject();
  }
}
