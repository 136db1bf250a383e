package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A line on which nothing passes and nobody is told (fault 10; I6 I9 I11). */
@ExtendWith(HubServer.class)
class SilentLineTest {
  private static final int ACTS = Boolean.getBoolean("loket.soak") ? 1000 : 50;
  private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void acts_are_committed_while_the_exchange_waits_for_an_answer_that_does_not_come(TestHub hub)
      throws Exception {
    try (FaultLine line = new FaultLine(hub.server.port());
        BusyCounter one = new BusyCounter(DeskAtHub.of(root, "1", hub, line.port()), true)) {
      BusyCounter.until(List.of(one), one::inStep);
      line.silence();
      long before = line.requests();
      one.desk.arrive();
      await().atMost(HEALS_WITHIN).until(() -> line.requests() > before);

      long stuck = line.requests();
      String atHub = atHub(hub);
      for (int i = 0; i < ACTS; i++) {
        one.desk.arrive();
      }
      assertThat(line.requests()).as("still the same question, without an answer").isEqualTo(stuck);
      assertThat(atHub(hub)).isEqualTo(atHub);
      assertThat(one.links.states().getFirst().waiting().entries()).isGreaterThan(ACTS);

      line.mend();
      BusyCounter.until(List.of(one), one::inStep);
      assertThat(atHub(hub)).isEqualTo(String.valueOf(one.desk.entries()));
    }
  }

  private static String atHub(TestHub hub) {
    return hub.one("SELECT count(*) FROM loket.entry");
  }
}
