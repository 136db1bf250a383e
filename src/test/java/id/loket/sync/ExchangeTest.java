package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Room;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two desks of an office and their hub: what one wrote, the other gets, whole and in order. */
@ExtendWith(HubServer.class)
class ExchangeTest {
  private static final int ROWS = 1000;
  private static final int BYTES = 1 << 20;

  @TempDir Path folder;

  /** A desk's morning: settings, staff, visitors. */
  private List<Entry> morning(int visitors) {
    return morning("a", visitors);
  }

  private List<Entry> morning(String name, int visitors) {
    try (Room room = new Room(folder.resolve(name))) {
      for (int i = 0; i < visitors; i++) {
        room.arrive();
      }
      return Sent.all(room);
    }
  }

  @Test
  void what_a_desk_wrote_reaches_the_other_byte_for_byte(TestHub hub) throws Exception {
    List<Entry> written = morning(5);
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"))) {
      Head last = new Head(written.size(), written.getLast().hash());

      assertThat(one.push(written)).isEqualTo(new PushAnswer.Taken(last));
      assertThat(two.hello().heads()).isEqualTo(Map.of(Sent.origin(written), last));
      assertThat(two.pull(Map.of(), ROWS, BYTES)).isEqualTo(written);
      assertThat(two.pull(Map.of(Sent.origin(written), last), ROWS, BYTES)).isEmpty();
    }
  }

  @Test
  void a_long_past_comes_in_bounded_pieces_that_join(TestHub hub) throws Exception {
    List<Entry> written = morning(5);
    try (HubLink one = hub.link(hub.enrol("1"))) {
      for (int i = 0; i < written.size(); i += 4) {
        one.push(written.subList(i, Math.min(i + 4, written.size())));
      }
      List<Entry> got = new ArrayList<>();
      Head at = Head.NONE;
      while (true) {
        List<Entry> some = one.pull(Map.of(Sent.origin(written), at), 3, BYTES);
        if (some.isEmpty()) {
          break;
        }
        assertThat(some).hasSizeLessThanOrEqualTo(3);
        got.addAll(some);
        at = new Head(some.getLast().header().seq(), some.getLast().hash());
      }

      assertThat(got).isEqualTo(written);
      assertThat(one.pull(Map.of(), ROWS, 1)).hasSize(1);
      assertThat(one.pull(Map.of(), ROWS, 1200)).hasSizeBetween(1, 3);
    }
  }

  @Test
  void the_same_entries_again_change_nothing(TestHub hub) throws Exception {
    List<Entry> written = morning(2);
    try (HubLink one = hub.link(hub.enrol("1"))) {
      PushAnswer first = one.push(written);
      String rows = hub.one("SELECT count(*) || ' ' || max(arrived) FROM loket.entry");

      assertThat(one.push(written)).isEqualTo(first);
      assertThat(one.push(written.subList(2, 4))).isEqualTo(first);
      assertThat(hub.one("SELECT count(*) || ' ' || max(arrived) FROM loket.entry"))
          .isEqualTo(rows);
      assertThat(hub.one("SELECT count(*) FROM loket.head")).isEqualTo("1");
    }
  }

  @Test
  void entries_with_one_missing_before_them_are_not_taken(TestHub hub) throws Exception {
    List<Entry> written = morning(2);
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written.subList(0, 3));

      assertThat(one.push(written.subList(4, 6)))
          .isEqualTo(new PushAnswer.Gap(new Head(3, written.get(2).hash())));
      assertThat(hub.one("SELECT max(seq) FROM loket.entry")).isEqualTo("3");
    }
  }

  @Test
  void an_entry_that_was_changed_after_it_was_written_is_not_taken(TestHub hub) throws Exception {
    List<Entry> written = new ArrayList<>(morning(2));
    Entry e = written.get(3);
    written.set(3, new Entry(e.header(), Bytes.utf8("{}"), e.personal(), e.hash()));
    try (HubLink one = hub.link(hub.enrol("1"))) {

      assertThat(one.push(written)).isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.CHAIN, 4));
      assertThat(hub.one("SELECT count(*) FROM loket.entry")).isEqualTo("0");
    }
  }

  @Test
  void what_somebody_changed_at_the_hub_is_not_taken_over(TestHub hub) throws Exception {
    List<Entry> written = morning(1);
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written);
      hub.run("UPDATE loket.entry SET body = 'x' WHERE seq = 4");

      assertThatThrownBy(() -> one.pull(Map.of(), ROWS, BYTES))
          .extracting(e -> ((HubException) e).trouble())
          .isEqualTo(new HubTrouble.BrokenChain(Sent.origin(written), 4));
    }
  }

  @Test
  void two_copies_that_wrote_on_are_a_fork_of_which_both_ways_are_kept(TestHub hub)
      throws Exception {
    List<Entry> common;
    List<Entry> here;
    List<Entry> there;
    Path copy = folder.resolve("copy");
    try (Room room = new Room(folder.resolve("a"))) {
      room.arrive();
      common = Sent.all(room);
      room.desk.close();
      Room.copy(room.folder, copy);
      Room.copy(room.state, folder.resolve("copy-state"));
      room.restart();
      room.arrive();
      here = Sent.all(room);
    }
    try (Room copied = new Room(copy, folder.resolve("copy-state"), true)) {
      copied.arrive();
      copied.arrive();
      there = Sent.all(copied);
    }
    Origin origin = Sent.origin(common);
    int n = common.size();
    assertThat(there.get(n).hash()).isNotEqualTo(here.get(n).hash());
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(here);
      PushAnswer fork = new PushAnswer.Forked(n + 1, here.get(n).hash());

      assertThat(one.push(there.subList(0, n + 1))).isEqualTo(fork);
      assertThat(one.push(there.subList(n + 1, there.size()))).isEqualTo(fork);
      assertThat(one.push(there)).isEqualTo(fork);
      assertThat(one.hello().forks())
          .isEqualTo(Map.of(origin, new Hello.Forked(n + 1L, there.size() - n)));
      assertThat(one.pull(Map.of(), ROWS, BYTES)).isEqualTo(here);
      assertThat(hub.read("SELECT encode(hash, 'hex') FROM loket.fork ORDER BY seq"))
          .isEqualTo(there.subList(n, there.size()).stream().map(e -> e.hash().hex()).toList());
    }
  }

  @Test
  void another_office_sees_nothing_and_changes_nothing(TestHub hub) throws Exception {
    List<Entry> written = morning(1);
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink other = hub.link(hub.enrol("33.02.28", "1", true))) {
      one.push(written);

      assertThat(other.hello().heads()).isEmpty();
      assertThat(other.pull(Map.of(), ROWS, BYTES)).isEmpty();
      assertThat(other.push(written)).isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.OFFICE, 0));
    }
  }

  @Test
  void two_lines_that_push_one_origin_at_once_leave_no_gap_and_no_double(TestHub hub)
      throws Exception {
    List<Entry> written = morning(12);
    Enrolment desk = hub.enrol("1");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both = new ArrayList<>();
      for (int step : new int[] {1, 3}) {
        both.add(
            threads.submit(() -> {
              try (HubLink line = hub.link(desk)) {
                for (int i = 0; i < written.size(); ) {
                  int end = Math.min(i + step, written.size());
                  boolean taken = line.push(written.subList(i, end)) instanceof PushAnswer.Taken;
                  assertThat(taken).isTrue();
                  i = end;
                }
                return true;
              }
            }));
      }
      for (Future<Boolean> each : both) {
        assertThat(each.get()).isTrue();
      }
    }
    try (HubLink one = hub.link(desk)) {
      assertThat(one.pull(Map.of(), ROWS, BYTES)).isEqualTo(written);
    }
  }

  @Test
  void a_push_waits_for_one_that_is_not_done_and_goes_on_from_there(TestHub hub) throws Exception {
    List<Entry> written = morning(3);
    Enrolment desk = hub.enrol("1");
    try (HubLink line = hub.link(desk);
        Connection slow = hub.psql(desk, desk.user().secret().reveal());
        PreparedStatement push =
            slow.prepareStatement("SELECT answer FROM loket.push(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      line.push(written.subList(0, 3));
      slow.setAutoCommit(false);
      push.setString(1, TestHub.OFFICE);
      push.setString(2, Sent.origin(written).text());
      push.setLong(3, 4);
      EntryRows.bind(push, written.subList(3, 6));
      push.execute();
      Future<PushAnswer> after = threads.submit(() -> line.push(written.subList(3, 8)));
      await()
          .until(() ->
              hub.one(
                      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND"
                          + " usename = '"
                          + desk.user().role()
                          + "'")
                  .equals("1"));
      slow.commit();

      assertThat(after.get()).isEqualTo(new PushAnswer.Taken(new Head(8, written.get(7).hash())));
    }
  }

  @Test
  void a_push_wakes_who_waits_for_it(TestHub hub) throws Exception {
    List<Entry> written = morning(1);
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"));
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      two.hello();
      assertThat(two.await(Duration.ofMillis(1))).isFalse();
      Future<Boolean> woken = threads.submit(() -> two.await(Duration.ofSeconds(20)));
      one.push(written);

      assertThat(woken.get()).isTrue();
      assertThat(two.pull(Map.of(), ROWS, BYTES)).isEqualTo(written);
    }
  }

  @Test
  void a_hub_that_was_set_back_is_seen_and_takes_everything_again(TestHub hub) throws Exception {
    List<Entry> written = morning(3);
    Origin origin = Sent.origin(written);
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written);
      Map<Origin, Head> told = one.hello().heads();
      hub.run("DELETE FROM loket.entry WHERE seq > 4");
      hub.run(
          "UPDATE loket.origin o SET seq = 4, hash = (SELECT hash FROM loket.entry e WHERE seq = 4)");
      hub.run("DELETE FROM loket.head");

      assertThat(one.hello().setBack(told)).containsExactly(origin);
      one.push(written.subList(4, written.size()));
      assertThat(one.hello().setBack(told)).isEmpty();
      hub.run("TRUNCATE loket.entry, loket.origin, loket.head");
      assertThat(one.hello().setBack(told)).containsExactly(origin);
    }
  }

  @Test
  void what_was_sent_without_its_personal_part_is_filled_in_later(TestHub hub) throws Exception {
    List<Entry> written = morning(2);
    List<Entry> bare = written.stream().map(ExchangeTest::withheld).toList();
    try (HubLink one = hub.link(hub.enrol("1"));
        HubLink two = hub.link(hub.enrol("2"))) {
      one.push(bare);
      assertThat(two.pull(Map.of(), ROWS, BYTES)).isEqualTo(bare);
      Origin origin = Sent.origin(written);
      List<Entry> forged =
          written.stream()
              .filter(e -> e.personal().state() == Personal.State.PRESENT)
              .map(e ->
                  new Entry(
                      e.header(),
                      e.body(),
                      Personal.present(Bytes.utf8("{}"), e.personal().salt()),
                      e.hash()))
              .toList();

      assertThat(one.fill(origin, forged)).isZero();
      assertThat(two.fill(origin, written)).isZero();
      assertThat(one.fill(origin, written)).isEqualTo(forged.size()).isPositive();
      assertThat(two.pull(Map.of(), ROWS, BYTES)).isEqualTo(written);
    }
  }

  private static Entry withheld(Entry e) {
    return new Entry(e.header(), e.body(), e.personal().without(Personal.State.WITHHELD), e.hash());
  }

  @Test
  void poison_is_taken_and_passed_on(TestHub hub) throws Exception {
    List<Entry> written = new ArrayList<>(morning(1));
    Chained chained = new Chained(written.getLast());
    written.add(chained.next(-1, "ticket/x", "TicketCalled.v1", Bytes.of(new byte[] {0, -1, 0})));
    written.add(chained.next(Long.MAX_VALUE, "ticket/x", "Unheard.v9", Bytes.utf8("not json")));
    written.add(chained.next(7, "ticket/é", "PersonalErased.v1", Bytes.EMPTY));
    written.add(chained.next(7, "", "", Bytes.utf8("{\"on\":{\"a\":1}}")));
    written.add(chained.next(7, "ticket/y", "TicketCalled.v1", Bytes.utf8("{\"on\":{\"a\":1}}")));
    try (HubLink one = hub.link(hub.enrol("1"))) {

      assertThat(one.push(written)).isInstanceOf(PushAnswer.Taken.class);
      assertThat(one.pull(Map.of(), ROWS, BYTES)).isEqualTo(written);
    }
  }

  @Test
  void an_entry_of_a_megabyte_goes_and_one_too_big_is_refused_in_words(TestHub hub)
      throws Exception {
    List<Entry> written = new ArrayList<>(morning(0));
    Chained chained = new Chained(written.getLast());
    Entry big = chained.next(7, "note/1", "Note.v1", Bytes.wrap(new byte[1 << 20]));
    Entry tooBig = chained.next(7, "note/2", "Note.v1", Bytes.wrap(new byte[9 << 20]));
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written);

      assertThat(one.push(List.of(big))).isInstanceOf(PushAnswer.Taken.class);
      assertThat(one.push(List.of(tooBig)))
          .isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.LIMIT, 0));
      Head known = new Head(written.size(), written.getLast().hash());
      assertThat(one.pull(Map.of(Sent.origin(written), known), ROWS, 1000)).containsExactly(big);
    }
  }

  /** Goes on writing an origin with whatever somebody would. */
  static final class Chained {
    private Entry last;

    Chained(Entry last) {
      this.last = last;
    }

    Entry last() {
      return last;
    }

    Entry next(long stamp, String subject, String kind, Bytes body) {
      return next(stamp, subject, kind, body, Personal.NONE);
    }

    Entry next(long stamp, String subject, String kind, Bytes body, Personal personal) {
      Header h = last.header();
      Header header =
          new Header(
              h.office(),
              h.origin(),
              h.seq() + 1,
              stamp,
              "act",
              subject,
              new Header.Kinds(kind, "system"));
      Bytes hash = id.loket.journal.Chain.hash(last.hash(), header, body, personal.hash());
      last = new Entry(header, body, personal, hash);
      return last;
    }
  }
}
