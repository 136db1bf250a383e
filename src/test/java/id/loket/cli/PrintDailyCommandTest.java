package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.PcClock;
import id.loket.desk.ScriptClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code loket print daily}: of a folder of play, and where there is no office. */
class PrintDailyCommandTest {
  @TempDir private Path dir = Path.of("");

  private final StringWriter said = new StringWriter();
  private final PcClock clock = new ScriptClock(Instant.parse("2026-11-23T09:10:00Z"));

  private int run(String... args) {
    CommandLine line =
        new CommandLine(new PrintDailyCommand(dir.resolve("home"), dir.resolve("state"), clock));
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return line.execute(args);
  }

  private Path played() throws IOException {
    Played.office(
        dir, "{'at':'2026-11-23T07:45:00','do':'arrive','service':'KTP-GANTI','name':'Budi'}");
    return dir.resolve("data");
  }

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  void today_without_a_date_and_nobodys_name_is_on_it() throws IOException {
    Path file = dir.resolve("baru/hari.pdf");

    assertThat(run("--data", played().toString(), "--out", file.toString())).isZero();

    assertThat(text(file))
        .contains(
            "LAPORAN HARIAN PELAYANAN",
            "Senin, 23 November 2026",
            "1 nomor antrean",
            "Masih menunggu: A001.",
            "Camat Contoh,",
            "Sri",
            "CONTOH")
        .doesNotContain("Budi");
    assertThat(said.toString()).contains("hari.pdf");
  }

  @Test
  void a_day_without_visitors() throws IOException {
    Path file = dir.resolve("minggu.pdf");

    assertThat(run("--data", played().toString(), "--date", "2026-11-22", "--out", file.toString()))
        .isZero();

    assertThat(text(file)).contains("Minggu, 22 November 2026", "Kantor tutup pada hari ini.");
  }

  @Test
  void a_date_that_is_none_is_told_in_a_sentence() throws IOException {
    Path file = dir.resolve("x.pdf");

    assertThat(run("--data", played().toString(), "--date", "23-11-2026", "--out", file.toString()))
        .isEqualTo(2);

    assertThat(said.toString()).contains("Tanggal 23-11-2026 tidak dikenal", "2026-11-23");
    assertThat(file).doesNotExist();
  }

  @Test
  void without_an_office_nothing_is_made() {
    assertThat(run("--out", dir.resolve("x.pdf").toString())).isEqualTo(2);
    assertThat(run("--data", dir.resolve("nix").toString(), "--out", "x.pdf")).isEqualTo(2);

    assertThat(said.toString()).contains("Belum ada kantor di", "Tidak ada data kantor di");
    assertThat(dir.resolve("home")).doesNotExist();
    assertThat(dir.resolve("state")).doesNotExist();
  }

  @Test
  void where_it_cannot_be_saved_that_is_told() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("folder.pdf"));

    assertThat(run("--data", played().toString(), "--out", folder.toString())).isEqualTo(2);

    assertThat(said.toString()).contains("PDF tidak dapat disimpan di");
  }

  @Test
  void a_day_script_prints_it_too() throws IOException {
    Played played =
        Played.office(
            dir,
            "{'at':'2026-11-23T07:45:00','do':'arrive','service':'KTP-GANTI'}",
            "{'do':'print','what':'daily','of':'2026-11-23','expect':'ok'}",
            "{'do':'print','what':'daily','of':'kemarin','expect':'BAD_LINE'}");

    Path file = Path.of(played.answers().get(4).path("result").path("file").asText());
    assertThat(file.getFileName()).hasToString("2026-11-23-laporan-harian.pdf");
    assertThat(text(file)).contains("Pengunjung 1");
    assertThat(played.answers().getLast().path("refusal").asText()).isEqualTo("BAD_LINE");
  }
}
