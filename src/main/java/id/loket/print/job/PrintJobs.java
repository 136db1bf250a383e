package id.loket.print.job;

import id.loket.print.PrintFailure;
import id.loket.print.Printout;
import id.loket.print.Reason;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that was to be printed, and what became of it. A caller only adds to the list in
 * memory; files, printers and listeners are served on the queue's thread. A job that waited when
 * the power went is printed after the start, twice rather than never, unless its visitor has surely
 * gone: then it is in the list as failed, and the clerk decides.
 */
public final class PrintJobs {

  private static final Logger log = LoggerFactory.getLogger(PrintJobs.class);
  private static final Duration KEEP = Duration.ofHours(36);
  private static final Duration STILL_WANTED = Duration.ofMinutes(15);

  private final JobList list = new JobList();
  private final Delivery delivery;
  private final PrinterFile printers;
  private final JobFolder folder;
  private final InstantSource clock;
  private final Executor queue;

  /**
   * @param queue runs one task after the other, e.g. {@code PrintThreads.inOrder()}
   */
  public PrintJobs(
      Path data, Delivery delivery, PrinterFile printers, InstantSource clock, Executor queue) {
    this.delivery = delivery;
    this.printers = printers;
    this.folder = new JobFolder(data);
    this.clock = clock;
    this.queue = queue;
  }

  /** Takes up what an earlier run left. Call once, before the first job. */
  public void start() {
    onQueue(this::takeUp);
  }

  /** Prints in the background. Never waits, never throws. */
  public UUID submit(Printout printout) {
    var job = new PrintJob(UUID.randomUUID(), clock.instant(), printout, new JobState.Waiting());
    list.add(job);
    enqueue(job);
    return job.id();
  }

  /** Cetak ulang of what did not come out. Nothing happens to a job in any other state. */
  public void retry(UUID id) {
    list.change(id, job -> job.failed() ? job.now(new JobState.Waiting()) : job)
        .ifPresent(this::enqueue);
  }

  /** A second paper of one that did come out, marked SALINAN, as a job of its own. */
  public void copy(UUID id) {
    list.find(id).filter(PrintJob::onPaper).ifPresent(job -> submit(job.printout().asCopy()));
  }

  public List<PrintJob> jobs() {
    return list.jobs();
  }

  /** The list at once, then after every change, on the queue's thread, until closed. */
  public Subscription subscribe(Consumer<List<PrintJob>> listener) {
    return list.subscribe(listener);
  }

  private void enqueue(PrintJob job) {
    boolean taken =
        onQueue(() -> {
          folder.keep(job);
          list.tell();
          print(job);
        });
    if (!taken) {
      list.change(job.id(), it -> it.now(new JobState.Failed(Reason.STOPPED)));
    }
  }

  private boolean onQueue(Runnable task) {
    try {
      queue.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void takeUp() {
    Instant wanted = clock.instant().minus(STILL_WANTED);
    for (PrintJob job : folder.load()) {
      if (!job.waiting()) {
        list.add(job);
      } else if (job.asked().isBefore(wanted)) {
        PrintJob late = job.now(new JobState.Failed(Reason.STOPPED));
        list.add(late);
        folder.keep(late);
      } else {
        list.add(job);
        enqueue(job);
      }
    }
    forgetOld();
    list.tell();
  }

  private void forgetOld() {
    list.forget(clock.instant().minus(KEEP)).forEach(folder::drop);
  }

  private void print(PrintJob job) {
    JobState outcome = outcome(job);
    list.change(job.id(), it -> it.now(outcome)).ifPresent(folder::keep);
    forgetOld();
    list.tell();
  }

  private JobState outcome(PrintJob job) {
    try {
      return delivery
          .deliver(job.printout(), printers.settings())
          .<JobState>map(file -> new JobState.PdfOnly(file.toString()))
          .orElseGet(JobState.Printed::new);
    } catch (PrintFailure e) {
      log.warn("{} is not printed: {}", job.printout().title(), e.reason(), e);
      return new JobState.Failed(e.reason());
    } catch (RuntimeException | Error e) {
      // An Error too: a job that only stays WAITING would tell nobody.
      log.error("{} can't be made", job.printout().title(), e);
      return new JobState.Failed(Reason.NOT_MADE);
    }
  }
}
