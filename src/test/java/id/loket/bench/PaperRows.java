package id.loket.bench;

import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.queue.Ticket;
import id.loket.domain.service.Requirement;
import id.loket.print.BarePaper;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Receipts;
import id.loket.print.TicketSlip;
import id.loket.print.Tickets;
import id.loket.print.Warmup;
import id.loket.print.Width;
import id.loket.print.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** What a paper costs, from the desk's state to the bytes of its PDF. */
final class PaperRows {
  private static final int ROUNDS = 9;
  private static final int BATCH = 20;
  private static final int WARM = 15;
  private static final int FIRST_ROUNDS = 5;

  private final Path root;

  PaperRows(Path root) {
    this.root = root;
  }

  /** Papers of the stage: one ticket, one complete dossier. */
  private static final class Counter implements AutoCloseable {
    private final Stage stage;
    private final Papers papers = new Papers(Wording.indonesian());
    private final Receipts receipts;
    private final Tickets tickets;
    private final String dossier;
    private final Ticket ticket;

    Counter(Path root) {
      stage = new Stage(root);
      receipts = new Receipts(stage.desk);
      tickets = new Tickets(stage.desk);
      stage.arrive();
      Room.done(stage.counter.callNext(Room.at("1")));
      ticket = stage.desk.look(s -> s.queue().at("1").orElseThrow());
      dossier = accepted();
    }

    private String accepted() {
      Map<String, List<Put>> all = new HashMap<>();
      for (Requirement r :
          stage
              .desk
              .look(s -> s.catalogue().byShortNumber(1).orElseThrow())
              .standard()
              .requirements()) {
        if (r.need().always()) {
          all.put(r.key(), List.of(new Put(r.form(), r.count())));
        }
      }
      var taken =
          Room.done(
              new DossierDesk(stage.desk)
                  .open(
                      Room.at("1"),
                      new DossierDesk.Form(
                          ticket.number(),
                          null,
                          "1",
                          new DossierDesk.Form.Person(
                              "Siti Aminah", "3302271708900001", "081234567890", "Bancarkembar"),
                          null,
                          List.of(),
                          all)));
      return taken.dossier().called();
    }

    byte[] receipt() {
      return papers.receipt(Room.done(receipts.receipt(dossier, Room.at("1")))).toPdf();
    }

    BarePaper bareReceipt() {
      return BarePaper.receipt(Room.done(receipts.receipt(dossier, Room.at("1"))));
    }

    TicketSlip slip() {
      return tickets.slip(ticket, new LookDesk.Turn(0, 0));
    }

    byte[] ticket() {
      return papers.ticket(slip(), Width.MM80).toPdf();
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  List<Row> measure() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Counter counter = new Counter(root.resolve("paper"))) {
      BarePaper receipt = counter.bareReceipt();
      BarePaper ticket = BarePaper.ticket(counter.slip());
      rows.add(row("receipt, warm / bare Jasper", 1.2, counter::receipt, receipt::byJasper));
      rows.add(row("receipt, warm / plain OpenPDF", 5, counter::receipt, receipt::byOpenPdf));
      rows.add(row("ticket, warm / plain OpenPDF", 5, counter::ticket, ticket::byOpenPdf));
    }
    rows.add(first());
    return rows;
  }

  private static Row row(String what, double goal, Supplier<byte[]> ours, Supplier<byte[]> bare) {
    Row row = Row.cost(what, "ms", goal);
    for (int round = 0; round < ROUNDS + WARM; round++) {
      double our = millis(ours);
      double base = millis(bare);
      if (round >= WARM) {
        row.add(our, base);
      }
    }
    return row;
  }

  private static double millis(Supplier<byte[]> paper) {
    long from = System.nanoTime();
    for (int i = 0; i < BATCH; i++) {
      if (paper.get().length == 0) {
        throw new IllegalStateException("no paper");
      }
    }
    return (System.nanoTime() - from) / 1e6 / BATCH;
  }

  /** In processes of their own: the first receipt after the warm-up against the 101st to 150th. */
  private Row first() throws IOException {
    Row row = Row.cost("first paper after sign-in / warm", "ms", 3);
    for (int i = 0; i < FIRST_ROUNDS; i++) {
      Process process =
          Bench.child(PaperRows.class, List.of(root.resolve("first" + i).toString()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String[] said = out.readLine().split(" ", -1);
        row.add(Double.parseDouble(said[0]), Double.parseDouble(said[1]));
      }
    }
    return row;
  }

  /** A process: opens a desk, warms up as after sign-in, says the first and the warm time. */
  public static void main(String[] args) throws InterruptedException {
    try (Counter counter = new Counter(Path.of(args[0]))) {
      CountDownLatch warm = new CountDownLatch(1);
      var background = PrintThreads.inBackground();
      Warmup.start(counter.papers, background);
      background.execute(warm::countDown);
      warm.await();
      long from = System.nanoTime();
      counter.receipt();
      double first = (System.nanoTime() - from) / 1e6;
      List<Double> later = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        from = System.nanoTime();
        counter.receipt();
        later.add((System.nanoTime() - from) / 1e6);
      }
      System.out.printf(
          Locale.ROOT, "%.3f %.3f%n", first, Row.median(later.subList(100, later.size())));
    }
    Runtime.getRuntime().halt(0);
  }
}
