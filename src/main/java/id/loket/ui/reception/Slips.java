package id.loket.ui.reception;

import id.loket.desk.LookDesk;
import id.loket.domain.queue.Ticket;
import id.loket.print.Papers;
import id.loket.print.Tickets;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import id.loket.print.job.PrintJobs;
import id.loket.print.job.Subscription;
import id.loket.print.printer.PrinterFile;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** A ticket's paper: printed, printed again, looked at. Nothing here waits for a printer. */
public final class Slips {
  private static final int PREVIEW_DPI = 160;

  private final Tickets tickets;
  private final Papers papers;
  private final PrinterFile printers;
  private final PrintJobs jobs;

  public Slips(Tickets tickets, Papers papers, PrinterFile printers, PrintJobs jobs) {
    this.tickets = tickets;
    this.papers = papers;
    this.printers = printers;
    this.jobs = jobs;
  }

  void print(Ticket ticket, LookDesk.Turn told) {
    jobs.submit(tickets.slip(ticket, told));
  }

  /** What failed is tried again; what came out already comes out again marked SALINAN. */
  void again(Ticket ticket) {
    job(ticket).ifPresentOrElse(this::again, () -> jobs.submit(tickets.slip(ticket).asCopy()));
  }

  private void again(PrintJob job) {
    switch (job.state()) {
      case JobState.Failed failed -> jobs.retry(job.id());
      case JobState.Printed printed -> jobs.copy(job.id());
      case JobState.PdfOnly pdf -> jobs.copy(job.id());
      case JobState.Waiting waiting -> {}
    }
  }

  /** The last job of a ticket. */
  Optional<PrintJob> job(Ticket ticket) {
    return jobs.jobs().reversed().stream()
        .filter(j ->
            j.printout().title().equals(ticket.number()) && j.printout().day().equals(ticket.day()))
        .findFirst();
  }

  /** The paper as the printer would get it. Slow the first time. */
  List<BufferedImage> preview(Ticket ticket) {
    return papers.of(tickets.slip(ticket), printers.settings().roll()).toImages(PREVIEW_DPI);
  }

  /** At once and after every change, on the print queue's thread. */
  Subscription subscribe(Runnable listener) {
    return jobs.subscribe(list -> listener.run());
  }
}
