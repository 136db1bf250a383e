package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.store.RequestCsv.Requests;
import id.loket.store.RequestCsv.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of requests as forms and Excel give them out, and files that are none. */
class RequestCsvTest {
  private static final String HEADER = "nama;hp;layanan;tanggal;jam\n";
  private static final String ROW = "Siti;0812;SKTM;24/11/2026;9\n";

  private static Requests read(String text) {
    return RequestCsv.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> refused(byte[] bytes) {
    Refusal refusal =
        catchThrowableOfType(RefusedException.class, () -> RequestCsv.read(bytes)).refusal();
    assertThat(refusal.code()).isEqualTo(Refusal.Code.BAD_FILE);
    return refusal.args();
  }

  private static List<Object> refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_google_forms_gives_out_is_read_by_its_questions() {
    Requests got =
        read(
            """
            "Stempel waktu","Nama lengkap (sesuai KTP)","Nomor WhatsApp yang aktif","NIK",\
            "Layanan yang dibutuhkan","Tanggal kedatangan","Jam kedatangan"
            "2026/11/20 8:14:02 AM GMT+7","Siti Aminah","'081234567890","","SKTM","2026-11-24","9:00:00"
            """);

    Row row = got.rows().getFirst();
    assertThat(row.of(RequestColumn.NAME)).isEqualTo("Siti Aminah");
    assertThat(row.of(RequestColumn.PHONE)).isEqualTo("081234567890");
    assertThat(row.of(RequestColumn.NIK)).isEmpty();
    assertThat(row.of(RequestColumn.DATE)).isEqualTo("2026-11-24");
    assertThat(row.of(RequestColumn.TIME)).isEqualTo("9:00:00");
    assertThat(got.passedOver()).containsExactly("Stempel waktu");
  }

  @Test
  void the_account_that_microsoft_forms_names_is_not_who_comes() {
    Requests got =
        read(
            """
            ID;Completion time;Email;Name;Nama lengkap;No. HP;Keperluan;Tgl & Jam
            1;x;anonymous;anonymous;Siti;0812;SKTM;24/11/2026 09.00
            """);

    assertThat(got.rows().getFirst().of(RequestColumn.NAME)).isEqualTo("Siti");
    assertThat(got.passedOver()).containsExactly("ID", "Completion time", "Email", "Name");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void what_stands_between_the_cells_is_found_by_the_header(String separator) {
    String text = (HEADER + "\"Siti, S.Pd; M.M.\";0812;SKTM;24/11/2026;9\n").replace(";", "§");
    // the signs within the quoted name stay
    text = text.replace("S.Pd§ M.M.", "S.Pd; M.M.").replace("§", separator);

    Row row = read(text).rows().getFirst();

    assertThat(row.of(RequestColumn.NAME)).isEqualTo("Siti, S.Pd; M.M.");
    assertThat(row.of(RequestColumn.TIME)).isEqualTo("9");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "windows-1252,"})
  void a_name_keeps_its_letters_however_the_file_was_saved(String charset, String mark) {
    String text = (mark == null ? "" : mark) + HEADER + "Renée;0812;SKTM;24/11/2026;9\n";

    Requests got = RequestCsv.read(text.getBytes(Charset.forName(charset)));

    assertThat(got.rows().getFirst().of(RequestColumn.NAME)).isEqualTo("Renée");
    assertThat(got.header()).startsWith("nama");
  }

  @Test
  void english_headers_in_any_order_and_case_and_the_line_of_excel_before_them() {
    Requests got =
        read("sep=,\r\nTIME,Date,Service,Phone number,FULL NAME\r\n9,24/11/2026,2,0812,Ani\r\n");

    Row row = got.rows().getFirst();
    assertThat(row.of(RequestColumn.NAME)).isEqualTo("Ani");
    assertThat(row.of(RequestColumn.SERVICE)).isEqualTo("2");
    assertThat(row.line()).isEqualTo(3);
  }

  @Test
  void a_row_is_named_by_the_line_on_which_it_begins() {
    Requests got =
        read(HEADER + "\"Siti\nAminah\";0812;SKTM;24/11/2026;9\n\n;;;;\n" + ROW + "Eko;1;2;3;4");

    assertThat(got.rows()).extracting(Row::line).containsExactly(2, 6, 7);
    assertThat(got.rows().getFirst().of(RequestColumn.NAME)).isEqualTo("Siti Aminah");
  }

  @Test
  void a_row_that_ends_early_is_a_row_and_lacks_the_rest() {
    assertThat(read(HEADER + "Siti;0812\n").rows().getFirst().of(RequestColumn.TIME)).isEmpty();
  }

  @Test
  void files_that_cannot_be_used_are_told_apart() throws IOException {
    assertThat(refused("")).containsExactly("empty");
    assertThat(refused("\uFEFF \r\n")).containsExactly("empty");
    assertThat(refused(HEADER)).containsExactly("noRows");
    assertThat(refused("Siti;0812;SKTM\nEko;0813;SKTM\n")).containsExactly("noHeader");
    assertThat(refused("nama;layanan\nSiti;SKTM\n"))
        .containsExactly("columns", "telepon / phone, tanggal / date");
    assertThat(refused("nama;name;hp;layanan;tanggal\nSiti;Siti;1;2;3\n"))
        .containsExactly("twice", "nama", "name");
    assertThat(refused(HEADER + ROW + "\"Siti;0812\n" + ROW)).containsExactly("quotes", 3);
    assertThat(refused(HEADER + "Siti\0;1;2;3;4")).containsExactly("binary");
    assertThat(refused(workbook())).containsExactly("excel");
    assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
        .containsExactly("excel");
  }

  private static byte[] workbook() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
    }
    return bytes.toByteArray();
  }

  @Test
  void a_file_that_is_too_large_is_refused_and_the_largest_is_not(@TempDir Path folder)
      throws IOException {
    assertThat(read(HEADER + ROW.repeat(RequestCsv.MAX_ROWS)).rows()).hasSize(5_000);
    assertThat(refused(HEADER + ROW.repeat(RequestCsv.MAX_ROWS + 1))).containsExactly("long", 5000);

    Path file = folder.resolve("besar.csv");
    Files.writeString(file, "x".repeat(RequestCsv.MAX_BYTES + 1));
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> RequestCsv.read(file))
                .refusal()
                .args())
        .containsExactly("big", 5);
    assertThat(
            catchThrowableOfType(
                    RefusedException.class, () -> RequestCsv.read(folder.resolve("tak-ada.csv")))
                .refusal()
                .args())
        .containsExactly("unreadable");
  }

  @Test
  void rows_given_back_are_no_formulas_and_are_read_again_as_they_were() {
    String text = "nama;hp;layanan;tanggal;jam\n=1+1 Siti;'+62812;\"SK;TM\";24/11/2026;@9\n";
    Requests first = read(text);

    byte[] back =
        RequestRowsCsv.bytes(
            first,
            "Baris",
            "Alasan",
            List.of(
                new RequestRowsCsv.Told(
                    first.rows().getFirst(), List.of("Satu \"dua\".", "-Tiga."))));

    assertThat(new String(back, StandardCharsets.UTF_8))
        .startsWith("\uFEFF\"nama\";")
        .contains("\"'=1+1 Siti\";")
        .contains("\"'@9\"")
        .contains("\"2\";\"Satu \"\"dua\"\". -Tiga.\"\r\n");
    Requests again = RequestCsv.read(back);
    assertThat(again.rows().getFirst().values()).isEqualTo(first.rows().getFirst().values());
    assertThat(again.passedOver()).containsExactly("Baris", "Alasan");
  }
}
