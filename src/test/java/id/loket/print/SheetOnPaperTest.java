package id.loket.print;

import static id.loket.print.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.fixture.Codes;
import id.loket.fixture.SampleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody reads at home before queueing, taken from the PDF's own text. */
class SheetOnPaperTest {
  private static final Map<Requirement.Form, String> FORMS =
      Map.of(
          Requirement.Form.ASLI, "asli",
          Requirement.Form.ASLI_TUNJUK, "asli, diperlihatkan lalu dikembalikan",
          Requirement.Form.FOTOKOPI, "fotokopi",
          Requirement.Form.FOTOKOPI_LEGALISIR, "fotokopi dilegalisir",
          Requirement.Form.FORMULIR, "formulir (tersedia di loket)",
          Requirement.Form.BERKAS, "disiapkan sendiri oleh pemohon",
          Requirement.Form.SYARAT, "hadir atau sebutkan");

  private final Papers papers = new Papers(Wording.indonesian());

  @ParameterizedTest
  @EnumSource
  void all_thirty_services_stand_on_it_whole(Edition edition) {
    assertThat(SampleSheets.SHIPPED.services()).hasSize(30);
    for (Service service : SampleSheets.SHIPPED.services()) {
      Paper paper = papers.sheet(SampleSheets.of(service.code().value(), edition));
      String text = PdfText.pieces(paper);

      assertThat(text)
          .as(service.code().value())
          .contains(
              squeezed(service.name()),
              "Kelompokantrean" + service.group(),
              squeezed(service.standard().product()),
              squeezed(String.join("; ", service.standard().law())),
              squeezed(time(service.standard().promise())))
          .doesNotContain("null");
      fee(service.standard().fee(), text);
      int from = 0;
      for (Requirement r : service.standard().requirements()) {
        String row = squeezed(row(r));
        assertThat(text.indexOf(row, from)).as("%s: %s", service.code(), row).isPositive();
        from = text.indexOf(row, from) + row.length();
      }
      assertThat(PdfText.of(paper).outside()).as(service.code().value()).isEmpty();
    }
  }

  /** Its longest word, and the longest of the columns beside it. */
  @Test
  void in_large_letters_no_word_of_the_table_is_broken() {
    assertThat(PdfText.of(papers.sheet(SampleSheets.of("IZIN-JALAN", Edition.LARGE))).text())
        .contains("pengantar/keterangan");
    assertThat(PdfText.of(papers.sheet(SampleSheets.full(Edition.LARGE))).text())
        .contains("dikembalikan");
  }

  private static String row(Requirement r) {
    return r.name()
        + (r.note() == null ? "" : "(" + r.note() + ")")
        + FORMS.get(r.form())
        + r.count()
        + (r.need().always() ? "selalu" : r.need().advised() ? "dianjurkan" : "bila");
  }

  private static String time(Standard.Promise promise) {
    return promise.amount()
        + (promise.unit() == Standard.Promise.Unit.MENIT ? " menit" : " hari kerja");
  }

