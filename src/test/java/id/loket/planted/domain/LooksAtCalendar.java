package id.loket.planted.domain;

import java.time.Clock;
import java.time.LocalDate;

class LooksAtCalendar {
  LocalDate today = LocalDate.now(Clock.systemUTC());
}
