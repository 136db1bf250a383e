package id.loket.domain.office;

import org.jspecify.annotations.Nullable;

/** How appointments of a group or service are cut; exactly one of the two is given. */
public record SlotPlanSet(
    @Nullable String group, @Nullable String service, Slots slots, Ahead ahead, Tolerance tolerance)
    implements SettingFact {

  /**
   * The slots of a day, which begin at each opening time.
   *
   * @param minutes length
   * @param capacity appointments at once; 0: none are taken
   * @param walkInShare per cent of the capacity that is kept for those who come without one
   */
  public record Slots(int minutes, int capacity, int walkInShare) {}

  /** How long before its time one may be booked. */
  public record Ahead(int minMinutes, int maxDays) {}

  /**
   * Who comes beside the time.
   *
   * @param earlyMinutes may be called so long before, when nobody else waits
   * @param lateMinutes is late so long after
   */
  public record Tolerance(int earlyMinutes, int lateMinutes) {}

  /** Of a group for which nothing was settled (DAYSCRIPT). */
  public static SlotPlanSet usual(String group) {
    return new SlotPlanSet(
        group, null, new Slots(30, 4, 0), new Ahead(0, 30), new Tolerance(15, 15));
  }

  @Override
  public String subject() {
    return subject(group, service);
  }

  static String subject(@Nullable String group, @Nullable String service) {
    return group != null ? "slots/group." + group : "slots/service." + service;
  }
}
