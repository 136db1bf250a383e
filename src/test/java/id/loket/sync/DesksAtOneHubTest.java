package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Claims;
import id.loket.desk.CounterDesk.Called;
import id.loket.desk.Room;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.sync.LinkState.Notice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Desks of one office that exchange through a real hub, and call each ticket once. */
@ExtendWith(HubServer.class)
class DesksAtOneHubTest {
  @TempDir Path root;

  private static HubClaims claims(DeskAtHub desk) {
    HubClaims claims = new HubClaims(desk.link(), () -> desk.tryExchange().isPresent());
    claims.probeNow();
    return claims;
  }

  private static String number(Outcome<Called> outcome) {
    return ((Outcome.Done<Called>) outcome).result().ticket().number();
  }

  @Test
  void a_new_desk_gets_the_office_and_all_come_to_the_same_picture(TestHub hub)
      throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub);
        DeskAtHub three = DeskAtHub.of(root, "3", hub)) {
      one.exchange.run();
      assertThat(two.exchange.run().pulled()).isEqualTo(one.entries());
      three.exchange.run();
      assertThat(List.of(one.arrive(), two.arrive(), three.arrive()))
          .containsExactly("A001", "A2-001", "A3-001");
      DeskAtHub.inStep(List.of(one, two, three));
      assertThat(List.of(two.digest(), three.digest())).containsOnly(one.digest());
      assertThat(one.exchange.run()).isEqualTo(Round.NOTHING);
    }
  }

  @Test
  void two_desks_that_call_at_the_same_time_never_call_the_same_ticket(TestHub hub)
      throws Exception {
    List<DeskAtHub> desks = new ArrayList<>();
    List<HubClaims> claims = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (String code : List.of("1", "2", "3")) {
        DeskAtHub desk = DeskAtHub.of(root, code, hub);
        desks.add(desk);
        desk.exchange.run();
        claims.add(claims(desk));
      }
      for (int i = 0; i < 12; i++) {
        desks.getFirst().arrive();
      }
      DeskAtHub.inStep(desks);
      List<Future<List<String>>> each = new ArrayList<>();
      for (int d = 0; d < 3; d++) {
        DeskAtHub desk = desks.get(d);
        HubClaims its = claims.get(d);
        String counter = String.valueOf(d + 1);
        each.add(
            threads.submit(() -> {
              List<String> called = new ArrayList<>();
              for (int i = 0; i < 4; i++) {
                called.add(number(desk.callNext(counter, its)));
                desk.finish(counter);
              }
              return called;
            }));
      }
      Set<String> different = new HashSet<>();
      for (Future<List<String>> of : each) {
        different.addAll(of.get());
      }
      assertThat(different).hasSize(12);
      DeskAtHub.inStep(desks);
      assertThat(new HashSet<>(desks.stream().map(DeskAtHub::digest).toList())).hasSize(1);
    } finally {
      claims.forEach(HubClaims::close);
      desks.forEach(DeskAtHub::close);
    }
  }

  @Test
  void all_who_wait_are_being_called_elsewhere(TestHub hub) throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub);
        HubClaims its = claims(one);
        HubClaims others = claims(two)) {
      one.exchange.run();
      two.exchange.run();
      String only = one.arrive();
      DeskAtHub.inStep(List.of(one, two));
      assertThat(number(one.callNext("1", its))).isEqualTo(only);
      assertThat(two.callNext("2", others))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              r -> assertThat(r.refusal().code()).isEqualTo(Refusal.Code.QUEUE_EMPTY));
    }
  }

  @Test
  void a_desk_killed_after_the_grant_gets_the_same_ticket_again(TestHub hub) throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      one.arrive();
      one.arrive();
      try (HubLink killed = one.link()) {
        assertThat(killed.claim("its last question", one.waiting(), Duration.ofSeconds(5)))
            .isPresent();
      }
      try (HubClaims anew = claims(one)) {
        assertThat(number(one.callNext("1", anew))).isEqualTo("A001");
        assertThat(number(one.callNext("2", anew))).isEqualTo("A002");
      }
    }
  }

  @Test
  void without_an_answer_a_desk_calls_at_once_what_it_issued_itself(TestHub hub)
      throws HubException {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub, line.port());
        HubClaims its = claims(two)) {
      one.exchange.run();
      two.exchange.run();
      one.arrive();
      DeskAtHub.inStep(List.of(one, two));
      two.clock.set(Room.NINE.plusSeconds(60));
      two.arrive();
      assertThat(its.apart()).isFalse();
      line.silence();
      assertThat(number(two.callNext("2", its)))
          .as("the first in the queue: nobody had said that the line is gone")
          .isEqualTo("A001");
      assertThat(its.apart()).isTrue();
      one.arrive();
      assertThat(number(two.callNext("3", its))).as("its own").isEqualTo("A2-001");
      line.mend();
      line.cut();
      its.probeNow();
      assertThat(its.apart()).isFalse();
      assertThat(its.ask(two.waiting())).isNotInstanceOf(Claims.Answer.Apart.class);
    }
  }

  @Test
  void a_hub_that_was_set_back_gets_all_again_and_the_desk_says_so(TestHub hub)
      throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      one.exchange.run();
      two.exchange.run();
      two.arrive();
      DeskAtHub.inStep(List.of(one, two));
      hub.run("DELETE FROM loket.entry; DELETE FROM loket.origin; DELETE FROM loket.head");
      List<Notice> told = new ArrayList<>();
      one.exchange.run(
          new Watch() {
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
          });
      assertThat(told).hasAtLeastOneElementOfType(Notice.SetBack.class);
      DeskAtHub.inStep(List.of(one, two));
      assertThat(hub.one("SELECT count(*) FROM loket.entry"))
          .isEqualTo(String.valueOf(one.entries()));
      assertThat(two.digest()).isEqualTo(one.digest());
    }
  }

  @Test
  void a_desk_that_was_shut_out_goes_on_alone_and_comes_back_with_all_it_wrote(TestHub hub)
      throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      try (HubAdmin admin = hub.admin()) {
        admin.revoke(TestHub.OFFICE, "1");
      }
      one.arrive();
      assertThat(one.tryExchange()).isEmpty();
      Enrolment again = hub.enrol("1");
      try (Exchange anew =
          new Exchange(
              one.desk(), new HubLink(again, new HubLink.Self("pc-1", true)), "the same hub")) {
        anew.run();
      }
      assertThat(hub.one("SELECT count(*) FROM loket.entry"))
          .isEqualTo(String.valueOf(one.entries()));
    }
  }

  /** Fault 17. Which variant has the lower hash is left to luck, so it is tried more than once. */
  @RepeatedTest(5)
  void a_desk_set_back_to_an_old_copy_that_wrote_without_a_line(TestHub hub) throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      one.arrive();
      DeskAtHub.inStep(List.of(one, two));
      one.whileClosed(() -> Room.copy(one.root.resolve("data"), root.resolve("copy")));
      one.whileClosed(() -> Room.copy(one.root.resolve("state"), root.resolve("copy-marks")));
      one.arrive();
      one.arrive();
      DeskAtHub.inStep(List.of(one, two));
      one.whileClosed(() -> {
        Room.copy(root.resolve("copy"), one.root.resolve("data"));
        Room.copy(root.resolve("copy-marks"), one.root.resolve("state"));
      });
      one.arrive();
      one.arrive();
      DeskAtHub.inStep(List.of(one, two));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(two.digest()).isEqualTo(one.digest());
      assertThat(one.waiting()).as("one before, two there, two apart").hasSize(5);
      assertThat(two.waiting()).hasSize(5);
      assertThat(one.desk().notYetAt(one.enrolment.address().name()).entries()).isZero();
    }
  }
}
