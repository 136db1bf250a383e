package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.Situation;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.CounterDefined;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office time while the PC clock cannot be trusted. */
class SureTimeTest {
  private static final Instant YEAR_2000 = Instant.parse("2000-01-01T02:00:00Z");
  private static final Instant YEAR_2150 = Instant.parse("2150-01-05T02:00:00Z");

  @TempDir Path root;

  @Test
  void what_was_measured_while_unsure_goes_on_when_the_journal_is_read_again() {
    try (Room room = new Room(root)) {
      room.arrive();
    }
    MeasuringClock clock = new MeasuringClock();
    Desk.Place place =
        new Desk.Place(root.resolve("desk-1"), root.resolve("state"), "1", true, "this-pc");
    try (Desk desk = new Desk(place, clock)) {
      clock.pass(Duration.ofMinutes(12));
      assertThat(now(desk)).isEqualTo(Room.NINE.plus(Duration.ofMinutes(12)));

      assertThatThrownBy(() ->
              desk.act(
                  Verbs.call(Who.SYSTEM, "broken"),
                  s -> {
                    throw new IllegalStateException("a fault: all of it is read again");
                  }))
          .isInstanceOf(IllegalStateException.class);

      assertThat(now(desk)).isEqualTo(Room.NINE.plus(Duration.ofMinutes(12)));
    }
  }

  @Test
  void a_new_folder_on_a_pc_of_2150_is_unsure_and_its_state_is_the_fold() {
    ScriptClock clock = new ScriptClock(YEAR_2150);
    Desk.Place place =
        new Desk.Place(root.resolve("desk-1"), root.resolve("state"), "1", true, "this-pc");
    try (Desk desk = new Desk(place, clock)) {
      Situation now = desk.look(s -> s);
      assertThat(now.now().unsure()).isTrue();
      SetUpDesk setUp = new SetUpDesk(desk);
      Room.done(setUp.office(Who.SYSTEM, Room.OFFICE));
      Room.done(setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A"), false)));
    }
    try (Room room = new Room(root)) {
      assertThat(room.examined()).allMatch(Doctor.Finding::ok);
      assertThat(room.number()).isEqualTo("A001");
      String digest = room.digest();
      assertThat(room.digestAfterRebuild()).isEqualTo(digest);
    }
  }

  @Test
  void nobody_can_confirm_a_clock_of_2150_and_the_sentence_says_so() {
    try (Room room = new Room(root)) {
      room.clock.set(YEAR_2150);
      Outcome<Boolean> confirmed = new SetUpDesk(room.desk).confirmClock(Who.SYSTEM);

      assertThat(confirmed).isInstanceOf(Outcome.Refused.class);
      Refusal refusal = ((Outcome.Refused<Boolean>) confirmed).refusal();
      assertThat(refusal.code()).isEqualTo(Refusal.Code.CLOCK_UNSURE);
      assertThat(Words.indonesian().sentence(refusal)).contains("2150");
    }
  }

  @Test
  void a_fact_that_would_never_be_folded_is_refused_and_does_not_move_the_stamps() {
    try (Room room = new Room(root)) {
      room.clock.set(YEAR_2150);
      long before = room.desk.store().journal().count();
      Outcome<Boolean> confirmed =
          room.desk.confirmClock(Verbs.setUp(Who.SYSTEM, "confirmClock"), new ClockConfirmed("1"));

      assertThat(confirmed).isInstanceOf(Outcome.Refused.class);
      assertThat(room.desk.store().journal().count()).isEqualTo(before);
      room.clock.set(Room.NINE);
      assertThat(room.number()).isEqualTo("A001");
      assertThat(room.number()).isEqualTo("A002");
    }
  }

  private static Instant now(Desk desk) {
    return desk.look(Situation::now).at().toInstant();
  }

  /** A PC clock that fell back to 2000, and what the program measures beside it. */
  private static final class MeasuringClock implements PcClock {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public Instant instant() {
      return YEAR_2000;
    }

    @Override
    public long nanos() {
      return nanos;
    }
  }
}
