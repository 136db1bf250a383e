package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Claims.Candidate;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.sync.Enrolment;
import id.loket.sync.HubAdmin;
import id.loket.sync.HubHeal;
import id.loket.sync.HubHeal.Stop;
import id.loket.sync.HubLink;
import id.loket.sync.PushAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub that was set back to an older copy, or is a new empty one (FAULTS 14, 15): the desks give
 * again what they wrote, and what only a lost desk had comes back from another desk's folder.
 */
@ExtendWith(HubServer.class)
class HealedHubTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path root;
  private final Map<String, Enrolment> enrolled = new HashMap<>();
  private List<Replica> desks = List.of();

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @Test
  void a_hub_that_was_set_back_gets_everything_again_and_offers_no_call_twice() throws Exception {
    Path data = root.resolve("pg");
    Path yesterday = root.resolve("yesterday");
    desks = Replica.office(root, 3);
    try (HubServer.Running server = new HubServer.Running(data)) {
      TestHub hub = server.hub();
      enrol(hub);
      String first = desks.get(2).number();
      pushAll();
      server.whileDown(() -> copy(data, yesterday));

      Candidate called = calledByDesk3(first);
      desks.get(0).number();
      pushAll();
      Replica.exchangeAll(desks);
      Map<Origin, Head> before = heads();
      loseDesk3();

      server.whileDown(() -> {
        delete(data);
        copy(yesterday, data);
      });
      assertThat(setBack(before, heads())).as("every desk sees it").hasSize(2);
      pushAll();
      assertThat(setBack(before, heads()))
          .as("what only the lost desk could give")
          .containsExactly("3");
      long lost = desk3(before) - desk3(heads());
      assertThat(healed(hub)).containsExactly("3 " + lost);
      assertThat(heads()).isEqualTo(before);
      everythingIsThere();
      notOffered(called);
      assertThat(healed(hub)).as("again").isEmpty();
      assertThat(hub.one("SELECT desk FROM loket.origin WHERE origin LIKE '3.%'")).isEqualTo("3");
    }
  }

  @Test
  void an_empty_new_hub_gets_everything_from_the_desks_that_are_left(HubServer.Running server)
      throws Exception {
    desks = Replica.office(root, 3);
    TestHub old = server.hub();
    enrol(old);
    Candidate called = calledByDesk3(desks.get(2).number());
    pushAll();
    Replica.exchangeAll(desks);
    Map<Origin, Head> before = heads();
    loseDesk3();

    TestHub hub = server.hub();
    try (HubAdmin admin = hub.admin()) {
      assertThat(admin.heal(desks.getFirst().data()))
          .extracting(HubHeal.Healed::stopped)
          .as("nobody is enrolled")
          .containsOnly(Stop.UNKNOWN);
    }
    enrol(hub);
    hub.enrol(TestHub.OFFICE, "3", true);
    pushAll();
    assertThat(healed(hub)).containsExactly("3 " + desk3(before));
    assertThat(heads()).isEqualTo(before);
    everythingIsThere();
    notOffered(called);
    assertThat(healed(hub)).isEmpty();
  }

  @Test
  void a_hub_that_knows_another_way_or_gave_no_such_right_keeps_what_it_has(
      HubServer.Running server) throws Exception {
    desks = Replica.office(root, 2);
    desks.get(1).number();
    TestHub hub = server.hub();
    try (HubAdmin admin = hub.admin()) {
      hub.enrol(TestHub.OFFICE, "1", false);
      hub.enrol(TestHub.OFFICE, "2", true);
      assertThat(admin.heal(desks.get(1).data()))
          .extracting(h -> h.origin().desk() + " " + h.stopped())
          .containsExactly("1 AUTHORITY", "2 null");
      hub.enrol(TestHub.OFFICE, "1", true);
      assertThat(admin.heal(desks.get(1).data()))
          .extracting(HubHeal.Healed::stopped)
          .containsOnlyNulls();

      hub.run("UPDATE loket.entry SET hash = sha256('x') WHERE origin LIKE '1.%' AND seq = 3");
      hub.run("UPDATE loket.origin SET seq = 3 WHERE origin LIKE '1.%'");
      hub.run("DELETE FROM loket.entry WHERE origin LIKE '1.%' AND seq > 3");
      assertThat(admin.heal(desks.get(1).data()))
          .filteredOn(h -> h.beside() > 0)
          .as("both ways are kept")
          .extracting(h -> h.origin().desk() + " " + h.stopped() + " " + (h.beside() - h.brought()))
          .containsExactly("1 null 0");
      assertThat(hub.one("SELECT forked FROM loket.origin WHERE origin LIKE '1.%'")).isEqualTo("3");
      assertThat(hub.one("SELECT count(*) FROM loket.entry WHERE origin LIKE '1.%'"))
          .isEqualTo("3");
    }
  }

  @Test
  void a_regencys_hub_gets_nothing_of_a_person(TestHub hub) throws Exception {
    desks = Replica.office(root, 2);
    desks.get(0).number();
    desks.get(1).pull(desks.get(0));
    assertThat(desks.get(1).journal())
        .anyMatch(e -> e.personal().state() == Personal.State.PRESENT);
    hub.run("UPDATE loket.hub SET kind = 'REGENCY'");
    hub.enrol("1");
    hub.enrol("2");
    try (HubAdmin admin = hub.admin()) {
      admin.heal(desks.get(1).data());
    }
    assertThat(hub.one("SELECT count(*) FROM loket.entry"))
        .isEqualTo(String.valueOf(desks.get(1).journal().size()));
    assertThat(
            hub.one(
                "SELECT count(*) FROM loket.entry WHERE personal_state = 1 OR personal <> ''"
                    + " OR salt <> ''"))
        .isEqualTo("0");
  }

  private void enrol(TestHub hub) throws Exception {
    for (Replica desk : desks) {
      enrolled.put(desk.code, hub.enrol(TestHub.OFFICE, desk.code, true));
    }
  }

  private HubLink link(Replica desk) {
    return new HubLink(enrolled.get(desk.code), new HubLink.Self("pc-" + desk.code, true));
  }

  /** As a desk's exchange does it: what hello shows to be missing of its own. */
  private void pushAll() throws Exception {
    for (Replica desk : desks) {
      try (HubLink link = link(desk)) {
        Head there = link.hello().heads().getOrDefault(desk.origin(), Head.NONE);
        List<Entry> own =
            desk.journal().stream()
                .filter(e -> e.header().origin().equals(desk.origin()))
                .filter(e -> e.header().seq() > there.seq())
                .toList();
        if (!own.isEmpty()) {
          assertThat(link.push(own)).isInstanceOf(PushAnswer.Taken.class);
        }
      }
    }
  }

  /** Granted by the hub, called at desk 3, and the call pushed. */
  private Candidate calledByDesk3(String number) throws Exception {
    Replica desk = desks.get(2);
    var ticket = desk.desk.look(s -> s.queue().numbered(number)).orElseThrow();
    Candidate candidate = new Candidate(ticket.id().subject(), ticket.head());
    try (HubLink link = link(desk)) {
      assertThat(link.claim("key", List.of(candidate), PATIENCE)).contains(candidate);
    }
    Room.done(desk.counter().call(Room.at("1"), number));
    pushAll();
    return candidate;
  }

  private void notOffered(Candidate called) throws Exception {
    for (Replica desk : desks) {
      try (HubLink link = link(desk)) {
        assertThat(link.claim("again-" + desk.code, List.of(called), PATIENCE)).isEmpty();
      }
    }
  }

  private void loseDesk3() {
    desks.get(2).close();
    desks = new ArrayList<>(desks.subList(0, 2));
  }

  private Map<Origin, Head> heads() throws Exception {
    try (HubLink link = link(desks.getFirst())) {
      return link.hello().heads();
    }
  }

  private static long desk3(Map<Origin, Head> heads) {
    return heads.entrySet().stream()
        .filter(e -> e.getKey().desk().equals("3"))
        .mapToLong(e -> e.getValue().seq())
        .sum();
  }

  private static List<String> setBack(Map<Origin, Head> before, Map<Origin, Head> now) {
    return before.entrySet().stream()
        .filter(e -> now.getOrDefault(e.getKey(), Head.NONE).seq() < e.getValue().seq())
        .map(e -> e.getKey().desk())
        .sorted()
        .toList();
  }

  /** Which origins were brought back, with how many entries. */
  private List<String> healed(TestHub hub) throws Exception {
    try (HubAdmin admin = hub.admin()) {
      List<HubHeal.Healed> all = admin.heal(desks.getFirst().data());
      assertThat(all).extracting(HubHeal.Healed::stopped).containsOnlyNulls();
      return all.stream()
          .filter(h -> h.brought() > 0)
          .map(h -> h.origin().desk() + " " + h.brought())
          .toList();
    }
  }

  private void everythingIsThere() throws Exception {
    try (HubLink link = link(desks.get(1))) {
      assertThat(link.pull(Map.of(), 1000, 1 << 22))
          .containsExactlyInAnyOrderElementsOf(desks.getFirst().journal());
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
