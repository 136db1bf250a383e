package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.Period;
import id.loket.ui.settings.FirstStartFixture;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours for a span of dates, set, taken away and set again. */
class SpecialHoursTest {
  private static final LocalDate BEGINS = LocalDate.of(2026, 11, 23);
  private static final LocalDate ENDS = LocalDate.of(2026, 11, 27);

  @TempDir Path folder;

  private Desk open() {
    return new Desk(
        new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", false),
        new ScriptClock(Instant.parse("2026-11-23T03:00:00Z")));
  }

  private static HoursSet shortWeek() {
    return new HoursSet(
        Map.of(DayOfWeek.MONDAY, List.of(new Period(LocalTime.of(8, 0), LocalTime.of(14, 0)))),
        BEGINS,
        ENDS,
        HoursSet.Margins.DEFAULT);
  }

  private static List<HoursSet> spans(Desk desk) {
    return desk.look(
        s -> s.settings().calendar().hours().stream().filter(h -> !h.general()).toList());
  }

  @Test
  void a_span_that_is_deleted_holds_no_longer_also_after_a_restart_and_may_be_set_again() {
    try (Desk desk = open()) {
      var setUp = new SetUpDesk(desk);
      FirstStartFixture.office(setUp);
      setUp.hours(Who.SYSTEM, shortWeek());
      assertThat(spans(desk)).containsExactly(shortWeek());

      setUp.dropHours(Who.SYSTEM, BEGINS, ENDS);
      assertThat(spans(desk)).isEmpty();
    }
    try (Desk desk = open()) {
      assertThat(spans(desk)).isEmpty();
      desk.rebuild(Who.SYSTEM);
      assertThat(spans(desk)).isEmpty();

      new SetUpDesk(desk).hours(Who.SYSTEM, shortWeek());
      assertThat(spans(desk)).containsExactly(shortWeek());
    }
  }
}
