package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real folder's sure time begins at the program's build date (DESIGN §3). */
class BuildDateTest {
  private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant FLAT_BATTERY = Instant.parse("2000-01-01T00:00:10Z");

  @TempDir Path root;

  private Desk desk(boolean sample, ScriptClock clock) {
    Path folder = root.resolve(sample ? "sample" : "real");
    return new Desk(new Desk.Place(folder, root.resolve("state"), "1", sample, "this-pc"), clock);
  }

  private static void office(Desk desk) {
    Room.done(new SetUpDesk(desk).office(Who.SYSTEM, Room.OFFICE));
  }

  private static boolean unsure(Desk desk) {
    return desk.look(s -> s.now().unsure());
  }

  @Test
  void a_pc_whose_clock_fell_back_to_2000_is_found_out_before_anything_was_written() {
    var clock = new ScriptClock(FLAT_BATTERY, BUILT);
    try (Desk desk = desk(false, clock)) {
      office(desk);
      assertThat(unsure(desk)).isTrue();
      assertThat((Object) desk.look(s -> s.now().at().toInstant())).isEqualTo(BUILT);

      assertThat(new SetUpDesk(desk).confirmClock(Who.SYSTEM))
          .isEqualTo(Outcome.refused(Code.CLOCK_UNSURE, "beforeBuilt", LocalDate.of(2026, 11, 1)));

      clock.set(BUILT.plus(Duration.ofDays(3)));
      assertThat(unsure(desk)).isFalse();
    }
  }

  @Test
  void a_program_that_was_built_long_ago_is_sure_on_a_new_folder() {
    try (Desk desk = desk(false, new ScriptClock(BUILT.plus(Duration.ofDays(700)), BUILT))) {
      office(desk);
      assertThat(unsure(desk)).isFalse();
    }
  }

  @Test
  void five_minutes_before_it_are_still_sure() {
    var clock = new ScriptClock(BUILT.minus(Duration.ofMinutes(5)), BUILT);
    try (Desk desk = desk(false, clock)) {
      assertThat(unsure(desk)).isFalse();
      clock.set(BUILT.minus(Duration.ofMinutes(5)).minusSeconds(1));
      assertThat(unsure(desk)).isTrue();
    }
  }

  @Test
  void a_newer_program_lifts_the_sure_time_of_a_folder_that_was_written_before_it() {
    var clock = new ScriptClock(BUILT.minus(Duration.ofDays(60)));
    try (Desk desk = desk(false, clock)) {
      office(desk);
    }
    var later = new ScriptClock(BUILT.plus(Duration.ofDays(10)), BUILT);
    try (Desk desk = desk(false, later)) {
      assertThat(unsure(desk)).as("60 days after the last entry, 10 after the build").isFalse();
      later.set(BUILT.minus(Duration.ofDays(30)));
      assertThat(unsure(desk)).isTrue();
    }
    assertThat(Doctor.examine(root.resolve("real"), root.resolve("state"), later))
        .filteredOn(f -> f.check().equals("clock"))
        .containsExactly(Doctor.Finding.bad("clock", "beforeBuilt"));
  }

  @Test
  void a_day_script_may_play_in_any_year() {
    try (Desk desk = desk(true, new ScriptClock(FLAT_BATTERY, BUILT))) {
      office(desk);
      assertThat(unsure(desk)).isFalse();
    }
  }

  @Test
  void the_date_is_in_what_was_built() throws IOException {
    assertThat(PcClock.system().built()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(read("built=2026-11-01T00:00:00Z")).isEqualTo(BUILT);
    assertThat(read("built=${project.build.outputTimestamp}")).isEqualTo(Instant.EPOCH);
    assertThat(read("")).isEqualTo(Instant.EPOCH);
  }

  private static Instant read(String properties) throws IOException {
    return BuildDate.read(new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
  }
}
