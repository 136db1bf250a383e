package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.domain.service.Service;
import id.loket.fixture.BrokenCatalogue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCatalogueFilesTest {

  private static final String GOOD = BrokenCatalogue.GOOD;

  @Test
  void a_plain_published_list_is_good_enough() throws CatalogueFault {
    assertThat(CatalogueYaml.read(GOOD).services())
        .extracting(Service::shortName)
        .containsExactly("Perekaman dan penerbita…", "KIA");
  }

  @Test
  void a_byte_order_mark_from_notepad_does_no_harm() throws Exception {
    assertThat(CatalogueYaml.read(bytes("\uFEFF" + GOOD)).services()).hasSize(2);
  }

  @Test
  void lines_are_counted_the_same_in_a_file_from_windows() {
    assertThat(faultOf(GOOD.replace("cepat: 2", "cepat: dua").replace("\n", "\r\n")).line())
        .isEqualTo(22);
  }

  @ParameterizedTest
  @MethodSource("id.loket.fixture.BrokenCatalogue#all")
  void the_line_and_the_fault_are_named(BrokenCatalogue broken) {
    CatalogueFault fault = faultOf(broken.text());

    assertThat(fault)
        .hasMessageContaining(broken.says())
        .hasMessageStartingWith("Baris " + broken.line() + ": ");
    assertThat(fault.line()).isEqualTo(broken.line());
    assertThat(fault.getMessage()).endsWith(".").doesNotContain("found", "expected", "null,");
  }

  @Test
  void a_tab_is_called_a_tab() {
    CatalogueFault fault = faultOf(GOOD.replace("  cepat: 2", "\tcepat: 2"));

    assertThat(fault).hasMessage("Baris 22: ada tab di awal baris. Ganti tab itu dengan spasi.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# hanya catatan", "---"})
  void an_empty_file_is_said_to_be_empty_or_unfit(String text) {
    assertThat(faultOf(text).line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hanya teks", "- satu", "a: 1\n--- \nb: 2"})
  void another_kind_of_file_is_refused(String text) {
    assertThat(faultOf(text)).hasMessageStartingWith("Baris ");
  }

  @Test
  void brackets_without_end_neither_hang_nor_overflow() {
    assertThat(faultOf("[".repeat(500_000))).hasMessageContaining("terlalu dalam");
    assertThat(faultOf("- ".repeat(20_000))).hasMessageStartingWith("Baris 1: ");
  }

  @Test
  void more_than_one_and_a_half_megabytes_are_refused_before_it_is_read() {
    assertThat(faultOf("#".repeat(YamlFile.MAX_BYTES + 1))).hasMessageContaining("1,5 MB");
    assertThat(faultOf(bytes("#".repeat(YamlFile.MAX_BYTES + 1)))).hasMessageContaining("1,5 MB");
  }

  @Test
  void a_file_that_is_not_utf_8_is_told_how_to_save() {
    var latin1 =
        new ByteArrayInputStream(
            GOOD.replace("Kartu anak", "Kartu an\u00e1k").getBytes(StandardCharsets.ISO_8859_1));
    var utf16 = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_16));

    assertThat(faultOf(latin1)).hasMessageStartingWith("Baris 23: ").hasMessageContaining("UTF-8");
    assertThat(faultOf(utf16)).hasMessageStartingWith("Baris 1: ").hasMessageContaining("UTF-8");
  }

  @Test
  void a_letter_that_no_text_holds_is_found() {
    CatalogueFault fault = faultOf(GOOD.replace("Kartu anak", "Kartu \u0000anak"));

    assertThat(fault).hasMessageContaining("huruf").hasMessageStartingWith("Baris 23: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-08-17 | 17-08-2026  | 4 | bukan tanggal",
        "2026-08-17 | 2026-02-30  | 4 | bukan tanggal",
        "2026-08-17 | 2027-08-17  | 4 | tidak di tahun 2026",
        "2026-08-17 | 2026-12-25  | 5 | sudah ada di baris 4",
        "nasional   | libur       | 4 | cuti_bersama",
        "sumber     | asal        | 1 | \"sumber\" belum ada",
      })
  void a_holiday_file_is_read_as_strictly(String good, String bad, int line, String says) {
    String file =
        """
        tahun: 2026
        sumber: SKB
        libur:
        - {tanggal: 2026-08-17, nama: Proklamasi, jenis: nasional}
        - {tanggal: 2026-12-25, nama: Natal, jenis: nasional}
        """;

    CatalogueFault fault =
        catchThrowableOfType(
            CatalogueFault.class, () -> HolidayTable.read(file.replaceFirst(good, bad)));

    assertThat(fault).hasMessageContaining(says);
    assertThat(fault.line()).isEqualTo(line);
  }

  private static CatalogueFault faultOf(String text) {
    CatalogueFault fault =
        catchThrowableOfType(CatalogueFault.class, () -> CatalogueYaml.read(text));
    assertThat(fault).isNotNull();
    return fault;
  }

  private static CatalogueFault faultOf(ByteArrayInputStream in) {
    CatalogueFault fault = catchThrowableOfType(CatalogueFault.class, () -> CatalogueYaml.read(in));
    assertThat(fault).isNotNull();
    return fault;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
