package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.SampleRegencies;
import id.loket.report.RegencyMonth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The comparison that the bupati reads, taken from the PDF's own text and the sheet's own cells.
 */
class RegencyOnPaperTest {
  private static final Wording WORDS = Wording.indonesian();
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-12-01T08:05:00+07:00");
  private final RegencyPapers papers = new RegencyPapers(WORDS);

  @ParameterizedTest
  @ValueSource(ints = {3, 18, 40})
  void every_office_has_its_row_and_one_without_data_says_so(int offices) {
    RegencyMonth month = SampleRegencies.of(offices);
    Paper paper = papers.page(month, AT);
    String text = PdfText.pieces(paper);

    int no = 0;
    for (RegencyMonth.Office o : month.offices()) {
      RegencyMonth.Figures f = o.figures();
      String line = ++no + o.code() + (o.name() == null ? "" : o.name());
      line +=
          f == null
              ? "belum ada data untuk bulan ini"
              : f.days()
                  + thousands(f.visits())
                  + thousands(f.tickets().issued())
                  + thousands(f.tickets().served())
                  + (f.waits().called() == 0
                      ? "---"
                      : WORDS.minutes(f.waits().mean())
                          + WORDS.minutes(f.waits().median())
                          + WORDS.minutes(f.waits().p90()))
                  + f.tickets().noShow()
                  + f.dossiers().opened();
      assertThat(text).contains(squeezed(line));
    }
    int pages = paper.toImages(72).size();
    assertThat(text.split("Halaman", -1)).hasSize(pages + 1);
    // the notes may come alone to a page, a table never without its heads
    assertThat(text.split("p90Tidakhadir", -1)).hasSize(offices == 40 ? 3 : 2);
    assertThat(PdfText.of(paper).outside()).isEmpty();
    assertThat(PdfText.of(paper).looseFonts()).isEmpty();
    assertThat(PdfText.of(paper).text()).doesNotContain("null");
  }

  private static String thousands(int n) {
    return NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(n);
  }

  @Test
  void three_offices_stand_on_one_page_with_their_sums() {
    Paper paper = papers.page(SampleRegencies.of(3), AT);

    assertThat(paper.toImages(72)).hasSize(1);
    assertThat(PdfText.of(paper).text())
        .contains(
            "CONTOH",
            "PEMERINTAH KABUPATEN BANYUMAS",
            "PERBANDINGAN PELAYANAN KECAMATAN",
            "November 2026",
            "Jumlah - 2.511 2.491 2.293 11,8 - - 83 627",
            "2 kecamatan mengirim data, 1 belum.",
            "Dicetak 1 Desember 2026 pukul 08.05 WIB. CONTOH.",
            "Halaman 1 dari 1");
  }

  @Test
  void a_regency_that_the_hub_does_not_know_is_told_in_a_sentence() {
    RegencyMonth none = new RegencyMonth("99.01", null, YearMonth.of(2026, 11), List.of(), false);

    assertThat(PdfText.of(papers.page(none, AT)).text())
        .contains("PEMERINTAH KABUPATEN/KOTA 99.01", "Tidak ada kantor dengan kode 99.01")
        .doesNotContain("CONTOH", "Jumlah", "null");
  }

  @Test
  void the_sheet_has_a_row_of_heads_an_office_a_row_and_numbers_as_numbers() throws IOException {
    List<Map<String, String>> rows = rows(papers.table(SampleRegencies.of(40)));

    assertThat(rows).hasSize(1 + 40 + 1);
    assertThat(rows.getFirst().values())
        .contains("Kode", "Kecamatan", "Kunjungan", "Menunggu p90 (menit)", "Keterangan");
    assertThat(rows.get(1))
        .containsEntry("A", "33.02.01")
        .containsEntry("B", "Kecamatan Lumbir")
        .containsEntry("C", "n:21")
        .containsEntry("D", "n:1237")
        .containsEntry("G", "n:11.8");
    assertThat(rows.get(2)).doesNotContainKey("G");
    assertThat(rows.get(3))
        .containsEntry("M", "belum ada data untuk bulan ini")
        .doesNotContainKey("D");
    assertThat(rows.get(6)).containsEntry("B", "'=HYPERLINK(\"x\")");
    assertThat(rows.getLast()).containsEntry("B", "Jumlah").doesNotContainKey("H");
    assertThat(rows.getLast().get("D")).isEqualTo("n:" + SampleRegencies.of(40).total().visits());
  }

  @Test
  void the_sheet_merges_nothing_and_holds_no_formula() throws IOException {
    String sheet = part(papers.table(SampleRegencies.of(40)), "xl/worksheets/sheet1.xml");

    assertThat(sheet).doesNotContain("<mergeCell", "<f>", "<hyperlink");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-1", "@x", "\tx", "\rx", "\nx"})
  void what_a_spreadsheet_would_take_for_a_formula_is_text(String name) {
    assertThat(RegencySheet.harmless(name)).isEqualTo("'" + name);
    assertThat(RegencySheet.harmless("Lumbir " + name)).startsWith("Lumbir");
  }

  /** Cells by column letter, numbers with n: before them; empty ones are left out. */
  private static List<Map<String, String>> rows(byte[] xlsx) throws IOException {
    List<String> texts = new ArrayList<>();
    Matcher text =
        Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
            .matcher(part(xlsx, "xl/sharedStrings.xml"));
    while (text.find()) {
      texts.add(
          text.group(1).replaceAll("<[^>]*>", "").replace("&quot;", "\"").replace("&apos;", "'"));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    Matcher row =
        Pattern.compile("<row .*?</row>", Pattern.DOTALL)
            .matcher(part(xlsx, "xl/worksheets/sheet1.xml"));
    while (row.find()) {
      Map<String, String> cells = new HashMap<>();
      Matcher cell =
          Pattern.compile("<c r=\"([A-Z]+)[0-9]+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL)
              .matcher(row.group());
      while (cell.find()) {
        String inside = cell.group(3) == null ? "" : cell.group(3);
        String value = inside.replaceAll("<[^>]*>", "");
        if (!value.isEmpty()) {
          boolean number = cell.group(2).contains("t=\"n\"");
          cells.put(
              cell.group(1),
              number ? "n:" + value.replaceFirst("\\.0$", "") : texts.get(Integer.parseInt(value)));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  private static String part(byte[] xlsx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no " + name);
  }
}
