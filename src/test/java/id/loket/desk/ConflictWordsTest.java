package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictDesk.Deed;
import id.loket.desk.ConflictWords.Said;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks read about something that desks decided apart. */
class ConflictWordsTest {
  private static final Deed SARI = deed("1", "Sari", "1", "callNext", "09:43");
  private static final Deed RATNA = deed("2", "Ratna", "2", "call", "09:42");

  @Test
  void whose_call_does_not_count_is_told_where_to_send_the_person() {
    Said said = at("1").of(conflict("conflict.ticket", SARI, RATNA, "A012"));

    assertThat(said.what())
        .isEqualTo(
            "A012 sudah dipanggil di Loket 2 oleh Ratna pukul 09.42; panggilan Anda pukul 09.43"
                + " tidak dihitung.");
    assertThat(said.toDo())
        .isEqualTo("Minta pemohon ke Loket 2, panggil nomor berikutnya, lalu tekan Selesaikan.");
  }

  @Test
  void the_others_are_told_whose_it_is() {
    Said said = at("3").of(conflict("conflict.ticket", SARI, RATNA, "A012"));

    assertThat(said.what())
        .isEqualTo(
            "A012 ditangani dua loket. Yang berlaku: dipanggil di Loket 2 oleh Ratna pukul 09.42;"
                + " panggilan oleh Sari tidak dihitung.");
    assertThat(said.toDo()).startsWith("Sari yang menyelesaikan ini.");
  }

  @Test
  void where_no_counter_is_known_its_clerk_is_asked() {
    Deed left = deed("2", "", null, "leave", "09:42");

    Said said = at("1").of(conflict("conflict.ticket", SARI, left, "A012"));

    assertThat(said.what()).startsWith("A012 sudah dicatat pulang di meja 2 oleh petugas lain");
    assertThat(said.toDo()).startsWith("Tanyakan kepada petugas lain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void each_sort_says_what_happened_and_what_to_do(String language) {
    ConflictWords words = new ConflictWords(Words.of(Locale.of(language)), "1");
    for (Conflict c :
        List.of(
            conflict("conflict.ticket", RATNA, SARI, "A012"),
            conflict("conflict.ticket", SARI, RATNA, "A012"),
            conflict("conflict.undo", SARI, null, "A012"),
            conflict("conflict.lost", SARI, null, "A012"),
            conflict("conflict.setting", SARI, RATNA, "calls"),
            conflict("conflict.setting", SARI, RATNA, "unheard"),
            conflict("conflict.counter", null, null, "1", "A001, A002"),
            conflict("conflict.number", null, null, "A001", 2),
            conflict("conflict.room", null, null, 12, 10),
            conflict("conflict.quota", null, null, 12, 10, "A"),
            conflict("conflict.quotaOf", null, null, 12, 10, "KTP-BARU"))) {
      Said said = words.of(c);
      for (String sentence : List.of(said.what(), said.toDo())) {
        assertThat(sentence)
            .as(c.key())
            .endsWith(".")
            .doesNotContain("conflict.", "{", "null", "  ");
      }
      assertThat(said.toDo()).contains(language.equals("id") ? "Selesaikan" : "Settle");
    }
  }

  private static ConflictWords at(String desk) {
    return new ConflictWords(Words.indonesian(), desk);
  }

  private static Conflict conflict(
      String key, @Nullable Deed lost, @Nullable Deed won, Object... args) {
    return new Conflict("id", key, List.of(args), lost, won, null);
  }

  private static Deed deed(
      String desk, String clerk, @Nullable String counter, String verb, String time) {
    return new Deed(
        desk, clerk, counter, verb, OffsetDateTime.parse("2026-11-23T" + time + ":00+07:00"));
  }
}
