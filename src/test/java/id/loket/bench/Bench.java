package id.loket.bench;

import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.domain.Situation;
import id.loket.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code mvn -q -Pbench verify}: speed as ratios against honest baselines (FAULTS, "Speed"). Names
 * of rows as arguments ({@code commit issue booking rebuild paper search sync load window races})
 * run these alone.
 */
public final class Bench {
  private static final int ROUNDS = 7;
  private static final int BATCH = 300;

  /** Rounds before measuring: until the compiler has seen both sides' code often enough. */
  private static final int WARM = 40;

  private static final int RACES = 300;

  private final Path root;
  private final List<Row> rows = new ArrayList<>();

  private Bench(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws Exception {
    Path root = Files.createTempDirectory(Path.of("target"), "bench");
    Bench bench = new Bench(root);
    try {
      System.exit(bench.run(List.of(args)) ? 0 : 1);
    } finally {
      delete(root);
    }
  }

  /** A child JVM with this one's class path and flags. */
  static ProcessBuilder child(Class<?> main, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(args);
    return new ProcessBuilder(command);
  }

  private boolean run(List<String> only) throws Exception {
    Predicate<String> wanted = row -> only.isEmpty() || only.contains(row);
    System.out.printf(
        Locale.ROOT, "raw fdatasync of 4 KiB: %.0f/s%n", fdatasync(root.resolve("raw")));
    List<String> remarks = new ArrayList<>();
    boolean good = true;
    if (wanted.test("commit")) {
      rows.add(commit());
    }
    if (wanted.test("issue")) {
      rows.add(issueAndCall());
    }
    if (wanted.test("booking")) {
      BookingRows booking = new BookingRows(root.resolve("booking"));
      rows.add(booking.commit(BATCH, ROUNDS, WARM));
      remarks.addAll(booking.nextFree());
      good &= booking.good();
    }
    if (wanted.test("rebuild")) {
      rows.add(rebuild());
    }
    if (wanted.test("paper")) {
      rows.addAll(new PaperRows(root).measure());
    }
    if (wanted.test("search")) {
      SearchRow search = search();
      remarks.add(search.print());
      good &= !search.missed();
    }
    if (wanted.test("sync")) {
      SyncRows sync = new SyncRows(root.resolve("sync")).measure();
      rows.addAll(sync.rows());
      remarks.addAll(sync.remarks());
      good &= sync.good();
    }
    if (wanted.test("load")) {
      remarks.addAll(new LoadRow(root.resolve("load")).measure());
    }
    if (wanted.test("window")) {
      Windows windows = new Windows(root);
      rows.addAll(windows.measure());
      remarks.add(windows.acts());
      remarks.add(windows.letters());
      good &= !windows.actsMissed() && !windows.lettersMissed();
    }
    if (wanted.test("races")) {
      Races.Result threads = Races.threads(root.resolve("threads"), RACES);
      Races.Result processes = Races.processes(root.resolve("processes"), RACES);
      remarks.add(
          String.format(
              Locale.ROOT,
              "races of two threads: %d calls, %d double; of two processes: %d calls, %d double",
              threads.calls(),
              threads.doubles(),
              processes.calls(),
              processes.doubles()));
      good &= threads.doubles() + processes.doubles() == 0;
      good &= threads.calls() == RACES && processes.calls() == RACES;
    }
    System.out.println(Row.head());
    rows.forEach(r -> System.out.println(r.print()));
    remarks.forEach(System.out::println);
    return good && rows.stream().noneMatch(Row::missed);
  }

  /** One fact (a recall) through clock, decision, hash, journal, fold and state row. */
  private Row commit() throws Exception {
    Row row = Row.rate("durable commit of one fact", "commits/s", 0.90);
    try (Stage stage = new Stage(root.resolve("commit"))) {
      stage.arrive();
      Room.done(stage.counter.callNext(Room.at("1")));
      Room.done(stage.counter.recall(Room.at("1")));
      List<Object[]> entries = lastEntries(stage, 1);
      Object[] state = BareJdbc.rows(stage.folder, "SELECT status, doc, id FROM ticket").getFirst();
      try (BareJdbc bare = new BareJdbc(root.resolve("commit"), stage.folder)) {
        Object[] ticket = BareJdbc.rows(stage.folder, "SELECT * FROM ticket").getFirst();
        bare.ticket(ticket);
        long[] seq = new long[1];
        for (int round = 0; round < ROUNDS + WARM; round++) {
          double ours = rate(BATCH, () -> Room.done(stage.counter.recall(Room.at("1"))));
          double base =
              rate(
                  BATCH,
                  () -> {
                    Object[] entry = entries.getFirst().clone();
                    entry[2] = ++seq[0];
                    bare.begin();
                    bare.journal(entry);
                    bare.updateTicket(state);
                    bare.commit();
                  });
          if (round >= WARM) {
            row.add(ours, base);
          }
        }
      }
    }
    return row;
  }

  /** Arrive with screening and ticket in one commit, then call next in another. */
  private Row issueAndCall() throws Exception {
    Row row = Row.rate("issue a ticket, then call next", "pairs/s", 0.80);
    try (Stage stage = new Stage(root.resolve("issue"))) {
      stage.arrive();
      List<Object[]> arrival = lastEntries(stage, 3);
      Room.done(stage.counter.callNext(Room.at("1")));
      List<Object[]> call = lastEntries(stage, 1);
      Object[] ticket = BareJdbc.rows(stage.folder, "SELECT * FROM ticket").getFirst();
      Object[] visit = BareJdbc.rows(stage.folder, "SELECT * FROM visit").getFirst();
      Room.done(stage.counter.noShow(Room.at("1")));
      try (BareJdbc bare = new BareJdbc(root.resolve("issue"), stage.folder)) {
        long[] n = new long[1];
        for (int round = 0; round < ROUNDS + WARM; round++) {
          double ours = ourPairs(stage);
          double base =
              rate(
                  BATCH / 2,
                  () -> {
                    String id = ticket[0] + "." + ++n[0];
                    Object[] t = ticket.clone();
                    t[0] = id;
                    Object[] v = visit.clone();
                    v[0] = id;
                    bare.begin();
                    bare.journal(numbered(arrival.get(0), n, 0, id));
                    bare.journal(numbered(arrival.get(1), n, 1, id));
                    bare.visit(v);
                    bare.journal(numbered(arrival.get(2), n, 2, id));
                    bare.ticket(t);
                    bare.commit();
                    bare.begin();
                    bare.journal(numbered(call.getFirst(), n, 3, id));
                    bare.updateTicket(new Object[] {"CALLED", t[6], id});
                    bare.commit();
                  });
          if (round >= WARM) {
            row.add(ours, base);
          }
        }
      }
    }
    return row;
  }

  private SearchRow search() {
    try (Stage stage = new Stage(root.resolve("search"))) {
      return new SearchRow().measure(stage.desk.look(Situation::catalogue));
    }
  }

  private static Object[] numbered(Object[] entry, long[] n, int offset, String subject) {
    Object[] copy = entry.clone();
    copy[2] = n[0] * 4 + offset;
    copy[5] = subject;
    return copy;
  }

  private static double ourPairs(Stage stage) {
    long nanos = 0;
    for (int i = 0; i < BATCH / 2; i++) {
      long from = System.nanoTime();
      stage.arrive();
      Room.done(stage.counter.callNext(Room.at("1")));
      nanos += System.nanoTime() - from;
      Room.done(stage.counter.noShow(Room.at("1")));
    }
    return BATCH / 2 * 1e9 / nanos;
  }

  /** All state anew with the chain checked, against a bare scan of the journal's rows. */
  private Row rebuild() throws Exception {
    Row row = Row.rate("rebuild of all state, chain checked", "entries/s", 0.40);
    Path folder = root.resolve("rebuild");
    try (Stage stage = new Stage(folder)) {
      for (int i = 0; i < 3000; i++) {
        stage.arrive();
        Room.done(stage.counter.callNext(Room.at("1")));
        Room.done(stage.counter.begin(Room.at("1")));
        Room.done(stage.counter.finish(Room.at("1")));
      }
      long entries = new LookDesk(stage.desk).digest().entries();
      for (int round = 0; round < ROUNDS + WARM / 4; round++) {
        double base = entries * 1e9 / scan(stage.folder);
        double ours = entries * 1e9 / rebuild(stage.folder, folder.resolve("state"));
        if (round >= WARM / 4) {
          row.add(ours, base);
        }
      }
    }
    return row;
  }

  private static long rebuild(Path folder, Path state) {
    try (Store store = Store.open(folder, state)) {
      long from = System.nanoTime();
      if (store.rebuild().isPresent()) {
        throw new IllegalStateException("the chain is broken");
      }
      return System.nanoTime() - from;
    }
  }

  private static long scan(Path folder) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("loket.db"));
        Statement s = c.createStatement()) {
      long from = System.nanoTime();
      long bytes = 0;
      try (ResultSet r = s.executeQuery("SELECT * FROM journal ORDER BY origin, seq")) {
        int columns = r.getMetaData().getColumnCount();
        while (r.next()) {
          for (int i = 1; i <= columns; i++) {
            Object value = r.getObject(i);
            bytes += value instanceof byte[] b ? b.length : 8;
          }
        }
      }
      if (bytes == 0) {
        throw new IllegalStateException("nothing was scanned");
      }
      return System.nanoTime() - from;
    }
  }

  private static List<Object[]> lastEntries(Stage stage, int count) throws SQLException {
    List<Object[]> rows =
        BareJdbc.rows(
            stage.folder,
            "SELECT office, origin, seq, stamp, act, subject, kind, actor, body, personal_state,"
                + " personal, salt, personal_hash, hash FROM journal WHERE kind NOT LIKE"
                + " 'CounterStood%' ORDER BY id DESC LIMIT "
                + count);
    return rows.reversed();
  }

  /** Something timed. */
  interface Work {
    void run() throws SQLException;
  }

  static double rate(int times, Work work) throws SQLException {
    long from = System.nanoTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return times * 1e9 / (System.nanoTime() - from);
  }

  private static double fdatasync(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long from = System.nanoTime();
      int times = 300;
      for (int i = 0; i < times; i++) {
        channel.write(ByteBuffer.allocate(4096));
        channel.force(false);
      }
      return times * 1e9 / (System.nanoTime() - from);
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
