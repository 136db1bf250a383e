package id.loket.domain.office;

/**
 * How many appointments that are still to come one person may have.
 *
 * @param perPerson by telephone number or NIK; 0: no limit
 */
public record BookingLimitSet(int perPerson) implements SettingFact {
  public static final BookingLimitSet NONE = new BookingLimitSet(0);

  @Override
  public String subject() {
    return "booking-limit/office";
  }
}
