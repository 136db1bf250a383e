package id.loket.domain.screening;

import id.loket.domain.office.SettingFact;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a desk's visits of one office day were screened, in numbers: what stays of it when each
 * visitor's own outcome is erased. A later count replaces it.
 *
 * @param outcomes visits by the outcome of their last screening; one that never came is absent
 */
public record ScreeningCounted(String desk, LocalDate day, Map<Screened, Integer> outcomes)
    implements SettingFact {

  public ScreeningCounted {
    // in one order whatever map it came in: equal counts are equal bytes
    EnumMap<Screened, Integer> ordered = new EnumMap<>(Screened.class);
    ordered.putAll(outcomes);
    ordered.values().removeIf(n -> n == 0);
    outcomes = Collections.unmodifiableMap(ordered);
  }

  /** Every desk says so of itself. */
  @Override
  public boolean authority() {
    return false;
  }

  @Override
  public String subject() {
    return subject(desk, day);
  }

  public static String subject(String desk, LocalDate day) {
    return "screening/" + desk + "." + day;
  }

  /** Visits counted. */
  public int visits() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
