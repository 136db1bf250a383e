package id.loket.ui.report;

import id.loket.desk.Session;
import id.loket.print.DailyReport;
import id.loket.print.DailyReports;
import id.loket.print.Papers;
import id.loket.print.job.PrintJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The Laporan harian to the printer of its kind, or into a file. Not on the JavaFX thread. */
public final class DayPapers {
  private final DailyReports reports;
  private final PrintJobs jobs;
  private final Papers papers;
  private final Session session;

  public DayPapers(DailyReports reports, PrintJobs jobs, Papers papers, Session session) {
    this.reports = reports;
    this.jobs = jobs;
    this.papers = papers;
    this.session = session;
  }

  /** As a job of the list; without a printer it becomes a PDF there. */
  LocalDate print(LocalDate day) {
    jobs.submit(report(day));
    return day;
  }

  Path save(LocalDate day, Path file) throws IOException {
    return Files.write(file, papers.daily(report(day)).toPdf());
  }

  private DailyReport report(LocalDate day) {
    return reports.of(day, session.counter().orElse(null));
  }
}
