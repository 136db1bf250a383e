package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor looks at a folder as a crash left it: only a desk may empty its write-ahead log. */
class DoctorLeavesTheLogTest {
  @TempDir Path root;
  private Path crashed;

  @BeforeEach
  void a_folder_as_a_crash_left_it() {
    crashed = root.resolve("crashed");
    try (Room room = new Room(root)) {
      room.number();
      Room.copy(room.folder, crashed);
    }
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(crashed.resolve(file));
  }

  private void examined() {
    assertThat(Doctor.examine(crashed, root.resolve("state"), new ScriptClock(Room.NINE)))
        .allMatch(Doctor.Finding::ok);
  }

  @Test
  void log_and_database_are_the_same_byte_for_byte() throws IOException {
    byte[] log = bytes("loket.db-wal");
    byte[] database = bytes("loket.db");
    assertThat(log).isNotEmpty();

    examined();

    assertThat(bytes("loket.db-wal")).isEqualTo(log);
    assertThat(bytes("loket.db")).isEqualTo(database);
  }

  @Test
  void also_where_the_index_of_the_log_is_lost() throws IOException {
    byte[] log = bytes("loket.db-wal");
    Files.delete(crashed.resolve("loket.db-shm"));

    examined();

    assertThat(bytes("loket.db-wal")).isEqualTo(log);
  }

  @Test
  void afterwards_the_desk_finds_all_of_it() throws IOException {
    examined();

    try (Room again = new Room(crashed, root.resolve("state"), true)) {
      assertThat(new LookDesk(again.desk).ticket("A001").map(t -> t.number()))
          .isEqualTo(id.loket.domain.Outcome.done("A001"));
    }
  }
}
