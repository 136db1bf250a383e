package id.loket.bench;

import id.loket.fixture.TestHub;
import id.loket.sync.LoadBench;
import id.loket.sync.LoadBench.Load;
import id.loket.sync.SyncBench;
import id.loket.sync.SyncBench.Beginning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How many desks one hub carries: measured here with desks that never pause, then reckoned. */
final class LoadRow {
  private static final int OFFICES = 15;
  private static final int DESKS_EACH = 3;

  /** A desk's entries on a busy day, and the share of them in its busiest hour. */
  private static final int A_DAY = 2_000;

  private static final double BUSIEST = 0.25;

  /** Seconds between two looks of a desk that was not woken. */
  private static final double POLL = 12;

  private final Path root;

  LoadRow(Path root) {
    this.root = root;
  }

  List<String> measure() throws Exception {
    try (SyncBench bench = new SyncBench(root)) {
      TestHub hub = bench.hub();
      Beginning beginning = bench.beginning(root.resolve("beginning"), hub);
      int all = beginning.all().size();
      Load load =
          new LoadBench(
                  hub,
                  OFFICES,
                  DESKS_EACH,
                  beginning.all().getFirst(),
                  beginning.all().subList(all - beginning.visit(), all))
              .run(Duration.ofSeconds(10), Duration.ofSeconds(30));
      double actsASecond = load.acts() / load.seconds();
      double entriesAnAct = (double) load.entries() / load.acts();
      double actsOfADesk = A_DAY * BUSIEST / 3600 / entriesAnAct;
      // a look is at most an exchange that brings nothing
      double carried = actsASecond / (actsOfADesk + 1 / POLL);
      return List.of(
          String.format(
              Locale.ROOT,
              "load: %d desks that never pause exchange %.0f acts/s (%.0f entries/s), p50 %.1f ms,"
                  + " p99 %.1f ms",
              load.desks(),
              actsASecond,
              load.entries() / load.seconds(),
              at(load, 50),
              at(load, 99)),
          String.format(
              Locale.ROOT,
              "reckoned: a desk in its busiest hour makes %.3f acts/s and looks every %.0f s, so this"
                  + " machine, which runs the desks too, is full with %.0f of them",
              actsOfADesk,
              POLL,
              carried));
    }
  }

  private static double at(Load load, int percent) {
    return load.millis().get((load.millis().size() - 1) * percent / 100);
  }
}
