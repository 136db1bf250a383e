package id.loket.desk;

import id.loket.domain.RefusedException;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Store;
import id.loket.store.Vectors.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Own entries that are damaged and nowhere else (DESIGN §3, "Age and damage"): the origin ends
 * before the first of them, and what was written after it is issued again under a new incarnation.
 */
final class Quarantine {
  private final Desk desk;
  private final Store store;
  private final Rehoming rehoming;

  Quarantine(Desk desk, Rehoming rehoming) {
    this.desk = desk;
    this.store = desk.store();
    this.rehoming = rehoming;
  }

  /** The answer is which places are given up. */
  List<Place> run() {
    List<Place> lost = desk.inside(this::lost);
    if (lost.isEmpty()) {
      return lost;
    }
    try {
      desk.repeat(() -> {
        Map<Origin, Long> from = new LinkedHashMap<>();
        lost.forEach(place -> from.merge(place.origin(), place.seq(), Math::min));
        List<Entry> later = new ArrayList<>();
        Set<String> about = new LinkedHashSet<>();
        from.forEach((origin, seq) -> later.addAll(end(origin, seq, lost, about)));
        return store.reissue(later, about, () -> rehoming.repeat(later));
      });
      return lost;
    } catch (RefusedException e) {
      // the clock says 2100 or later: nothing can be written, and this waits until it can
      return List.of();
    }
  }

  private List<Entry> end(Origin origin, long seq, List<Place> lost, Set<String> about) {
    if (origin.equals(desk.origin().current())) {
      desk.origin().close();
    }
    List<Entry> tail = store.damages().quarantine(origin, seq);
    tail.forEach(e -> about.add(e.header().subject()));
    return tail.stream()
        .filter(e -> !lost.contains(new Place(origin, e.header().seq())))
        .filter(e -> !Rehoming.opens(e) && !store.rehomed().countsElsewhere(e))
        .toList();
  }

  private List<Place> lost() {
    return store.damages().places().stream()
        .filter(place -> place.origin().desk().equals(desk.code()))
        .filter(place ->
            store.hubs().of(place.origin()).stream().noneMatch(there -> there.seq() >= place.seq()))
        .toList();
  }
}
