package id.loket.ui.reception;

import id.loket.domain.RefusedException;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screened;
import id.loket.domain.screening.Screening;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and chosen about the screening.
 *
 * @param mask null: not chosen yet
 */
public record Measured(String temperature, @Nullable Boolean mask, boolean symptoms) {
  public static final Measured NOTHING = new Measured("", null, false);

  /** 36,5 or 36.5 or 365 or 36. */
  private static final Pattern TYPED = Pattern.compile("([0-9]{2})(?:[.,]?([0-9]))?");

  /** In tenths of a degree; null when nothing readable was typed. */
  public @Nullable Integer tenths() {
    Matcher m = TYPED.matcher(temperature.replace("°", "").replace("C", "").strip());
    if (!m.matches()) {
      return null;
    }
    int tenth = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return Integer.parseInt(m.group(1)) * 10 + tenth;
  }

  public Screening screening() {
    return new Screening(tenths(), mask, symptoms);
  }

  /**
   * Whether the temperature is one of a living person and over the limit; empty: cannot be said.
   */
  public Optional<Boolean> over(ProtocolSet protocol) {
    try {
      return tenths() == null
          ? Optional.empty()
          : Optional.of(screening().temperature() > protocol.limitTenths());
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** What the door will say to this; empty while something is missing. */
  public Optional<Screened> expected(ProtocolSet protocol, boolean second) {
    try {
      return Optional.of(screening().outcome(protocol, second));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
