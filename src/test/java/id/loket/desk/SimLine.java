package id.loket.desk;

import id.loket.desk.Step.Cut;
import id.loket.desk.Step.Line;
import id.loket.desk.Step.Mangle;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Taken;
import id.loket.store.Vectors.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How simulated desks and their hub reach each other: hello, push, pull, over a line that may fail.
 */
final class SimLine {
  static final Line GOOD = new Line(false, 1000, Mangle.NONE, 0);

  /** By what the hub is known on a desk. */
  private static final String HUB = "office";

  private final Line line;

  SimLine(Line line) {
    this.line = line;
  }

  private Size size() {
    return new Size(line.rows(), line.rows() < 1000 ? 1 + line.pick() % 20_000 : Long.MAX_VALUE);
  }

  /** What one desk gives another, as it arrives there. */
  List<Entry> batch(SimDesk from, SimDesk to) {
    Map<Origin, Long> there = line.all() ? Map.of() : to.exchange().heldWithPersonal();
    return mangled(from.exchange().outgoing(there, size()));
  }

  private List<Entry> mangled(List<Entry> all) {
    Random random = new Random(line.pick());
    List<Entry> batch = new ArrayList<>(all);
    switch (line.mangle()) {
      case NONE -> {}
      case TWICE -> batch.addAll(all);
      case SHUFFLED -> Collections.shuffle(batch, random);
      case HOLES -> batch.removeIf(e -> random.nextInt(4) == 0);
      case TRUNCATED -> batch = batch.subList(0, random.nextInt(batch.size() + 1));
      case LOST -> batch = List.of();
    }
    return List.copyOf(batch);
  }

  /** One exchange in the order of {@code sync/Exchange}, as far as it gets. */
  Taken exchange(SimDesk desk, SimHub hub, Cut cut) {
    ExchangeDesk side = desk.exchange();
    Map<Origin, Head> heads = hub.heads();
    ExchangeDesk.Told told = side.told(HUB, heads);
    Map<Origin, Long> held = new HashMap<>(side.heldWithPersonal());
    told.parted().forEach(origin -> held.put(origin, 0L));
    if (cut != Cut.BEFORE_PUSH) {
      if (!told.ahead().isEmpty() || !told.parted().isEmpty()) {
        // what else was written under this desk's own origins comes first
        side.take(hub.pull(held, size()));
      }
      side.take(hub.variants());
      push(side, hub, told, cut);
    }
    if (cut != Cut.NONE) {
      return side.take(List.of());
    }
    Taken taken = side.take(mangled(hub.pull(held, size())));
    if (line.mangle() != Mangle.NONE || taken.refused().isEmpty()) {
      return taken;
    }
    // the hub went on with another variant than the one that is here
    taken.refused().forEach(r -> held.put(r.origin(), 0L));
    Taken again = side.take(hub.pull(held, size()));
    return again.changed() ? again : taken;
  }

  private void push(ExchangeDesk side, SimHub hub, ExchangeDesk.Told told, Cut cut) {
    Map<Origin, Head> before = hub.heads();
    Map<Origin, Long> there = new HashMap<>();
    before.forEach((origin, head) -> there.put(origin, head.seq()));
    // of an origin that went two ways, the own one from its beginning
    told.parted().forEach(origin -> there.put(origin, 0L));
    told.ahead().forEach(origin -> there.put(origin, 0L));
    List<Entry> batch = side.outgoing(there, size());
    hub.push(batch);
    if (cut != Cut.BEFORE_ANSWER) {
      Map<Origin, Head> after = hub.heads();
      batch.stream()
          .map(e -> e.header().origin())
          .distinct()
          .filter(origin -> after.containsKey(origin))
          .filter(origin -> !after.get(origin).equals(before.get(origin)))
          .forEach(origin -> side.stored(HUB, origin, after.get(origin)));
    }
  }
}
