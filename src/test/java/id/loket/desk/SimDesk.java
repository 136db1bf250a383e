package id.loket.desk;

import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.HighWaterMark.Mark;
import id.loket.store.JournalTable.Head;
import id.loket.store.MemoryStore;
import id.loket.store.MemoryStore.MemoryMark;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk of a simulated office: the real one, on a database in memory and a clock of its own. */
final class SimDesk implements AutoCloseable {
  static final Size ALL = new Size(1_000_000, Long.MAX_VALUE);

  final String code;
  final SimClock clock;
  Desk desk;
  private MemoryMark mark;
  private Copy backup;

  /** A database and its mark, as they lie on a disk. */
  record Copy(byte[] image, @Nullable Mark mark) {}

  SimDesk(String code, Copy from, Instant now) {
    this.code = code;
    this.clock = new SimClock(now);
    this.backup = from;
    this.mark = new MemoryMark(from.mark());
    this.desk = open(from.image());
  }

  private Desk open(byte[] image) {
    Path nowhere = Path.of("memory");
    return new Desk(
        MemoryStore.open(image, mark),
        new Desk.Place(nowhere, nowhere, code, true, "pc-" + code),
        clock);
  }

  ExchangeDesk exchange() {
    return new ExchangeDesk(desk);
  }

  CounterDesk counter() {
    return new CounterDesk(desk);
  }

  Copy copy() {
    return new Copy(MemoryStore.image(desk.store()), mark.read().orElse(null));
  }

  void crash() {
    byte[] left = MemoryStore.image(desk.store());
    desk.store().close();
    desk = open(left);
  }

  void restart() {
    desk.origin().mark(clock.nanos(), Room.NINE.atZone(desk.zone()).toLocalDate(), true);
    crash();
  }

  void back() {
    backup = copy();
  }

  /** The last backup, or that of this morning. */
  void restore(Step.MarkThen then) {
    Copy copy = backup;
    desk.store().close();
    mark =
        new MemoryMark(
            switch (then) {
              case STAYS -> mark.read().orElse(null);
              case RESTORED -> copy.mark();
              case GONE -> null;
            });
    desk = open(copy.image());
  }

  /** Where this desk writes, and how far it has. */
  record Place(Origin origin, Head head) {}

  Place place() {
    return new Place(desk.origin().current(), desk.origin().head());
  }

  /** What it wrote since. */
  List<Entry> since(Place before) {
    Place now = place();
    long from = now.origin().equals(before.origin()) ? before.head().seq() : 0;
    return desk.store().vectors().after(now.origin(), from, ALL);
  }

  List<Entry> journal() {
    List<Entry> all = new ArrayList<>();
    desk.store()
        .vectors()
        .held()
        .keySet()
        .forEach(origin -> all.addAll(desk.store().vectors().after(origin, 0, ALL)));
    return all;
  }

  /** What it wrote alone before it joined, wherever that lies. */
  List<Entry> past(Set<Origin> origins) {
    List<Entry> past = new ArrayList<>();
    for (Origin origin : origins) {
      past.addAll(desk.store().vectors().after(origin, 0, ALL));
      past.addAll(desk.store().aside().after(origin, 0, Integer.MAX_VALUE));
    }
    return past;
  }

  List<Entry> waiting() {
    return desk.store().forks().all();
  }

  String digest() {
    return desk.store().fold().digest();
  }

  @Override
  public void close() {
    desk.store().close();
  }
}
