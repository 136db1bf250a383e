package id.loket.sync;

import id.loket.desk.ExchangeDesk;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Taken;
import id.loket.sync.LinkState.Notice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts what came from a hub into the journal, in pieces so small that a clerk who acts meanwhile
 * does not notice (FAULTS I11).
 */
final class Intaking {
  private final ExchangeDesk desk;
  private final Pace pace = new Pace(100, 200, 2_000, Duration.ofMillis(60));

  Intaking(ExchangeDesk desk) {
    this.desk = desk;
  }

  /**
   * What came of a batch.
   *
   * @param entries new ones
   * @param refused origins of which something was not taken
   */
  record Came(long entries, Set<Origin> refused) {}

  Came take(List<Entry> batch, Watch watch) {
    long entries = 0;
    Set<Origin> refused = new HashSet<>();
    int from = 0;
    while (from < batch.size()) {
      int to = (int) Math.min(batch.size(), from + pace.size());
      long began = System.nanoTime();
      Taken taken = desk.take(batch.subList(from, to));
      pace.took(to - from, Duration.ofNanos(System.nanoTime() - began));
      entries += taken.entries().size();
      for (Taken.Refused not : taken.refused()) {
        refused.add(not.origin());
        watch.notice(new Notice.NotFitting(not.origin(), not.seq()));
      }
      taken.forks().forEach(f -> watch.notice(new Notice.Forked(f.origin(), f.seq())));
      from = to;
    }
    return new Came(entries, refused);
  }
}
