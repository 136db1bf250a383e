package id.loket.print.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.FakeReceiptPrinter;
import id.loket.fixture.PostScript;
import id.loket.fixture.Slips;
import id.loket.print.Reason;
import id.loket.print.TicketSlip;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.PrinterTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.print.PrintService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ticket never waits for paper, and no paper is forgotten. */
class PrintJobsTest {

  @TempDir private Path folder;
  private PrintRoom room;

  @BeforeEach
  void switchOn() {
    room = new PrintRoom(folder);
  }

  @Test
  void submitting_touches_no_file_no_printer_and_no_listener() {
    var told = new ArrayList<List<PrintJob>>();
    try (var _ = room.jobs().subscribe(told::add)) {
      room.jobs().submit(Slips.plain());

      assertThat(told).hasSize(1);
      assertThat(room.data()).isEmptyDirectory();
      assertThat(room.only().state()).isEqualTo(new JobState.Waiting());
    }
  }

  @Test
  void without_a_printer_it_becomes_a_pdf_of_its_day() throws IOException {
    room.jobs().submit(Slips.plain());
    room.work();

    Path file = room.data().resolve("cetak/2026-11-23/A012.pdf");
    assertThat(room.only().state()).isEqualTo(new JobState.PdfOnly(file.toString()));
    assertThat(Files.readString(file, ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void a_second_pdf_of_the_same_number_is_another_file() {
    UUID first = room.jobs().submit(Slips.plain());
    room.work();
    room.jobs().copy(first);
    room.work();

    assertThat(room.data().resolve("cetak/2026-11-23")).isDirectoryContaining("glob:**/A012-2.pdf");
    assertThat(room.jobs().jobs().getLast().printout()).isEqualTo(Slips.plain().asCopy());
  }

  @Test
  void a_full_disk_is_told() throws IOException {
    Files.writeString(room.data().resolve("cetak"), "in the way");

    room.jobs().submit(Slips.plain());
    room.work();

    assertThat(room.only().state()).isEqualTo(new JobState.Failed(Reason.NOT_SAVED));
  }

  @Test
  @Timeout(20)
  void a_printer_that_is_off_leaves_the_job_in_the_list_and_prints_it_when_it_is_on()
      throws Exception {
    int port = FakeReceiptPrinter.closedPort();
    room.choose(new PrinterTarget.Tcp("127.0.0.1", port, EscPosProfile.MM80_CUT));
    UUID id = room.jobs().submit(Slips.plain());
    room.work();
    assertThat(room.only().state()).isEqualTo(new JobState.Failed(Reason.NOT_REACHED));

    try (var printer = FakeReceiptPrinter.at(port)) {
      room.jobs().retry(id);
      assertThat(room.only().state()).isEqualTo(new JobState.Waiting());
      room.work();

      assertThat(room.only().state()).isEqualTo(new JobState.Printed());
      assertThat(new String(printer.slip(), ISO_8859_1))
          .contains("A012\n")
          .doesNotContain("SALINAN")
          .endsWith("\u001dVB\u0000");
    }
  }

  @Test
  void one_bad_printer_does_not_stop_the_jobs_after_it() throws Exception {
    room.choose(new PrinterTarget.Installed("yang dicabut"));
    room.jobs().submit(Slips.plain());
    room.work();
    room.choose(new PrinterTarget.None());
    room.jobs().submit(Slips.numbered("A013"));
    room.work();

    assertThat(room.jobs().jobs())
        .extracting(it -> it.state().getClass().getSimpleName())
        .containsExactly("Failed", "PdfOnly");
  }

  @Test
  void an_installed_printer_gets_it_by_name() throws IOException {
    var out = new ByteArrayOutputStream();
    PrintService printer = PostScript.printer(out);
    room.install(printer);
    room.choose(new PrinterTarget.Installed(printer.getName()));

    room.jobs().submit(Slips.plain());
    room.work();

    assertThat(room.only().state()).isEqualTo(new JobState.Printed());
    assertThat(out.toString(US_ASCII)).startsWith("%!PS");
  }

  @Test
  void a_copy_is_a_job_of_its_own_and_only_of_what_came_out() throws IOException {
    room.choose(new PrinterTarget.Installed("tidak ada"));
    UUID failed = room.jobs().submit(Slips.plain());
    room.work();
    room.jobs().copy(failed);
    assertThat(room.jobs().jobs()).hasSize(1);

    room.jobs().retry(UUID.randomUUID());
    assertThat(room.isIdle()).isTrue();
  }

  @Test
  void only_what_failed_is_printed_again() {
    UUID done = room.jobs().submit(Slips.plain());
    room.work();
    room.jobs().retry(done);

    assertThat(room.isIdle()).isTrue();
    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_listener_hears_every_change_until_it_closes() {
    var told = new ArrayList<List<PrintJob>>();
    Subscription handle = room.jobs().subscribe(told::add);
    room.jobs().submit(Slips.plain());
    room.work();
    handle.close();
    int heard = told.size();
    room.jobs().submit(Slips.plain());
    room.work();

    assertThat(told.getFirst()).isEmpty();
    assertThat(told.getLast()).hasSize(1);
    assertThat(told).hasSize(heard);
  }

  @Test
  void a_listener_that_throws_stops_nothing() {
    room.jobs()
        .subscribe(list -> {
          throw new IllegalStateException("broken screen");
        });
    room.jobs().submit(Slips.plain());
    room.work();

    assertThat(room.only().state()).isInstanceOf(JobState.PdfOnly.class);
  }

  @Test
  void a_slip_that_cannot_be_made_is_told() {
    TicketSlip it = Slips.plain();
    var tooLong = new TicketSlip.Foot("x".repeat(8000), null);
    room.jobs()
        .submit(
            new TicketSlip(it.letterhead(), it.place(), it.at(), it.turn(), it.marks(), tooLong));
    room.work();

    assertThat(room.only().state()).isEqualTo(new JobState.Failed(Reason.NOT_MADE));
  }
}
