package id.loket.bench;

import id.loket.desk.Claims.Candidate;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.sync.Enrolment;
import id.loket.sync.HubLink;
import id.loket.sync.SyncBench;
import id.loket.sync.SyncBench.Beginning;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Push, pull, an exchange with nothing to do, claims, a first sync, acts in a silent line. */
final class SyncRows {
  private static final int ROUNDS = 7;
  private static final int WARM = 4;
  private static final int BATCH = 1000;
  private static final int PER_ROUND = 5_000;
  private static final int DESKS = 16;
  private static final int FIRST = Integer.getInteger("loket.first", 500_000);

  private final Path root;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private boolean good = true;

  SyncRows(Path root) {
    this.root = root;
  }

  SyncRows measure() throws Exception {
    try (SyncBench bench = new SyncBench(root)) {
      TestHub hub = bench.hub();
      Beginning beginning = bench.beginning(root.resolve("beginning"), hub);
      ManyEntries more =
          new ManyEntries(
              beginning.all(),
              beginning
                  .all()
                  .subList(beginning.all().size() - beginning.visit(), beginning.all().size()));
      Enrolment enrolment = hub.enrol("1");
      try (SyncBench.Pushing pushing = bench.pushing(hub, enrolment)) {
        pushing.push(beginning.all());
        rows.add(push(hub, pushing, more));
        rows.add(pull(bench, hub, pushing, more));
        nothing(bench, hub);
        rows.add(claims(bench, hub));
        first(bench, hub, pushing, more);
      }
      silence(bench);
    }
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  List<String> remarks() {
    return remarks;
  }

  boolean good() {
    return good;
  }

  private static List<List<Entry>> batches(List<Entry> entries) {
    List<List<Entry>> batches = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += BATCH) {
      batches.add(entries.subList(from, Math.min(entries.size(), from + BATCH)));
    }
    return batches;
  }

  private Row push(TestHub hub, SyncBench.Pushing pushing, ManyEntries more) throws Exception {
    Row row = Row.rate("push to the hub", "rows/s", 0.70);
    hub.run("CREATE TABLE bare (LIKE loket.entry INCLUDING ALL)");
    try (Connection c = hub.server.overTls(hub.database)) {
      for (int round = 0; round < ROUNDS + WARM; round++) {
        List<List<Entry>> batches = batches(more.next(PER_ROUND));
        long from = System.nanoTime();
        for (List<Entry> batch : batches) {
          pushing.push(batch);
        }
        double ours = rate(batches, System.nanoTime() - from);
        from = System.nanoTime();
        for (List<Entry> batch : batches) {
          BinaryCopy.copy(c, "bare", batch);
        }
        double base = rate(batches, System.nanoTime() - from);
        if (round >= WARM) {
          row.add(ours, base);
        }
      }
    }
    return row;
  }

  private static double rate(List<List<Entry>> batches, long nanos) {
    return batches.stream().mapToInt(List::size).sum() * 1e9 / nanos;
  }

  private Row pull(SyncBench bench, TestHub hub, SyncBench.Pushing pushing, ManyEntries more)
      throws Exception {
    Row row = Row.rate("pull, chain checked and folded", "rows/s", 0.50);
    try (SyncBench.Pulling pulling = bench.pulling(hub, "2")) {
      pulling.pull();
      try (BareJdbc bare = new BareJdbc(root, pulling.folder())) {
        for (int round = 0; round < ROUNDS + WARM; round++) {
          List<List<Entry>> batches = batches(more.next(PER_ROUND));
          for (List<Entry> batch : batches) {
            pushing.push(batch);
          }
          long from = System.nanoTime();
          long pulled = pulling.pull();
          double ours = pulled * 1e9 / (System.nanoTime() - from);
          from = System.nanoTime();
          for (List<Entry> batch : batches) {
            bare.begin();
            for (Entry e : batch) {
              bare.journal(columns(e));
            }
            bare.commit();
          }
          double base = rate(batches, System.nanoTime() - from);
          if (round >= WARM) {
            row.add(ours, base);
          }
        }
      }
    }
    return row;
  }

  private static Object[] columns(Entry e) {
    return new Object[] {
      e.header().office(),
      e.header().origin().text(),
      e.header().seq(),
      e.header().stamp(),
      e.header().act(),
      e.header().subject(),
      e.header().kind(),
      e.header().actor(),
      e.body().view(),
      e.personal().state().code(),
      e.personal().content().view(),
      e.personal().salt().view(),
      e.personal().hash().view(),
      e.hash().view()
    };
  }

  private void nothing(SyncBench bench, TestHub hub) throws Exception {
    SyncBench.Idle idle = bench.nothingToDo(hub);
    good &= idle.trips() <= 2;
    remarks.add(
        String.format(
            Locale.ROOT,
            "a sync with nothing to do: %d round trip(s), %d bytes up, %d down (goal <= 2) %s",
            idle.trips(),
            idle.up(),
            idle.down(),
            idle.trips() <= 2 ? "met" : "MISSED"));
  }

