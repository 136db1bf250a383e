package id.loket;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Passwords;
import id.loket.desk.PcClock;
import id.loket.desk.PrivacyDesk;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.UndoDesk;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Tickets;
import id.loket.print.Warmup;
import id.loket.print.Wording;
import id.loket.print.job.PrintJobs;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import id.loket.store.Machine;
import id.loket.sync.Links;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;

/**
 * THE composition root, first half: one desk and everything that serves it, without a window. What
 * the window needs on top is put together in {@link OfficeWindow}.
 */
final class Office implements AutoCloseable {
  final Path folder;
  final PcClock pc;
  final Desk desk;
  final Session session = new Session();
  final DoorDesk door;
  final CounterDesk counter;
  final UndoDesk undo;
  final LookDesk look;
  final SetUpDesk setUp;
  final StaffDesk staff;
  final PrivacyDesk privacy;
  final DossierDesk dossiers;
  final Links links;
  final Printing printing;

  /** All that puts papers out. */
  record Printing(
      Papers papers,
      Tickets tickets,
      Printers printers,
      PrinterFile file,
      Delivery delivery,
      PrintJobs jobs,
      ExecutorService queue) {}

  /** On a desk that is open already: the desk stays its caller's to close. */
  Office(Path folder, Desk desk, PcClock pc) {
    this.folder = folder;
    this.pc = pc;
    this.desk = desk;
    this.door = new DoorDesk(desk);
    this.links = new Links(desk, folder, Machine.id(), pc::instant);
    this.counter = new CounterDesk(desk, links.claims());
    this.undo = new UndoDesk(desk);
    this.look = new LookDesk(desk);
    this.setUp = new SetUpDesk(desk);
    this.staff = new StaffDesk(desk, new Passwords(pc), pc);
    this.privacy = new PrivacyDesk(desk);
    this.dossiers = new DossierDesk(desk);
    this.printing = printing();
    printing.jobs().start();
  }

  private Printing printing() {
    ExecutorService drivers = PrintThreads.forDrivers();
    ExecutorService queue = PrintThreads.inOrder();
    Wording words = Wording.indonesian();
    Papers papers = new Papers(words);
    Printers printers = new Printers(drivers);
    PrinterFile file = new PrinterFile(folder);
    Delivery delivery = new Delivery(papers, words, printers, new TcpPrinter(drivers), folder);
    PrintJobs jobs = new PrintJobs(folder, delivery, file, pc::instant, queue);
    return new Printing(papers, new Tickets(desk), printers, file, delivery, jobs, queue);
  }

  /** The first paper is slow; so one is made for nobody once a clerk is there. */
  void warmUp() {
    Warmup.start(printing.papers(), PrintThreads.inBackground());
  }

  @Override
  public void close() {
    links.close();
    printing.queue().shutdown();
  }
}
