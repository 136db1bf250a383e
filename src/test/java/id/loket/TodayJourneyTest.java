package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import id.loket.print.PaperKind;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day is looked at and its report printed, by keyboard alone, in the whole program. */
class TodayJourneyTest {
  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
  }

  /** As another window or the door would do it, not this screen. */
  private void somebodyArrives() {
    var form =
        new DoorDesk.Form(
            List.of("SKTM"),
            DoorDesk.Form.Person.UNNAMED,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    Outcome<?> came = here.office.door.arrive(new Who(Clerk.SYSTEM, null), form);
    assertThat(came).isInstanceOf(Outcome.Done.class);
    here.settled();
  }

  @Test
  void figures_change_with_another_act_and_f9_prints_what_is_shown() throws IOException {
    here.signIn("sari");
    somebodyArrives();
    here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT6);
    here.until(() -> "today".equals(here.window.model.current().get()));
    here.settled();
    assertThat(here.text("#boxes .mid-number")).isEqualTo("1");
    assertThat(here.focused()).as("the hand is in the screen").isEqualTo(here.find(".day-scroll"));
    somebodyArrives();
    here.until(() -> here.text("#boxes .mid-number").equals("2"));

    here.hand.press(KeyCode.CONTROL, KeyCode.LEFT);
    here.until(() -> here.text("#date").equals("Minggu, 22 November 2026"));
    here.hand.press(KeyCode.CONTROL, KeyCode.HOME);
    here.until(() -> here.text("#date").equals("Senin, 23 November 2026"));
    here.settled();
    here.hand.press(KeyCode.F9);

    here.until(() -> reports().size() == 1);
    here.until(() -> reports().getFirst().state() instanceof JobState.PdfOnly);
    var saved = (JobState.PdfOnly) reports().getFirst().state();
    assertThat(Path.of(saved.file()).getFileName()).hasToString("laporan-harian.pdf");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(Path.of(saved.file())))) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("LAPORAN HARIAN PELAYANAN", "Pengunjung 2 2 nomor antrean");
    }
  }

  private List<PrintJob> reports() {
    return here.office.printing.jobs().jobs().stream()
        .filter(job -> job.printout().kind() == PaperKind.RECAP)
        .toList();
  }
}
