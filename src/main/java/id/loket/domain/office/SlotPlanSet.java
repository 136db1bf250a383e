package id.loket.domain.office;

import org.jspecify.annotations.Nullable;

/** How appointments of a group or service are cut; exactly one of the two is given. */
public record SlotPlanSet(
    @Nullable String group, @Nullable String service, Slots slots, Ahead ahead, Tolerance tolerance)
    implements SettingFact {

  public record Slots(int minutes, int capacity, int walkInShare) {}

  public record Ahead(int minMinutes, int maxDays) {}

  public record Tolerance(int earlyMinutes, int lateMinutes) {}

  @Override
  public String subject() {
    return group != null ? "slots/group." + group : "slots/service." + service;
  }
}
