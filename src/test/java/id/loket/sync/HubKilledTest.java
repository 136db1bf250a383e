package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.fixture.HubProcess;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Origin;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the hub while desks push and claim: what it had answered is there when it is back, and
 * nobody has to do anything at a desk (fault 13; I5 I7 I9).
 */
class HubKilledTest {
  private static final int KILLS = Boolean.getBoolean("loket.soak") ? 20 : 2;
  private static final int CALLS_BETWEEN = 12;
  private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void what_a_killed_hub_had_taken_and_granted_is_there_when_it_is_back() throws Exception {
    List<BusyCounter> all = new ArrayList<>();
    try (HubServer.Running server = new HubServer.Running();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      TestHub hub = server.hub();
      // the embedded server answers before it is on disk, which no real hub may
      hub.run("ALTER DATABASE " + hub.database + " SET synchronous_commit = on");
      try {
        for (String code : List.of("1", "2", "3")) {
          DeskAtHub desk = DeskAtHub.of(root, code, hub);
          desk.exchange.run();
          all.add(new BusyCounter(desk, true));
        }
        List<Future<?>> working = new ArrayList<>();
        all.forEach(each -> working.add(threads.submit(each)));
        for (int kill = 0; kill < KILLS; kill++) {
          killedAndBack(server.process(), hub, all);
        }
        grantedOnceMore(all);
        all.forEach(BusyCounter::end);
        for (Future<?> each : working) {
          each.get(60, TimeUnit.SECONDS);
        }
        nobodyCalledWhatAnotherWasGranted(all);
        BusyCounter.until(
            all,
            () ->
                all.stream().allMatch(BusyCounter::inStep)
                    && all.stream().map(b -> b.desk.digest()).distinct().count() == 1);
        assertThat(hub.one("SELECT count(*) FROM loket.entry"))
            .isEqualTo(String.valueOf(all.getFirst().desk.entries()));
      } finally {
        all.forEach(BusyCounter::close);
      }
    }
  }

  private static void killedAndBack(HubProcess process, TestHub hub, List<BusyCounter> all)
      throws Exception {
    grantedOnceMore(all);
    process.kill();
    // nothing can be answered any more: all of this was
    Map<Origin, Long> taken = new HashMap<>();
    Set<String> called = new HashSet<>();
    for (BusyCounter each : all) {
      each.desk
          .desk()
          .storedAt(each.desk.enrolment.address().name())
          .forEach((origin, seq) -> taken.merge(origin, seq, Math::max));
      called.addAll(each.granted);
    }
    process.start();
    await()
        .atMost(HEALS_WITHIN)
        .ignoreExceptions()
        .until(() -> {
          try (Connection c = hub.server.superuser(hub.database)) {
            return c.isValid(1);
          }
        });
    Map<String, Long> there =
        hub.read("SELECT origin || ' ' || max(seq) FROM loket.entry GROUP BY origin").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(part -> part[0], part -> Long.parseLong(part[1])));
    taken.forEach((origin, seq) ->
        assertThat(there.get(origin.text())).as("%s", origin).isGreaterThanOrEqualTo(seq));
    assertThat(hub.read("SELECT ticket FROM loket.claim")).containsAll(called);
  }

  /** Waits until each desk has been granted so many more calls: the hub answers all of them. */
  private static void grantedOnceMore(List<BusyCounter> all) {
    Map<BusyCounter, Integer> before =
        all.stream().collect(Collectors.toMap(b -> b, b -> b.granted.size()));
    BusyCounter.until(
        all, () -> all.stream().allMatch(b -> b.granted.size() >= before.get(b) + CALLS_BETWEEN));
  }

  private static void nobodyCalledWhatAnotherWasGranted(List<BusyCounter> all) {
    List<String> granted = all.stream().flatMap(b -> b.granted.stream()).toList();
    assertThat(granted).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS * 3 * CALLS_BETWEEN);
  }
}
