package id.loket.domain.office;

import java.time.LocalDate;

/**
 * A counter was opened, or closed for a break; a counter that acts is open. Holds for its day only.
 */
public record CounterStood(String no, boolean open, LocalDate day) implements SettingFact {
  /** Every desk says so of itself. */
  @Override
  public boolean authority() {
    return false;
  }

  @Override
  public String subject() {
    return "opening/" + no;
  }
}
