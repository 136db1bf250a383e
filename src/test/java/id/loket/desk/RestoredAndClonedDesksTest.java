package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.journal.Entry;
import id.loket.journal.Happened;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However desks are put back from old copies, cloned, and cut off in the middle of an exchange with
 * one of two hubs: in the end all have all of it and the same state, what a copy wrote that still
 * lives counts, and nothing counts twice (faults 16-18; I3 I4 I5 I6).
 */
class RestoredAndClonedDesksTest {
  private static final int SCHEDULES = Boolean.getBoolean("loket.soak") ? 500 : 12;
  private static final int STEPS = 60;
  private static final int ROUNDS = 30;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @TempDir Path root;
  private int again;
  private int forks;
  private int twice;

  @Test
  void after_any_schedule() {
    Path template = root.resolve("template");
    Replica.office(template, 2).forEach(Replica::close);
    for (int i = 0; i < SCHEDULES; i++) {
      long seed = SEED + i;
      try {
        new Schedule(seed, template).run();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + " (-Dloket.seed=" + seed + ")", e);
      }
    }
    assertThat(List.of(again, forks, twice))
        .as("not vacuous: issued again, forked, issued again twice")
        .allMatch(n -> n > 0);
  }

  private final class Schedule {
    private final Random random;
    private final Path here;
    private final List<Replica> desks = new ArrayList<>();

    /** What each copy wrote itself, by the hashes of what was first. */
    private final Map<Replica, Set<String>> wrote = new HashMap<>();

    private final Map<Path, Set<String>> wroteUpTo = new HashMap<>();
    private final Map<Replica, List<Path>> backups = new HashMap<>();
    private final List<FirstComeHub> hubs =
        List.of(new FirstComeHub("office"), new FirstComeHub("regency"));
    private int folders;

    Schedule(long seed, Path template) {
      random = new Random(seed);
      here = root.resolve("run-" + seed);
      for (int i = 1; i <= 2; i++) {
        Path to = here.resolve("desk-" + i);
        Replica.copy(template.resolve("desk-" + i), to);
        add(new Replica(String.valueOf(i), to), Set.of());
      }
    }

    private void add(Replica desk, Set<String> did) {
      desks.add(desk);
      wrote.put(desk, new HashSet<>(did));
      backups.put(desk, new ArrayList<>());
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        Replica desk = any();
        tick(desk, 1 + random.nextInt(20));
        switch (random.nextInt(24)) {
          case 0, 1 -> keep(desk);
          case 2, 3, 4 -> putBack(desk);
          case 5 -> cloned(desk);
          case 6, 7, 8, 9, 10, 11 -> exchange(desk);
          case 12 -> desk.restart();
          default -> act(desk);
        }
      }
      settle();
      check();
      desks.forEach(Replica::close);
    }

    private Replica any() {
      return desks.get(random.nextInt(desks.size()));
    }

    private void tick(Replica desk, int seconds) {
      desk.clock.set(desk.clock.instant().plusSeconds(seconds));
    }

    private void act(Replica desk) {
      long before = desk.desk.store().journal().lastId();
      new RandomActs(desk, random).act();
      desk.desk.store().journal().after(before, 1000).stream()
          .map(row -> row.entry())
          .filter(e -> !e.header().kind().equals("OriginOpened.v1"))
          .forEach(e -> wrote.get(desk).add(e.hash().hex()));
    }

    private void keep(Replica desk) {
      Path to = here.resolve("backup-" + folders++);
      desk.whileClosed(() -> desk.copyTo(to));
      wroteUpTo.put(to, Set.copyOf(wrote.get(desk)));
      backups.get(desk).add(to);
    }

    private void putBack(Replica desk) {
      List<Path> old = backups.get(desk);
      if (!old.isEmpty()) {
        Path from = old.get(random.nextInt(old.size()));
        boolean markToo = random.nextInt(4) != 0;
        desk.whileClosed(() -> {
          if (markToo) {
            Replica.copy(from, desk.root);
          } else {
            Room.copy(from.resolve("data"), desk.data());
          }
        });
        wrote.put(desk, new HashSet<>(wroteUpTo.get(from)));
      }
    }

    private void cloned(Replica desk) {
      if (desks.size() < 4) {
        Path to = here.resolve("clone-" + folders++);
        desk.whileClosed(() -> desk.copyTo(to));
        Replica clone = new Replica(desk.code, to);
        clone.clock.set(desk.clock.instant());
        add(clone, wrote.get(desk));
      }
    }

    /** Cut off anywhere: what was done until then is done. */
    private void exchange(Replica desk) {
      FirstComeHub hub = hubs.get(random.nextInt(hubs.size()));
      int cut = random.nextInt(6);
      hub.tell(desk);
      if (cut == 0) {
        return;
      }
      List<Entry> lacked = new ArrayList<>(hub.lackedBy(desk));
      if (cut == 1 && !lacked.isEmpty()) {
        lacked = lacked.subList(0, random.nextInt(lacked.size()));
      }
      desk.exchange().take(lacked);
      if (cut <= 2) {
        return;
      }
      again += desk.exchange().rehome();
      if (cut <= 3) {
        return;
      }
      hub.give(desk);
    }

    private void settle() {
      int round = 0;
      boolean news = true;
      while (news) {
        assertThat(round++).as("rounds until nobody has anything new").isLessThan(ROUNDS);
        int before = size();
        int repeated = 0;
        for (Replica desk : desks) {
          for (FirstComeHub hub : hubs) {
            repeated += hub.exchange(desk);
          }
        }
        again += repeated;
        news = repeated > 0 || size() > before;
      }
    }

    private int size() {
      return hubs.stream().mapToInt(hub -> hub.all().size()).sum()
          + desks.stream().mapToInt(d -> known(d).size()).sum();
    }

    private void check() {
      Replica first = desks.getFirst();
      String digest = first.digest();
      Set<String> known = known(first);
      for (Replica each : desks) {
        String at = each.root.getFileName().toString();
        assertThat(known(each)).as("the same entries on " + at).isEqualTo(known);
        assertThat(each.hashes()).as("the same that count on " + at).isEqualTo(first.hashes());
        assertThat(each.digest()).as("the same state on " + at).isEqualTo(digest);
        assertThat(each.digestAfterRebuild()).as("rebuilt on " + at).isEqualTo(digest);
        assertThat(each.desk.store().rebuild()).as("the chains hold on " + at).isEmpty();
        forks += each.exchange().forked().size();
        List<String> counted = counted(each);
        assertThat(counted).as("twice on " + at).doesNotHaveDuplicates();
        Set<String> once = new HashSet<>(counted);
        wrote.forEach((desk, its) ->
            assertThat(its.stream().filter(hash -> !once.contains(hash)).toList())
                .as("what %s wrote and does not count on %s", desk.root.getFileName(), at)
                .isEmpty());
        for (String hub : List.of("office", "regency")) {
          assertThat(each.exchange().notYetAt(hub).entries()).as("not there: " + at).isZero();
        }
      }
    }

    /** By the hashes of what was first. */
    private List<String> counted(Replica desk) {
      List<String> counted = new ArrayList<>();
      Set<String> subjects =
          desk.journal().stream().map(e -> e.header().subject()).collect(Collectors.toSet());
      for (String subject : subjects) {
        List<Happened<?>> facts = desk.desk.store().journal().said(subject);
        facts.forEach(h -> counted.add(h.rehomed() == null ? h.hash() : h.rehomed().first()));
        twice += desk.desk.store().journal().ofSubject(subject).size() > facts.size() ? 1 : 0;
      }
      return counted;
    }

    private Set<String> known(Replica desk) {
      Set<String> known = new TreeSet<>();
      desk.journal().forEach(e -> known.add(e.hash().hex()));
      desk.desk.store().forks().all().forEach(e -> known.add(e.hash().hex()));
      return known;
    }
  }
}
