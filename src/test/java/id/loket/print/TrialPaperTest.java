package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.SampleSheets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What a new printer is tried with. */
class TrialPaperTest {
  private final TrialPaper trial =
      new TrialPaper(
          SampleSheets.HEAD, SampleSheets.MONDAY_MORNING, "Contoh untuk mencoba printer");

  @ParameterizedTest
  @FieldSource("id.loket.print.TrialPaper#KINDS")
  void each_kind_has_a_paper_of_the_office_that_says_it_is_a_sample(PaperKind kind) {
    Printout paper = trial.of(kind);
    PdfText pdf = PdfText.of(new Papers(Wording.indonesian()).of(paper, Width.MM80));

    assertThat(paper.kind()).isEqualTo(kind);
    assertThat(pdf.text()).contains("KECAMATAN PURWOKERTO UTARA", "CONTOH").doesNotContain("null");
    assertThat(pdf.outside()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_sheet_can_be_tried_in_each_edition(Edition edition) {
    assertThat(PdfText.of(new Papers(Wording.indonesian()).sheet(trial.sheet(edition))).text())
        .contains("Contoh untuk mencoba printer");
  }
}
