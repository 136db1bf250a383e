package id.loket.journal;

import id.loket.journal.Happened.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a subject stand, whatever the order in which they arrived: undone acts are dropped
 * first, then of rival exclusive branches one is kept. Pure: the same facts give the same answer.
 *
 * <p>What was decided after seeing folds after, so a fact builds only on what lies before it in the
 * fold order, and an undo takes back only what lies before it. One that claims otherwise is broken
 * and waits for ever; no entry, however made, leads the fold in a circle.
 */
public final class FoldLaw<F extends Fact> {

  /**
   * What stands.
   *
   * @param facts in fold order
   * @param conflicts facts that lost, or an undo that is void, each to be settled by a person
   * @param head hash of what last set the subject's place, a fact or the undo of one: the next
   *     exclusive fact builds on it; null where nothing exclusive stands
   */
  public record Standing<F extends Fact>(
      List<Happened<F>> facts, List<Happened<?>> conflicts, @Nullable String head) {}

  /** Stands for the place beneath a subject's first fact. */
  private static final String ROOT = "";

  private final List<Happened<F>> known = new ArrayList<>();
  private final List<Undo<F>> undos = new ArrayList<>();
  private final Map<String, Happened<F>> facts = new HashMap<>();
  private final Map<String, Undo<F>> undoByHash = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final List<Happened<?>> conflicts = new ArrayList<>();
  private @Nullable String tip;

  /**
   * An undo and what it finds on this subject.
   *
   * @param targets what it takes back; empty where it may not
   * @param on what the first exclusive fact of the act built on; null: none known
   */
  private record Undo<F extends Fact>(
      Happened<ActUndone> undo, List<Happened<F>> targets, @Nullable Place on) {}

  /** What a fact names as built on, and before which position that must lie. */
  private record Place(@Nullable String hash, Position before) {}

  private FoldLaw() {}

  /** The standing facts of one subject out of all that are known of it, duplicates included. */
  public static <F extends Fact> Standing<F> standing(
      List<? extends Happened<?>> all, Class<F> kind) {
    FoldLaw<F> law = new FoldLaw<>();
    law.take(all, kind);
    if (law.undos.isEmpty() && law.isOneChain()) {
      return new Standing<>(List.copyOf(law.known), List.of(), law.tip);
    }
    law.dropUndone();
    return law.settle();
  }

  private void take(List<? extends Happened<?>> all, Class<F> kind) {
    Map<String, Happened<?>> unique = new LinkedHashMap<>();
    all.forEach(h -> unique.putIfAbsent(h.hash(), h));
    List<Happened<ActUndone>> undone = new ArrayList<>();
    unique.values().stream()
        .filter(h -> !Stamp.isBroken(h.position().stamp()))
        .sorted(Comparator.comparing(Happened::position))
        .forEach(h -> {
          if (h.fact() instanceof ActUndone u) {
            undone.add(h.with(u));
          } else if (kind.isInstance(h.fact())) {
            Happened<F> fact = h.with(kind.cast(h.fact()));
            known.add(fact);
            facts.put(fact.hash(), fact);
          }
        });
    for (Happened<ActUndone> u : undone) {
      Undo<F> undo = undo(u);
      undos.add(undo);
      undoByHash.put(u.hash(), undo);
    }
  }

  private Undo<F> undo(Happened<ActUndone> undo) {
    List<Happened<F>> ofAct =
        known.stream()
            .filter(h -> h.act().equals(undo.fact().target()) && isBefore(h, undo))
            .toList();
    Place on =
        ofAct.stream()
            .filter(h -> h.fact().law() == Fact.Law.EXCLUSIVE)
            .findFirst()
            .map(first -> new Place(first.on(), first.position()))
            .orElse(null);
    List<Happened<F>> own =
        ofAct.stream().filter(h -> h.position().desk().equals(undo.position().desk())).toList();
    boolean allowed = own.stream().allMatch(h -> h.fact().undoable());
    return new Undo<>(undo, allowed ? own : List.of(), on);
  }

