package id.loket.domain.office;

/**
 * The health protocol in force. Off unless the office says so (DOMAIN §7).
 *
 * @param limitTenths the highest temperature that may enter, in tenths of a degree Celsius
 * @param roomCapacity people inside at once, 0 for no limit
 */
public record ProtocolSet(
    boolean inForce, int limitTenths, boolean mask, int roomCapacity, int recheckMinutes)
    implements SettingFact {
  public static final ProtocolSet OFF = new ProtocolSet(false, 373, true, 0, 5);

  public boolean on() {
    return inForce;
  }

  @Override
  public String subject() {
    return "protocol/office";
  }
}
