package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Child;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.sync.ExchangeTest.Chained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Empty bodies, notes of 1 MB, thousands at once: a small PC takes them all (fault 22; I6). */
@ExtendWith(HubServer.class)
class HeavyEntriesTest {
  /** Together more than the memory that the desk is given. */
  private static final int NOTES = Boolean.getBoolean("loket.soak") ? 1000 : 60;

  private static final int SMALL = Boolean.getBoolean("loket.soak") ? 500_000 : 10_000;
  private static final String MEMORY = "-Xmx48m";

  @TempDir Path root;

  @Test
  void a_desk_with_little_memory_takes_more_than_its_memory_holds(TestHub hub) throws Exception {
    Enrolment enrolment = hub.enrol("3");
    Path file = root.resolve("meja.json");
    EnrolmentFile.write(file, enrolment);
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        HubLink heavy = hub.link(hub.enrol("2"))) {
      one.exchange.run();
      fill(heavy);
      try (Child child =
          Child.of(
              List.of(MEMORY), Taking.class, root.resolve("desk-3").toString(), file.toString())) {
        assertThat(child.line()).isEqualTo(hub.one("SELECT count(*) FROM loket.entry"));
        assertThat(child.exit()).isZero();
      }
      one.arrive();
      one.exchange.run();
      try (DeskAtHub three = new DeskAtHub(root.resolve("desk-3"), "3", enrolment)) {
        three.exchange.run();
        one.exchange.run();
        assertThat(three.entries()).isEqualTo(one.entries());
        assertThat(three.digest()).isEqualTo(one.digest());
      }
    }
  }

  private static void fill(HubLink heavy) throws HubException {
    Entry like = heavy.pull(Map.of(), 1, 1).getFirst();
    Chained chained = Forged.begin(like, "2", like.body().text().replace("pc-1", "this-pc"));
    long stamp = like.header().stamp();
    List<Entry> next = new ArrayList<>(List.of(chained.last()));
    for (int i = 0; i < SMALL; i++) {
      next.add(chained.next(++stamp, "ticket/" + i, "Unheard.v1", Bytes.EMPTY));
      if (next.size() == 1000) {
        assertThat(heavy.push(next)).isInstanceOf(PushAnswer.Taken.class);
        next.clear();
      }
    }
    Bytes note = Bytes.utf8("{\"note\":\"" + "x".repeat(1 << 20) + "\"}");
    for (int i = 0; i < NOTES; i++) {
      next.add(chained.next(++stamp, "ticket/note-" + i, "Unheard.v1", note));
      if (next.size() > 5) {
        assertThat(heavy.push(next)).isInstanceOf(PushAnswer.Taken.class);
        next.clear();
      }
    }
    assertThat(heavy.push(next)).isInstanceOf(PushAnswer.Taken.class);
  }

  /** A new desk that comes to a full hub, and says how many entries it has then. */
  public static final class Taking {
    private Taking() {}

    public static void main(String[] args) throws Exception {
      Enrolment enrolment = EnrolmentFile.read(Path.of(args[1])).orElseThrow();
      try (DeskAtHub desk = new DeskAtHub(Path.of(args[0]), "3", enrolment)) {
        desk.exchange.run();
        System.out.println(desk.entries());
      }
    }
  }
}
