package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.SampleAppointments;
import id.loket.fixture.SampleDays;
import id.loket.fixture.SampleReceipts;
import id.loket.fixture.SampleRegencies;
import id.loket.fixture.SampleSheets;
import id.loket.fixture.Slips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template in {@code reports/} is compiled, known to the program, and fills. */
class ReportsTest {

  private final Papers papers = new Papers(Wording.indonesian());

  @Test
  void the_program_names_exactly_the_templates_that_are_there() throws IOException {
    assertThat(sources(Path.of("reports")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Template.values())
                .map(it -> it.compiled().replace(".jasper", ".jrxml").substring(1))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void it_is_compiled_by_the_build(Template template) {
    assertThat(getClass().getResource(template.compiled())).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void it_fills_with_its_sample(Template template) {
    Paper paper =
        switch (template) {
          case TICKET_58 -> papers.ticket(Slips.plain(), Width.MM58);
          case TICKET_80 -> papers.ticket(Slips.plain(), Width.MM80);
          case BOOKING_58 ->
              papers.booking(SampleAppointments.slip(BookingSlip.Size.ROLL), Width.MM58);
          case BOOKING_80 ->
              papers.booking(SampleAppointments.slip(BookingSlip.Size.ROLL), Width.MM80);
          case SHEET_A4 -> papers.sheet(SampleSheets.of("KTP-GANTI", Edition.A4));
          case SHEET_F4 -> papers.sheet(SampleSheets.of("KTP-GANTI", Edition.F4));
          case SHEET_A5 -> papers.sheet(SampleSheets.of("KTP-GANTI", Edition.A5));
          case SHEET_LARGE -> papers.sheet(SampleSheets.of("KTP-GANTI", Edition.LARGE));
          case PAPERS_RECEIPT -> papers.receipt(SampleReceipts.receipt(3));
          case LACKING -> papers.lacking(SampleReceipts.lacking(3));
          case BOOKING_A6 ->
              papers.booking(SampleAppointments.slip(BookingSlip.Size.A6), Width.MM80);
          case APPOINTMENTS ->
              papers.appointments(SampleAppointments.day(AppointmentList.Use.OVERVIEW, 3));
          case DAILY -> papers.daily(SampleDays.full(3, 1));
          case REGENCY ->
              new RegencyPapers(Wording.indonesian())
                  .page(SampleRegencies.of(3), OffsetDateTime.parse("2026-12-01T08:05:00+07:00"));
          // only ever a sheet: RegencyOnPaperTest reads its cells
          case REGENCY_TABLE ->
              papers.fill(
                  template,
                  RecordSource.values(RegencySheet.of(Wording.indonesian())),
                  RegencySheet.rows(SampleRegencies.of(3), Wording.indonesian()));
          case RECOVERY ->
              papers.recovery(
                  new RecoverySheet(
                      "Kecamatan Purwokerto Utara",
                      "ABCDE-FGHJK-MNPQR-STUVW",
                      LocalDate.of(2026, 11, 23)));
        };

    assertThat(paper.toImages(72)).isNotEmpty();
    assertThat(PdfText.of(paper).text()).isNotBlank().doesNotContain("null");
  }

  private static List<String> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .map(Path::toString)
          .map(name -> name.replace('\\', '/'))
          .filter(name -> name.endsWith(".jrxml"))
          .toList();
    }
  }
}
