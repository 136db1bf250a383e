package id.loket.print.job;

import id.loket.print.Printout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A data folder's print jobs for who puts papers out by itself, as a day script does: no queue and
 * no printer, only what became of each. The window finds them in its list.
 */
public final class JobLog {
  private final JobFolder folder;
  private final List<PrintJob> jobs;

  public JobLog(Path data) {
    this.folder = new JobFolder(data);
    this.jobs = new ArrayList<>(folder.load());
  }

  public void keep(Printout printout, Instant asked, JobState state) {
    PrintJob job = new PrintJob(UUID.randomUUID(), asked, printout, state);
    jobs.add(job);
    folder.keep(job);
  }

  /** Whether that paper came out at least once. */
  public boolean cameOut(String title, LocalDate day) {
    return jobs.stream()
        .filter(j -> j.printout().title().equals(title) && j.printout().day().equals(day))
        .anyMatch(PrintJob::onPaper);
  }
}
