package id.loket.print.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.fixture.PostScript;
import id.loket.fixture.Slips;
import id.loket.print.Papers;
import id.loket.print.PrintFailure;
import id.loket.print.PrintThreads;
import id.loket.print.Reason;
import id.loket.print.Width;
import id.loket.print.Wording;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.print.PrintService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The printers of the operating system, which may be none, slow, or gone. */
class PrintersTest {

  private final ExecutorService threads = PrintThreads.forDrivers();

  @Test
  void a_machine_without_printers_is_normal() {
    assertThat(new Printers(List::of, threads).list().join()).isEmpty();
  }

  @Test
  void the_real_system_answers_with_a_list() {
    assertThat(new Printers(threads).list()).succeedsWithin(Duration.ofSeconds(30)).isNotNull();
  }

  @Test
  @Timeout(10)
  void a_system_that_does_not_answer_is_a_machine_without_printers() throws Exception {
    var never = new CountDownLatch(1);
    Supplier<List<PrintService>> sick =
        () -> {
          try {
            never.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };

    var found = new Printers(sick, threads, Duration.ofMillis(100)).list();

    assertThat(found.get(5, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void a_printer_is_found_again_by_its_name() throws PrintFailure {
    var out = new ByteArrayOutputStream();
    PrintService printer = PostScript.printer(out);
    var printers = new Printers(() -> List.of(printer), threads);
    var paper = new Papers(Wording.indonesian()).ticket(Slips.plain(), Width.MM80);

    printers.use(printer.getName(), paper::toPrinter);

    assertThat(out.toString(US_ASCII)).startsWith("%!PS");
  }

  @Test
  void one_that_was_taken_away_is_told_and_no_other_is_used() {
    var out = new ByteArrayOutputStream();
    var printers = new Printers(() -> List.of(PostScript.printer(out)), threads);

    var failure =
        catchThrowableOfType(
            PrintFailure.class, () -> printers.sendRaw("Epson di loket 2", new byte[] {65}));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(out.size()).isZero();
  }

  @Test
  void a_queue_that_takes_no_raw_bytes_is_told() {
    PrintService printer = PostScript.printer(new ByteArrayOutputStream());
    var printers = new Printers(() -> List.of(printer), threads);

    var failure =
        catchThrowableOfType(
            PrintFailure.class, () -> printers.sendRaw(printer.getName(), new byte[] {65}));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
  }
}
