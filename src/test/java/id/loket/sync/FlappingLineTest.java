package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Claims.Answer;
import id.loket.desk.ConflictDesk;
import id.loket.desk.LookDesk;
import id.loket.domain.queue.Ticket;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A line that comes and goes while all desks call (fault 21; I4 I7 I9 I11). */
@ExtendWith(HubServer.class)
class FlappingLineTest {
  private static final boolean SOAK = Boolean.getBoolean("loket.soak");
  private static final int DESKS = SOAK ? 16 : 4;
  private static final int FLAPS = SOAK ? 2000 : 26;
  private static final int EVERY = 300;
  private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void what_a_hub_granted_is_called_once_and_every_other_rival_call_is_listed(TestHub hub)
      throws Exception {
    List<BusyCounter> all = new ArrayList<>();
    try (FaultLine line = new FaultLine(hub.server.port());
        ExecutorService threads = Executors.newCachedThreadPool()) {
      try {
        for (String code : codes()) {
          DeskAtHub desk = DeskAtHub.of(root, code, hub, line.port());
          desk.exchange.run();
          all.add(new BusyCounter(desk, code.equals("1")));
        }
        List<Future<?>> working = new ArrayList<>();
        all.forEach(each -> working.add(threads.submit(each)));
        BusyCounter.until(all, () -> all.stream().noneMatch(b -> b.granted.isEmpty()));
        Duration flapped = flap(line);
        all.forEach(BusyCounter::end);
        for (Future<?> each : working) {
          each.get(60, TimeUnit.SECONDS);
        }
        BusyCounter.until(
            all,
            () ->
                all.stream().allMatch(BusyCounter::inStep)
                    && all.stream().map(b -> b.desk.digest()).distinct().count() == 1);
        assertThat(all.stream().flatMap(b -> b.granted.stream()).toList()).doesNotHaveDuplicates();
        everyRivalCallIsListed(all);
        nobodyWaitedAgainWhileApart(all, flapped);
        asked(all);
      } finally {
        all.forEach(BusyCounter::close);
      }
    }
  }

  private static List<String> codes() {
    return IntStream.rangeClosed(1, DESKS).mapToObj(String::valueOf).toList();
  }

  /**
   * Gone, back, silent, back, and so on; returns when it is back for good, and how long it took.
   */
  private static Duration flap(FaultLine line) throws InterruptedException {
    List<Runnable> faults = List.of(line::refuse, line::mend, line::silence, line::mend);
    CountDownLatch left = new CountDownLatch(FLAPS);
    long began = System.nanoTime();
    try (ScheduledExecutorService flapping = Executors.newSingleThreadScheduledExecutor()) {
      Future<?> unused =
          flapping.scheduleAtFixedRate(
              () -> {
                faults.get((int) ((FLAPS - left.getCount()) % faults.size())).run();
                left.countDown();
              },
              0,
              EVERY,
              TimeUnit.MILLISECONDS);
      left.await();
    }
    line.mend();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void everyRivalCallIsListed(List<BusyCounter> all) {
    Map<String, Integer> calls = new HashMap<>();
    all.forEach(b -> b.called.forEach(ticket -> calls.merge(ticket, 1, Integer::sum)));
    LookDesk look = new LookDesk(all.getFirst().desk.desk);
    Map<String, String> numbers =
        look.dayBook(all.getFirst().desk.desk.look(s -> s.now().day())).tickets().stream()
            .collect(Collectors.toMap(t -> t.id().subject(), Ticket::number));
    Set<String> doubled = new HashSet<>();
    calls.forEach((ticket, times) -> {
      if (times > 1) {
        doubled.add(numbers.get(ticket));
      }
    });
    assertThat(doubled).as("apart, desks do call the same one").isNotEmpty();
    for (BusyCounter each : all) {
      assertThat(
              new ConflictDesk(each.desk.desk)
                  .today().stream()
                      .filter(c -> c.key().equals("conflict.ticket"))
                      .map(c -> String.valueOf(c.args().getFirst())))
          .containsAll(doubled);
    }
  }

  /**
   * Who waited once in vain does not wait again before a probe got an answer, and a probe comes a
   * second after the last one at the earliest: so there are only so many.
   */
  private static void nobodyWaitedAgainWhileApart(List<BusyCounter> all, Duration flapped) {
    for (BusyCounter each : all) {
      assertThat((long) each.late.get())
          .as("waited at desk %s", each.desk.code)
          .isBetween(1L, flapped.toSeconds() + HEALS_WITHIN.toSeconds() / 10);
      assertThat(each.apart.get()).as("at once").isGreaterThan(each.late.get());
    }
  }

  /** Nobody stays apart when the line is back: the next calls are granted again. */
  private static void asked(List<BusyCounter> all) {
    BusyCounter.until(
        all,
        () -> {
          for (BusyCounter each : all) {
            while (all.getFirst().desk.waiting().size() < 2) {
              all.getFirst().desk.arrive();
            }
            each.links.syncNow(HEALS_WITHIN);
          }
          return all.stream().allMatch(FlappingLineTest::isGrantedAnother);
        });
  }

  private static boolean isGrantedAnother(BusyCounter one) {
    int before = one.granted.size();
    one.call();
    return one.granted.size() > before;
  }

  @Test
  void a_line_that_was_gone_for_several_probes_is_found_again(TestHub hub) throws Exception {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub, line.port());
        HubClaims its = new HubClaims(one.link(), () -> true)) {
      line.refuse();
      long before = line.refused();
      its.start();
      await().atMost(HEALS_WITHIN).until(() -> line.refused() >= before + 3);
      assertThat(its.apart()).isTrue();
      line.mend();
      await().atMost(HEALS_WITHIN).until(() -> !its.apart());
    }
  }

  @Test
  void what_could_not_be_given_back_does_not_keep_the_desk_apart(TestHub hub) throws Exception {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub, line.port());
        HubClaims its = new HubClaims(one.link(), () -> true)) {
      one.exchange.run();
      one.arrive();
      its.probeNow();
      assertThat(its.ask(one.waiting()))
          .isInstanceOfSatisfying(
              Answer.Granted.class,
              granted -> {
                line.refuse();
                its.giveBack(granted);
              });
      await().atMost(HEALS_WITHIN).until(its::apart);
      line.mend();
      await().atMost(HEALS_WITHIN).until(() -> !its.apart());
      assertThat(hub.one("SELECT count(*) FROM loket.claim")).as("given back").isEqualTo("0");
    }
  }
}
