package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Codes;
import id.loket.fixture.PostScript;
import id.loket.fixture.SampleAppointments;
import id.loket.fixture.SampleReceipts;
import id.loket.fixture.Slips;
import id.loket.print.BookingSlip.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody takes home who was promised a time, taken from the PDF's own text. */
class BookingOnPaperTest {
  private final Papers papers = new Papers(Wording.indonesian());

  static Stream<Arguments> papersOfSlips() {
    return Stream.of(
        Arguments.of(Size.A6, Width.MM80),
        Arguments.of(Size.ROLL, Width.MM80),
        Arguments.of(Size.ROLL, Width.MM58));
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void a_slip_says_when_and_what_for_and_what_to_bring_on_one_page(Size size, Width roll) {
    Paper paper = papers.booking(SampleAppointments.slip(size), roll);
    PdfText pdf = PdfText.of(paper);

    assertThat(paper.toImages(72)).hasSize(1);
    assertThat(pdf.text())
        .contains(
            "PEMERINTAH KABUPATEN BANYUMAS",
            "Jl. Dr. Angka 12, Purwokerto",
            "(0281) 637-405",
            "JANJI TEMU",
            "09.30",
            "antara",
            "09.15",
            "Lewat pukul 09.45",
            "Budi Santoso",
            SampleAppointments.code(0).shown(),
            "Bawa ini",
            "Kartu Keluarga",
            "(bila hilang)")
        .doesNotContain("CONTOH", "SALINAN", "null");
    assertThat(PdfText.pieces(paper))
        .contains(
            squeezed("KECAMATAN PURWOKERTO UTARA"),
            squeezed("Selasa, 24 November 2026"),
            squeezed(SampleAppointments.SERVICE));
    assertThat(pdf.outside()).isEmpty();
    assertThat(pdf.looseFonts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void its_qr_is_the_plain_code(Size size, Width roll) {
    for (BookingSlip slip :
        List.of(SampleAppointments.slip(size), SampleAppointments.full(size, 20))) {
      BufferedImage page = papers.booking(slip, roll).toImages(150).getFirst();

      assertThat(Codes.read(page)).isEqualTo(SampleAppointments.code(0).value());
    }
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void twenty_papers_and_long_names_flow_on_and_none_is_lost(Size size, Width roll) {
    BookingSlip slip = SampleAppointments.full(size, 20);
    Paper paper = papers.booking(slip, roll);
    String text = PdfText.pieces(paper);

    assertThat(text).contains(squeezed(Slips.LONG_SERVICE), squeezed(SampleReceipts.LONG_NAME));
    for (RequirementSheet.Row row : slip.promises().getFirst().what().rows()) {
      assertThat(text).contains(squeezed(row.name()));
    }
    assertThat(PdfText.of(paper).outside()).isEmpty();
  }

  @Test
  void on_a6_each_page_has_the_heads_of_the_table_and_says_whose_it_is() {
    List<String> pages =
        PdfText.pages(papers.booking(SampleAppointments.full(Size.A6, 20).asCopy(), Width.MM80));

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages)
        .allSatisfy(page ->
            assertThat(page).contains("Dokumen Bentuk Jumlah", "SALINAN", "dari " + pages.size()));
    assertThat(pages.subList(1, pages.size()))
        .allSatisfy(page ->
            assertThat(page)
                .startsWith("Janji temu " + SampleAppointments.code(0).shown() + " (lanjutan)"));
  }

  @Test
  void the_form_and_the_count_stand_as_on_the_requirement_sheet() {
    BookingSlip slip = SampleAppointments.full(Size.A6, 20);
    String text = PdfText.pieces(papers.booking(slip, Width.MM80));

    for (RequirementSheet.Row row : slip.promises().getFirst().what().rows()) {
      assertThat(text).contains(squeezed(Wording.indonesian().form(row.form()) + row.count()));
    }
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void of_somebody_whose_data_were_erased_there_is_no_name_and_no_empty_list(
      Size size, Width roll) {
    assertThat(PdfText.of(papers.booking(SampleAppointments.erased(size), roll)).text())
        .contains("SURAT-LAMA", "Datanglah pukul 09.30.")
        .doesNotContain("Nama", "Bawa ini", "Dokumen", "null");
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void a_copy_and_a_sample_say_so(Size size, Width roll) {
    BookingSlip sample = SampleAppointments.sample(size);

    assertThat(PdfText.of(papers.booking(sample, roll)).text())
        .contains("CONTOH")
        .doesNotContain("SALINAN");
    assertThat(PdfText.of(papers.booking(sample.asCopy(), roll)).text())
        .contains("CONTOH", "SALINAN");
  }

  @ParameterizedTest
  @MethodSource("papersOfSlips")
  void of_a_party_each_has_a_slip_with_the_own_time_and_code(Size size, Width roll) {
    Paper paper = papers.booking(SampleAppointments.party(size, 3), roll);
    List<String> pages = PdfText.pages(paper);

    assertThat(pages).hasSize(3);
    for (int n = 0; n < 3; n++) {
      assertThat(pages.get(n))
          .contains("Murid " + (n + 1), SampleAppointments.code(n).shown())
          .contains("09.%02d".formatted(30 + 5 * n));
      assertThat(Codes.read(paper.toImages(150).get(n)))
          .isEqualTo(SampleAppointments.code(n).value());
    }
  }

  @Test
  void strips_of_a_roll_are_jobs_of_their_own_so_the_printer_cuts_between_them()
      throws PrintFailure {
    assertThat(jobs(papers.booking(SampleAppointments.party(Size.ROLL, 3), Width.MM80), 3))
        .isEqualTo(3);
    assertThat(jobs(papers.booking(SampleAppointments.party(Size.A6, 3), Width.MM80), 1))
        .isEqualTo(1);
  }

  private static int jobs(Paper paper, int wanted) throws PrintFailure {
    var out = new ByteArrayOutputStream();
    paper.toPrinter(PostScript.printer(out));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> count(out, "%!PS") >= wanted && count(out, "showpage") >= 3);
    return count(out, "%!PS");
  }

  private static int count(ByteArrayOutputStream out, String what) {
    return out.toString(StandardCharsets.US_ASCII).split(what, -1).length - 1;
  }

  @Test
  void it_names_somebody_so_it_does_not_lie_on_the_disk_while_it_waits() {
    assertThat(SampleAppointments.slip(Size.A6).personal()).isTrue();
    assertThat(SampleAppointments.slip(Size.A6).title())
        .isEqualTo(SampleAppointments.code(0).shown());
  }

  @Test
  void an_office_may_print_in_english() {
    var english = new Papers(Wording.in(Locale.ENGLISH));

    assertThat(PdfText.of(english.booking(SampleAppointments.slip(Size.A6), Width.MM80)).text())
        .contains(
            "APPOINTMENT", "Tuesday, 24 November 2026", "Come between 09.15 and 09.30.", "Bring");
  }
}
