package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Room;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.store.Inspection;
import id.loket.sync.HubHeal.Healed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of a desk went on, both are lost, and so is the hub: an empty new one gets both ways
 * back from the folder of a desk that had heard of them (FAULTS 15 and 17 together, I6).
 */
@ExtendWith(HubServer.class)
class HealedForkTest {
  @TempDir Path root;
  private final List<DeskAtHub> open = new ArrayList<>();
  private Set<String> before = Set.of();

  @BeforeEach
  void desks_2_and_3_know_both_ways_that_two_copies_of_desk_1_went(HubServer.Running server)
      throws Exception {
    TestHub old = server.hub();
    DeskAtHub one = opened(DeskAtHub.of(root, "1", old));
    DeskAtHub two = opened(DeskAtHub.of(root, "2", old));
    DeskAtHub three = opened(DeskAtHub.of(root, "3", old));
    one.arrive();
    DeskAtHub.inStep(open);
    Path clone = root.resolve("clone");
    one.whileClosed(() -> {
      Room.copy(one.root.resolve("data"), clone.resolve("data"));
      Room.copy(one.root.resolve("state"), clone.resolve("state"));
    });
    DeskAtHub copy = opened(new DeskAtHub(clone, "1", one.enrolment));
    one.arrive();
    one.arrive();
    // more than one request carries, so that the second goes on with a way that waits
    for (int i = 0; i < 170; i++) {
      copy.arrive();
    }
    DeskAtHub.inStep(List.of(one, copy, two, three));
    one.close();
    copy.close();
    open.removeAll(List.of(one, copy));
    before = rows(two);
    assertThat(rows(three)).isEqualTo(before);
    assertThat(waiting(two)).as("the ways parted").isPositive();
  }

  @AfterEach
  void close() {
    open.forEach(DeskAtHub::close);
  }

  @Test
  void both_ways_come_back_and_every_desk_has_the_same_state(HubServer.Running server)
      throws Exception {
    TestHub hub = server.hub();
    List<DeskAtHub> desks = atNew(hub);

    long brought = heal(hub);

    assertThat(brought).isEqualTo(atHub(hub).size()).isGreaterThanOrEqualTo(waiting(desks.get(0)));
    DeskAtHub.inStep(desks);
    assertThat(atHub(hub)).as("nothing is lost").containsAll(before);
    Set<String> all = rows(desks.getFirst());
    assertThat(all).isEqualTo(atHub(hub));
    for (DeskAtHub each : desks) {
      assertThat(rows(each)).as("everything is everywhere").isEqualTo(all);
      assertThat(each.digest()).isEqualTo(desks.getFirst().digest());
    }
    assertThat(heal(hub)).as("again").isZero();
    assertThat(atHub(hub)).isEqualTo(all);
  }

  @Test
  void a_desk_that_exchanged_in_the_middle_of_a_heal_gets_the_rest_after_it(
      HubServer.Running server) throws Exception {
    TestHub hub = server.hub();
    atNew(hub);
    heal(hub);
    hub.run("DELETE FROM loket.fork WHERE seq > (SELECT avg(seq) FROM loket.fork)");
    DeskAtHub four = opened(DeskAtHub.of(root, "4", hub));
    four.exchange.run();

    assertThat(heal(hub)).isPositive();
    four.exchange.run();

    assertThat(rows(four)).isEqualTo(atHub(hub));
  }

  @Test
  void a_heal_that_was_cut_off_anywhere_is_begun_again_and_comes_to_the_same(
      HubServer.Running server) throws Exception {
    TestHub whole = server.hub();
    atNew(whole).forEach(open::remove);
    heal(whole);

    TestHub hub = server.hub();
    List<DeskAtHub> desks = atNew(hub);
    int cuts = 0;
    for (long after = 4_000; after < 60_000; after += 3_700) {
      for (String table : List.of("fork", "head", "entry", "origin")) {
        hub.run("DELETE FROM loket." + table);
      }
      try (FaultLine line = new FaultLine(hub.server.port())) {
        line.cutUpAfter(after);
        try (HubAdmin admin = HubAdmin.connect(through(hub, line))) {
          admin.heal(folder());
        } catch (HubException e) {
          cuts++;
        }
      }
      heal(hub);
      assertThat(atHub(hub)).isEqualTo(atHub(whole));
    }
    assertThat(cuts).isGreaterThan(3);
    DeskAtHub.inStep(desks);
    assertThat(desks).extracting(DeskAtHub::digest).containsOnly(desks.getFirst().digest());
  }

  /** Desks 2 and 3 with their folders, and a new desk 4 that has nothing. */
  private List<DeskAtHub> atNew(TestHub hub) throws Exception {
    open.forEach(DeskAtHub::close);
    open.clear();
    hub.enrol("1");
    for (String code : List.of("2", "3")) {
      opened(DeskAtHub.of(root, code, hub));
    }
    opened(DeskAtHub.of(root.resolve(hub.database), "4", hub));
    return List.copyOf(open);
  }

  private DeskAtHub opened(DeskAtHub desk) {
    open.add(desk);
    return desk;
  }

  private Path folder() {
    return root.resolve("desk-2").resolve("data");
  }

  private long heal(TestHub hub) throws Exception {
    try (HubAdmin admin = hub.admin()) {
      List<Healed> all = admin.heal(folder());
      assertThat(all).extracting(Healed::stopped).containsOnlyNulls();
      return all.stream().mapToLong(Healed::brought).sum();
    }
  }

  private static HubAdmin.Login through(TestHub hub, FaultLine line) {
    HubAdmin.Login login = hub.server.login(hub.database);
    String port = ":" + hub.server.port() + "/";
    return new HubAdmin.Login(
        login.url().replace(port, ":" + line.port() + "/"),
        login.user(),
        login.password(),
        login.ca());
  }

  /** All entries of a desk by their hashes, those that count and those that wait. */
  private static Set<String> rows(DeskAtHub desk) {
    try (Inspection look = Inspection.of(desk.root.resolve("data"))) {
      Set<String> rows = new TreeSet<>();
      look.journal().after(0, 1_000_000).forEach(row -> rows.add(row.entry().hash().hex()));
      look.forks().all().forEach(e -> rows.add(e.hash().hex()));
      return rows;
    }
  }

  private static long waiting(DeskAtHub desk) {
    try (Inspection look = Inspection.of(desk.root.resolve("data"))) {
      return look.forks().all().size();
    }
  }

  private static Set<String> atHub(TestHub hub) {
    return new TreeSet<>(
        hub.read(
            "SELECT encode(hash, 'hex') FROM loket.entry UNION ALL SELECT encode(hash, 'hex') FROM"
                + " loket.fork"));
  }
}
