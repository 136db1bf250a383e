package id.loket.print.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.loket.fixture.FakeReceiptPrinter;
import id.loket.fixture.PostScript;
import id.loket.fixture.Slips;
import id.loket.print.PaperKind;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Reason;
import id.loket.print.TicketSlip;
import id.loket.print.Wording;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.PrinterSettings;
import id.loket.print.printer.PrinterTarget;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.print.PrintService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ticket never waits for paper, and no paper is forgotten. */
class PrintJobsTest {

  private static final Wording WORDS = Wording.indonesian();

  @TempDir private Path data;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<PrintService> installed = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T00:31:00Z");
  private PrinterFile printers;
  private PrintJobs jobs;

  @BeforeEach
  void switchOn() {
    printers = new PrinterFile(data);
    jobs = jobsOn(waiting::add);
  }

  @Test
  void submitting_touches_no_file_no_printer_and_no_listener() {
    var told = new ArrayList<List<PrintJob>>();
    try (var _ = jobs.subscribe(told::add)) {
      jobs.submit(Slips.plain());

      assertThat(told).hasSize(1);
      assertThat(data).isEmptyDirectory();
      assertThat(only().state()).isEqualTo(new JobState.Waiting());
    }
  }

  @Test
  void without_a_printer_it_becomes_a_pdf_of_its_day() throws IOException {
    jobs.submit(Slips.plain());
    work();

    Path file = data.resolve("cetak/2026-11-23/A012.pdf");
    assertThat(only().state()).isEqualTo(new JobState.PdfOnly(file.toString()));
    assertThat(Files.readString(file, ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void a_second_pdf_of_the_same_number_is_another_file() {
    UUID first = jobs.submit(Slips.plain());
    work();
    jobs.copy(first);
    work();

    assertThat(data.resolve("cetak/2026-11-23")).isDirectoryContaining("glob:**/A012-2.pdf");
    assertThat(jobs.jobs().getLast().printout()).isEqualTo(Slips.plain().asCopy());
  }

  @Test
  void a_full_disk_is_told() throws IOException {
    Files.writeString(data.resolve("cetak"), "in the way");

    jobs.submit(Slips.plain());
    work();

    assertThat(only().state()).isEqualTo(new JobState.Failed(Reason.NOT_SAVED));
  }

  @Test
  @Timeout(20)
  void a_printer_that_is_off_leaves_the_job_in_the_list_and_prints_it_when_it_is_on()
      throws Exception {
    int port = FakeReceiptPrinter.closedPort();
    choose(new PrinterTarget.Tcp("127.0.0.1", port, EscPosProfile.MM80_CUT));
    UUID id = jobs.submit(Slips.plain());
    work();
    assertThat(only().state()).isEqualTo(new JobState.Failed(Reason.NOT_REACHED));

    try (var printer = FakeReceiptPrinter.at(port)) {
      jobs.retry(id);
      assertThat(only().state()).isEqualTo(new JobState.Waiting());
      work();

      assertThat(only().state()).isEqualTo(new JobState.Printed());
      assertThat(new String(printer.slip(), ISO_8859_1))
          .contains("A012\n")
          .doesNotContain("SALINAN")
          .endsWith("\u001dVB\u0000");
    }
  }

  @Test
  void one_bad_printer_does_not_stop_the_jobs_after_it() throws Exception {
    choose(new PrinterTarget.Installed("yang dicabut"));
    jobs.submit(Slips.plain());
    work();
    choose(new PrinterTarget.None());
    jobs.submit(Slips.numbered("A013"));
    work();

    assertThat(jobs.jobs())
        .extracting(it -> it.state().getClass().getSimpleName())
        .containsExactly("Failed", "PdfOnly");
  }

  @Test
  void an_installed_printer_gets_it_by_name() throws IOException {
    var out = new ByteArrayOutputStream();
    PrintService printer = PostScript.printer(out);
    installed.add(printer);
    choose(new PrinterTarget.Installed(printer.getName()));

    jobs.submit(Slips.plain());
    work();

    assertThat(only().state()).isEqualTo(new JobState.Printed());
    assertThat(out.toString(US_ASCII)).startsWith("%!PS");
  }

  @Test
  void a_copy_is_a_job_of_its_own_and_only_of_what_came_out() throws IOException {
    choose(new PrinterTarget.Installed("tidak ada"));
    UUID failed = jobs.submit(Slips.plain());
    work();
    jobs.copy(failed);
    assertThat(jobs.jobs()).hasSize(1);

    jobs.retry(UUID.randomUUID());
    assertThat(waiting).isEmpty();
  }

  @Test
  void only_what_failed_is_printed_again() {
    UUID done = jobs.submit(Slips.plain());
    work();
    jobs.retry(done);

    assertThat(waiting).isEmpty();
    assertThat(only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_listener_hears_every_change_until_it_closes() {
    var told = new ArrayList<List<PrintJob>>();
    Subscription handle = jobs.subscribe(told::add);
    jobs.submit(Slips.plain());
    work();
    handle.close();
    int heard = told.size();
    jobs.submit(Slips.plain());
    work();

    assertThat(told.getFirst()).isEmpty();
    assertThat(told.getLast()).hasSize(1);
    assertThat(told).hasSize(heard);
  }

  @Test
  void a_listener_that_throws_stops_nothing() {
    jobs.subscribe(list -> {
      throw new IllegalStateException("broken screen");
    });
    jobs.submit(Slips.plain());
    work();

    assertThat(only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void what_waited_when_the_power_went_is_printed_after_the_start() throws IOException {
    new JobFolder(data)
        .keep(new PrintJob(UUID.randomUUID(), now, Slips.plain(), new JobState.Waiting()));
    now = now.plus(Duration.ofMinutes(5));

    restart();

    assertThat(only().printout()).isEqualTo(Slips.plain());
    assertThat(only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void after_a_longer_cut_the_clerk_decides() throws IOException {
    new JobFolder(data)
        .keep(new PrintJob(UUID.randomUUID(), now, Slips.plain(), new JobState.Waiting()));
    now = now.plus(Duration.ofHours(2));

    restart();
    assertThat(only().state()).isEqualTo(new JobState.Failed(Reason.STOPPED));

    jobs.retry(only().id());
    work();
    assertThat(only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void what_failed_is_still_in_the_list_after_a_restart() throws IOException {
    choose(new PrinterTarget.Installed("tidak ada"));
    jobs.submit(Slips.withLogo(new byte[] {1, 2, 3}));
    work();
    PrintJob before = only();

    restart();

    assertThat(only()).isEqualTo(before);
  }

  @Test
  void after_two_days_a_job_is_forgotten() throws IOException {
    jobs.submit(Slips.plain());
    work();
    now = now.plus(Duration.ofDays(2));

    restart();

    assertThat(jobs.jobs()).isEmpty();
    assertThat(data.resolve("cetak/antrean")).isEmptyDirectory();
  }

  @Test
  void a_damaged_job_is_put_aside_and_the_others_live() throws IOException {
    jobs.submit(Slips.plain());
    work();
    Files.writeString(data.resolve("cetak/antrean/x.json"), "{\"id\":");

    restart();

    assertThat(jobs.jobs()).hasSize(1);
    assertThat(data.resolve("cetak/antrean/x.json.rusak")).exists();
  }

  @Test
  void when_the_program_is_closing_nobody_is_thrown_at() {
    var closing =
        jobsOn(task -> {
          throw new RejectedExecutionException();
        });

    assertThatCode(closing::start).doesNotThrowAnyException();
    closing.submit(Slips.plain());

    assertThat(closing.jobs())
        .extracting(PrintJob::state)
        .containsExactly(new JobState.Failed(Reason.STOPPED));
  }

  @Test
  void a_slip_that_cannot_be_made_is_told() {
    TicketSlip it = Slips.plain();
    var tooLong = new TicketSlip.Foot("x".repeat(8000), null);
    jobs.submit(
        new TicketSlip(it.letterhead(), it.place(), it.at(), it.turn(), it.marks(), tooLong));
    work();

    assertThat(only().state()).isEqualTo(new JobState.Failed(Reason.NOT_MADE));
  }

  private PrintJob only() {
    assertThat(jobs.jobs()).hasSize(1);
    return jobs.jobs().getFirst();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private void restart() {
    jobs = jobsOn(waiting::add);
    jobs.start();
    work();
  }

  private void choose(PrinterTarget target) throws IOException {
    printers.change(PrinterSettings.NO_PRINTER.with(PaperKind.TICKET, target));
  }

  private PrintJobs jobsOn(Executor queue) {
    var threads = PrintThreads.forDrivers();
    var delivery =
        new Delivery(
            new Papers(WORDS),
            WORDS,
            new Printers(() -> installed, threads),
            new TcpPrinter(threads),
            data);
    return new PrintJobs(data, delivery, printers, () -> now, queue);
  }
}
