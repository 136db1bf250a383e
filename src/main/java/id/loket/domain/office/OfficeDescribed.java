package id.loket.domain.office;

import id.loket.domain.PersonalPart;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The office said who it is.
 *
 * @param code Kemendagri code, {@code 33.02.27}; fixed by the journal's first entry
 * @param logo PNG, base64, or null
 */
public record OfficeDescribed(
    String code, Names names, String zone, @Nullable String logo, @Nullable Camat camat)
    implements SettingFact {

  public record Names(String name, String regency, String address, String phone) {}

  /** The head of the office, as signature blocks name them. */
  public record Camat(String name, String rank, String nip) implements PersonalPart {}

  @Override
  public String subject() {
    return "office/" + code;
  }

  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
