package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Room;
import id.loket.desk.Words;
import id.loket.domain.Refusal;
import id.loket.fixture.Publication;
import id.loket.ui.kit.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays above every screen until it is mended. */
class StandingNoticeTest {
  private final Texts texts = new Texts(Texts.Language.ID);
  private final Words words = Words.indonesian();

  @TempDir Path root;

  @Test
  void where_all_is_well_there_is_none() {
    try (Room room = new Room(root)) {
      assertThat(room.desk.marks()).isTrue();
      assertThat(notice(room, Optional.empty())).isEmpty();
    }
  }

  @Test
  void a_state_folder_that_cannot_be_written_is_told_and_the_clock_too() throws IOException {
    Path state = Files.writeString(root.resolve("state"), "a file, so nobody can write into it");
    try (Room room = new Room(root.resolve("desk-1"), state, true)) {
      room.number();
      assertThat(room.desk.marks()).isFalse();
      assertThat(notice(room, Optional.empty())).contains("A1b-001", "loket doctor");

      var unsure = Refusal.of(Refusal.Code.CLOCK_UNSURE, LocalDateTime.of(2026, 11, 23, 9, 0));
      assertThat(notice(room, Optional.of(unsure))).contains("Jam PC", "loket doctor");
    }
  }

  @Test
  void a_year_without_a_table_of_holidays_is_told_with_where_to_enter_it() {
    assertThat(StatusFeed.notice(true, Optional.empty(), Optional.of(Year.of(2027)), words, texts))
        .contains("Hari libur 2027", "Pengaturan", "Hari libur");
  }

  @Test
  void what_the_regency_tells_today_stands_there_in_its_own_words_whatever_they_are() {
    try (Room room = new Room(root)) {
      LocalDate today = LocalDate.of(2026, 11, 23);
      assertThat(StatusFeed.regency(room.desk.known().regency().noticesOn(today), texts)).isEmpty();
      String hostile = "{0} %s ''Rp'' <b>x</b> _K_ $(rm)";
      Publication.to(
          room.desk,
          "pengumuman: [{kode: a, teks: \""
              + hostile
              + "\", dari: 2026-11-22, sampai: 2026-11-23},"
              + " {kode: b, teks: Kedua., dari: 2026-11-23, sampai: 2026-11-24}]");

      assertThat(StatusFeed.regency(room.desk.known().regency().noticesOn(today), texts))
          .isEqualTo("Kabupaten: Kedua. (masih 1 lagi di Sambungan)");
      assertThat(
              StatusFeed.regency(room.desk.known().regency().noticesOn(today.minusDays(1)), texts))
          .isEqualTo("Kabupaten: " + hostile);
    }
  }

  private String notice(Room room, Optional<Refusal> unsure) {
    return StatusFeed.notice(room.desk.marks(), unsure, Optional.empty(), words, texts);
  }
}
