package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.screening.Screened;
import id.loket.domain.visit.Channel;
import id.loket.fixture.SampleDays;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that the camat signs, taken from the PDF's own text. */
class DailyOnPaperTest {
  private static final Wording WORDS = Wording.indonesian();
  private final Papers papers = new Papers(WORDS);

  @Test
  void a_day_says_everything_on_one_page() {
    Paper paper = papers.daily(SampleDays.full(2, 1));
    PdfText pdf = PdfText.of(paper);

    assertThat(paper.toImages(72)).hasSize(1);
    assertThat(pdf.text())
        .contains(
            "PEMERINTAH KABUPATEN BANYUMAS",
            "KECAMATAN PURWOKERTO UTARA",
            "LAPORAN HARIAN PELAYANAN",
            "Senin, 23 November 2026",
            "1. Kedatangan per jam",
            "2. Layanan",
            "3. Berkas yang lewat hari janjinya",
            "4. Protokol dan catatan hari ini",
            "Tidak selesai: A041, B007.",
            "Disinfeksi pukul 07.15, 11.30.",
            "Purwokerto Utara, 23 November 2026",
            "Camat Purwokerto Utara,",
            "Drs. Contoh Prasetyo, M.Si.",
            "Pembina Tingkat I",
            "NIP. 19670610 198901 1 003",
            "Halaman 1 dari 1")
        .doesNotContain("CONTOH", "SALINAN", "null");
    assertThat(PdfText.pieces(paper))
        .contains(
            squeezed("Pengunjung 118 115 nomor antrean kemarin 104 Senin lalu 121"),
            squeezed("Dilayani 104 6 tidak hadir 3 pulang 2 tidak selesai"),
            squeezed("Menunggu (median) 12,3 mnt p90 27,1 terlama 41,0 (A033)"),
            squeezed("Dilayani rata-rata 7,4 mnt menunggu rata-rata 13,3 mnt"),
            squeezed("Berkas dibuka 41 35 lengkap 6 belum lengkap"),
            squeezed("118 orang: 112 masuk, 3 dilayani di luar, 3 dirujuk ke puskesmas."),
            squeezed("2026-1-000301 Penggantian KTP-el 25 Oktober 2026 29 hari"),
            squeezed("Masih ada 7 berkas lain yang lewat janji."),
            squeezed("Jumlah 403 203 7,4 mnt 123 83 43 0"));
    assertThat(pdf.outside()).isEmpty();
    assertThat(pdf.looseFonts()).isEmpty();
  }

  @Test
  void promised_times_have_a_table_of_their_own() {
    Paper paper = papers.daily(SampleDays.promised(2, 1));
    PdfText pdf = PdfText.of(paper);

    assertThat(onTheLastPage(paper)).contains("5.Protokoldancatatanhariini", "CamatPurwokerto");
    assertThat(pdf.text())
        .contains("2. Layanan", "3. Janji temu", "4. Berkas yang lewat hari janjinya")
        .contains("5. Protokol dan catatan hari ini")
        .doesNotContain("null");
    assertThat(PdfText.pieces(paper))
        .contains(
            squeezed("Saluran, lalu layanan Dijanjikan Datang Terlambat Tidak datang"),
            squeezed("Semua janji temu 47 36 4 9"),
            squeezed("lewat WA 34 28 3 6"),
            squeezed("lewat telepon 13 8 1 3"),
            squeezed("Layanan 1 34 28 3 6"),
            squeezed(SampleDays.LONG_NAME + "2 13 8 1 3"),
            squeezed("2 orang masih ditunggu."),
            squeezed("waktu yang dijanjikan dan panggilan pertama 4,2 mnt."));
    assertThat(pdf.outside()).isEmpty();
    assertThat(pdf.looseFonts()).isEmpty();
  }

  @Test
  void a_day_for_which_nothing_was_promised_does_not_speak_of_it() {
    assertThat(PdfText.of(papers.daily(SampleDays.full(2, 1))).text()).doesNotContain("Janji temu");
  }

