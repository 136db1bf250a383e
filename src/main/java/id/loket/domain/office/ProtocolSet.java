package id.loket.domain.office;

import java.util.List;

/**
 * The health protocol in force. Off unless the office says so (DOMAIN §7).
 *
 * @param limitTenths the highest temperature that may enter, in tenths of a degree Celsius
 * @param symptoms what is asked for at the door, in the office's words; empty: symptoms are no part
 *     of this protocol
 * @param roomCapacity people inside at once, 0 for no limit
 */
public record ProtocolSet(
    boolean inForce,
    int limitTenths,
    boolean mask,
    List<String> symptoms,
    int roomCapacity,
    int recheckMinutes)
    implements SettingFact {

  /** What the offices ask for (DOMAIN §7: Kompas 18503001). */
  public static final List<String> USUAL_SYMPTOMS =
      List.of("demam", "batuk", "pilek", "nyeri tenggorokan", "sesak napas");

  public static final ProtocolSet OFF = new ProtocolSet(false, 373, true, USUAL_SYMPTOMS, 0, 5);

  public ProtocolSet {
    symptoms = List.copyOf(symptoms);
  }

  public boolean on() {
    return inForce;
  }

  public boolean asksSymptoms() {
    return !symptoms.isEmpty();
  }

  @Override
  public String subject() {
    return "protocol/office";
  }
}
