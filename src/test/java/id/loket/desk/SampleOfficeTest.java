package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office for practice. */
class SampleOfficeTest {

  private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T03:00:00Z");
  private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T12:30:00Z");

  @TempDir Path folder;

  private Desk desk(String name, boolean sample, ScriptClock clock) {
    return new Desk(
        new Desk.Place(folder.resolve(name), folder.resolve(name + "-state"), "1", sample), clock);
  }

  private static List<String> morning(Desk desk) {
    return desk.look(s ->
        s.queue().tickets().stream()
            .sorted(Comparator.comparing(Ticket::number))
            .map(t ->
                t.number()
                    + " "
                    + t.state().getClass().getSimpleName()
                    + " "
                    + t.issuedAt()
                    + t.services())
            .toList());
  }

  @Test
  void a_morning_has_waiting_held_missed_and_served_people_and_counter_1_is_free() {
    var clock = new ScriptClock(MONDAY_AT_TEN);
    try (Desk desk = desk("a", true, clock)) {
      assertThat(new SampleOffice(desk, clock, 1).fill(MONDAY_AT_TEN)).isEqualTo(Outcome.done(25));

      List<TicketState> states =
          desk.look(s -> s.queue().tickets().stream().map(Ticket::state).toList());
      assertThat(states).filteredOn(TicketState.Done.class::isInstance).hasSizeGreaterThan(5);
      assertThat(states).filteredOn(TicketState.Waiting.class::isInstance).hasSizeGreaterThan(3);
      assertThat(states).filteredOn(TicketState.Held.class::isInstance).hasSize(1);
      assertThat(states).filteredOn(TicketState.NoShow.class::isInstance).hasSize(1);
      assertThat((Object) desk.look(s -> s.queue().at("1").isPresent())).isEqualTo(false);
      assertThat((Object) desk.look(s -> s.now().at().toInstant())).isEqualTo(MONDAY_AT_TEN);
      assertThat(desk.clockProblem()).isEmpty();
      var staff = new StaffDesk(desk, new Passwords(clock), clock);
      assertThat(staff.signIn("sari", SampleOffice.PASSWORD)).isInstanceOf(Outcome.Done.class);
      assertThat(new CounterDesk(desk).callNext(new Who(staff.byLogin("sari").get(), "1")))
          .isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void the_same_seed_makes_the_same_morning_and_another_one_another() {
    var clock = new ScriptClock(MONDAY_AT_TEN);
    try (Desk one = desk("a", true, clock);
        Desk two = desk("b", true, clock);
        Desk other = desk("c", true, clock)) {
      new SampleOffice(one, clock, 7).fill(MONDAY_AT_TEN);
      new SampleOffice(two, clock, 7).fill(MONDAY_AT_TEN);
      new SampleOffice(other, clock, 8).fill(MONDAY_AT_TEN);

      assertThat(morning(two)).isEqualTo(morning(one));
      assertThat(morning(other)).isNotEqualTo(morning(one));
    }
  }

  @Test
  void who_tries_it_on_a_sunday_evening_finds_the_door_open() {
    var clock = new ScriptClock(SUNDAY_EVENING);
    try (Desk desk = desk("a", true, clock)) {
      assertThat(new SampleOffice(desk, clock, 1).fill(SUNDAY_EVENING)).isEqualTo(Outcome.done(25));

      boolean open =
          desk.look(
              s -> s.settings().calendar().doorOpen(s.now().day(), s.now().at().toLocalTime()));
      assertThat(open).isTrue();
    }
  }

  @Test
  void a_real_office_is_never_filled_with_invented_people() {
    var clock = new ScriptClock(MONDAY_AT_TEN);
    try (Desk desk = desk("a", false, clock)) {
      assertThat(new SampleOffice(desk, clock, 1).fill(MONDAY_AT_TEN))
          .isEqualTo(Outcome.refused(Refusal.Code.NOT_SAMPLE));
      assertThat(desk.hasOffice()).isFalse();
    }
  }
}
