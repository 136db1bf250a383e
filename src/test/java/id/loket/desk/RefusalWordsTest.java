package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Refusal;
import id.loket.domain.Refusal.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a clerk reads when something is refused. */
class RefusalWordsTest {

  private static String said(Code code, Object... args) {
    return Words.indonesian().sentence(Refusal.of(code, args));
  }

  @Test
  void a_paper_that_the_service_does_not_ask_for_is_named() {
    assertThat(said(Code.BAD_LINE, "paper", "akta_lahir"))
        .startsWith("Layanan ini tidak meminta berkas akta_lahir.");
  }

  @Test
  void an_empty_number_of_a_dossier_is_said_to_be_empty() {
    assertThat(said(Code.UNKNOWN_DOSSIER, "length", ""))
        .startsWith("Nomor berkas atau kode lacaknya belum diisi.");
    assertThat(said(Code.UNKNOWN_DOSSIER, "length", "K7M")).contains("yang diketik K7M.");
  }

  @Test
  void a_visit_of_another_day_is_told_by_its_day_and_not_by_its_id() {
    String id = "019c2f6e-0000-7000-8000-000000000001";

    assertThat(said(Code.NOT_TODAY, id, LocalDate.of(2026, 11, 20)))
        .contains("Jumat, 20 November 2026")
        .doesNotContain(id);
  }

  @Test
  void who_does_not_keep_the_register_is_told_who_does_and_what_to_do() {
    assertThat(said(Code.NOT_KEEPER, "elsewhere", "2", "1"))
        .startsWith("Nomor register hanya diberikan di meja 2.")
        .contains("minta petugas meja 2");
    assertThat(said(Code.NOT_KEEPER, "untold", "1", "1")).contains("nomor terakhir di buku");
    assertThat(said(Code.NOT_KEEPER, "laidDown", "1", "2")).contains("Minta administrator");
    assertThat(said(Code.NOT_KEEPER, "move", "2", "1")).contains("Letakkan dahulu di meja itu");
    assertThat(said(Code.NOT_KEEPER, "each", "", "1")).contains("Pengaturan, Register");
    assertThat(said(Code.BAD_NUMBER, "lower", 7, 124)).startsWith("Nomor 124 sudah diberikan");
  }

  @Test
  void not_keeping_the_register_is_said_after_the_other_states_and_before_an_empty_undo() {
    assertThat(Code.NOT_KEEPER)
        .isGreaterThan(Code.TOO_EARLY)
        .isGreaterThan(Code.NOT_ALLOWED)
        .isGreaterThan(Code.CLOCK_UNSURE)
        .isLessThan(Code.NOTHING_TO_UNDO);
  }
}
