package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.service.Standard;
import id.loket.fixture.Codes;
import id.loket.fixture.SampleReceipts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an applicant leaves with, taken from the PDF's own text. */
class ReceiptOnPaperTest {
  private final Papers papers = new Papers(Wording.indonesian());

  @Test
  void a_receipt_says_everything_on_one_page_for_each_of_the_two() {
    Paper paper = papers.receipt(SampleReceipts.receipt(3));
    PdfText pdf = PdfText.of(paper);

    assertThat(paper.toImages(72)).hasSize(2);
    assertThat(pdf.text())
        .contains(
            "PEMERINTAH KABUPATEN BANYUMAS",
            "KECAMATAN PURWOKERTO UTARA",
            "TANDA TERIMA BERKAS",
            "Lembar untuk pemohon · bukan bukti pembayaran",
            "Lembar untuk arsip kantor · bukan bukti pembayaran",
            "No. register 2026-1-000377",
            "No. antrean A012",
            "Senin, 23 November 2026, 09.42 WIB",
            "Penggantian KTP-el (hilang, rusak, perubahan data)",
            SampleReceipts.LONG_NAME,
            "NIK ************0001",
            "0812-3456-7890",
            "Bancarkembar",
            "Jumat, 11 Desember 2026",
            "14 hari kerja",
            "GRATIS",
            SampleReceipts.TRACKING,
            "Sari Wulandari",
            "SP4N-LAPOR! lapor.go.id",
            "Halaman 1 dari 1")
        .doesNotContain("CONTOH", "SALINAN", "null");
    assertThat(pdf.outside()).isEmpty();
    assertThat(pdf.looseFonts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 40})
  void every_paper_stands_on_it_with_its_form_and_count(int count) {
    PapersReceipt receipt = SampleReceipts.receipt(count);
    Paper paper = papers.receipt(receipt);
    String text = PdfText.pieces(paper);

    for (PapersReceipt.Row row : receipt.papers()) {
      String line = squeezed(row.name() + form(row.form().name()) + row.count());
      assertThat(text.split(java.util.regex.Pattern.quote(line), -1)).hasSizeGreaterThan(2);
    }
    assertThat(PdfText.of(paper).outside()).isEmpty();
  }

  private static String form(String name) {
    return Wording.indonesian().text("form." + name);
  }

  @Test
  void its_qr_is_the_tracking_code_on_every_first_page() {
    for (int papersIn : new int[] {1, 12}) {
      var pages = papers.receipt(SampleReceipts.receipt(papersIn)).toImages(150);

      assertThat(Codes.read(pages.getFirst())).isEqualTo(SampleReceipts.TRACKING);
      assertThat(Codes.read(pages.get(pages.size() / 2))).isEqualTo(SampleReceipts.TRACKING);
    }
    assertThat(Codes.read(papers.lacking(SampleReceipts.lacking(1)).toImages(150).getFirst()))
        .isEqualTo(SampleReceipts.TRACKING);
  }

  @Test
  void a_fee_is_never_called_free() {
    var perMetre =
        new Standard.Fee(60_000L, Map.of("satuan", "per_m2", "contoh", "6 m x 20 m = 120 m2"));

    assertThat(PdfText.of(papers.receipt(SampleReceipts.receipt(1, perMetre))).text())
        .contains("Rp60.000 per m\u00b2", "6 m x 20 m = 120 m2")
        .doesNotContain("GRATIS");
  }

  @Test
  void of_an_erased_person_only_the_numbers_are_left() {
    assertThat(PdfText.of(papers.receipt(SampleReceipts.erased())).text())
        .contains("Pemohon -", "NIK -", "2026-1-000377")
        .doesNotContain("null");
  }

  @Test
  void where_the_number_follows_both_papers_say_so_and_go_by_the_tracking_code() {
    assertThat(PdfText.of(papers.receipt(SampleReceipts.unnumbered())).text())
        .contains("No. register menyusul", "Berkas " + SampleReceipts.TRACKING + ".")
        .doesNotContain("null");
    assertThat(PdfText.of(papers.lacking(SampleReceipts.lackingUnnumbered())).text())
        .contains("menyusul", "dengan nomor " + SampleReceipts.TRACKING)
        .doesNotContain("null");
    assertThat(PdfText.of(papers.receipt(SampleReceipts.unnumbered())).outside()).isEmpty();
  }

