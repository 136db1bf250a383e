package id.loket.print.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.fixture.SampleDays;
import id.loket.fixture.SampleReceipts;
import id.loket.fixture.SampleSheets;
import id.loket.fixture.Slips;
import id.loket.print.DailyReport;
import id.loket.print.Edition;
import id.loket.print.Reason;
import id.loket.print.RequirementSheet;
import id.loket.print.printer.PrinterTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of jobs is after the power, or the program, was off. */
class PrintJobsAfterRestartTest {

  @TempDir private Path folder;
  private PrintRoom room;

  @BeforeEach
  void switchOn() {
    room = new PrintRoom(folder);
  }

  @Test
  void what_waited_when_the_power_went_is_printed_after_the_start() throws IOException {
    new JobFolder(room.data())
        .keep(new PrintJob(UUID.randomUUID(), room.now(), Slips.plain(), new JobState.Waiting()));
    room.pass(Duration.ofMinutes(5));

    room.restart();

    assertThat(room.only().printout()).isEqualTo(Slips.plain());
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_requirement_sheet_comes_back_with_every_figure() throws IOException {
    RequirementSheet sheet = SampleSheets.full(Edition.A5);
    new JobFolder(room.data())
        .keep(new PrintJob(UUID.randomUUID(), room.now(), sheet, new JobState.Waiting()));

    room.restart();

    assertThat(room.only().printout()).isEqualTo(sheet);
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_laporan_harian_comes_back_with_every_figure() throws IOException {
    DailyReport report = SampleDays.promised(3, 2);
    new JobFolder(room.data())
        .keep(new PrintJob(UUID.randomUUID(), room.now(), report, new JobState.Waiting()));

    room.restart();

    assertThat(room.only().printout()).isEqualTo(report);
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_laporan_harian_of_an_older_version_comes_back_without_promised_times() throws IOException {
    DailyReport report = SampleDays.full(3, 2);
    JobFolder jobs = new JobFolder(room.data());
    jobs.keep(new PrintJob(UUID.randomUUID(), room.now(), report, new JobState.Waiting()));
    try (Stream<Path> files = Files.list(room.data().resolve("cetak/antrean"))) {
      Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      ObjectNode job = (ObjectNode) new ObjectMapper().readTree(file.toFile());
      ObjectNode day = job.findParent("promised");
      day.remove("promised");
      ((ObjectNode) day.path("figures")).remove("appointments");
      new ObjectMapper().writeValue(file.toFile(), job);
    }

    room.restart();

    assertThat(room.only().printout()).isEqualTo(report);
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_receipt_is_printed_but_never_lies_on_disk_as_a_job() throws IOException {
    room.jobs().submit(SampleReceipts.receipt(2));
    room.jobs().submit(SampleReceipts.lacking(2));
    room.work();
    assertThat(room.jobs().jobs())
        .hasSize(2)
        .allMatch(job -> job.state() instanceof JobState.PdfOnly);

    room.restart();

    assertThat(room.jobs().jobs()).isEmpty();
  }

  @Test
  void after_a_longer_cut_the_clerk_decides() throws IOException {
    new JobFolder(room.data())
        .keep(new PrintJob(UUID.randomUUID(), room.now(), Slips.plain(), new JobState.Waiting()));
    room.pass(Duration.ofHours(2));

    room.restart();
    assertThat(room.only().state()).isEqualTo(new JobState.Failed(Reason.STOPPED));

    room.jobs().retry(room.only().id());
    room.work();
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void what_failed_is_still_in_the_list_after_a_restart() throws IOException {
    room.choose(new PrinterTarget.Installed("tidak ada"));
    room.jobs().submit(Slips.withLogo(new byte[] {1, 2, 3}));
    room.work();
    PrintJob before = room.only();

    room.restart();

    assertThat(room.only()).isEqualTo(before);
  }

  @Test
  void after_two_days_a_job_is_forgotten() throws IOException {
    room.jobs().submit(Slips.plain());
    room.work();
    room.pass(Duration.ofDays(2));

    room.restart();

    assertThat(room.jobs().jobs()).isEmpty();
    assertThat(room.data().resolve("cetak/antrean")).isEmptyDirectory();
  }

  @Test
  void a_damaged_job_is_put_aside_and_the_others_live() throws IOException {
    room.jobs().submit(Slips.plain());
    room.work();
    Files.writeString(room.data().resolve("cetak/antrean/x.json"), "{\"id\":");

    room.restart();

    assertThat(room.jobs().jobs()).hasSize(1);
    assertThat(room.data().resolve("cetak/antrean/x.json.rusak")).exists();
  }

  @Test
  void when_the_program_is_closing_nobody_is_thrown_at() {
    var closing =
        room.jobsOn(task -> {
          throw new RejectedExecutionException();
        });

    assertThatCode(closing::start).doesNotThrowAnyException();
    closing.submit(Slips.plain());

    assertThat(closing.jobs())
        .extracting(PrintJob::state)
        .containsExactly(new JobState.Failed(Reason.STOPPED));
  }
}
