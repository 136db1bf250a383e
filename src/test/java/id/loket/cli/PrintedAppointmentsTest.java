package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day script's papers of appointments, as its files. */
class PrintedAppointmentsTest {
  @TempDir private Path dir = Path.of("");

  private static final String BOOK =
      "{'at':'2026-11-23T08:00:00','do':'book','service':'KTP-BARU','start':'2026-11-24T09:00:00',"
          + "'name':'Budi Santoso','phone':'081234567890','nik':'3302271708900001',"
          + "'channel':'WA','as':'b'}";

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static Path file(Played played, int answer) {
    return Path.of(played.answers().get(answer).path("result").path("file").asText());
  }

  @Test
  void the_slip_by_its_code_and_the_list_of_a_day() throws IOException {
    Played played =
        Played.office(
            dir,
            BOOK,
            "{'do':'print','what':'booking','of':'$b.booking','expect':'ok'}",
            "{'do':'print','what':'appointments','of':'2026-11-24','expect':'ok'}",
            "{'do':'print','what':'appointments','of':'2026-11-25','expect':'ok'}",
            "{'do':'cancelBooking','booking':'$b.booking','why':'sakit'}",
            "{'do':'print','what':'booking','of':'$b.booking','expect':'WRONG_STATE'}",
            "{'do':'print','what':'booking','of':'AAA','expect':'UNKNOWN_BOOKING'}");

    assertThat(played.exit()).as("%s", played.answers()).isZero();
    String code = played.answers().get(3).path("result").path("booking").asText();
    assertThat(text(file(played, 4)))
        .contains("JANJI TEMU", "Selasa, 24 November 2026", "09.00", "Budi Santoso", "CONTOH")
        .doesNotContain("3302271708900001", "0812");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file(played, 4)))) {
      assertThat(Codes.read(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).isEqualTo(code);
    }
    assertThat(text(file(played, 5)))
        .contains("DAFTAR JANJI TEMU", "Budi Santoso", "0812-3456-7890", "1 belum waktunya")
        .doesNotContain("3302271708900001");
    assertThat(text(file(played, 6))).contains("Tidak ada janji temu.");
  }

  @Test
  void nobodys_slip_stays_in_the_list_of_jobs_on_disk() throws IOException {
    Played.office(
        dir,
        BOOK,
        "{'do':'print','what':'booking','of':'$b.booking','expect':'ok'}",
        "{'do':'print','what':'appointments','of':'2026-11-24','expect':'ok'}",
        "{'do':'print','what':'sheet','of':'KIA','expect':'ok'}");

    try (Stream<Path> jobs = Files.list(dir.resolve("data/desk-1/cetak/antrean"))) {
      assertThat(jobs).hasSize(1);
    }
  }

  @Test
  void a_slip_is_a_pdf_and_a_list_is_of_a_date() throws IOException {
    Played played =
        Played.office(
            dir, BOOK, "{'do':'print','what':'booking','of':'$b.booking','format':'xlsx'}");

    assertThat(played.last().path("refusal").asText()).isEqualTo("BAD_LINE");
  }
}
