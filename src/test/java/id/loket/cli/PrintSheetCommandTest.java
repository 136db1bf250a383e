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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code loket print sheet} for a user who has no office yet, and in a folder of play. */
class PrintSheetCommandTest {
  @TempDir private Path dir = Path.of("");

  private final StringWriter said = new StringWriter();
  private Path home = Path.of("");
  private Path state = Path.of("");
  private PcClock clock = new ScriptClock(Instant.EPOCH);

  @BeforeEach
  void a_user_without_an_office() {
    home = dir.resolve("home");
    state = dir.resolve("state");
    clock = new ScriptClock(Instant.parse("2026-11-23T02:42:00Z"));
  }

  private int run(String... args) {
    CommandLine line = new CommandLine(new PrintSheetCommand(home, state, clock));
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return line.execute(args);
  }

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void one_sheet_of_the_shipped_catalogue_and_nothing_else_is_made() throws IOException {
    Path file = dir.resolve("baru/ktp.pdf");

    assertThat(run("--service", "KTP-GANTI", "--out", file.toString())).isZero();

    assertThat(text(file))
        .contains("Penggantian KTP-el", "KECAMATAN ....", "23 November 2026")
        .doesNotContain("CONTOH");
    assertThat(home).doesNotExist();
    assertThat(state).doesNotExist();
  }

  @Test
  void all_of_them_go_into_a_folder() throws IOException {
    Path folder = dir.resolve("lembar");

    assertThat(run("--all", "--out", folder.toString(), "--paper", "a5")).isZero();

    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(30).allMatch(f -> f.toString().endsWith(".pdf"));
    }
    assertThat(said.toString()).contains("30 lembar");
  }

  @Test
  void a_condition_and_large_type() throws IOException {
    Path file = dir.resolve("hilang.pdf");

    assertThat(run("--service", "2", "--condition", "hilang", "--large", "--out", file.toString()))
        .isZero();

    assertThat(text(file)).contains("keadaan: hilang").doesNotContain("KTP-el lama");
  }

  @Test
  void what_does_not_exist_is_told_and_nothing_is_written() {
    String file = dir.resolve("x.pdf").toString();

    assertThat(run("--service", "TIDAK-ADA", "--out", file)).isEqualTo(2);
    assertThat(said.toString()).contains("TIDAK-ADA tidak dikenal");
    assertThat(run("--service", "KTP-GANTI", "--condition", "terbang", "--out", file)).isEqualTo(2);
    assertThat(said.toString()).contains("terbang");
    assertThat(run("--service", "KIA", "--paper", "A3", "--out", file)).isEqualTo(2);
    assertThat(run("--service", "KIA", "--paper", "A5", "--large", "--out", file)).isEqualTo(2);
    assertThat(run("--all", "--condition", "hilang", "--out", file)).isEqualTo(2);
    assertThat(run("--service", "KIA", "--data", dir.resolve("leer").toString(), "--out", file))
        .isEqualTo(2);
    assertThat(run("--out", file)).isEqualTo(2);
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void a_folder_of_play_prints_its_own_office_marked_contoh() throws IOException {
    Path folder = dir.resolve("main");
    Played.office(folder);
    Path file = dir.resolve("kia.pdf");

    assertThat(
            run(
                "--data",
                folder.resolve("data").toString(),
                "--service",
                "KIA",
                "--out",
                file.toString()))
        .isZero();

    assertThat(text(file)).contains("KECAMATAN CONTOH", "contoh untuk latihan");
  }
}
