package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.domain.office.CallsSet;
import id.loket.domain.queue.Ticket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clerk deals with what desks decided apart: it is then open nowhere, and nobody is asked twice.
 */
class SettledConflictTest {
  @TempDir Path root;
  private List<Replica> desks;
  private Replica one;
  private Replica two;
  private Replica three;

  @BeforeEach
  void three_desks() {
    desks = Replica.office(root, 3);
    one = desks.get(0);
    two = desks.get(1);
    three = desks.get(2);
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @Test
  void at_whichever_desk_and_every_desk_knows_who_and_when() {
    Conflict open = two_calls_of_one_ticket();
    String before = three.digest();
    three.clock.set(three.clock.instant().plusSeconds(60));

    assertThat(Room.done(settle(three, open.id()))).isTrue();
    Replica.exchangeAll(desks);

    assertThat(three.digest()).as("it is part of the state").isNotEqualTo(before);
    for (Replica each : desks) {
      assertThat(conflicts(each))
          .singleElement()
          .satisfies(c -> {
            assertThat(c.open()).isFalse();
            assertThat(c.id()).isEqualTo(open.id());
            assertThat(c.settled().desk()).isEqualTo("3");
            assertThat(c.settled().at()).isAfter(c.lost().at());
          });
      assertThat(each.digest()).isEqualTo(one.digest());
      assertThat(each.digestAfterRebuild()).isEqualTo(one.digest());
      each.restart();
      assertThat(conflicts(each)).noneMatch(Conflict::open);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void by_two_clerks_apart_and_the_first_of_them_is_named_in_any_order(boolean firstComesFirst) {
    String id = two_calls_of_one_ticket().id();
    one.clock.set(one.clock.instant().plusSeconds(60));
    two.clock.set(one.clock.instant().plusSeconds(60));
    Room.done(settle(one, id));
    Room.done(settle(two, id));

    three.pull(firstComesFirst ? one : two);
    three.pull(firstComesFirst ? two : one);
    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      assertThat(conflicts(each))
          .singleElement()
          .satisfies(c -> assertThat(c.settled().desk()).isEqualTo("1"));
      assertThat(each.digest()).isEqualTo(one.digest());
      assertThat(each.digestAfterRebuild()).isEqualTo(one.digest());
    }
  }

  @Test
  void a_second_time_writes_nothing_and_so_does_what_is_no_conflict() {
    String id = two_calls_of_one_ticket().id();
    Room.done(settle(one, id));
    int written = one.journal().size();

    assertThat(Room.done(settle(one, id))).isFalse();
    assertThat(Room.done(settle(one, "no-such-conflict"))).isFalse();

    assertThat(one.journal()).hasSize(written);
  }

  @Test
  void what_this_desk_lost_stands_first_and_what_is_settled_last() {
    String settled = two_calls_of_one_ticket().id();
    Room.done(settle(one, settled));
    Room.done(two.counter().cancelCall(Room.at("2")));
    Replica.exchangeAll(desks);
    for (int i = 0; i < 2; i++) {
      one.number();
    }
    Replica.exchangeAll(desks);
    // desk 3 loses A002 to desk 1, desk 1 loses A003 to desk 3
    call(one, "1", "A002", 30);
    call(three, "3", "A002", 60);
    Room.done(one.counter().cancelCall(Room.at("1")));
    Room.done(three.counter().cancelCall(Room.at("3")));
    call(three, "3", "A003", 90);
    call(one, "1", "A003", 120);
    Replica.exchangeAll(desks);

    assertThat(conflicts(one))
        .extracting(c -> c.args().getFirst())
        .startsWith("A003")
        .endsWith("A001");
    assertThat(conflicts(three))
        .extracting(c -> c.args().getFirst())
        .startsWith("A002")
        .endsWith("A001");
  }

  @Test
  void a_counter_that_is_doubled_again_by_others_is_open_again() {
    one.number();
    one.number();
    one.number();
    Replica.exchangeAll(desks);
    Room.done(one.counter().call(Room.at("1"), "A001"));
    Room.done(two.counter().call(Room.at("1"), "A002"));
    Replica.exchangeAll(desks);
    Room.done(settle(one, conflicts(one).getFirst().id()));
    Room.done(one.counter().begin(Room.at("1")));
    Room.done(one.counter().finish(Room.at("1")));
    assertThat(conflicts(one)).as("it went away by itself").isEmpty();

    Replica.exchangeAll(desks);
    Room.done(two.counter().cancelCall(Room.at("1")));
    Replica.exchangeAll(desks);
    Room.done(one.counter().call(Room.at("1"), "A002"));
    Room.done(three.counter().call(Room.at("1"), "A003"));
    Replica.exchangeAll(desks);

    assertThat(conflicts(two)).singleElement().satisfies(c -> assertThat(c.open()).isTrue());
  }

  @Test
  void of_a_setting_both_desks_that_changed_it_are_told() {
    two.exchange().enrolled("2", true);
    Replica.exchangeAll(desks);
    Room.done(new SetUpDesk(one.desk).calls(Who.SYSTEM, new CallsSet(4, 2, 10)));
    two.clock.set(one.clock.instant().plusSeconds(60));
    Room.done(new SetUpDesk(two.desk).calls(Who.SYSTEM, new CallsSet(5, 2, 10)));
    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      assertThat(conflicts(each))
          .singleElement()
          .satisfies(c -> {
            assertThat(c.key()).isEqualTo("conflict.setting");
            assertThat(c.lost().desk()).isEqualTo("1");
            assertThat(c.won().desk()).isEqualTo("2");
            assertThat(c.concerns(each.code)).isEqualTo(each != three);
          });
    }
  }

  @Test
  void a_setting_that_both_changed_to_the_same_is_nobodys_conflict() {
    two.exchange().enrolled("2", true);
    Replica.exchangeAll(desks);
    Room.done(new SetUpDesk(one.desk).calls(Who.SYSTEM, new CallsSet(4, 2, 10)));
    Room.done(new SetUpDesk(two.desk).calls(Who.SYSTEM, new CallsSet(4, 2, 10)));
    Replica.exchangeAll(desks);
    for (Replica each : desks) {
      assertThat(conflicts(each)).isEmpty();
    }
  }

  private Conflict two_calls_of_one_ticket() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    Replica.exchangeAll(desks);
    Room.done(two.counter().call(Room.at("2"), ticket.number()));
    one.clock.set(one.clock.instant().plusSeconds(20));
    Room.done(one.counter().call(Room.at("1"), ticket.number()));
    Replica.exchangeAll(desks);
    return conflicts(one).getFirst();
  }

  private static void call(Replica at, String counter, String number, int seconds) {
    at.clock.set(Room.NINE.plusSeconds(600 + seconds));
    Room.done(at.counter().call(Room.at(counter), number));
  }

  private static id.loket.domain.Outcome<Boolean> settle(Replica at, String id) {
    return new ConflictDesk(at.desk).settle(Room.at("1"), id);
  }

  private static List<Conflict> conflicts(Replica desk) {
    return new ConflictDesk(desk.desk).today();
  }
}
