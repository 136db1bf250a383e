package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.domain.regency.Published;
import id.loket.domain.regency.Published.HolidayPublished;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.Published.PublicationWithdrawn;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard.Decree;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that a regency publishes, and the sentences about one that is wrong. */
class PublicationYamlTest {
  private static final String NOTICE =
      "pengumuman:\n  - kode: a\n    teks: %s\n    dari: 2026-11-23\n    sampai: 2026-11-27\n";

  private static String fault(String yaml) {
    try {
      return "taken: " + PublicationYaml.read(yaml);
    } catch (CatalogueFault e) {
      return e.getMessage();
    }
  }

  @Test
  void everything_that_can_be_published_is_read() throws CatalogueFault {
    assertThat(
            PublicationYaml.read(
                "hari_libur: [{tanggal: 2026-12-28, nama: Hari Jadi}]\n"
                    + NOTICE.formatted("Blangko habis.")
                    + "cabut: {hari_libur: [2026-12-24], pengumuman: [b], layanan: [SKTM]}\n"))
        .containsExactly(
            new HolidayPublished(LocalDate.of(2026, 12, 28), "Hari Jadi"),
            new NoticePublished(
                "a", "Blangko habis.", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27)),
            new PublicationWithdrawn("regency/holiday/2026-12-24"),
            new PublicationWithdrawn("regency/notice/b"),
            new PublicationWithdrawn("regency/service/SKTM"));
  }

  @Test
  void an_offices_own_catalogue_file_may_be_published_without_its_decrees() throws CatalogueFault {
    Service first = CatalogueYaml.shipped().services().getFirst();
    Decree decree = new Decree("060/12/2026", LocalDate.of(2026, 1, 2));
    Catalogue shipped =
        CatalogueYaml.shipped().with(List.of(first.standard(first.standard().decree(decree))));
    String file = CatalogueText.of(shipped);
    assertThat(file).contains("060/12/2026");
    assertThat(PublicationYaml.read(file))
        .hasSize(shipped.services().size())
        .allSatisfy(p ->
            assertThat(p)
                .isInstanceOfSatisfying(
                    ServicePublished.class,
                    s -> assertThat(s.service().standard().origin().decree()).isNull()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pengumumam: []                                      | Baris 1: bagian "pengumumam" tidak dikenal
          hari_libur: []                                      | Baris 1: tidak ada yang diterbitkan
          hari_libur: [{tanggal: 28-12-2026, nama: X}]        | bukan tanggal
          hari_libur: [{tanggal: 2026-12-28}]                 | "nama" belum ada
          hari_libur: [{tanggal: 2026-12-28, name: X}]        | bagian "name" tidak dikenal
          cabut: {hari_libur: [2026-12-28], lain: [x]}        | bagian "lain" tidak dikenal
          cabut: {layanan: [sktm]}                            | kode "sktm" tidak dapat dipakai
          cabut: {pengumuman: ["x/../y"]}                     | tidak dapat dipakai
          cabut: {pengumuman: [x, x]}                         | hal yang sama sudah ada di baris 1
          [a, b]                                              | harus ada bagian
          layanan: []                                         | "kelompok_antrian" belum ada
          """)
  void what_is_wrong_is_said_with_its_line(String yaml, String sentence) {
    assertThat(fault(yaml)).startsWith("Baris 1: ").contains(sentence);
  }

  @Test
  void the_line_is_that_of_the_slip() {
    assertThat(fault(NOTICE.formatted("x").replace("sampai: 2026-11-27", "sampai: 2026-11-22")))
        .startsWith("Baris 5: tanggal 2026-11-22 sebelum 2026-11-23");
    assertThat(fault(NOTICE.formatted("x") + "cabut:\n  pengumuman:\n    - a\n"))
        .startsWith("Baris 8: hal yang sama sudah ada di baris 2");
    assertThat(fault(NOTICE.formatted("x") + "libur: []\n")).startsWith("Baris 6: ");
    assertThat(fault(NOTICE.formatted("x".repeat(301)))).startsWith("Baris 3: isinya 301 huruf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"satu\\ndua\"",
        "\"a\\u202Eb\"",
        "\"a\\u2066b\"",
        "\"a\\u200Bb\"",
        "\"a\\u2028b\"",
        "\"a\\tb\"",
        "\"a\\u0007b\"",
        "\"a\\uFEFFb\""
      })
  void a_text_that_could_pass_for_another_is_refused(String text) {
    assertThat(fault(NOTICE.formatted(text))).startsWith("Baris 3: ada ");
  }

  @Test
  void what_no_file_may_say_no_entry_says_either() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    for (String text : new String[] {"a\nb", "a\u202eb", " ", "x".repeat(301), "a\ud800b"}) {
      assertThatThrownBy(() -> new NoticePublished("a", text, day, day))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Published.isLine("{0} <b>%s</b> '; DROP TABLE entry; -- \"Rp\" é 漢")).isTrue();
  }
}
