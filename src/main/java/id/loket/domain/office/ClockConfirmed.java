package id.loket.domain.office;

import id.loket.journal.Fact;

/** A person said that this desk's clock is right; its time may lie before what was written. */
public record ClockConfirmed(String desk) implements Fact {
  public String subject() {
    return "clock/" + desk;
  }

  @Override
  public Law law() {
    return Law.ADDITIVE;
  }
}
