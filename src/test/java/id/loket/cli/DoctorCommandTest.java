package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.desk.Passwords;
import id.loket.desk.Room;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.RawSql;
import id.loket.store.FolderLock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code loket doctor}: says what is well, and what to do where it is not. */
class DoctorCommandTest {
  @TempDir Path root;
  private Path folder;
  private String typed = "";
  private int exit;

  @BeforeEach
  void an_office() {
    folder = root.resolve("desk-1");
    try (Room room = new Room(root)) {
      room.number();
      room.counter().callNext(Room.at("1"));
    }
  }

  @Test
  void a_well_folder_is_ok_in_every_line() {
    String said = doctor("--data", folder.toString());

    assertThat(exit).isZero();
    assertThat(said)
        .contains("SQLite           OK", "Berkas           OK", "Jurnal           OK")
        .contains("Keadaan          OK", "folder CONTOH", "Ruang disk       OK")
        .contains("Pencetak         OK  tidak ada pencetak", "Semua baik.");
  }

  @Test
  void a_state_folder_that_cannot_be_written_is_told_with_what_to_do() throws Exception {
    Path state = root.resolve("state");
    try (Stream<Path> marks = Files.list(state)) {
      for (Path mark : marks.toList()) {
        Files.delete(mark);
      }
    }
    Files.delete(state);
    // also root cannot write into a file as if it were a folder
    Files.writeString(state, "x");

    assertThat(doctor("--data", folder.toString()))
        .contains("Penanda tidak dapat ditulis di " + state, "LOKET_STATE");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void it_changes_nothing() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("loket.db"));
    doctor("--data", folder.toString());
    assertThat(Files.readAllBytes(folder.resolve("loket.db"))).isEqualTo(before);
  }

  @Test
  void all_desks_of_a_day_script_are_looked_at_and_programs_can_read_it() throws Exception {
    Room second = new Room(root.resolve("desk-2"), root.resolve("state"), true);
    second.close();

    JsonNode said = Play.JSON.readTree(doctor("--data", root.toString(), "--json"));

    assertThat(exit).isZero();
    assertThat(said.path("ok").asBoolean()).isTrue();
    assertThat(said.path("folders")).hasSize(2);
    assertThat(said.path("folders").get(0).path("digest").asText()).hasSize(64);
    assertThat(said.path("folders").get(0).path("entries").asLong()).isPositive();
  }

  @Test
  void a_changed_byte_in_a_body_is_named_by_origin_and_seq() throws Exception {
    RawSql.run(
        folder,
        "UPDATE journal SET body = CAST(replace(CAST(body AS TEXT), 'A001', 'A002') AS BLOB) WHERE"
            + " kind = 'TicketIssued.v1'");
    String origin =
        RawSql.texts(folder, "SELECT origin FROM journal WHERE kind = 'TicketIssued.v1'")
            .getFirst();
    String seq =
        RawSql.texts(folder, "SELECT seq FROM journal WHERE kind = 'TicketIssued.v1'").getFirst();

    assertThat(doctor("--data", folder.toString())).contains("Catatan " + seq + " dari " + origin);
    assertThat(exit).isEqualTo(1);
    JsonNode damaged =
        Play.JSON
            .readTree(doctor("--data", folder.toString(), "--json"))
            .path("folders")
            .get(0)
            .path("damaged");
    assertThat(damaged.path("origin").asText()).isEqualTo(origin);
    assertThat(damaged.path("seq").asText()).isEqualTo(seq);
  }

  @Test
  void a_missing_entry_and_one_with_a_broken_origin_are_named() {
    RawSql.run(folder, "DELETE FROM journal WHERE seq = 3");
    assertThat(doctor("--data", folder.toString())).contains("Sebelum catatan 4 dari 1.");

    RawSql.run(folder, "UPDATE journal SET origin = 'rubbish' WHERE seq = 1");
    assertThat(doctor("--data", folder.toString())).contains("dari ");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void a_state_that_is_not_the_journals_is_rebuilt_when_asked_to() {
    RawSql.run(folder, "UPDATE ticket SET status = 'DONE'");
    assertThat(doctor("--data", folder.toString())).contains("loket doctor --rebuild");
    assertThat(exit).isEqualTo(1);

    assertThat(doctor("--data", folder.toString(), "--rebuild")).contains("Sidik sebelum");
    assertThat(exit).isZero();
    assertThat(RawSql.texts(folder, "SELECT status FROM ticket")).containsExactly("CALLED");
  }

  @Test
  void it_does_not_rebuild_under_an_open_window() {
    try (FolderLock window = FolderLock.take(folder).orElseThrow()) {
      assertThat(doctor("--data", folder.toString(), "--rebuild")).contains("Tutup jendelanya");
      assertThat(exit).isEqualTo(1);
      assertThat(FolderLock.take(folder)).isEmpty();
      assertThat(window).isNotNull();
    }
    doctor("--data", folder.toString(), "--rebuild");
    assertThat(exit).isZero();
  }

  @Test
  void a_real_folder_is_rebuilt_by_an_admin_only_even_without_any_state_and_it_is_journalled() {
    Path real = root.resolve("office");
    try (Room room = new Room(real, root.resolve("state"), false)) {
      var staff = new StaffDesk(room.desk, new Passwords(room.clock), room.clock);
      clerk(staff, "sari", Role.ADMIN);
      clerk(staff, "budi", Role.COUNTER);
      room.number();
    }
    RawSql.run(real, "DELETE FROM register");
    RawSql.run(real, "DELETE FROM ticket");

    doctor("--data", real.toString(), "--rebuild");
    assertThat(exit).isEqualTo(1);
    typed = "budi password\n";
    doctor("--data", real.toString(), "--rebuild", "--login", "budi", "--password-stdin");
    assertThat(exit).isEqualTo(1);
    assertThat(RawSql.texts(real, "SELECT id FROM ticket")).isEmpty();

    typed = "sari password\n";
    String said =
        doctor("--data", real.toString(), "--rebuild", "--login", "sari", "--password-stdin");
    assertThat(said).contains("Semua baik").doesNotContain("sari");
    assertThat(exit).isZero();
    assertThat(RawSql.texts(real, "SELECT number FROM ticket")).containsExactly("A001");
    assertThat(RawSql.texts(real, "SELECT kind FROM journal WHERE kind LIKE 'StateRebuilt%'"))
        .hasSize(1);
  }

  @Test
  void a_real_folders_clock_is_compared() {
    Path real = root.resolve("office");
    try (Room room = new Room(real, root.resolve("state"), false)) {
      room.number();
    }
    assertThat(doctor("--data", real.toString())).contains("cocok dengan catatan terakhir");
    clock = clock.minus(Duration.ofHours(1));
    assertThat(doctor("--data", real.toString())).contains("lebih awal");
    clock = clock.plus(Duration.ofDays(20));
    assertThat(doctor("--data", real.toString())).contains("lebih dari 14 hari");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void a_folder_without_data_a_newer_one_and_a_ruined_one_are_told_in_words() throws Exception {
    assertThat(doctor("--data", root.resolve("nothing").toString())).contains("Belum ada data");
    assertThat(exit).isEqualTo(1);
    assertThat(root.resolve("nothing")).doesNotExist();

    RawSql.run(folder, "PRAGMA user_version = 99");
    assertThat(doctor("--data", folder.toString())).contains("Perbarui program");
    assertThat(exit).isEqualTo(1);

    Files.write(folder.resolve("loket.db"), new byte[8192]);
    assertThat(doctor("--data", folder.toString())).doesNotContain("Semua baik");
    Files.writeString(folder.resolve("loket.db"), "rubbish".repeat(2000));
    assertThat(doctor("--data", folder.toString())).contains("tidak dapat dibaca");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void an_unforeseen_error_is_one_sentence_with_a_reference_and_exit_70() throws Exception {
    var err = new StringWriter();
    Files.writeString(folder.resolve("loket.db"), "rubbish".repeat(2000));
    var line = command();
    line.setExecutionExceptionHandler(new Trouble());
    line.setErr(new PrintWriter(err));
    line.setOut(new PrintWriter(new StringWriter()));

    assertThat(line.execute("--data", folder.toString(), "--rebuild")).isEqualTo(70);
    assertThat(err.toString().strip())
        .matches(
            "Berkas data rusak; .* Acuan [0-9A-F]{6}\\. \\(the data file .* [0-9A-F]{6}\\.\\)");
    assertThat(Trouble.sentence(new IllegalStateException("Siti 3302271708900001"), "ABC"))
        .contains("ABC")
        .doesNotContain("Siti");
  }

  @Test
  void both_languages_say_the_same_things() throws Exception {
    assertThat(keys("id")).isEqualTo(keys("en"));
  }

  private static List<String> keys(String language) throws Exception {
    return Files.readAllLines(
            Path.of("src/main/resources/i18n/command_" + language + ".properties"))
        .stream()
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static void clerk(StaffDesk staff, String login, Role role) {
    Room.done(
        staff.define(
            Who.SYSTEM,
            new ClerkDefined.Identity(login, login + " name"),
            List.of(role),
            login + " password",
            false));
  }

  private java.time.Instant clock = Room.NINE;

  private CommandLine command() {
    return new CommandLine(
        new DoctorCommand(
            new DoctorCommand.Surroundings(
                root.resolve("state"),
                "this-pc",
                new id.loket.desk.ScriptClock(clock),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                List::of)));
  }

  private String doctor(String... args) {
    var out = new StringWriter();
    exit = command().setOut(new PrintWriter(out)).execute(args);
    return out.toString();
  }
}
