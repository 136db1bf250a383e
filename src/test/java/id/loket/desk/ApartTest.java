package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Desks that could not reach each other decided the same thing twice (fault 19; I4, I7). */
class ApartTest {
  @TempDir Path root;
  private List<Replica> desks;
  private Replica one;
  private Replica two;

  @BeforeEach
  void three_desks_that_know_of_one_ticket() {
    desks = Replica.office(root, 3);
    one = desks.get(0);
    two = desks.get(1);
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void of_two_calls_of_one_ticket_one_wins_everywhere_and_the_other_is_told(int order) {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    Replica.exchangeAll(desks);
    two.clock.set(two.clock.instant().plusSeconds(10));
    Room.done(two.counter().call(Room.at("2"), ticket.number()));
    one.clock.set(one.clock.instant().plusSeconds(20));
    Room.done(one.counter().call(Room.at("1"), ticket.number()));

    exchange(order);

    for (Replica each : desks) {
      assertThat(stored(each, ticket).atCounter()).as("the first call wins").contains("2");
      Conflict conflict = conflicts(each).getFirst();
      assertThat(conflict.key()).isEqualTo("conflict.ticket");
      assertThat(conflict.args().getFirst()).isEqualTo(ticket.number());
      assertThat(conflict.lost().desk()).isEqualTo("1");
      assertThat(conflict.lost().counter()).isEqualTo("1");
      assertThat(conflict.won().desk()).isEqualTo("2");
      assertThat(conflict.concerns("1")).isTrue();
      assertThat(conflict.concerns("2")).isFalse();
      assertThat(each.digest()).isEqualTo(one.digest());
    }
    Room.done(two.counter().begin(Room.at("2")));
    Room.done(two.counter().finish(Room.at("2")));
    assertThat(one.number()).as("the loser goes on").isEqualTo("A002");
    assertThat(Room.done(one.counter().callNext(Room.at("1"))).ticket().number()).isEqualTo("A002");
  }

  @Test
  void the_branch_that_reached_furthest_wins_though_it_was_called_later() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    Replica.exchangeAll(desks);
    Room.done(two.counter().call(Room.at("2"), ticket.number()));
    one.clock.set(one.clock.instant().plusSeconds(20));
    Room.done(one.counter().call(Room.at("1"), ticket.number()));
    Room.done(one.counter().begin(Room.at("1")));
    Room.done(one.counter().finish(Room.at("1")));

    exchange(1);

    for (Replica each : desks) {
      assertThat(stored(each, ticket).state()).isInstanceOf(TicketState.Done.class);
      assertThat(conflicts(each)).hasSize(1);
      assertThat(conflicts(each).getFirst().lost().desk()).isEqualTo("2");
    }
  }

  @Test
  void two_persons_at_one_counter_are_told_to_all_and_nothing_is_rejected() {
    one.number();
    one.number();
    Replica.exchangeAll(desks);
    Room.done(one.counter().call(Room.at("1"), "A001"));
    Room.done(two.counter().call(Room.at("1"), "A002"));

    exchange(0);

    for (Replica each : desks) {
      assertThat(conflicts(each))
          .singleElement()
          .satisfies(c -> {
            assertThat(c.key()).isEqualTo("conflict.counter");
            assertThat(c.args()).containsExactly("1", "A001, A002");
            assertThat(c.concerns(each.code)).isTrue();
          });
    }
  }

  @Test
  void a_chain_of_calls_by_several_desks_is_no_conflict() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    Replica.exchangeAll(desks);
    Room.done(one.counter().call(Room.at("1"), ticket.number()));
    Room.done(one.counter().cancelCall(Room.at("1")));
    two.pull(one);
    Room.done(two.counter().call(Room.at("2"), ticket.number()));
    exchange(0);

    desks.forEach(each -> assertThat(conflicts(each)).isEmpty());
  }

  /** Three orders in which the same comes to the third desk and to both. */
  private void exchange(int order) {
    Replica three = desks.get(2);
    switch (order) {
      case 0 -> {
        three.pull(one);
        three.pull(two);
      }
      case 1 -> {
        three.pull(two);
        three.pull(one);
      }
      default -> one.pull(two);
    }
    Replica.exchangeAll(desks);
  }

  private static List<Conflict> conflicts(Replica desk) {
    return new ConflictDesk(desk.desk).today();
  }

  private static Ticket stored(Replica desk, Ticket ticket) {
    return desk.desk.look(s -> s.queue().get(ticket.id()));
  }
}
