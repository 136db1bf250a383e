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
import java.util.function.Consumer;

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

  /**
   * One exchange in the order of {@code sync/Exchange}, as far as it gets; whether it brought
   * anything to either side.
   */
  boolean exchange(SimDesk desk, SimHub hub, Cut cut, Consumer<Taken> note) {
    ExchangeDesk side = desk.exchange();
    Map<Origin, Head> heads = hub.heads();
    side.pastBack(heads);
    ExchangeDesk.Told told = side.told(HUB, heads);
    Map<Origin, Long> vector = vector(side, heads);
    told.parted().forEach(origin -> vector.put(origin, 0L));
    Taken taken = side.take(mangled(hub.pull(vector, size())));
    note.accept(taken);
    boolean news = taken.changed();
    if (whole()) {
      // the hub went on with another variant than the one that is here
      taken.refused().forEach(r -> vector.put(r.origin(), 0L));
      news |= !taken.refused().isEmpty() && side.take(hub.pull(vector, size())).changed();
    }
    news |= side.take(hub.variants()).changed();
    if (cut == Cut.BEFORE_REHOMING) {
      return news;
    }
    if (whole()) {
      // only who has heard all knows what is to be issued again
      news |= side.rehome() > 0;
    }
    if (cut != Cut.BEFORE_PUSH) {
      push(side, hub, cut);
    }
    if (cut == Cut.NONE && whole()) {
      side.pastOut(heads);
    }
    return news | !heads.equals(hub.heads());
  }

  private boolean whole() {
    return line.mangle() == Mangle.NONE && line.rows() >= GOOD.rows();
  }

  /** How far nothing is lacking of what the hub keeps: of a variant that waits here too. */
  private static Map<Origin, Long> vector(ExchangeDesk side, Map<Origin, Head> there) {
    Map<Origin, Long> vector = new HashMap<>(side.heldWithPersonal());
    side.held(there)
        .forEach((origin, head) -> {
          if (head.equals(there.get(origin))) {
            vector.put(origin, Math.max(head.seq(), vector.getOrDefault(origin, 0L)));
          }
        });
    return vector;
  }

  private void push(ExchangeDesk side, SimHub hub, Cut cut) {
    Map<Origin, Head> before = hub.heads();
    Map<Origin, Long> there = new HashMap<>();
    before.forEach((origin, head) -> there.put(origin, head.seq()));
    List<Entry> batch = side.outgoing(there, size());
    hub.push(batch);
    if (whole()) {
      side.forked().forEach(origin -> hub.push(side.forkRows(origin)));
    }
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
