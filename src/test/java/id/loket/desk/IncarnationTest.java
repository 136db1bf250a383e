package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.store.HighWaterMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that was copied or put back does not go on as if it were the one before. */
class IncarnationTest {
  @TempDir Path root;
  private Room room;

  @BeforeEach
  void an_office_that_gave_two_numbers() {
    room = new Room(root);
    assertThat(room.number()).isEqualTo("A001");
    assertThat(room.number()).isEqualTo("A002");
  }

  @Test
  void a_restart_goes_on() {
    String origin = origin();
    room.restart();
    assertThat(room.number()).isEqualTo("A003");
    assertThat(origin()).isEqualTo(origin);
    room.close();
  }

  @Test
  void a_crash_before_the_first_mark_after_the_first_commit_is_no_copy() {
    // seq 0 is what the mark holds then: see OriginKeeper.take
    var mark = room.desk.store().mark();
    String origin = origin();
    room.whileClosed(() -> mark.write(new HighWaterMark.Mark(origin, 0, "", "this-pc", "", "")));

    assertThat(room.number()).isEqualTo("A003");
    assertThat(origin()).isEqualTo(origin);
    room.close();
  }

  @Test
  void a_kill_loses_no_origin_though_the_mark_lags() {
    Path marks = root.resolve("marks");
    Room.copy(room.state, marks);
    room.number();
    room.whileClosed(() -> Room.copy(marks, room.state));
    assertThat(room.number()).isEqualTo("A004");
    room.close();
  }

  @Test
  void an_old_copy_put_back_opens_a_new_incarnation_that_tells_its_numbers_for_that_day() {
    putBackAnOldCopy();

    assertThat(room.number()).isEqualTo("A1b-001");
    assertThat(room.number()).isEqualTo("A1b-002");
    room.restart();
    assertThat(room.number()).isEqualTo("A1b-003");

    room.clock.set(Room.NINE.plus(Duration.ofDays(1)));
    assertThat(room.number()).isEqualTo("A001");
    room.close();
  }

  @Test
  void a_second_time_on_the_same_day_is_c() {
    Path old = putBackAnOldCopy();
    assertThat(room.number()).isEqualTo("A1b-001");

    room.whileClosed(() -> Room.copy(old, room.folder));

    assertThat(room.number()).isEqualTo("A1c-001");
    room.close();
  }

  @Test
  void a_copy_under_another_user_without_a_mark_is_a_new_incarnation() {
    Path copy = root.resolve("copy");
    room.whileClosed(() -> Room.copy(room.folder, copy));
    room.close();
    try (Room other = new Room(copy, root.resolve("other-state"), true)) {
      assertThat(other.number()).isEqualTo("A1b-001");
    }
  }

  @Test
  void a_folder_that_was_carried_to_another_pc_is_a_new_incarnation() {
    room.restartOn("that-pc");

    assertThat(room.number()).isEqualTo("A1b-001");
    room.close();
  }

  @Test
  void a_state_folder_that_cannot_be_written_makes_every_start_a_new_incarnation_and_nothing_worse()
      throws Exception {
    Path file = Files.writeString(root.resolve("no-folder"), "a file stands where it should be");
    Path copy = root.resolve("copy");
    room.whileClosed(() -> Room.copy(room.folder, copy));
    room.close();
    try (Room unlucky = new Room(copy, file.resolve("state"), true)) {
      assertThat(unlucky.number()).isEqualTo("A1b-001");
      unlucky.restart();
      assertThat(unlucky.number()).isEqualTo("A1c-001");
      assertThat(new LookDesk(unlucky.desk).ticket("a1c-1").map(t -> t.number()))
          .isEqualTo(id.loket.domain.Outcome.done("A1c-001"));
    }
  }

  @Test
  void after_z_the_letters_go_on() {
    assertThat(OriginKeeper.after("a")).isEqualTo("b");
    assertThat(OriginKeeper.after("y")).isEqualTo("z");
    assertThat(OriginKeeper.after("z")).isEqualTo("zb");
    assertThat(OriginKeeper.after("zz")).isEqualTo("zzb");
    assertThat(OriginKeeper.later("z", "zb")).isEqualTo("zb");
    assertThat(OriginKeeper.later("zc", "zb")).isEqualTo("zc");
    assertThat(Numbers.normal("a1zb-7")).isEqualTo("A1zb-007");
    assertThat(Numbers.normal("a1b-1000")).isEqualTo("A1b-1000");
    room.close();
  }

  @Test
  void of_two_windows_on_a_restored_folder_the_second_joins_the_incarnation_of_the_first() {
    putBackAnOldCopy();
    try (Room second = new Room(room.folder, room.state, true)) {
      // something that is no entry changes the database meanwhile
      room.desk
          .store()
          .inTransaction(() -> {
            room.desk.store().machine().put("note", "1");
            return true;
          });
      assertThat(second.number()).isEqualTo("A1b-001");
      assertThat(room.number()).isEqualTo("A1b-002");
      assertThat(second.number()).isEqualTo("A1b-003");
    }
    room.close();
  }

  @Test
  void a_window_that_closes_late_does_not_set_back_what_another_has_marked() {
    HighWaterMark mark = room.desk.store().mark();
    String origin = origin();
    try (Room second = new Room(room.folder, room.state, true)) {
      assertThat(second.number()).isEqualTo("A003");
    }
    long marked = mark.seqOf(origin);
    room.close();

    assertThat(mark.seqOf(origin)).isEqualTo(marked);
  }

  @Test
  void of_a_folder_and_its_copy_on_one_pc_the_one_that_is_used_second_is_a_new_incarnation() {
    Path copy = root.resolve("copy");
    room.whileClosed(() -> Room.copy(room.folder, copy));
    room.close();

    try (Room first = new Room(copy, room.state, true)) {
      assertThat(first.number()).isEqualTo("A003");
    }
    try (Room second = new Room(room.folder, room.state, true)) {
      assertThat(second.number()).isEqualTo("A1b-001");
    }
  }

  @Test
  void stamps_go_on_after_a_restart_within_the_same_millisecond() {
    long last = lastStamp();
    room.restart();
    room.number();
    assertThat(lastStamp()).isGreaterThan(last);
    room.close();
  }

  private Path putBackAnOldCopy() {
    Path old = root.resolve("old");
    room.whileClosed(() -> Room.copy(room.folder, old));
    room.number();
    room.whileClosed(() -> Room.copy(old, room.folder));
    return old;
  }

  private String origin() {
    return room.desk.store().machine().get(OriginKeeper.ORIGIN).orElseThrow();
  }

  private long lastStamp() {
    return room.desk.store().journal().after(0, 10_000).stream()
        .mapToLong(row -> row.entry().header().stamp())
        .max()
        .orElse(0);
  }
}
