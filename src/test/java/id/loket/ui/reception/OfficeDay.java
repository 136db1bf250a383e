package id.loket.ui.reception;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.DoorDesk.Received;
import id.loket.desk.Passwords;
import id.loket.desk.ScriptClock;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.fixture.OffScreen;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Tickets;
import id.loket.print.Wording;
import id.loket.print.job.PrintJobs;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import id.loket.ui.Views;
import id.loket.ui.kit.paper.PaperDesk;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A working morning in Purwokerto Utara on a real desk, with a clock that the test moves. */
public final class OfficeDay implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  public final ScriptClock clock = new ScriptClock(at("2026-11-19T07:00:00"));
  public final OffScreen offScreen = new OffScreen(clock);
  public final Desk desk;
  public final Session session = new Session();
  public final PrintJobs jobs;
  public final Slips slips;
  public final PaperDesk papers;
  private final Executor printing;

  public OfficeDay(Path folder) {
    this(folder, PrintThreads.inOrder());
  }

  public OfficeDay(Path folder, Executor printing) {
    this.printing = printing;
    desk =
        new Desk(
            new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", true), offScreen);
    var setUp = new SetUpDesk(desk);
    setUp.office(
        Who.SYSTEM,
        new OfficeDescribed(
            "33.02.27",
            new OfficeDescribed.Names(
                "Kecamatan Purwokerto Utara",
                "Kabupaten Banyumas",
                "Jalan Jatiwinangun 28, Purwokerto",
                "(0281) 636220"),
            "Asia/Jakarta",
            null,
            null));
    setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A", "B"), false));
    setUp.counter(Who.SYSTEM, new CounterDefined("2", List.of("C", "D"), false));
    var staff = new StaffDesk(desk, new Passwords(clock), clock);
    var sari = new ClerkDefined.Identity("sari", "Sari Wulandari");
    switch (staff.define(Who.SYSTEM, sari, List.of(Role.RECEPTION, Role.COUNTER), null, false)) {
      case Outcome.Done<Clerk>(Clerk clerk) -> session.signedIn(clerk);
      case Outcome.Refused<Clerk>(var refusal) -> throw new AssertionError(refusal.toString());
    }
    session.atCounter("1");
    var words = Wording.indonesian();
    var threads = PrintThreads.forDrivers();
    var papers = new Papers(words);
    var printers = new PrinterFile(folder);
    var delivery =
        new Delivery(
            papers, words, new Printers(List::of, threads), new TcpPrinter(threads), folder);
    jobs = new PrintJobs(folder, delivery, printers, clock::instant, printing);
    this.papers = new PaperDesk(papers, printers, jobs);
    slips = new Slips(new Tickets(desk), this.papers, jobs);
    now("2026-11-23T07:00:00");
  }

  private static java.time.Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  public OfficeDay now(String time) {
    clock.set(at(time));
    return this;
  }

  public OfficeDay protocol(int roomCapacity) {
    return protocol(roomCapacity, ProtocolSet.USUAL_SYMPTOMS);
  }

  public OfficeDay protocol(int roomCapacity, List<String> symptoms) {
    new SetUpDesk(desk)
        .protocol(Who.SYSTEM, new ProtocolSet(true, 373, true, symptoms, roomCapacity, 5));
    return this;
  }

  /** A visitor of that service; empty texts where nothing is known. */
  public Outcome<Received> arrive(String service, String name) {
    return arrive(service, name, new Screening(365, true, false));
  }

  public Outcome<Received> arrive(String service, String name, Screening screening) {
    return new DoorDesk(desk)
        .arrive(
            session.who(),
            new Form(
                List.of(service),
                new Form.Person(orNull(name), null, null, List.<Priority>of()),
                Channel.LOKET,
                screening,
                false,
                null));
  }

  public CounterDesk counter() {
    return new CounterDesk(desk);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  public static Reception.Over over() {
    return new Reception.Over(
        Views.RECEPTION_SEARCH,
        Views.RECEPTION_CHECKLIST,
        Views.RECEPTION_RECHECK,
        Views.RECEPTION_LEAVE,
        Views.RECEPTION_DISINFECT);
  }

  /** Papers under way are written first. */
  @Override
  public void close() {
    if (printing instanceof ExecutorService threads) {
      threads.shutdown();
      try {
        threads.awaitTermination(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    offScreen.check();
    desk.close();
  }
}
