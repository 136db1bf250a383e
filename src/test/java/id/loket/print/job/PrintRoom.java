package id.loket.print.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.print.PaperKind;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Wording;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.PrinterSettings;
import id.loket.print.printer.PrinterTarget;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import javax.print.PrintService;

/** A print queue whose thread and clock the test moves. */
final class PrintRoom {

  private static final Wording WORDS = Wording.indonesian();

  private final Path data;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<PrintService> installed = new ArrayList<>();
  private final PrinterFile printers;
  private Instant now = Instant.parse("2026-11-23T00:31:00Z");
  private PrintJobs jobs;

  PrintRoom(Path data) {
    this.data = data;
    this.printers = new PrinterFile(data);
    this.jobs = jobsOn(waiting::add);
  }

  Path data() {
    return data;
  }

  PrintJobs jobs() {
    return jobs;
  }

  Instant now() {
    return now;
  }

  PrintJob only() {
    assertThat(jobs.jobs()).hasSize(1);
    return jobs.jobs().getFirst();
  }

  boolean isIdle() {
    return waiting.isEmpty();
  }

  void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Everything in memory is gone, then the program starts again. */
  void restart() {
    waiting.clear();
    jobs = jobsOn(waiting::add);
    jobs.start();
    work();
  }

  void install(PrintService printer) {
    installed.add(printer);
  }

  void choose(PrinterTarget target) throws IOException {
    printers.change(PrinterSettings.NO_PRINTER.with(PaperKind.TICKET, target));
  }

  PrintJobs jobsOn(Executor queue) {
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