  @Test
  void a_copy_says_so_and_neither_waits_on_disk() {
    assertThat(PdfText.of(papers.receipt(SampleReceipts.receipt(1).asCopy())).text())
        .contains("SALINAN");
    assertThat(PdfText.of(papers.lacking(SampleReceipts.lacking(1).asCopy())).text())
        .contains("SALINAN");
    assertThat(SampleReceipts.receipt(1).personal()).isTrue();
    assertThat(SampleReceipts.lacking(1).personal()).isTrue();
  }

  @Test
  void every_page_of_a_copy_says_so_at_its_head_and_who_made_it() {
    var made = SampleReceipts.receipt(12).made();
    var by = new Made(made.at(), "2", false, true, "Budi Santoso");
    var receipt = SampleReceipts.receipt(12);
    Paper copy =
        papers.receipt(
            new PapersReceipt(
                receipt.letterhead(),
                receipt.application(),
                receipt.papers(),
                receipt.promise(),
                by));

    assertThat(PdfText.pages(copy))
        .hasSize(4)
        .allSatisfy(page ->
            assertThat(page)
                .matches("(?s)(SALINAN|TANDA TERIMA BERKAS .* SALINAN) .*")
                .contains("Loket 2. Disalin ", "oleh Budi Santoso. SALINAN."));
    assertThat(PdfText.of(copy).text()).contains("Sari Wulandari");
    assertThat(PdfText.of(papers.receipt(receipt)).text()).doesNotContain("Disalin");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 6, 7, 8, 12, 40})
  void signatures_stand_below_the_last_paper_and_heads_over_the_first_of_each_page(int count) {
    for (String page : PdfText.pages(papers.receipt(SampleReceipts.receipt(count)))) {
      assertThat(page).contains("Dokumen Bentuk Jumlah");
      assertThat(page.contains("Petugas Pemohon")).isEqualTo(page.contains("nomor " + count + " "));
    }
  }

  @Test
  void who_brought_the_papers_of_somebody_else_stands_on_it_and_signs() {
    String receipt = PdfText.of(papers.receipt(SampleReceipts.brought(2))).text();
    String lacking = PdfText.of(papers.lacking(SampleReceipts.lackingBrought(1))).text();

    assertThat(receipt)
        .contains(
            "Pemohon " + SampleReceipts.LONG_NAME,
            "Dibawa oleh Slamet Riyadi (dengan surat kuasa)",
            "Petugas Yang menyerahkan",
            "Sari Wulandari Slamet Riyadi")
        .doesNotContain("null");
    assertThat(lacking).contains("Dibawa oleh Slamet Riyadi (dengan surat kuasa)");
    assertThat(PdfText.of(papers.receipt(SampleReceipts.receipt(2))).text())
        .doesNotContain("Dibawa oleh", "menyerahkan");
  }

  @Test
  void what_lacks_why_where_to_get_it_and_when_to_come_back() {
    Paper paper = papers.lacking(SampleReceipts.lacking(3));
    PdfText pdf = PdfText.of(paper);

    assertThat(pdf.text())
        .contains(
            "LEMBAR KEKURANGAN",
            "No. register 2026-1-000377",
            "selalu diminta",
            "tetap terbuka dengan nomor 2026-1-000377",
            "Senin\u2013Kamis 07.30\u201312.00 dan 13.00\u201316.00;"
                + " Jumat 07.30\u201311.30 dan 13.00\u201316.30.",
            SampleReceipts.TRACKING,
            "Ombudsman RI 137")
        .doesNotContain("null", "GRATIS");
    assertThat(PdfText.pieces(paper))
        .contains(
            squeezed(
                "Surat pernyataan <bermeterai> ahli waris & keterangan 'lurah' nomor 2"
                    + "fotokopi2hilang atau data berubah"),
            squeezed("nomor 3 (minta di kantor desa) fotokopi dilegalisir 3 selalu diminta"),
            squeezed("nomor 3, fotokopi dilegalisir, 3 lembar"));
    assertThat(pdf.outside()).isEmpty();
  }

  @Test
  void twelve_lacking_papers_go_on_overleaf() {
    Paper paper = papers.lacking(SampleReceipts.lacking(12));

    assertThat(paper.toImages(72)).hasSize(3);
    assertThat(PdfText.pieces(paper)).contains("nomor12", "lembar");
    assertThat(PdfText.of(paper).outside()).isEmpty();
  }
}
