package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.queue.Ticket;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Taken;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of one database went on under the same origin: both variants are kept, the same one is
 * folded everywhere, and nobody writes there any more (faults 16-18).
 */
class ForkedOriginTest {
  @TempDir Path root;
  private Replica first;
  private Replica copy;
  private Replica left;
  private Replica right;
  private Origin origin;

  @BeforeEach
  void a_desk_and_an_old_copy_of_it_with_its_mark_that_both_wrote() {
    List<Replica> desks = Replica.office(root, 3);
    first = desks.get(0);
    left = desks.get(1);
    right = desks.get(2);
    first.number();
    Replica.exchangeAll(desks);
    first.whileClosed(() -> {
      Room.copy(first.data(), root.resolve("copy").resolve("data"));
      Room.copy(first.root.resolve("state"), root.resolve("copy").resolve("state"));
    });
    copy = new Replica("1", root.resolve("copy"));
    origin = first.origin();
    assertThat(copy.origin()).isEqualTo(origin);
    first.number();
    first.number();
    Room.done(first.counter().callNext(Room.at("1")));
    copy.number();
    Room.done(copy.counter().callNext(Room.at("2")));
  }

  @AfterEach
  void close() {
    List.of(first, copy, left, right).forEach(Replica::close);
  }

  @Test
  void both_are_kept_and_whoever_hears_of_them_in_whatever_order_folds_the_same() {
    List<Entry> one = first.exchange().outgoing(Map.of(), Replica.ALL);
    List<Entry> other = copy.exchange().outgoing(Map.of(), Replica.ALL);
    left.exchange().take(one);
    Taken taken = left.exchange().take(other);
    right.exchange().take(other);
    right.exchange().take(one);
    right.exchange().take(one);

    assertThat(taken.forks())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.origin()).isEqualTo(origin);
          assertThat(f.folded().hex()).as("the lower hash").isLessThan(f.waiting().hex());
        });
    assertThat(taken.refused()).isEmpty();
    assertThat(left.hashes()).isEqualTo(right.hashes());
    assertThat(left.digest()).isEqualTo(right.digest());
    for (Replica each : List.of(left, right)) {
      long kept = each.journal().size() + each.desk.store().forks().all().size();
      long fork = taken.forks().getFirst().seq();
      assertThat(kept)
          .as("nothing is lost")
          .isEqualTo(
              left.journal().stream().filter(e -> !e.header().origin().equals(origin)).count()
                  + one.size()
                  + other.stream().filter(e -> e.header().seq() >= fork).count());
      String digest = each.digest();
      assertThat(each.digestAfterRebuild()).isEqualTo(digest);
      assertThat(each.desk.store().rebuild()).as("the chains hold").isEmpty();
      Set<Ticket> memory = each.desk.look(s -> Set.copyOf(s.queue().tickets()));
      each.restart();
      Set<Ticket> anew = each.desk.look(s -> Set.copyOf(s.queue().tickets()));
      assertThat(memory).isEqualTo(anew);
    }
  }

  @Test
  void a_desk_that_finds_its_own_origin_forked_goes_on_under_a_new_incarnation() {
    List<Entry> other = copy.exchange().outgoing(Map.of(), Replica.ALL);
    Taken taken = first.exchange().take(other);

    assertThat(taken.forks()).hasSize(1);
    assertThat(first.origin()).as("at once").isNotEqualTo(origin);
    first.restart();
    Ticket next = first.arrive("KTP-BARU").ticket();
    assertThat(next.number()).isEqualTo("A1b-001");
    assertThat(first.origin()).isNotEqualTo(origin);
    assertThat(first.desk.store().rebuild()).isEmpty();
  }

  @Test
  void a_restored_desk_that_hears_of_its_own_later_entries_takes_them_back_before_it_writes() {
    Path backup = root.resolve("backup");
    first.whileClosed(() -> {
      Room.copy(first.data(), backup.resolve("data"));
      Room.copy(first.root.resolve("state"), backup.resolve("state"));
    });
    first.number();
    List<Entry> mine = first.exchange().outgoing(Map.of(), Replica.ALL);
    var heads = first.exchange().held();
    first.whileClosed(() -> {
      Room.copy(backup.resolve("data"), first.data());
      Room.copy(backup.resolve("state"), first.root.resolve("state"));
    });
    assertThat(first.origin()).as("the mark was put back too").isEqualTo(origin);

    assertThat(first.exchange().told("office", heads).ahead()).containsExactly(origin);
    assertThat(first.exchange().take(mine).entries()).isNotEmpty();
    first.restart();

    assertThat(first.number()).isEqualTo("A1b-001");
    assertThat(first.exchange().held().get(origin)).isEqualTo(heads.get(origin));
    assertThat(first.desk.store().rebuild()).isEmpty();
  }
}
