package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.CounterDesk.Called;
import id.loket.desk.CounterDesk.Finished;
import id.loket.domain.Outcome;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.DoorDecisions;
import id.loket.domain.visit.DoorDecisions.Arrival;
import id.loket.fixture.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment: what was said to be done is there (fault 1). */
class KilledDeskTest {
  private static final int KILLS = Boolean.getBoolean("loket.soak") ? 200 : 8;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @TempDir Path root;

  @Test
  void every_acknowledged_act_is_there_and_no_number_twice_or_missing() throws Exception {
    Random random = new Random(SEED);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (Child desk = Child.of(Busy.class, root.toString())) {
        desk.awaitLine("ready");
        acknowledged.addAll(killed(desk, random));
      }
    }
    everyAcknowledgedActIsThere(acknowledged);
  }

  /**
   * Kills it at a moment of its own, 0 to 50 ms after some first lines: wherever the child is then.
   *
   * @return what it said until then
   */
  private static List<String> killed(Child child, Random random) throws Exception {
    List<String> said = new ArrayList<>();
    for (int lines = random.nextInt(12); lines > 0; lines--) {
      said.add(child.line());
    }
    long micros = random.nextInt(50_000);
    Executor then = CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS);
    CompletableFuture<Void> kill = CompletableFuture.runAsync(child::kill, then);
    said.addAll(child.rest());
    kill.join();
    return said;
  }

  /** The mutant: a desk that says a number before its commit must not pass. */
  @Test
  void a_desk_that_acknowledges_before_its_commit_is_found_out() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try (Child desk = Child.of(Hasty.class, root.toString())) {
      desk.awaitLine("ready");
      acknowledged.addAll(desk.rest());
    }
    assertThat(acknowledged).containsExactly("A001 arrive!", "A002 arrive!");
    assertThatThrownBy(() -> everyAcknowledgedActIsThere(acknowledged))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("A002");
  }

  private void everyAcknowledgedActIsThere(List<String> said) {
    // a line cut in the middle was not acknowledged
    List<String> acknowledged =
        said.stream().filter(l -> l.matches("A[0-9]{3,} [a-zA-Z]+!")).toList();
    try (Room room = new Room(root)) {
      LookDesk look = new LookDesk(room.desk);
      List<Ticket> tickets = look.dayBook(room.desk.look(s -> s.now().day())).tickets();
      List<String> issued =
          tickets.stream()
              .map(Ticket::number)
              .sorted(Comparator.comparingInt(number -> Integer.parseInt(number.substring(1))))
              .toList();
      Set<String> happened = new HashSet<>();
      for (Ticket ticket : tickets) {
        look.history(ticket.id().subject())
            .forEach(line -> happened.add(ticket.number() + " " + line.verb() + "!"));
      }
      assertThat(happened).as("seed %d", SEED).containsAll(acknowledged);
      assertThat(issued)
          .as("without gap or duplicate, seed %d", SEED)
          .isEqualTo(IntStream.rangeClosed(1, issued.size()).mapToObj("A%03d"::formatted).toList());
      assertThat(room.examined()).allMatch(Doctor.Finding::ok);
    }
    Set<String> once = new HashSet<>(acknowledged);
    assertThat(once).hasSameSizeAs(acknowledged);
  }

  /**
   * Gives numbers, calls and finishes, and says each after its commit, until it is killed. What a
   * kill left at the counter is finished first.
   */
  public static final class Busy {
    private Busy() {}

    public static void main(String[] args) {
      try (Room room = new Room(Path.of(args[0]))) {
        System.out.println("ready");
        said("begin", room.counter().begin(Room.at("1")));
        said("finish", room.counter().finish(Room.at("1")).map(Finished::ticket));
        while (true) {
          System.out.println(room.number() + " arrive!");
          said("callNext", room.counter().callNext(Room.at("1")).map(Called::ticket));
          said("begin", room.counter().begin(Room.at("1")));
          said("finish", room.counter().finish(Room.at("1")).map(Finished::ticket));
        }
      }
    }

    private static void said(String verb, Outcome<Ticket> outcome) {
      if (outcome instanceof Outcome.Done<Ticket>(Ticket ticket)) {
        System.out.println(ticket.number() + " " + verb + "!");
      }
    }
  }

  /** Says its second number within the transaction, and is killed at the worst moment after it. */
  public static final class Hasty {
    private Hasty() {}

    public static void main(String[] args) {
      Room room = new Room(Path.of(args[0]));
      System.out.println("ready");
      System.out.println(room.number() + " arrive!");
      Service service =
          room.desk.look(s -> s.catalogue().byCode(new ServiceCode("KTP-BARU"))).orElseThrow();
      Arrival arrival =
          new Arrival(
              List.of(service),
              Arrival.Who.UNNAMED,
              Channel.LOKET,
              new Screening(null, null, false),
              false,
              null,
              null,
              null);
      Outcome<Boolean> never =
          room.desk.act(
              Verbs.receive(Room.at("1"), "arrive"),
              s -> new DoorDecisions(s).arrive(arrival),
              (s, admitted) -> {
                TicketId given = admitted.ticket();
                Ticket ticket = given == null ? null : s.queue().get(given);
                System.out.println((ticket == null ? "" : ticket.number()) + " arrive!");
                System.out.flush();
                Runtime.getRuntime().halt(137);
                return true;
              });
      throw new AssertionError("survived: " + never);
    }
  }
}
