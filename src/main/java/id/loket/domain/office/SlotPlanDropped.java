package id.loket.domain.office;

import org.jspecify.annotations.Nullable;

/** A plan of slots holds no longer: the group's does, or the usual one. */
public record SlotPlanDropped(@Nullable String group, @Nullable String service)
    implements SettingFact {
  /** The same register as the plan, so the later of the two holds. */
  @Override
  public String subject() {
    return SlotPlanSet.subject(group, service);
  }
}
