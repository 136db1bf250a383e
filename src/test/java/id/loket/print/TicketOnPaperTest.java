package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Slips;
import id.loket.print.TicketSlip.Marks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor reads on a ticket, taken from the PDF's own text. */
class TicketOnPaperTest {

  private final Papers papers = new Papers(Wording.indonesian());

  @ParameterizedTest
  @EnumSource
  void a_plain_ticket_says_everything_that_is_asked_about(Width roll) {
    PdfText pdf = PdfText.of(papers.ticket(Slips.plain(), roll));

    assertThat(pdf.text())
        .contains("PEMERINTAH KABUPATEN BANYUMAS")
        .contains("KECAMATAN PURWOKERTO UTARA")
        .contains("Jl. Dr. Angka 12, Purwokerto 53121 · (0281) 637-405")
        .contains("NOMOR ANTREAN")
        .contains("A012")
        .contains("3 orang di depan Anda")
        .contains("perkiraan ± 15 menit")
        .contains("Administrasi Kependudukan")
        .contains("Perekaman KTP-el")
        .contains("Senin, 23 November 2026")
        .contains("07.31 WIB")
        .contains("Simpan nomor ini sampai selesai dilayani.")
        .doesNotContain("PRIORITAS", "TUNGGU DI LUAR", "CONTOH", "SALINAN", "Pengaduan", "null");
    assertThat(pdf.outside()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void three_services_and_a_long_name_are_not_clipped(Width roll) {
    PdfText pdf = PdfText.of(papers.ticket(Slips.priorityOutsideForThreeServices(), roll));

    assertThat(pdf.text())
        .contains(Slips.LONG_SERVICE)
        .contains("Perekaman KTP-el")
        .contains("Legalisasi surat keterangan ahli waris")
        .contains("PRIORITAS")
        .contains("TUNGGU DI LUAR")
        .contains("12 orang di depan Anda")
        .contains(Slips.COMPLAINT);
    assertThat(pdf.outside()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_sample_says_so_above_and_below(Width roll) {
    String text = PdfText.of(papers.ticket(Slips.sample(), roll)).text();

    assertThat(text.split("CONTOH", -1)).hasSize(3);
    assertThat(text).startsWith("CONTOH").endsWith("CONTOH bukan nomor antrean sungguhan");
    assertThat(text).doesNotContain("SALINAN");
  }

  @ParameterizedTest
  @EnumSource
  void a_copy_says_so(Width roll) {
    String text = PdfText.of(papers.ticket(Slips.plain().asCopy(), roll)).text();

    assertThat(text).startsWith("SALINAN").doesNotContain("CONTOH");
  }

  @ParameterizedTest
  @EnumSource
  void every_combination_of_marks_stays_on_the_paper(Width roll) {
    PdfText pdf = PdfText.of(papers.ticket(Slips.marked(new Marks(true, true, true, true)), roll));

    assertThat(pdf.text()).contains("PRIORITAS", "TUNGGU DI LUAR", "CONTOH", "SALINAN");
    assertThat(pdf.outside()).isEmpty();
  }

  @Test
  void with_nobody_ahead_one_is_next_and_no_time_is_guessed() {
    String text = PdfText.of(papers.ticket(Slips.behind(0, 5), Width.MM80)).text();

    assertThat(text).contains("Anda berikutnya").doesNotContain("di depan", "perkiraan");
  }

  @ParameterizedTest
  @EnumSource
  void who_came_before_the_promised_time_reads_that_and_no_guess(Width roll) {
    PdfText pdf = PdfText.of(papers.ticket(Slips.promised(LocalTime.of(9, 30)), roll));

    assertThat(pdf.text())
        .contains("Janji temu pukul 09.30")
        .doesNotContain("di depan", "perkiraan");
    assertThat(pdf.outside()).isEmpty();
  }

  @Test
  void an_unknown_time_is_left_out() {
    String text = PdfText.of(papers.ticket(Slips.behind(4, 0), Width.MM80)).text();

    assertThat(text).contains("4 orang di depan Anda").doesNotContain("perkiraan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A012", "W888", "A1000", "A2-003", "W2-888", "A2b-001", "M88b-0888"})
  void a_number_stands_in_one_line_on_either_roll(String number) {
    for (Width roll : Width.values()) {
      PdfText pdf = PdfText.of(papers.ticket(Slips.numbered(number), roll));
      assertThat(pdf.text()).contains("NOMOR ANTREAN " + number + " 3 orang");
      assertThat(pdf.outside()).isEmpty();
    }
  }

  @Test
  void the_page_is_as_wide_as_the_roll_prints_and_as_high_as_its_text() {
    int wide = 72 * 2;
    BufferedImage plain = papers.ticket(Slips.plain(), Width.MM58).toImages(wide).getFirst();
    BufferedImage full =
        papers
            .ticket(Slips.priorityOutsideForThreeServices(), Width.MM58)
            .toImages(wide)
            .getFirst();

    assertThat(plain.getWidth()).isEqualTo(136 * 2);
    assertThat(plain.getHeight()).isLessThan(full.getHeight()).isLessThan(842);
    assertThat(papers.ticket(Slips.plain(), Width.MM80).toImages(wide).getFirst().getWidth())
        .isEqualTo(204 * 2);
  }

  @Test
  void its_fonts_travel_with_it() {
    assertThat(PdfText.of(papers.ticket(Slips.plain(), Width.MM80)).looseFonts()).isEmpty();
  }

  @Test
  void a_logo_is_printed_and_a_broken_one_left_out() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 24, BufferedImage.TYPE_INT_RGB), "png", png);

    assertThat(PdfText.of(papers.ticket(Slips.withLogo(png.toByteArray()), Width.MM80)).pictures())
        .isEqualTo(1);
    PdfText broken = PdfText.of(papers.ticket(Slips.withLogo(new byte[] {1, 2}), Width.MM80));
    assertThat(broken.pictures()).isZero();
    assertThat(broken.text()).contains("A012");
  }

  @Test
  void an_office_may_print_in_english() {
    var english = new Papers(Wording.in(Locale.ENGLISH));

    assertThat(PdfText.of(english.ticket(Slips.behind(1, 5), Width.MM80)).text())
        .contains("QUEUE NUMBER", "1 person ahead of you", "Monday, 23 November 2026");
  }
}
