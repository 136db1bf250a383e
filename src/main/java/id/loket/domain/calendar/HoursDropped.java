package id.loket.domain.calendar;

import id.loket.domain.office.SettingFact;
import java.time.LocalDate;

/** The hours of a span of dates hold no longer: on those days the usual ones do. */
public record HoursDropped(LocalDate from, LocalDate to) implements SettingFact {
  /** The same register as the hours of that span, so the later of the two holds. */
  @Override
  public String subject() {
    return HoursSet.subject(from, to);
  }
}
