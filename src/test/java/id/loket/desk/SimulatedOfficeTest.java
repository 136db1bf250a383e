package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.SimFailure.Sort;
import id.loket.journal.Entry;
import id.loket.store.Disputes.Dispute;
import id.loket.store.MemoryStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two to eight desks and a hub whose mail comes twice, late, in any order, in part or never; that
 * crash, come back from backups, go on twice, and whose clocks are set: they come to one state, and
 * nothing that was confirmed is lost (faults 8, 9, 19, 23, 31; I3 I4 I5 I6).
 *
 * <p>A seed alone: {@code -Dloket.seed=N -Dloket.schedules=1}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedOfficeTest {
  private static final int SCHEDULES =
      Integer.getInteger("loket.schedules", Boolean.getBoolean("loket.soak") ? 100_000 : 2_000);
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  /** As many failures tell enough. */
  private static final int ENOUGH = 20;

  /** Fewer schedules need not have all of it in them. */
  private static final int WITH_ALL_IN_THEM = 1_000;

  private static final List<String> ALL_IN_THEM =
      List.of(
          "delivered, to come again",
          "known already",
          "late",
          "refused by its chain",
          "exchange cut",
          "clock set",
          "poison",
          "crash",
          "restart",
          "restore, mark STAYS",
          "restore, mark RESTORED",
          "restore, mark GONE",
          "fork",
          "office with a fork",
          "issued again",
          "hub set back",
          "conflict",
          "past set aside",
          "past adopted",
          "two rivals",
          "more rivals",
          "erasure",
          "looked for erased bytes");

  private SimTemplate template;

  @BeforeAll
  void an_office(@TempDir Path root) {
    template = new SimTemplate(root);
  }

  @Test
  void comes_to_one_state_after_any_schedule() {
    Map<Sort, Integer> failed = new EnumMap<>(Sort.class);
    Tally tally = new Tally();
    Schedule first = null;
    long begun = System.nanoTime();
    int run = 0;
    for (; run < SCHEDULES && count(failed) < ENOUGH; run++) {
      Schedule schedule = Schedule.of(SEED + run);
      SimFailure failure = failure(schedule, tally);
      if (failure != null) {
        failed.merge(failure.sort, 1, Integer::sum);
        first = first == null ? schedule : first;
      }
    }
    String line =
        String.format(
            Locale.ROOT,
            "%d schedules, seed %d: %d lost, %d duplicate, %d divergent, %d stalled, %d s",
            run,
            SEED,
            failed.getOrDefault(Sort.LOST, 0),
            failed.getOrDefault(Sort.DUPLICATE, 0),
            failed.getOrDefault(Sort.DIVERGENT, 0),
            failed.getOrDefault(Sort.STALLED, 0),
            (System.nanoTime() - begun) / 1_000_000_000);
    System.out.println(line);
    if (first != null) {
      throw found(line, first);
    }
    if (run >= WITH_ALL_IN_THEM) {
      Set<String> wanted = new HashSet<>(ALL_IN_THEM);
      for (Step.Verb verb : Step.Verb.values()) {
        wanted.add(verb.name());
      }
      wanted.removeIf(what -> tally.of(what) > 0);
      assertThat(wanted).as("what never happened; what did: %s", tally).isEmpty();
    }
  }

  private static int count(Map<Sort, Integer> failed) {
    return failed.values().stream().mapToInt(n -> n).sum();
  }

  private AssertionError found(String line, Schedule failing) {
    SimFailure failure = failure(failing, new Tally());
    Sort sort = failure == null ? Sort.DIVERGENT : failure.sort;
    Schedule shrunk = Shrink.of(failing, s -> fails(s, sort));
    return new AssertionError(
        "%s%n-Dloket.schedules=1 -Dloket.seed=%d; %d of its %d steps are enough:%n%s"
            .formatted(line, failing.seed(), shrunk.steps().size(), failing.steps().size(), shrunk),
        failure(shrunk, new Tally()));
  }

  private boolean fails(Schedule schedule, Sort sort) {
    SimFailure failure = failure(schedule, new Tally());
    return failure != null && failure.sort == sort;
  }

  private @Nullable SimFailure failure(Schedule schedule, Tally tally) {
    try (SimOffice office = new SimOffice(schedule, template, tally)) {
      office.run();
      new SimCheck(office, tally, schedule.seed()).run();
      return null;
    } catch (SimFailure e) {
      return e;
    } catch (RuntimeException e) {
      return new SimFailure(Sort.STALLED, "a desk does not go on", e);
    }
  }

  @Test
  void is_the_same_again_from_the_same_seed() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      assertThat(outcome(seed)).as("seed %d", seed).isEqualTo(outcome(seed));
    }
  }

  private List<String> outcome(long seed) {
    Tally tally = new Tally();
    try (SimOffice office = new SimOffice(Schedule.of(seed), template, tally)) {
      office.run();
      List<String> outcome = new ArrayList<>(List.of(tally.toString()));
      for (SimDesk desk : office.desks) {
        outcome.add(desk.digest());
        desk.journal().forEach(e -> outcome.add(e.hash().hex()));
      }
      return outcome;
    }
  }

  @Test
  void a_schedule_that_fails_is_shrunk_to_the_steps_that_matter() {
    Schedule all = Schedule.of(SEED);
    Schedule shrunk =
        Shrink.of(
            all,
            s -> s.steps().contains(all.steps().get(3)) && s.steps().contains(all.steps().get(9)));

    assertThat(shrunk.steps()).containsExactly(all.steps().get(3), all.steps().get(9));
    assertThat(shrunk.toString()).contains("no=3", "no=9", "seed " + SEED);
  }

  /** Fault 19. */
  @Test
  void of_desks_that_call_one_ticket_apart_the_same_one_wins_in_whatever_order_others_hear_it() {
    for (int callers = 2; callers <= 3; callers++) {
      for (int seed = 0; seed < 10; seed++) {
        Set<List<Dispute>> told = new HashSet<>();
        List<List<Entry>> calls = calls(callers, seed);
        for (List<List<Entry>> order : orders(calls)) {
          try (SimDesk other = template.open(4)) {
            order.forEach(batch -> other.exchange().take(batch));
            told.add(SimRivals.disputes(other));
          }
        }
        assertThat(told).as("%d callers, seed %d", callers, seed).hasSize(1);
        List<Dispute> disputes = told.iterator().next();
        assertThat(disputes).hasSize(callers - 1);
        assertThat(disputes)
            .extracting(Dispute::won)
            .doesNotContainNull()
            .containsOnly(disputes.getFirst().won());
      }
    }
  }

  /** What each of them wrote that called A001, not having heard of the others. */
  private List<List<Entry>> calls(int callers, int seed) {
    return IntStream.rangeClosed(1, callers)
        .mapToObj(i -> {
          try (SimDesk desk = template.open(i)) {
            desk.clock.pass(new Random(seed * 10L + i).nextInt(3));
            MemoryStore.named(
                new Random(seed * 10L + i),
                () -> Room.done(desk.counter().call(Room.at(String.valueOf(i)), "A001")));
            return desk.exchange().outgoing(Map.of(), SimDesk.ALL);
          }
        })
        .toList();
  }

  private static <T> List<List<T>> orders(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (T first : all) {
      List<T> others = new ArrayList<>(all);
      others.remove(first);
      for (List<T> order : orders(others)) {
        List<T> one = new ArrayList<>(List.of(first));
        one.addAll(order);
        orders.add(one);
      }
    }
    return orders;
  }
}