  private static void fee(Standard.Fee fee, String text) {
    Long tariff = fee.tariff();
    if (fee.free()) {
      assertThat(text).contains("GRATIS");
    } else if (tariff != null) {
      assertThat(text).contains("Rp" + tariff).doesNotContain("GRATIS");
    } else {
      assertThat(text).doesNotContain("GRATIS");
    }
    assertThat(text).doesNotContain("*500", "_m");
    for (String key : new String[] {"aturan", "cara", "contoh", "catatan", "dasar"}) {
      if (fee.words().containsKey(key)) {
        assertThat(text).containsIgnoringCase(squeezed(fee.words().get(key)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void twelve_papers_with_long_names_go_on_overleaf(Edition edition) {
    RequirementSheet sheet = SampleSheets.full(edition);
    Paper paper = papers.sheet(sheet);
    String text = PdfText.pieces(paper);

    for (RequirementSheet.Row row : sheet.rows()) {
      String note = row.note() == null ? "" : "(" + row.note() + ")";
      assertThat(text)
          .contains(
              squeezed(
                  row.name()
                      + note
                      + FORMS.get(row.form())
                      + row.count()
                      + "bila bukan milik sendiri atau kata yang baru"));
    }
    assertThat(paper.toImages(72)).hasSizeBetween(1, 5);
    assertThat(text).endsWith(squeezed("Halaman %1$d dari %1$d".formatted(pages(paper))));
    assertThat(PdfText.of(paper).outside()).isEmpty();
  }

  private static int pages(Paper paper) {
    return paper.toImages(72).size();
  }

  @Test
  void each_edition_has_its_size() {
    assertThat(Arrays.stream(Edition.values()).map(this::size).toList())
        .containsExactly("595x842", "609x935", "420x595", "595x842");
  }

  private String size(Edition edition) {
    var page = papers.sheet(SampleSheets.of("KIA", edition)).toImages(72).getFirst();
    return page.getWidth() + "x" + page.getHeight();
  }

  @Test
  void whose_it_is_when_it_was_made_and_where_to_complain_stand_on_it() {
    String text = PdfText.of(papers.sheet(SampleSheets.of("KTP-GANTI", Edition.A4))).text();

    assertThat(text)
        .contains(
            "PEMERINTAH KABUPATEN BANYUMAS",
            "KECAMATAN PURWOKERTO UTARA",
            "Jl. Dr. Angka 12, Purwokerto 53121 · Telepon (0281) 637-405",
            "telepon (0281) 637-405",
            "SP4N-LAPOR! lapor.go.id",
            "Ombudsman RI 137",
            "versi 1, belum diverifikasi",
            "Dicetak 23 November 2026 pukul 09.42 WIB, Loket 1.")
        .doesNotContain("CONTOH", "SALINAN");
  }

  @Test
  void with_a_condition_chosen_only_its_papers_are_asked_for() {
    String text = PdfText.pieces(papers.sheet(SampleSheets.of("KTP-GANTI", Edition.A4, "hilang")));

    assertThat(text)
        .contains("Lembariniuntukkeadaan:hilang", "KartuKeluarga", "kehilangandarikepolisian")
        .doesNotContain("KTP-ellama", "Buktiperubahandata");
  }

  @Test
  void once_the_camat_has_confirmed_it_his_decree_stands_in_the_foot() {
    RequirementSheet it = SampleSheets.of("KTP-GANTI", Edition.A5);
    var decree =
        new RequirementSheet.Decree("Keputusan Camat Nomor 060/12/2026", LocalDate.of(2026, 1, 2));
    var what = it.what();
    var confirmed =
        new RequirementSheet(
            it.letterhead(),
            new RequirementSheet.What(
                what.code(), what.name(), what.group(), what.conditions(), 3, decree),
            it.rows(),
            it.terms(),
            it.edition(),
            it.made());

    assertThat(PdfText.of(papers.sheet(confirmed)).text())
        .contains(
            "Standar pelayanan versi 3, Keputusan Camat Nomor 060/12/2026."
                + " Berlaku sejak 2 Januari 2026.")
        .doesNotContain("belum diverifikasi");
  }

  @Test
  void a_copy_and_a_sample_say_so() {
    RequirementSheet it = SampleSheets.of("KIA", Edition.A4);
    var sample =
        new RequirementSheet(
            it.letterhead(),
            it.what(),
            it.rows(),
            it.terms(),
            it.edition(),
            new Made(it.made().at(), null, true, false));

    assertThat(PdfText.of(papers.sheet(sample.asCopy())).text())
        .startsWith("CONTOH")
        .contains("SALINAN", "bukan dokumen resmi");
  }

  @Test
  void its_code_finds_the_service_at_the_reception() {
    Paper paper = papers.sheet(SampleSheets.of("KTP-GANTI", Edition.A5));

    assertThat(Codes.read(paper.toImages(150).getFirst())).isEqualTo("KTP-GANTI");
  }

  @Test
  void the_four_editions_differ_in_measures_only() throws IOException {
    String first = shape("a4");

    assertThat(shape("f4")).isEqualTo(first);
    assertThat(shape("a5")).isEqualTo(first);
    assertThat(shape("large")).isEqualTo(first);
  }

  private static String shape(String edition) throws IOException {
    return Files.readString(Path.of("reports/sheet/sheet-" + edition + ".jrxml"))
        .replaceAll("(?s)<!--.*?-->", "")
        .replaceAll(" uuid=\"[^\"]*\"", "")
        .replaceAll("\"sheet-[a-z0-9]+\"", "")
        .replaceAll("=\"[0-9.]+\"", "");
  }
}
