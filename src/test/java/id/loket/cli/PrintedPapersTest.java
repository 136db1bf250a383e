package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day script's papers of a dossier, as its files. */
class PrintedPapersTest {
  @TempDir private Path dir = Path.of("");

  private static final String ARRIVE =
      "{'at':'2026-11-23T07:45:00','do':'arrive','service':'KTP-GANTI','as':'a'}";
  private static final String OPEN =
      "{'do':'openDossier','visit':'$a.visit','service':'KTP-GANTI','conditions':['hilang'],"
          + "'applicant':{'name':'Budi Santoso','nik':'3302271708900001',"
          + "'phone':'081234567890','village':'Sumampir'},"
          + "'papers':{'KK':1,'r2':1},'as':'d'}";

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  void first_what_lacks_then_the_receipt_for_the_same_number() throws IOException {
    Played played =
        Played.office(
            dir,
            ARRIVE,
            OPEN,
            "{'do':'print','what':'lacking','of':'$d.dossier','expect':'ok'}",
            "{'do':'print','what':'receipt','of':'$d.dossier','expect':'WRONG_STATE'}",
            "{'at':'2026-11-23T09:00:00','do':'papers','dossier':'$d.tracking',"
                + "'papers':{'KEHILANGAN':1},'expect':'ok','see':{'state':'DITERIMA'}}",
            "{'do':'print','what':'receipt','of':'$d.tracking','expect':'ok'}",
            "{'do':'print','what':'lacking','of':'$d.dossier','expect':'WRONG_STATE'}",
            "{'do':'print','what':'receipt','of':'2026-1-009999','expect':'UNKNOWN_DOSSIER'}",
            "{'do':'print','what':'sheet','of':'KTP-GANTI','expect':'ok'}",
            "{'do':'print','what':'sheet','of':'2','expect':'ok'}",
            "{'do':'print','what':'sheet','of':'NIX','expect':'UNKNOWN_SERVICE'}");

    assertThat(played.exit()).as("%s", played.answers()).isZero();
    var opened = played.answers().get(4).path("result");
    String number = opened.path("dossier").asText();
    String tracking = opened.path("tracking").asText();
    assertThat(text(file(played, 5)))
        .contains(
            "LEMBAR KEKURANGAN",
            number,
            tracking,
            "Surat keterangan kehilangan dari kepolisian",
            "hilang",
            "Kartu Keluarga, fotokopi, 1 lembar",
            "CONTOH")
        .doesNotContain("3302271708900001");
    assertThat(text(file(played, 8)))
        .contains(
            "TANDA TERIMA BERKAS",
            number,
            tracking,
            "Budi Santoso",
            "************0001",
            "0812-3456-7890",
            "Sumampir",
            "Jumat, 11 Desember 2026",
            "GRATIS",
            "Sari",
            "CONTOH")
        .doesNotContain("3302271708900001", "SALINAN");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file(played, 8)))) {
      assertThat(Codes.read(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).isEqualTo(tracking);
    }
    assertThat(text(file(played, 11))).contains("Penggantian KTP-el", "CONTOH");
  }

  @Test
  void the_receipt_names_who_accepted_and_who_brought_it_whoever_prints() throws IOException {
    Played played =
        Played.office(
            dir,
            "{'do':'clerk','id':'tono','name':'Tono Prasetyo','roles':['counter'],'password':'rahasia-tono'}",
            "{'at':'2026-11-23T07:45:00','clerk':'sari','do':'arrive','service':'KTP-GANTI','name':'Slamet','as':'a'}",
            OPEN.replace("'Budi Santoso'", "'Nur`aini'").replace("['hilang']", "[]"),
            "{'do':'print','what':'receipt','of':'$d.dossier','clerk':'tono','expect':'ok'}");

    assertThat(played.exit()).as("%s", played.answers()).isZero();
    assertThat(text(file(played, played.answers().size() - 1)))
        .contains("Sari", "Dibawa oleh Slamet", "Yang menyerahkan")
        // this service asks for no power of attorney, so the paper does not certify one
        .doesNotContain("Tono", "surat kuasa");
  }

  private static Path file(Played played, int answer) {
    return Path.of(played.answers().get(answer).path("result").path("file").asText());
  }

  @Test
  void the_list_of_jobs_keeps_the_sheet_but_nobodys_receipt() throws IOException {
    Played.office(
        dir,
        ARRIVE,
        OPEN,
        "{'do':'print','what':'lacking','of':'$d.dossier','expect':'ok'}",
        "{'do':'print','what':'sheet','of':'KIA','expect':'ok'}");

    try (var jobs = Files.list(dir.resolve("data/desk-1/cetak/antrean"))) {
      assertThat(jobs).hasSize(1).allMatch(PrintedPapersTest::isOfKia);
    }
  }

  private static boolean isOfKia(Path job) {
    try {
      return Files.readString(job).contains("\"KIA\"");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
