package id.loket.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a subject stand, whatever the order in which they arrived: undone acts are dropped
 * first, then of rival exclusive branches one is kept. Pure: the same facts give the same answer.
 */
public final class FoldLaw<F extends Fact> {

  /**
   * What stands.
   *
   * @param facts in fold order
   * @param conflicts facts that lost, or an undo that is void, each to be settled by a person
   */
  public record Standing<F extends Fact>(List<Happened<F>> facts, List<Happened<?>> conflicts) {}

  private final List<Happened<F>> known = new ArrayList<>();
  private final List<Happened<ActUndone>> undos = new ArrayList<>();
  private final Set<String> dropped = new HashSet<>();
  private final Map<String, @Nullable String> beneathUndo = new HashMap<>();
  private final List<Happened<?>> conflicts = new ArrayList<>();

  private FoldLaw() {}

  /** The standing facts of one subject out of all that are known of it, duplicates included. */
  public static <F extends Fact> Standing<F> standing(
      List<? extends Happened<?>> all, Class<F> kind) {
    FoldLaw<F> law = new FoldLaw<>();
    law.take(all, kind);
    law.dropUndone();
    return law.settle();
  }

  private void take(List<? extends Happened<?>> all, Class<F> kind) {
    Map<String, Happened<?>> unique = new LinkedHashMap<>();
    all.forEach(h -> unique.putIfAbsent(h.hash(), h));
    unique.values().stream()
        .filter(h -> !Stamp.isBroken(h.position().stamp()))
        .sorted(Comparator.comparing(Happened::position))
        .forEach(h -> sort(h, kind));
  }

  private void sort(Happened<?> h, Class<F> kind) {
    if (h.fact() instanceof ActUndone undone) {
      undos.add(with(h, undone));
    } else if (kind.isInstance(h.fact())) {
      known.add(with(h, kind.cast(h.fact())));
    }
  }

  private static <G extends Fact> Happened<G> with(Happened<?> h, G fact) {
    return new Happened<>(h.hash(), h.position(), h.act(), h.actor(), h.when(), h.on(), fact);
  }

  private void dropUndone() {
    for (Happened<ActUndone> undo : undos) {
      List<Happened<F>> targets =
          known.stream()
              .filter(h -> h.act().equals(undo.fact().target()) && !dropped.contains(h.hash()))
              .toList();
      targets.stream()
          .filter(h -> h.fact().law() == Fact.Law.EXCLUSIVE)
          .findFirst()
          .ifPresent(first -> beneathUndo.put(undo.hash(), first.on()));
      boolean allowed =
          targets.stream()
              .allMatch(
                  h -> h.fact().undoable() && h.position().desk().equals(undo.position().desk()));
      if (targets.isEmpty() || !allowed) {
        continue;
      }
      Set<String> gone = new HashSet<>();
      targets.forEach(h -> gone.add(h.hash()));
      boolean builtUpon =
          known.stream()
              .anyMatch(h ->
                  h.on() != null
                      && gone.contains(h.on())
                      && !gone.contains(h.hash())
                      && !dropped.contains(h.hash()));
      if (builtUpon) {
        conflicts.add(undo);
      } else {
        dropped.addAll(gone);
      }
    }
  }

  private Standing<F> settle() {
    Map<@Nullable String, List<Happened<F>>> children = new HashMap<>();
    for (Happened<F> h : known) {
      if (!dropped.contains(h.hash()) && h.fact().law() == Fact.Law.EXCLUSIVE) {
        children.computeIfAbsent(parent(h), p -> new ArrayList<>()).add(h);
      }
    }
    Set<String> kept = new HashSet<>();
    String at = null;
    while (true) {
      List<Happened<F>> rivals = children.remove(at);
      if (rivals == null) {
        break;
      }
      Happened<F> winner = rivals.getFirst();
      int furthest = reach(winner, children);
      for (Happened<F> rival : rivals.subList(1, rivals.size())) {
        int reach = reach(rival, children);
        if (reach > furthest) {
          winner = rival;
          furthest = reach;
        }
      }
      for (Happened<F> rival : rivals) {
        if (!rival.hash().equals(winner.hash())) {
          conflicts.add(rival);
        }
      }
      kept.add(winner.hash());
      at = winner.hash();
    }
    List<Happened<F>> facts = standingFacts(kept);
    overwrittenUnseen(facts);
    return new Standing<>(facts, List.copyOf(conflicts));
  }

  private List<Happened<F>> standingFacts(Set<String> kept) {
    Set<String> lost = new HashSet<>();
    for (Happened<F> h : known) {
      if (h.fact().law() == Fact.Law.EXCLUSIVE && !kept.contains(h.hash())) {
        lost.add(h.hash());
      }
    }
    return known.stream()
        .filter(h -> !dropped.contains(h.hash()) && !lost.contains(h.hash()))
        .filter(h -> h.on() == null || !lost.contains(h.on()))
        .toList();
  }

  private void overwrittenUnseen(List<Happened<F>> facts) {
    String version = null;
    for (Happened<F> h : facts) {
      if (h.fact().law() == Fact.Law.REGISTER) {
        if (version != null && !version.equals(h.on())) {
          conflicts.add(h);
        }
        version = h.hash();
      }
    }
  }

  /** What an exclusive fact builds on, looking through the undos in between. */
  private @Nullable String parent(Happened<F> h) {
    String on = h.on();
    while (on != null && beneathUndo.containsKey(on)) {
      on = beneathUndo.get(on);
    }
    return on;
  }

  private int reach(Happened<F> h, Map<@Nullable String, List<Happened<F>>> children) {
    int furthest = h.fact().reach();
    for (Happened<F> child : children.getOrDefault(h.hash(), List.of())) {
      furthest = Math.max(furthest, reach(child, children));
    }
    return furthest;
  }
}
