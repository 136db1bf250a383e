package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.SampleAppointments;
import id.loket.fixture.SampleReceipts;
import id.loket.print.AppointmentList.Use;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who is expected, taken from the PDF's own text. */
class AppointmentListOnPaperTest {
  private final Papers papers = new Papers(Wording.indonesian());

  @Test
  void a_day_says_who_comes_and_what_became_of_it() {
    AppointmentList day = SampleAppointments.day(Use.OVERVIEW, 14);
    Paper paper = papers.appointments(day);
    PdfText pdf = PdfText.of(paper);

    assertThat(pdf.text())
        .contains(
            "KECAMATAN PURWOKERTO UTARA",
            "DAFTAR JANJI TEMU Selasa, 24 November 2026",
            "Jam Kode janji Nama Layanan Saluran Telepon Keadaan Keterangan",
            "0812-3456-0000",
            "2× tidak datang",
            "14 janji temu (2 datang, 2 datang terlambat, 2 datang tanpa nomor, 2 sedang"
                + " ditunggu, 2 belum waktunya, 2 tidak datang, 2 dibatalkan).")
        .doesNotContain("Semua hari", "CONTOH", "null");
    assertThat(PdfText.pieces(paper))
        .contains(
            squeezed(SampleReceipts.LONG_NAME),
            squeezed("datang 08.35, A003"),
            squeezed("terlambat 08.40, A004"),
            squeezed("datang 08.45, tanpa nomor"),
            squeezed("diminta oleh SD Negeri 1 Sumampir"),
            squeezed("diingatkan oleh Sari Wulandari"),
            squeezed("harus dipindah"));
    for (AppointmentList.Row row : day.days().getFirst().rows()) {
      assertThat(pdf.text()).contains(row.code());
    }
    assertThat(pdf.outside()).isEmpty();
    assertThat(pdf.looseFonts()).isEmpty();
  }

  @Test
  void the_heads_come_again_on_each_page_and_no_sum_comes_alone() {
    for (int people = 1; people <= 45; people++) {
      List<String> pages =
          PdfText.pages(papers.appointments(SampleAppointments.day(Use.OVERVIEW, people)));
      int last = pages.size();
      for (int i = 0; i < last; i++) {
        assertThat(pages.get(i))
            .contains("Jam Kode janji Nama", "Halaman " + (i + 1) + " dari " + last);
      }
      assertThat(pages.getLast())
          .contains(SampleAppointments.code(people - 1).shown(), people + " janji temu (");
    }
    assertThat(PdfText.pages(papers.appointments(SampleAppointments.day(Use.OVERVIEW, 45))).get(1))
        .startsWith("DAFTAR JANJI TEMU, Selasa, 24 November 2026 (lanjutan)");
  }

  @Test
  void of_a_week_each_day_has_its_table_and_all_days_a_sum() {
    Paper paper = papers.appointments(SampleAppointments.week(7));

    assertThat(PdfText.of(paper).text())
        .contains(
            "Selasa, 24 November 2026 sampai Sabtu, 28 November 2026",
            "Rabu, 25 November 2026 Tidak ada janji temu.",
            "Kamis, 26 November 2026 Kantor tutup pada hari ini. Tidak ada janji temu.",
            "Semua hari: 21 janji temu (3 datang, ");
    assertThat(PdfText.of(paper).text().split("7 janji temu \\(", -1)).hasSize(4);
    for (String page : PdfText.pages(paper)) {
      // a day's heading is never the last thing on a page
      assertThat(page).doesNotContainPattern("Keterangan (Dicetak|Halaman)");
    }
  }

  @Test
  void an_empty_day_says_so_and_shows_no_empty_table() {
    assertThat(
            PdfText.of(papers.appointments(SampleAppointments.day(Use.OVERVIEW, 0).asCopy()))
                .text())
        .contains("SALINAN", "Tidak ada janji temu.", "Halaman 1 dari 1")
        .doesNotContain("Jam", "null");
    assertThat(PdfText.of(papers.appointments(SampleAppointments.day(Use.REMINDERS, 0))).text())
        .contains("Tidak ada yang perlu diingatkan.");
  }

  @Test
  void to_remind_people_it_says_whom_to_call_and_who_was_told_by_whom() {
    assertThat(PdfText.of(papers.appointments(SampleAppointments.day(Use.REMINDERS, 9))).text())
        .contains(
            "DAFTAR PENGINGAT JANJI TEMU",
            "Diberi tahu oleh",
            "0812-3456-0008",
            "0812-3456-0000 Sari Wulandari",
            "9 orang, 3 sudah diberi tahu.")
        .doesNotContain("belum datang", "diingatkan oleh");
  }

  @Test
  void of_somebody_whose_data_were_erased_only_the_code_is_left() {
    assertThat(PdfText.of(papers.appointments(SampleAppointments.day(Use.OVERVIEW, 4))).text())
        .contains(SampleAppointments.code(3).shown() + " - KTP-el baru telepon - ");
  }

  @Test
  void an_office_may_print_in_english() {
    var english = new Papers(Wording.in(Locale.ENGLISH));

    assertThat(PdfText.of(english.appointments(SampleAppointments.week(1))).text())
        .contains("LIST OF APPOINTMENTS", "1 appointment (1 not due yet).");
  }
}
