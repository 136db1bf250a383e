package id.loket.domain.calendar;

import id.loket.domain.office.SettingFact;
import java.time.LocalDate;

/** A day was declared closed by the office. */
public record HolidaySet(LocalDate date, String name) implements SettingFact {
  @Override
  public String subject() {
    return "holiday/" + date;
  }
}
