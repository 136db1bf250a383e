package id.loket.desk;

import static id.loket.desk.Room.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.office.CallsSet;
import id.loket.fixture.Child;
import id.loket.store.HighWaterMark.Mark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first act of a new incarnation writes its mark, then commits, then marks how far it came. A
 * kill between any two of these gives no number twice, and takes no office for a copy.
 */
class KilledAtTheMarkTest {
  private static final int KILLED = 137;

  @TempDir Path root;

  @BeforeEach
  void an_old_copy_was_put_back() {
    try (Room room = new Room(root)) {
      assertThat(room.number()).isEqualTo("A001");
      Path old = root.resolve("old");
      room.whileClosed(() -> Room.copy(room.folder, old));
      assertThat(room.number()).isEqualTo("A002");
      room.whileClosed(() -> Room.copy(old, room.folder));
    }
  }

  private void killed(Place where) throws Exception {
    try (Child child = Child.of(Killed.class, root.toString(), where.name())) {
      child.awaitLine("begun");
      assertThat(child.rest()).isEmpty();
      assertThat(child.exit()).isEqualTo(KILLED);
    }
  }

  private Mark mark() {
    try (Room room = new Room(root)) {
      return room.desk.store().mark().read().orElseThrow();
    }
  }

  @Test
  void between_the_mark_and_the_commit_the_next_start_is_the_next_incarnation() throws Exception {
    killed(Place.BEFORE_COMMIT);

    assertThat(mark().seq()).as("the mark of an origin that has no entry").isZero();
    try (Room room = new Room(root)) {
      assertThat(room.number()).as("b was perhaps on a paper").isEqualTo("A1c-001");
      room.restart();
      assertThat(room.number()).isEqualTo("A1c-002");
    }
  }

  @Test
  void between_the_commit_and_the_mark_of_how_far_it_came_the_incarnation_goes_on()
      throws Exception {
    killed(Place.AFTER_COMMIT);

    try (Room room = new Room(root)) {
      assertThat(room.number()).isEqualTo("A1b-001");
      room.restart();
      assertThat(room.number()).isEqualTo("A1b-002");
      assertThat(room.desk.known().settings().calls().maxCalls()).isEqualTo(9);
    }
  }

  /** Where the child dies. */
  enum Place {
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  /** Makes one act, and dies in it. */
  public static final class Killed {
    private Killed() {}

    public static void main(String[] args) {
      Path root = Path.of(args[0]);
      Place where = Place.valueOf(args[1]);
      PcClock clock =
          new PcClock() {
            @Override
            public Instant instant() {
              return Room.NINE;
            }

            @Override
            public long nanos() {
              // The desk asks for it to date the mark, the moment its commit is done.
              boolean committed =
                  StackWalker.getInstance()
                      .walk(f -> f.anyMatch(m -> m.getMethodName().equals("afterCommit")));
              if (committed) {
                Runtime.getRuntime().halt(KILLED);
              }
              return 0;
            }
          };
      Desk desk =
          new Desk(
              new Desk.Place(root.resolve("desk-1"), root.resolve("state"), "1", true, "this-pc"),
              clock);
      System.out.println("begun");
      CallsSet fact = new CallsSet(9, 2, 10);
      done(
          desk.act(
              Verbs.setUp(Who.SYSTEM, "calls"),
              s -> new Decision<>(List.of(new Draft(fact.subject(), null, fact)), true),
              (s, result) -> {
                if (where == Place.BEFORE_COMMIT) {
                  Runtime.getRuntime().halt(KILLED);
                }
                return result;
              }));
      throw new AssertionError("survived");
    }
  }
}
