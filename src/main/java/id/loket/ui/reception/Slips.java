package id.loket.ui.reception;

import id.loket.desk.LookDesk;
import id.loket.domain.queue.Ticket;
import id.loket.print.Tickets;
import id.loket.print.job.PrintJob;
import id.loket.print.job.PrintJobs;
import id.loket.print.job.Subscription;
import id.loket.ui.kit.paper.PaperDesk;
import id.loket.ui.kit.paper.Preview;
import java.util.Optional;

/** A ticket's paper: printed, printed again, looked at. Nothing here waits for a printer. */
public final class Slips {
  private final Tickets tickets;
  private final PaperDesk papers;
  private final PrintJobs jobs;

  public Slips(Tickets tickets, PaperDesk papers, PrintJobs jobs) {
    this.tickets = tickets;
    this.papers = papers;
    this.jobs = jobs;
  }

  void print(Ticket ticket, LookDesk.Turn told) {
    jobs.submit(tickets.slip(ticket, told));
  }

  /** What failed is tried again; what came out already comes out again marked SALINAN. */
  void again(Ticket ticket) {
    job(ticket).ifPresentOrElse(papers::again, () -> jobs.submit(tickets.slip(ticket).asCopy()));
  }

  /** The last job of a ticket. */
  Optional<PrintJob> job(Ticket ticket) {
    return jobs.jobs().reversed().stream()
        .filter(j ->
            j.printout().title().equals(ticket.number()) && j.printout().day().equals(ticket.day()))
        .findFirst();
  }

  /** The paper as the printer would get it now. */
  Preview.Look look(Ticket ticket, String title, Runnable again) {
    return new Preview.Look(
        title,
        job(ticket).map(PrintJob::next).orElseGet(() -> tickets.slip(ticket).asCopy()),
        "reception.again",
        again);
  }

  /** At once and after every change, on the print queue's thread. */
  Subscription subscribe(Runnable listener) {
    return jobs.subscribe(list -> listener.run());
  }
}
