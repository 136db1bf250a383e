package id.loket.domain.office;

/**
 * How long the office keeps what is about a person (DOMAIN §8: 14 to 30 days for health).
 *
 * @param healthDays after so many days a visitor's screening outcome, mask and kind of priority are
 *     erased; the day's numbers stay
 */
public record RetentionSet(int healthDays) implements SettingFact {
  public static final int SHORTEST = 1;
  public static final int LONGEST = 365;
  public static final RetentionSet DEFAULT = new RetentionSet(14);

  public RetentionSet {
    if (healthDays < SHORTEST || healthDays > LONGEST) {
      throw new IllegalArgumentException("days to keep health data: " + healthDays);
    }
  }

  @Override
  public String subject() {
    return "retention/office";
  }
}
