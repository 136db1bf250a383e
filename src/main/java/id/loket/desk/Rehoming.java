package id.loket.desk;

import id.loket.domain.RefusedException;
import id.loket.domain.office.OriginOpened;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.FactCodec;
import id.loket.store.JournalTable.Head;
import id.loket.store.Reissue;
import id.loket.store.Store;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues again, under this copy's own new incarnation, what it wrote under an origin that another
 * copy went on with too, as far as it would count nowhere otherwise (DESIGN §4, "Restored desk"):
 * same facts, subjects, acts, actors and office times. Doing it again repeats nothing: what an
 * entry repeats is written in it.
 */
final class Rehoming {
  private final Desk desk;
  private final Store store;
  private final Wrote wrote;

  Rehoming(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
    this.wrote = new Wrote(store);
  }

  /**
   * Within a transaction, before something of these origins is taken: notes how far this copy wrote
   * those of its code under which it writes no more.
   */
  void beforeTaking(List<Entry> batch) {
    Origin current = desk.origin().current();
    batch.stream()
        .map(e -> e.header().origin())
        .distinct()
        .filter(origin -> origin.desk().equals(current.desk()) && !origin.equals(current))
        .forEach(origin -> wrote.upTo(origin, store.journal().head(origin)));
  }

  /**
   * All that is to be issued again, as far as is known now; durable on return. The answer is how
   * many entries that were.
   */
  int rehome() {
    if (desk.inside(this::lost).isEmpty()) {
      return 0;
    }
    try {
      return desk.repeat(
              () -> {
                List<Entry> lost = lost();
                return store.reissue(lost, Set.of(), () -> repeat(lost));
              })
          .entries()
          .size();
    } catch (RefusedException e) {
      // the clock says 2100 or later: nothing can be written, and this waits until it can
      return 0;
    }
  }

  /** Of origins that parted, the one that did so first comes first: what builds on it follows. */
  private List<Entry> lost() {
    List<List<Entry>> byOrigin = new ArrayList<>();
    for (Origin origin : store.forks().origins(desk.code())) {
      Optional<Head> own =
          origin.equals(desk.origin().current()) ? Optional.empty() : wrote.last(origin);
      List<Entry> lost =
          own
              .map(last -> store.variants().divergent(origin, last, store.hubs().of(origin)))
              .orElse(List.of())
              .stream()
              .filter(e -> !store.rehomed().countsElsewhere(e) && !opens(e))
              .toList();
      if (!lost.isEmpty()) {
        byOrigin.add(lost);
      }
    }
    byOrigin.sort(Comparator.comparingLong(its -> its.getFirst().header().stamp()));
    return byOrigin.stream().flatMap(List::stream).toList();
  }

  /** What opened an origin says nothing that could be said of another one. */
  static boolean opens(Entry e) {
    return FactCodec.decode(e).filter(h -> h.fact() instanceof OriginOpened).isPresent();
  }

  /** Within a transaction: writes them once more; the answer is what it wrote. */
  List<Entry> repeat(List<Entry> lost) {
    if (lost.isEmpty()) {
      return List.of();
    }
    Journalist journalist = desk.journalist();
    OffsetDateTime at = desk.working().now().at();
    Map<String, String> inPlaceOf = store.rehomed().inPlaceOf(desk.code());
    List<Entry> written = new ArrayList<>();
    journalist.open(lost.getFirst().header().office());
    for (Entry entry : lost) {
      Entry again = journalist.repeat(entry, Reissue.body(entry, at, inPlaceOf));
      inPlaceOf.put(entry.hash().hex(), again.hash().hex());
      written.add(again);
    }
    return written;
  }
}