  @Test
  void the_bars_have_their_hours_and_numbers_as_text() {
    String bars = PdfText.of(papers.daily(SampleDays.full(1, 0))).text();

    assertThat(bars).contains("07 08 09 10 11 12 13 14 15");
    for (String number : new String[] {"14", "27", "24", "17", "11", "13", "9", "3"}) {
      assertThat(bars).containsPattern("jam .*\\b" + number + "\\b.* 15 ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 17, 18, 19, 20, 21, 22, 30})
  void every_service_stands_in_the_table_and_its_heads_on_each_page_of_it(int services) {
    DailyReport report = SampleDays.full(services, 15);
    Paper paper = papers.daily(report);
    String text = PdfText.pieces(paper);

    int no = 0;
    for (ServiceDay s : report.report().services()) {
      ServiceDay.Files d = s.dossiers();
      String line =
          ++no + s.name() + s.tickets() + s.served() + WORDS.minutes(s.meanServiceSeconds());
      line += "mnt" + d.opened() + d.accepted() + d.returned() + d.rejected();
      assertThat(text).contains(squeezed(line));
    }
    for (DayReport.Overdue o : report.report().papers().overdue()) {
      assertThat(text)
          .contains(
              squeezed(o.number() + o.service() + WORDS.date(o.due()) + o.daysLate() + "hari"));
    }
    int pages = paper.toImages(72).size();
    assertThat(text.split("Halaman", -1)).hasSize(pages + 1);
    assertThat(text.split("LAPORANHARIANPELAYANAN", -1)).hasSize(pages + 1);
    assertThat(text.split(Pattern.quote("2.Layanan"), -1)).hasSize(2);
    assertThat(PdfText.of(paper).outside()).isEmpty();
    assertThat(onTheLastPage(paper)).contains("4.Protokoldancatatanhariini", "CamatPurwokerto");
  }

  @Test
  void thirty_services_go_on_overleaf_under_their_heads() {
    Paper paper = papers.daily(SampleDays.full(30, 0));
    String text = PdfText.pieces(paper);

    assertThat(paper.toImages(72)).hasSizeGreaterThan(1);
    assertThat(text.split("MasukSelesaiRata-rata", -1)).hasSizeGreaterThan(2);
    assertThat(text)
        .contains(squeezed("LAPORAN HARIAN PELAYANAN, Senin, 23 November 2026 (lanjutan)"));
  }

  @Test
  void a_day_without_visitors_says_so_and_is_signed_by_hand() {
    Paper paper = papers.daily(SampleDays.empty(true, null));
    PdfText pdf = PdfText.of(paper);

    assertThat(paper.toImages(72)).hasSize(1);
    assertThat(pdf.text())
        .contains(
            "Tidak ada pengunjung yang tercatat pada hari ini.",
            "1. Catatan hari ini",
            "Tidak ada berkas yang lewat hari janjinya.",
            "NIP. ......")
        .doesNotContain("null", "Pengunjung 0", "Layanan", "Protokol");
  }

  @Test
  void a_holiday_is_named_and_a_closed_day_told() {
    assertThat(PdfText.of(papers.daily(SampleDays.empty(false, "Hari Raya Natal"))).text())
        .contains("Hari libur: Hari Raya Natal. Tidak ada pengunjung yang tercatat.");
    assertThat(PdfText.of(papers.daily(SampleDays.empty(false, null))).text())
        .contains("Kantor tutup pada hari ini.");
  }

  @Test
  void every_page_of_a_copy_says_so_and_the_job_waits_on_disk() {
    DailyReport copy = SampleDays.full(30, 15).asCopy();
    Paper paper = papers.daily(copy);

    assertThat(PdfText.of(paper).text().split("SALINAN", -1))
        .hasSizeGreaterThan(paper.toImages(72).size());
    assertThat(copy.personal()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void every_outcome_of_the_screening_has_its_words(Screened outcome) {
    assertThat(WORDS.text("daily.screened." + outcome.name(), 3)).startsWith("3 ");
  }

  @ParameterizedTest
  @EnumSource
  void every_channel_has_its_words(Channel channel) {
    assertThat(WORDS.text("daily.channel." + channel.name())).startsWith("lewat ");
  }

  /** What stands behind the last but one foot. */
  private static String onTheLastPage(Paper paper) {
    String text = PdfText.pieces(paper);
    int before = text.lastIndexOf("Halaman", text.lastIndexOf("Halaman") - 1);
    return before < 0 ? text : text.substring(before);
  }
}
