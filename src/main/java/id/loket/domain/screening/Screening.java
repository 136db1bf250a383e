package id.loket.domain.screening;

import static id.loket.domain.Refusal.Code.BAD_LINE;
import static id.loket.domain.Refusal.Code.BAD_TEMPERATURE;

import id.loket.domain.RefusedException;
import id.loket.domain.office.ProtocolSet;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and seen at the door. Only the outcome is kept, never temperature or symptoms
 * (UU 27/2022: health is specific personal data).
 *
 * @param temperatureTenths tenths of a degree Celsius, null if not measured
 */
public record Screening(
    @Nullable Integer temperatureTenths, @Nullable Boolean mask, boolean symptoms) {
  private static final int LOWEST = 340;
  private static final int HIGHEST = 429;

  /**
   * What the protocol makes of it.
   *
   * @param second a second measurement: too warm again is no longer ULANG
   * @throws RefusedException BAD_LINE when the protocol asks for what is missing, BAD_TEMPERATURE
   */
  public Screened outcome(ProtocolSet protocol, boolean second) {
    if (!protocol.on()) {
      return Screened.TANPA;
    }
    complete();
    int measured = temperature();
    if (symptoms && protocol.asksSymptoms()) {
      return Screened.RUJUK_PUSKESMAS;
    }
    if (measured > protocol.limitTenths()) {
      return second ? Screened.RUJUK_PUSKESMAS : Screened.ULANG;
    }
    return protocol.mask() && !Boolean.TRUE.equals(mask) ? Screened.LAYANI_LUAR : Screened.MASUK;
  }

  /** What is missing makes the line unreadable, whatever else is wrong with it. */
  private void complete() {
    if (temperatureTenths == null) {
      throw RefusedException.of(BAD_LINE, "temperature");
    }
    if (mask == null) {
      throw RefusedException.of(BAD_LINE, "mask");
    }
  }

  /**
   * The measured temperature in tenths of a degree.
   *
   * @throws RefusedException BAD_LINE if there is none, BAD_TEMPERATURE if no living person has it
   */
  public int temperature() {
    if (temperatureTenths == null) {
      throw RefusedException.of(BAD_LINE, "temperature");
    }
    if (temperatureTenths < LOWEST || temperatureTenths > HIGHEST) {
      throw RefusedException.of(BAD_TEMPERATURE, temperatureTenths / 10.0);
    }
    return temperatureTenths;
  }
}
