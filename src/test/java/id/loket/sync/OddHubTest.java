package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Claims.Answer;
import id.loket.desk.CounterDesk.Called;
import id.loket.domain.Outcome;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.sync.ExchangeTest.Chained;
import id.loket.sync.LinkState.Notice;
import id.loket.sync.LinkState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub of another age than the desk, one that refuses an entry, and entries that nobody
 * understands: whatever is not touched by it goes on (faults 22, 23, 29).
 */
@ExtendWith(HubServer.class)
class OddHubTest {
  @TempDir Path root;

  @Test
  void a_hub_that_no_longer_speaks_this_exchange_is_said_and_work_goes_on(TestHub hub)
      throws Exception {
    try (BusyCounter one = new BusyCounter(DeskAtHub.of(root, "1", hub), true)) {
      BusyCounter.until(List.of(one), one::inStep);
      oldest(hub, 2);
      one.links.syncNow();
      BusyCounter.until(
          List.of(one),
          () ->
              one.links.states().getFirst().phase()
                      instanceof Phase.Stopped(var since, HubTrouble trouble)
                  && trouble.equals(new HubTrouble.DeskTooOld(1, 2)));
      String number = one.desk.arrive();
      assertThat(one.desk.callNext("1", one))
          .isInstanceOfSatisfying(
              Outcome.Done.class,
              done -> assertThat(((Called) done.result()).ticket().number()).isEqualTo(number));
      assertThat(one.links.states().getFirst().waiting().entries()).isPositive();

      oldest(hub, 1);
      BusyCounter.until(List.of(one), one::inStep);
    }
  }

  private static void oldest(TestHub hub, int exchange) {
    hub.run(
        "CREATE OR REPLACE FUNCTION loket.oldest_desk() RETURNS int LANGUAGE sql IMMUTABLE"
            + " AS $$ SELECT "
            + exchange
            + " $$");
  }

  @Test
  void a_hub_without_the_newest_function_still_does_all_that_it_knows(TestHub hub)
      throws Exception {
    hub.run("DROP FUNCTION loket.release(text)");
    try (BusyCounter one = new BusyCounter(DeskAtHub.of(root, "1", hub), true);
        HubClaims its = new HubClaims(one.desk.link(), () -> true)) {
      BusyCounter.until(List.of(one), one::inStep);
      one.desk.arrive();
      one.desk.arrive();
      its.probeNow();
      its.giveBack((Answer.Granted) its.ask(one.desk.waiting()));
      // its turn comes after the giving back, which cannot go: what was granted lapses by itself
      its.ask(one.desk.waiting());
      await().atMost(Duration.ofSeconds(60)).until(() -> !its.apart());
      BusyCounter.until(List.of(one), one::inStep);
      assertThat(hub.one("SELECT count(*) FROM loket.entry"))
          .isEqualTo(String.valueOf(one.desk.entries()));
    }
  }

  @Test
  void an_entry_that_a_hub_refuses_for_its_size_holds_back_nobody_else(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub);
        HubClaims its = new HubClaims(two.link(), () -> true)) {
      one.exchange.run();
      two.exchange.run();
      one.arrive();
      one.exchange.run();
      String there = hub.one("SELECT count(*) FROM loket.entry");
      two.arrive();
      hub.run(
          "CREATE OR REPLACE FUNCTION loket.max_bytes() RETURNS int LANGUAGE sql IMMUTABLE"
              + " AS $$ SELECT 20 $$");
      List<Notice> told = new ArrayList<>();
      Round round = two.exchange.run(telling(told));
      assertThat(round.pulled()).as("of others").isPositive();
      assertThat(told)
          .hasAtLeastOneElementOfType(Notice.NotTaken.class)
          .filteredOn(Notice.NotTaken.class::isInstance)
          .allMatch(n -> ((Notice.NotTaken) n).why() == PushAnswer.Why.LIMIT);
      assertThat(hub.one("SELECT count(*) FROM loket.entry")).isEqualTo(there);
      its.probeNow();
      assertThat(its.ask(two.waiting())).isInstanceOf(Answer.Granted.class);

      hub.run(
          "CREATE OR REPLACE FUNCTION loket.max_bytes() RETURNS int LANGUAGE sql IMMUTABLE"
              + " AS $$ SELECT 8388608 $$");
      DeskAtHub.inStep(List.of(one, two));
      assertThat(two.digest()).isEqualTo(one.digest());
      assertThat(hub.one("SELECT count(*) FROM loket.entry"))
          .isEqualTo(String.valueOf(two.entries()));
    }
  }

  private static Watch telling(List<Notice> told) {
    return new Watch() {
      @Override
      public void passed(long entries, long of) {
        // small
      }

      @Override
      public void notice(Notice notice) {
        told.add(notice);
      }

      @Override
      public void sent(long bytes) {
        // no limit
      }
    };
  }

  @Test
  void what_nobody_understands_is_passed_on_folded_nowhere_and_stops_nobody(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub three = DeskAtHub.of(root, "3", hub);
        HubLink newer = hub.link(hub.enrol("2"))) {
      one.exchange.run();
      one.arrive();
      DeskAtHub.inStep(List.of(one, three));
      String ticket = one.waiting().getFirst().ticket();
      Entry like = newer.pull(Map.of(), 1, 1).getFirst();
      Chained chained = Forged.begin(like, "2", like.body().text().replace("pc-1", "this-pc"));
      assertThat(newer.push(List.of(chained.last()))).isInstanceOf(PushAnswer.Taken.class);
      DeskAtHub.inStep(List.of(one, three));
      String before = one.digest();
      long stamp = like.header().stamp() + 1_000_000_000L;
      List<Entry> poison = new ArrayList<>();
      for (String[] each :
          new String[][] {
            {"Unheard.v1", "{\"at\":\"2026-11-23T09:00:00+07:00\"}"},
            {"TicketCalled.v99", "{\"at\":\"2026-11-23T09:00:00+07:00\",\"counter\":\"1\"}"},
            {"TicketCalled.v1", "not json"},
            {"TicketCalled.v1", ""},
            {"TicketCalled.v1", "{\"at\":5,\"counter\":[1],\"on\":{}}"},
            {"TicketFinished.v1", "[]"},
          }) {
        poison.add(chained.next(stamp++, ticket, each[0], Bytes.utf8(each[1])));
      }
      assertThat(newer.push(poison)).isInstanceOf(PushAnswer.Taken.class);
      DeskAtHub.inStep(List.of(one, three));
      for (DeskAtHub each : List.of(one, three)) {
        assertThat(each.digest()).isEqualTo(before);
        assertThat(hub.one("SELECT count(*) FROM loket.entry"))
            .isEqualTo(String.valueOf(each.entries()));
      }

      three.arrive();
      DeskAtHub.inStep(List.of(one, three));
      assertThat(one.digest()).isEqualTo(three.digest()).isNotEqualTo(before);
    }
  }
}