  private Row claims(SyncBench bench, TestHub hub) throws Exception {
    Row row = Row.cost("claim a call, 16 desks, p50", "ms", 2.0);
    hub.run(
        "CREATE TABLE bare_queue (id int PRIMARY KEY, taken boolean NOT NULL DEFAULT false);"
            + "CREATE INDEX ON bare_queue (id) WHERE NOT taken;"
            + "INSERT INTO bare_queue SELECT generate_series(1, 20000)");
    List<HubLink> lines = bench.claiming(hub, DESKS);
    List<Connection> bare = new ArrayList<>();
    Set<Candidate> granted = ConcurrentHashMap.newKeySet();
    AtomicInteger twice = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(DESKS)) {
      for (int i = 0; i < DESKS; i++) {
        bare.add(hub.server.overTls(hub.database));
      }
      for (int round = 0; round < ROUNDS + WARM; round++) {
        List<Future<List<Double>>> ours = new ArrayList<>();
        for (HubLink line : lines) {
          ours.add(threads.submit(() -> times(() -> claim(line, granted, twice))));
        }
        double oursMedian = median(ours);
        // used up, as pushed calls would: a desk has 50 open ones at most
        hub.run("UPDATE loket.claim SET settled = clock_timestamp() WHERE settled IS NULL");
        List<Future<List<Double>>> theirs = new ArrayList<>();
        for (Connection c : bare) {
          theirs.add(threads.submit(() -> times(() -> skipLocked(c))));
        }
        double baseMedian = median(theirs);
        if (round >= WARM) {
          row.add(oursMedian, baseMedian);
        }
      }
    } finally {
      for (Connection c : bare) {
        c.close();
      }
      lines.forEach(HubLink::close);
    }
    good &= twice.get() == 0;
    remarks.add(
        String.format(
            Locale.ROOT,
            "claims granted: %d to %d desks, %d of them twice",
            granted.size(),
            DESKS,
            twice.get()));
    return row;
  }

  private interface Ask {
    void run() throws Exception;
  }

  private static List<Double> times(Ask ask) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long from = System.nanoTime();
      ask.run();
      millis.add((System.nanoTime() - from) / 1e6);
    }
    return millis;
  }

  /** The first five of the queue, as far as this desk knows. */
  private static void claim(HubLink line, Set<Candidate> granted, AtomicInteger twice)
      throws Exception {
    int first = granted.size();
    List<Candidate> five = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      five.add(SyncBench.candidate(first + k));
    }
    Optional<Candidate> got =
        line.claim(UUID.randomUUID().toString(), five, Duration.ofSeconds(10));
    if (got.isPresent() && !granted.add(got.get())) {
      twice.incrementAndGet();
    }
  }

  /** In one statement and one round trip. */
  private static void skipLocked(Connection c) throws Exception {
    try (PreparedStatement s =
            c.prepareStatement(
                "UPDATE bare_queue SET taken = true WHERE id = (SELECT id FROM bare_queue WHERE NOT"
                    + " taken ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id");
        ResultSet r = s.executeQuery()) {
      if (!r.next()) {
        throw new IllegalStateException("empty");
      }
    }
  }

  private static double median(List<Future<List<Double>>> each) throws Exception {
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> of : each) {
      all.addAll(of.get());
    }
    return Row.median(all);
  }

  private void first(SyncBench bench, TestHub hub, SyncBench.Pushing pushing, ManyEntries more)
      throws Exception {
    long there = Long.parseLong(hub.one("SELECT count(*) FROM loket.entry"));
    while (there < FIRST) {
      List<Entry> next = more.next(BATCH - 20);
      pushing.push(next);
      there += next.size();
    }
    SyncBench.FirstSync first = bench.firstSync(hub, "8");
    remarks.add(
        String.format(
            Locale.ROOT,
            "first sync of a new desk: %d entries in %.0f s (%.0f/s); a look meanwhile waited at most %.0f ms",
            first.entries(),
            first.seconds(),
            first.entries() / first.seconds(),
            first.worstActMillis()));
  }

  private void silence(SyncBench bench) throws Exception {
    List<Double> millis = bench.actsInSilence(bench.hub(), 2_000);
    millis.sort(null);
    double p99 = millis.get(millis.size() * 99 / 100);
    good &= p99 <= 50;
    remarks.add(
        String.format(
            Locale.ROOT,
            "local acts while the line is silent: %d, median %.2f ms, p99 %.2f ms, worst %.2f ms (goal p99 <= 50 ms) %s",
            millis.size(),
            millis.get(millis.size() / 2),
            p99,
            millis.getLast(),
            p99 <= 50 ? "met" : "MISSED"));
  }
}
