package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CounterDesk.Called;
import id.loket.domain.Outcome;
import id.loket.fixture.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks call at once: nobody is called twice, nobody is skipped. */
class TwoOnOneFolderTest {
  private static final int WAITING = Boolean.getBoolean("loket.soak") ? 300 : 24;

  @TempDir Path root;

  @Test
  void two_threads_of_one_window() throws Exception {
    try (Room room = new Room(root)) {
      arrive(room);
      assertThat(inParallel(() -> callAll(room, "1"), () -> callAll(room, "2")))
          .containsExactlyInAnyOrderElementsOf(numbers());
      allIsWell(room);
    }
  }

  @Test
  void two_desks_with_connections_of_their_own() throws Exception {
    try (Room one = new Room(root);
        Room two = new Room(root)) {
      arrive(one);
      assertThat(inParallel(() -> callAll(one, "1"), () -> callAll(two, "2")))
          .containsExactlyInAnyOrderElementsOf(numbers());
      allIsWell(one);
      allIsWell(two);
    }
  }

  @RepeatedTest(20)
  void two_desks_that_open_a_new_folder_at_once() throws Exception {
    List<String> given =
        inParallel(
            () -> {
              try (Room room = new Room(root)) {
                return List.of(room.number(), room.number());
              }
            },
            () -> {
              try (Room room = new Room(root)) {
                return List.of(room.number(), room.number());
              }
            });
    assertThat(given).containsExactlyInAnyOrder("A001", "A002", "A003", "A004");
  }

  @Test
  void two_processes() throws Exception {
    try (Room room = new Room(root)) {
      arrive(room);
    }
    try (Child one = Child.of(Clerk.class, root.toString(), "1");
        Child two = Child.of(Clerk.class, root.toString(), "2")) {
      one.awaitLine("ready");
      two.awaitLine("ready");
      one.tell("go");
      two.tell("go");
      List<String> called = new ArrayList<>(one.rest());
      called.addAll(two.rest());
      assertThat(called).containsExactlyInAnyOrderElementsOf(numbers());
    }
    try (Room room = new Room(root)) {
      allIsWell(room);
    }
  }

  /** A window of its own at one counter. */
  public static final class Clerk {
    private Clerk() {}

    public static void main(String[] args) throws IOException {
      try (Room room = new Room(Path.of(args[0]))) {
        System.out.println("ready");
        if (System.in.read() >= 0) {
          callAll(room, args[1]).forEach(System.out::println);
        }
      }
    }
  }

  private static void arrive(Room room) {
    for (int i = 0; i < WAITING; i++) {
      room.number();
    }
  }

  private static List<String> numbers() {
    return IntStream.rangeClosed(1, WAITING).mapToObj("A%03d"::formatted).toList();
  }

  private static List<String> callAll(Room room, String counter) {
    List<String> called = new ArrayList<>();
    while (room.counter().callNext(Room.at(counter)) instanceof Outcome.Done<Called>(Called call)) {
      called.add(call.ticket().number());
      Room.done(room.counter().noShow(Room.at(counter)));
    }
    return called;
  }

  private static void allIsWell(Room room) {
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
    String digest = room.digest();
    assertThat(room.digestAfterRebuild()).isEqualTo(digest);
  }

  private static List<String> inParallel(Callable<List<String>> one, Callable<List<String>> two)
      throws InterruptedException, ExecutionException {
    List<String> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<List<String>> each : pool.invokeAll(List.of(one, two))) {
        all.addAll(each.get());
      }
    }
    return all;
  }
}
