package id.loket.print.printer;

import id.loket.print.Paper;
import id.loket.print.PrintFailure;
import id.loket.print.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;

/** The printers that the operating system knows. Asking takes up to a minute on a sick network. */
public final class Printers {

  private static final Duration SEARCH = Duration.ofSeconds(10);
  private static final Duration PRINT = Duration.ofSeconds(60);

  private final Supplier<List<PrintService>> lookup;
  private final ExecutorService threads;
  private final Duration search;
  private final Deadline deadline;

  public Printers(ExecutorService threads) {
    this(() -> Arrays.asList(PrintServiceLookup.lookupPrintServices(null, null)), threads);
  }

  /** For another source of printers than the operating system. */
  public Printers(Supplier<List<PrintService>> lookup, ExecutorService threads) {
    this(lookup, threads, SEARCH);
  }

  Printers(Supplier<List<PrintService>> lookup, ExecutorService threads, Duration search) {
    this.lookup = lookup;
    this.threads = threads;
    this.search = search;
    this.deadline = new Deadline(threads);
  }

  /** Their names; none when there are none, or when the system does not answer in 10 seconds. */
  public CompletableFuture<List<String>> list() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return services().stream().map(PrintService::getName).sorted().toList();
          } catch (PrintFailure e) {
            return List.of();
          }
        },
        threads);
  }

  /**
   * A paper on that printer at once, without a place in the list of jobs: for what is secret and
   * must lie nowhere else.
   */
  public void print(String name, Paper paper) throws PrintFailure {
    use(name, paper::toPrinter);
  }

  /** Gives the printer of this name to the work, and waits at most a minute for it. */
  void use(String name, Work work) throws PrintFailure {
    PrintService printer = named(name);
    deadline.call(
        PRINT,
        () -> {
          work.on(printer);
          return name;
        });
  }

  /** Hands bytes to a queue that passes them on unchanged. */
  void sendRaw(String name, byte[] bytes) throws PrintFailure {
    use(
        name,
        printer -> {
          DocPrintJob job = printer.createPrintJob();
          try {
            job.print(new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null), null);
          } catch (PrintException e) {
            throw new PrintFailure(Reason.REFUSED, e);
          }
        });
  }

  private PrintService named(String name) throws PrintFailure {
    return services().stream()
        .filter(service -> service.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new PrintFailure(Reason.NOT_FOUND));
  }

  private List<PrintService> services() throws PrintFailure {
    return deadline.call(search, lookup::get);
  }

  /** What is done with a printer. */
  @FunctionalInterface
  interface Work {
    void on(PrintService printer) throws PrintFailure;
  }
}
