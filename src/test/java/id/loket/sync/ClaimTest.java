package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.Claims.Candidate;
import id.loket.desk.CounterDesk;
import id.loket.desk.Room;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who may call a ticket: at most one desk at a time, and none for ever. */
@ExtendWith(HubServer.class)
class ClaimTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static List<Candidate> tickets(int n) {
    List<Candidate> tickets = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      tickets.add(new Candidate("ticket/" + i, "%064x".formatted(i)));
    }
    return tickets;
  }

  private static Candidate ticket(int n) {
    return tickets(n).getLast();
  }

  @Test
  void the_second_desk_gets_the_next_one_and_the_third_none(TestHub hub) throws Exception {
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"));
        HubLink three = hub.link(hub.enrol("3"))) {

      assertThat(one.claim("a", tickets(2), PATIENCE)).contains(ticket(1));
      assertThat(two.claim("a", tickets(2), PATIENCE)).contains(ticket(2));
      assertThat(three.claim("a", tickets(2), PATIENCE)).isEmpty();
    }
  }

  @Test
  void the_same_key_gets_the_same_ticket_also_when_its_answer_was_lost(TestHub hub)
      throws Exception {
    Enrolment desk = hub.enrol("1");
    try (HubLink one = hub.link(desk);
        HubLink again = hub.link(desk)) {
      one.claim("a", tickets(3), PATIENCE);

      assertThat(again.claim("a", tickets(3).reversed(), PATIENCE)).contains(ticket(1));
      assertThat(again.claim("b", tickets(3), PATIENCE)).contains(ticket(2));
    }
  }

  @Test
  void a_grant_that_was_given_back_or_not_used_for_a_minute_is_free(TestHub hub) throws Exception {
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"))) {
      one.claim("a", tickets(1), PATIENCE);
      assertThat(one.release("a")).isTrue();
      assertThat(one.release("a")).isFalse();
      assertThat(two.claim("b", tickets(1), PATIENCE)).contains(ticket(1));
      assertThat(one.release("b")).isFalse();
      hub.run("UPDATE loket.claim SET granted = granted - interval '59 s'");
      assertThat(one.claim("c", tickets(1), PATIENCE)).isEmpty();
      hub.run("UPDATE loket.claim SET granted = granted - interval '2 s'");

      assertThat(one.claim("c", tickets(1), PATIENCE)).contains(ticket(1));
      assertThat(two.claim("b", tickets(1), PATIENCE)).isEmpty();
    }
  }

  @Test
  void two_facts_of_one_push_about_the_same_place_make_one_claim(TestHub hub) throws Exception {
    OtherDesk desk = new OtherDesk("2", new Random(7));
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    Bytes call =
        Bytes.utf8("{\"at\":\"" + at + "\",\"counter\":\"1\",\"on\":\"" + ticket(1).on() + "\"}");
    List<Entry> batch =
        List.of(
            desk.opens(at, 1),
            desk.write("ticket/1", 2, "TicketCalled.v1", call),
            desk.write("ticket/1", 3, "TicketLeft.v1", call));
    try (HubLink two = hub.link(hub.enrol("2"))) {
      assertThat(two.push(batch)).isInstanceOf(PushAnswer.Taken.class);
      assertThat(two.claim("a", tickets(1), PATIENCE)).isEmpty();
      assertThat(hub.one("SELECT count(*) FROM loket.claim")).isEqualTo("1");
    }
  }

  @Test
  void a_call_that_was_pushed_uses_its_claim_up_and_makes_one_at_a_hub_made_anew(TestHub hub)
      throws Exception {
    List<Entry> written;
    try (Room room = new Room(folder)) {
      room.arrive();
      Room.done(new CounterDesk(room.desk).callNext(Room.at("1")));
      written = Sent.all(room);
    }
    Entry called =
        written.stream()
            .filter(e -> e.header().kind().equals("TicketCalled.v1"))
            .findFirst()
            .orElseThrow();
    Entry issued =
        written.stream()
            .filter(e -> e.header().kind().equals("TicketIssued.v1"))
            .findFirst()
            .orElseThrow();
    List<Candidate> asked = List.of(new Candidate(called.header().subject(), issued.hash().hex()));
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"))) {
      one.claim("a", asked, PATIENCE);
      one.push(written);
      hub.run("UPDATE loket.claim SET granted = granted - interval '1 hour'");

      assertThat(two.claim("b", asked, PATIENCE)).isEmpty();
      assertThat(one.claim("a", asked, PATIENCE)).isEqualTo(Optional.of(asked.getFirst()));
      assertThat(one.release("a")).isFalse();
      hub.run("TRUNCATE loket.entry, loket.origin, loket.head, loket.claim");
      one.push(written);
      assertThat(two.claim("b", asked, PATIENCE)).isEmpty();
    }
  }

  @Test
  void many_desks_at_once_never_get_the_same_ticket(TestHub hub) throws Exception {
    int desks = 6;
    int calls = 15;
    List<Candidate> all = tickets(desks * calls);
    List<Enrolment> enrolled = new ArrayList<>();
    for (int i = 1; i <= desks; i++) {
      enrolled.add(hub.enrol(String.valueOf(i)));
    }
    List<Candidate> granted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(desks)) {
      List<Future<List<Candidate>>> each = new ArrayList<>();
      for (Enrolment desk : enrolled) {
        each.add(threads.submit(() -> callAll(hub, desk, all, calls)));
      }
      for (Future<List<Candidate>> got : each) {
        granted.addAll(got.get());
      }
    }
    Set<Candidate> different = new HashSet<>(granted);

    assertThat(granted).hasSize(desks * calls).hasSameSizeAs(different);
  }

  private static List<Candidate> callAll(
      TestHub hub, Enrolment desk, List<Candidate> all, int calls) throws HubException {
    List<Candidate> mine = new ArrayList<>();
    List<Candidate> left = new ArrayList<>(all);
    try (HubLink line = hub.link(desk)) {
      while (mine.size() < calls) {
        List<Candidate> five = left.subList(0, Math.min(5, left.size()));
        Optional<Candidate> got = line.claim("k" + mine.size(), List.copyOf(five), PATIENCE);
        got.ifPresent(mine::add);
        if (got.isEmpty()) {
          five.clear();
        } else {
          left.remove(got.get());
        }
      }
    }
    return mine;
  }

  @Test
  void who_sits_on_a_row_keeps_nobody_else_waiting(TestHub hub) throws Exception {
    Enrolment hostile = hub.enrol("1");
    try (HubLink two = hub.link(hub.enrol("2"));
        Connection open = hub.psql(hostile, hostile.user().secret().reveal());
        Statement s = open.createStatement()) {
      open.setAutoCommit(false);
      s.execute("SELECT loket.claim('z', ARRAY['ticket/1'], ARRAY['" + ticket(1).on() + "'])");

      assertThat(two.claim("a", tickets(2), Duration.ofSeconds(5))).contains(ticket(2));
    }
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_no_answer(TestHub hub) throws Exception {
    try (FaultLine line = new FaultLine(hub.server.port());
        HubLink one =
            new HubLink(
                DeskAtHub.through(hub.enrol("1"), line.port()),
                new HubLink.Self("this-pc", true))) {
      one.hello();
      line.silence();

      assertThatThrownBy(() -> one.claim("a", tickets(1), Duration.ofMillis(100)))
          .isInstanceOf(HubException.class)
          .extracting(e -> ((HubException) e).trouble())
          .isEqualTo(new HubTrouble.Unreachable());
      line.mend();
      assertThat(one.claim("a", tickets(1), PATIENCE)).contains(ticket(1));
    }
  }
}
