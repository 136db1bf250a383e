package id.loket.ui.kit.paper;

import id.loket.print.Edition;
import id.loket.print.Papers;
import id.loket.print.Printout;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import id.loket.print.job.PrintJobs;
import id.loket.print.printer.PrinterFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What screens do with a paper. Drawing it and the disk take their time: for the worker thread. */
public final class PaperDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);
  private static final int DPI = 160;

  private final Papers papers;
  private final PrinterFile printers;
  private final PrintJobs jobs;

  public PaperDesk(Papers papers, PrinterFile printers, PrintJobs jobs) {
    this.papers = papers;
    this.printers = printers;
    this.jobs = jobs;
  }

  /** To the printer of its kind, by way of the list. */
  void print(Printout paper) {
    jobs.submit(paper);
  }

  /** What failed is tried again; what came out comes out again marked SALINAN. */
  public void again(PrintJob job) {
    switch (job.state()) {
      case JobState.Failed failed -> jobs.retry(job.id());
      case JobState.Printed printed -> jobs.copy(job.id());
      case JobState.PdfOnly pdf -> jobs.copy(job.id());
      case JobState.Waiting waiting -> {}
    }
  }

  /** As the printer would get it. Slow the first time. */
  List<BufferedImage> pages(Printout paper) {
    return papers.of(paper, printers.settings().roll()).toImages(DPI);
  }

  Path save(Printout paper, Path file) throws IOException {
    return Files.write(file, papers.of(paper, printers.settings().roll()).toPdf());
  }

  Edition usualSheet() {
    return printers.settings().usualSheet();
  }

  /** For the next sheet. Where it is not on disk it still holds until the end. */
  void remember(Edition edition) {
    if (!printers.settings().with(edition).equals(printers.settings())) {
      try {
        printers.change(printers.settings().with(edition));
      } catch (IOException e) {
        LOG.warn("the size of sheets is not kept", e);
      }
    }
  }
}
