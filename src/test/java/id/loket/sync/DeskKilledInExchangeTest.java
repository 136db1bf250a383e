package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Doctor;
import id.loket.desk.LookDesk;
import id.loket.domain.queue.Ticket;
import id.loket.fixture.Child;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a desk while it exchanges and claims (faults 1, 20; I1 I3 I5 I6). */
@ExtendWith(HubServer.class)
class DeskKilledInExchangeTest {
  private static final int KILLS = Boolean.getBoolean("loket.soak") ? 100 : 4;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @TempDir Path root;

  @Test
  void what_it_had_said_is_in_its_journal_and_with_the_next_exchange_at_the_hub(TestHub hub)
      throws Exception {
    Random random = new Random(SEED);
    Enrolment enrolment = hub.enrol("1");
    Path file = root.resolve("meja.json");
    EnrolmentFile.write(file, enrolment);
    try (DeskAtHub one = new DeskAtHub(root.resolve("desk-1"), "1", enrolment)) {
      BusyCounter.linked(one).close();
    }
    Set<String> acknowledged = new HashSet<>();
    try (DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (Child child =
            Child.of(Exchanging.class, root.resolve("desk-1").toString(), file.toString())) {
          child.awaitLine("ready");
          killed(child, random, acknowledged);
        }
        try (DeskAtHub one = new DeskAtHub(root.resolve("desk-1"), "1", enrolment)) {
          assertThat(numbers(one)).as("seed %d", SEED).containsAll(acknowledged);
          one.exchange.run();
          assertThat(hub.one("SELECT count(*) FROM loket.entry"))
              .as("none lost, none twice, seed %d", SEED)
              .isEqualTo(String.valueOf(one.entries()));
          assertThat(
                  hub.read(
                      "SELECT origin FROM loket.entry GROUP BY origin"
                          + " HAVING count(*) <> max(seq) OR min(seq) <> 1"))
              .isEmpty();
          two.exchange.run();
          assertThat(two.digest()).isEqualTo(one.digest());
          assertThat(numbers(two)).containsAll(acknowledged);
        }
        assertThat(
                Doctor.examine(
                    root.resolve("desk-1/data"), root.resolve("desk-1/state"), two.clock))
            .allMatch(Doctor.Finding::ok);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  /** At a moment of its own, 0 to 200 ms after some numbers: wherever it is then. */
  private static void killed(Child child, Random random, Set<String> acknowledged)
      throws Exception {
    for (int lines = 2 + random.nextInt(12); lines > 0; lines--) {
      acknowledged.add(child.line());
    }
    Executor then = CompletableFuture.delayedExecutor(random.nextInt(200), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> kill = CompletableFuture.runAsync(child::kill, then);
    List<String> said = child.rest();
    kill.join();
    // a line cut in the middle was not said
    said.stream().filter(l -> l.matches("A[0-9]{3,}")).forEach(acknowledged::add);
  }

  private static Set<String> numbers(DeskAtHub desk) {
    return new LookDesk(desk.desk)
        .dayBook(desk.desk.look(s -> s.now().day())).tickets().stream()
            .map(Ticket::number)
            .collect(Collectors.toSet());
  }

  /** Gives numbers, and says each after its commit, calls and serves, in step with its hub. */
  public static final class Exchanging {
    private Exchanging() {}

    public static void main(String[] args) throws Exception {
      Enrolment enrolment = EnrolmentFile.read(Path.of(args[1])).orElseThrow();
      DeskAtHub desk = new DeskAtHub(Path.of(args[0]), "1", enrolment);
      BusyCounter counter = new BusyCounter(desk, true);
      System.out.println("ready");
      while (true) {
        System.out.println(desk.arrive());
        counter.call();
      }
    }
  }
}
