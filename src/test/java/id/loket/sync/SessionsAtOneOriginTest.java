package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Room;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several sessions that write one origin or read it: no gap is ever seen (faults 11, 12; I3 I5).
 */
@ExtendWith(HubServer.class)
class SessionsAtOneOriginTest {
  private static final int VISITORS = Boolean.getBoolean("loket.soak") ? 3000 : 120;
  private static final int PIECE = 5;

  @TempDir Path root;

  private static Enrolment enrol(TestHub hub, String code) throws HubException {
    Enrolment desk = hub.enrol(code);
    // the server ends who keeps a lock and says nothing; sooner than in an office
    hub.run(
        "ALTER ROLE \"" + desk.user().role() + "\" SET idle_in_transaction_session_timeout = '2s'");
    return desk;
  }

  private List<Entry> morning(String code, int visitors) {
    try (Room room = new Room(root.resolve(code))) {
      for (int i = 0; i < visitors; i++) {
        room.arrive();
      }
      return Sent.all(room);
    }
  }

  /** Reads all that is new until that many are here; fails where something was passed over. */
  private static Map<Origin, Head> pulled(HubLink link, Map<Origin, Integer> all)
      throws HubException {
    Map<Origin, Head> held = new HashMap<>();
    while (!all.entrySet().stream()
        .allMatch(e -> held.getOrDefault(e.getKey(), Head.NONE).seq() == e.getValue())) {
      for (Entry each : link.pull(held, 7, 1 << 20)) {
        Origin origin = each.header().origin();
        Head before = held.getOrDefault(origin, Head.NONE);
        assertThat(each.header().seq()).as("no gap").isEqualTo(before.seq() + 1);
        assertThat(each.follows(before.hash())).isTrue();
        held.put(origin, new Head(each.header().seq(), each.hash()));
      }
    }
    return held;
  }

  @Test
  void nobody_who_reads_while_others_write_passes_anything_over(TestHub hub) throws Exception {
    List<Entry> written = morning("1", VISITORS);
    Enrolment desk = enrol(hub, "1");
    Map<Origin, Integer> all = Map.of(Sent.origin(written), written.size());
    List<Callable<Map<Origin, Head>>> work = new ArrayList<>();
    List<HubLink> links = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int pusher = 0; pusher < 3; pusher++) {
        // each gives all of it: as tries of one desk that do not know of each other
        HubLink link = hub.link(desk);
        links.add(link);
        work.add(() -> {
          for (int i = 0; i < written.size(); i += PIECE) {
            List<Entry> piece = written.subList(i, Math.min(i + PIECE, written.size()));
            assertThat(link.push(piece)).isInstanceOf(PushAnswer.Taken.class);
          }
          return Map.of();
        });
      }
      Enrolment reader = enrol(hub, "2");
      for (int puller = 0; puller < 3; puller++) {
        HubLink link = hub.link(reader);
        links.add(link);
        work.add(() -> pulled(link, all));
      }
      List<Future<Map<Origin, Head>>> each = new ArrayList<>();
      work.forEach(w -> each.add(threads.submit(w)));
      Head last = new Head(written.size(), written.getLast().hash());
      for (Future<Map<Origin, Head>> one : each) {
        Map<Origin, Head> vector = one.get(10, TimeUnit.MINUTES);
        assertThat(vector.values()).allMatch(last::equals);
      }
      assertThat(hub.one("SELECT count(*) FROM loket.entry"))
          .isEqualTo(String.valueOf(written.size()));
    } finally {
      links.forEach(HubLink::close);
    }
  }

  @Test
  void a_session_that_was_left_with_the_lock_keeps_the_next_try_waiting_and_no_longer(TestHub hub)
      throws Exception {
    List<Entry> written = morning("1", 3);
    Enrolment desk = enrol(hub, "1");
    int known = 5;
    try (HubLink link = hub.link(desk);
        HubLink reader = hub.link(enrol(hub, "2"));
        Connection zombie = hub.psql(desk, desk.user().secret().reveal());
        ExecutorService threads = Executors.newCachedThreadPool()) {
      link.push(written.subList(0, known));
      zombie.setAutoCommit(false);
      push(zombie, written.subList(known, known + 2));
      long began = System.nanoTime();
      Future<PushAnswer> again =
          threads.submit(() -> link.push(written.subList(known, written.size())));
      int asked = 0;
      while (!again.isDone()) {
        List<Entry> seen = reader.pull(Map.of(), 1000, 1 << 20);
        assertThat(seen)
            .as("none or all of the next try")
            .satisfies(s -> assertThat(s.size()).isIn(known, written.size()));
        assertThat(seen).isEqualTo(written.subList(0, seen.size()));
        asked++;
      }
      assertThat(again.get()).isInstanceOf(PushAnswer.Taken.class);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
      assertThat(asked).as("asked meanwhile").isPositive();
      assertThat(reader.pull(Map.of(), 1000, 1 << 20)).isEqualTo(written);
      assertThat(zombie.isValid(2)).as("ended by the server").isFalse();
    }
  }

  private static void push(Connection c, List<Entry> next) throws Exception {
    try (PreparedStatement s =
        c.prepareStatement("SELECT answer FROM loket.push(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      Entry first = next.getFirst();
      s.setString(1, first.header().office());
      s.setString(2, first.header().origin().text());
      s.setLong(3, first.header().seq());
      EntryRows.bind(s, next);
      s.execute();
    }
  }
}