  /** Nearly always: nothing was taken back, each fact builds on the one before, no registers. */
  private boolean isOneChain() {
    for (Happened<F> h : known) {
      switch (h.fact().law()) {
        case EXCLUSIVE -> {
          if (!Objects.equals(h.on(), tip)) {
            return false;
          }
          tip = h.hash();
        }
        case ADDITIVE -> {
          if (h.on() != null && !h.on().equals(tip)) {
            return false;
          }
        }
        case REGISTER -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Last acts first: whether an act still carries something depends on what was undone above. */
  private void dropUndone() {
    Map<String, List<Happened<F>>> above = new HashMap<>();
    for (Happened<F> h : known) {
      if (h.on() != null) {
        above.computeIfAbsent(h.on(), on -> new ArrayList<>()).add(h);
      }
    }
    undos.stream()
        .filter(undo -> !undo.targets().isEmpty())
        .sorted(
            Comparator.comparing((Undo<F> undo) -> undo.targets().getLast().position()).reversed())
        .forEach(undo -> {
          Set<String> gone = new HashSet<>();
          undo.targets().forEach(h -> gone.add(h.hash()));
          boolean carries =
              undo.targets().stream()
                  .flatMap(target ->
                      above.getOrDefault(target.hash(), List.of()).stream()
                          .filter(h -> isBefore(target, h)))
                  .anyMatch(h -> !gone.contains(h.hash()) && !dropped.contains(h.hash()));
          if (carries) {
            conflicts.add(undo.undo());
          } else {
            dropped.addAll(gone);
          }
        });
  }

  private Standing<F> settle() {
    Map<String, List<Happened<F>>> children = new HashMap<>();
    Map<String, Integer> reach = new HashMap<>();
    for (Happened<F> h : known.reversed()) {
      if (h.fact().law() != Fact.Law.EXCLUSIVE || dropped.contains(h.hash())) {
        continue;
      }
      int far = Math.max(h.fact().reach(), reach.getOrDefault(h.hash(), 0));
      reach.put(h.hash(), far);
      String parent = parent(new Place(h.on(), h.position()));
      if (parent != null) {
        reach.merge(parent, far, Math::max);
        children.computeIfAbsent(parent, p -> new ArrayList<>()).addFirst(h);
      }
    }
    Set<String> kept = new HashSet<>();
    List<Happened<F>> tip = List.of();
    List<Happened<F>> next = children.getOrDefault(ROOT, List.of());
    while (!next.isEmpty()) {
      tip = winner(next, reach);
      tip.forEach(h -> kept.add(h.hash()));
      next =
          tip.stream()
              .flatMap(h -> children.getOrDefault(h.hash(), List.of()).stream())
              .sorted(Comparator.comparing(Happened::position))
              .toList();
    }
    List<Happened<F>> standing = standing(kept);
    overwrittenUnseen(standing);
    conflicts.sort(Comparator.comparing(Happened::position));
    return new Standing<>(standing, List.copyOf(conflicts), head(tip));
  }

  /** Facts of one act are no rivals of each other: they stand or lose together. */
  private List<Happened<F>> winner(List<Happened<F>> rivals, Map<String, Integer> reach) {
    if (rivals.size() == 1) {
      return rivals;
    }
    Map<String, List<Happened<F>>> acts = new LinkedHashMap<>();
    rivals.forEach(h -> acts.computeIfAbsent(h.act(), a -> new ArrayList<>()).add(h));
    List<Happened<F>> winner = List.of();
    int furthest = -1;
    for (List<Happened<F>> act : acts.values()) {
      int far = act.stream().mapToInt(h -> reach.getOrDefault(h.hash(), 0)).max().orElse(0);
      if (far > furthest) {
        winner = act;
        furthest = far;
      }
    }
    String won = winner.getFirst().act();
    rivals.stream().filter(h -> !h.act().equals(won)).forEach(conflicts::add);
    return winner;
  }

  private List<Happened<F>> standing(Set<String> kept) {
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

  private @Nullable String head(List<Happened<F>> tip) {
    if (tip.isEmpty()) {
      return null;
    }
    Happened<F> last = tip.getLast();
    Set<String> ends = new HashSet<>();
    tip.forEach(h -> ends.add(h.hash()));
    String head = last.hash();
    for (Undo<F> undo : undos) {
      Place on = undo.on();
      boolean tookBack =
          !undo.targets().isEmpty() && dropped.contains(undo.targets().getFirst().hash());
      if (on != null
          && tookBack
          && isBefore(last, undo.undo())
          && ends.contains(String.valueOf(parent(on)))) {
        head = undo.undo().hash();
      }
    }
    return head;
  }

  private void overwrittenUnseen(List<Happened<F>> standing) {
    String version = null;
    for (Happened<F> h : standing) {
      if (h.fact().law() == Fact.Law.REGISTER) {
        if (version != null && !version.equals(h.on())) {
          conflicts.add(h);
        }
        version = h.hash();
      }
    }
  }

  /**
   * The fact that something builds on, looking through the undos in between; null where that is not
   * known yet, or lies after it.
   */
  private @Nullable String parent(Place place) {
    Place at = place;
    while (true) {
      String on = at.hash();
      if (on == null) {
        return ROOT;
      }
      Happened<F> fact = facts.get(on);
      if (fact != null) {
        return fact.position().compareTo(at.before()) < 0 ? on : null;
      }
      Undo<F> undo = undoByHash.get(on);
      if (undo == null || undo.on() == null || undo.undo().position().compareTo(at.before()) >= 0) {
        return null;
      }
      at = undo.on();
    }
  }

  private static boolean isBefore(Happened<?> one, Happened<?> other) {
    return one.position().compareTo(other.position()) < 0;
  }
}
