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
}
