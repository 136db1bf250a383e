package id.loket.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.journal.Story.Deed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Desks that see each other late, act on what they see, and undo: whatever is delivered in whatever
 * order, the same facts stand. Fault 9, without the network. Small here, long under {@code
 * -Dloket.soak=true}; the seed is in the message of a failure.
 */
class FoldLawRandomTest {
  private static final int SCHEDULES = Boolean.getBoolean("loket.soak") ? 100_000 : 2_000;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @Test
  void the_same_facts_stand_in_whatever_order_and_however_often_they_come() {
    assertThat(firstDifference(all -> FoldLaw.standing(all, Deed.class), SCHEDULES))
        .as("seed of a difference")
        .isNull();
  }

  @Test
  void a_fold_that_lets_the_first_to_arrive_win_is_caught() {
    assertThat(firstDifference(FoldLawRandomTest::firstComeFirstServed, 200)).isNotNull();
  }

  @Test
  void a_fold_that_counts_duplicates_is_caught() {
    assertThat(firstDifference(List::size, 200)).isNotNull();
  }

  @Test
  void what_stands_is_one_chain_and_nothing_that_was_taken_back() {
    for (int i = 0; i < SCHEDULES / 4; i++) {
      long seed = SEED + i;
      List<Happened<?>> all = new Desks(new Random(seed)).play();
      FoldLaw.Standing<Deed> standing = FoldLaw.standing(all, Deed.class);

      Set<String> lost = new HashSet<>();
      standing.conflicts().forEach(h -> lost.add(h.hash()));
      for (Happened<?> h : all) {
        if (h.fact() instanceof ActUndone undone && !lost.contains(h.hash())) {
          assertThat(standing.facts())
              .as("seed %d: undone by %s", seed, h.hash())
              .noneMatch(f ->
                  f.fact().undoable()
                      && f.act().equals(undone.target())
                      && f.position().desk().equals(h.position().desk()));
        }
      }
      Set<String> bases = new HashSet<>();
      standing.facts().stream()
          .filter(h -> h.fact().law() == Fact.Law.EXCLUSIVE)
          .forEach(h ->
              assertThat(bases.add(String.valueOf(h.on())))
                  .as("seed %d: two stand on %s", seed, h.on())
                  .isTrue());
    }
  }

  private static @Nullable Long firstDifference(
      Function<List<Happened<?>>, Object> fold, int schedules) {
    for (int i = 0; i < schedules; i++) {
      Random random = new Random(SEED + i);
      List<Happened<?>> all = new Desks(random).play();
      Object expected = fold.apply(all);
      List<Happened<?>> delivered = new ArrayList<>(all);
      for (int n = random.nextInt(4); n > 0; n--) {
        delivered.add(all.get(random.nextInt(all.size())));
      }
      Collections.shuffle(delivered, random);
      if (!fold.apply(delivered).equals(expected)) {
        return SEED + i;
      }
    }
    return null;
  }

  /** The mutant: of rivals, the first to arrive stands. */
  private static Object firstComeFirstServed(List<Happened<?>> all) {
    Map<String, String> first = new HashMap<>();
    all.forEach(h -> first.putIfAbsent(String.valueOf(h.on()), h.hash()));
    return first;
  }

  /** Three desks and one ticket. */
  private static final class Desks {
    private static final int COUNT = 3;
    private final Random random;
    private final Story story = new Story();
    private final List<Set<String>> known = new ArrayList<>();
    private final List<HybridClock> clocks = new ArrayList<>();
    private int acts;

    Desks(Random random) {
      this.random = random;
      for (int i = 0; i < COUNT; i++) {
        known.add(new HashSet<>());
        clocks.add(new HybridClock());
      }
    }

    List<Happened<?>> play() {
      write(0, null, Story.issued());
      int steps = 3 + random.nextInt(14);
      for (int i = 0; i < steps; i++) {
        int desk = random.nextInt(COUNT);
        switch (random.nextInt(4)) {
          case 0 -> hear(desk);
          case 1 -> undo(desk);
          default -> act(desk);
        }
      }
      return List.copyOf(story.all());
    }

    private List<Happened<?>> at(int desk) {
      return story.all().stream()
          .filter(h -> known.get(desk).contains(h.hash()))
          .sorted(Comparator.comparing(Happened::position))
          .toList();
    }

    private void hear(int desk) {
      for (Happened<?> h : story.all()) {
        if (random.nextInt(3) > 0) {
          known.get(desk).add(h.hash());
        }
      }
    }

    private void act(int desk) {
      FoldLaw.Standing<Deed> standing = FoldLaw.standing(at(desk), Deed.class);
      Fact fact =
          switch (random.nextInt(6)) {
            case 0 -> Story.called();
            case 1 -> Story.begun();
            case 2 -> Story.cancelled();
            case 3 -> Story.finished();
            case 4 -> Story.printed();
            default -> new Story.Note("n");
          };
      if (standing.head() != null) {
        write(desk, standing.head(), fact);
      }
    }

    private void undo(int desk) {
      List<Happened<?>> own =
          at(desk).stream()
              .filter(h -> h.position().desk().equals(String.valueOf(desk + 1)))
              .filter(h -> !(h.fact() instanceof ActUndone))
              .toList();
      if (!own.isEmpty()) {
        Happened<?> target = own.get(random.nextInt(own.size()));
        write(desk, target.hash(), new ActUndone(target.act()));
      }
    }

    private void write(int desk, @Nullable String on, Fact fact) {
      long last = at(desk).stream().mapToLong(h -> h.position().stamp()).max().orElse(0);
      long wall = 1_000L + random.nextInt(50);
      String name = String.valueOf(desk + 1);
      long stamp = clocks.get(desk).next(wall, last);
      known.get(desk).add(story.put(name, "act-" + ++acts, on, stamp, fact).hash());
    }
  }
}
