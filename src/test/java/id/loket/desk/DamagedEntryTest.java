package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.Damage;
import id.loket.store.Reissue;
import id.loket.store.Vectors.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something changed bytes of the journal behind the program's back (fault 6). */
class DamagedEntryTest {
  @TempDir Path root;
  private final FirstComeHub hub = new FirstComeHub("office");
  private List<Replica> desks;
  private Replica one;
  private Replica two;
  private Ticket ticket;

  @BeforeEach
  void two_desks_of_an_office_and_a_hub_that_has_what_they_wrote() {
    desks = Replica.office(root, 2);
    one = desks.getFirst();
    two = desks.getLast();
    var person = new DoorDesk.Form.Person("Siti Aminah", null, null, List.of());
    ticket =
        Room.done(
                new DoorDesk(one.desk)
                    .arrive(
                        Room.at("1"),
                        new DoorDesk.Form(
                            List.of("KTP-BARU"),
                            person,
                            id.loket.domain.visit.Channel.LOKET,
                            new id.loket.domain.screening.Screening(null, null, false),
                            false,
                            null)))
            .ticket();
    Room.done(one.counter().call(Room.at("1"), ticket.number()));
    desks.forEach(hub::exchange);
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body = replace(CAST(body AS TEXT), 'KTP', 'KTQ')",
        "body = x'00'",
        "hash = zeroblob(32)",
        "stamp = stamp + 1",
        "act = 'another'",
        "subject = 'visit/another'",
        "kind = 'VisitWentOut.v1'",
        "actor = 'another'",
        "office = '33.02.99'",
        "personal = x'7b7d'",
        "salt = zeroblob(16)",
        "personal_hash = zeroblob(32)",
        "personal_state = 9",
        "personal_state = 0"
      })
  void it_is_named_and_mended_by_the_same_entry_from_elsewhere(String change) {
    Entry arrival = of("VisitArrived.v1");
    String digest = two.digest();
    // a body is bytes, whatever the change made of it
    damage(
        two,
        "UPDATE journal SET "
            + change.replace("replace(", "CAST(replace(").replace("'KTQ')", "'KTQ') AS BLOB)")
            + where(arrival));

    assertThat(two.exchange().damaged()).containsExactly(place(arrival));
    assertThat(two.exchange().quarantine()).as("another desk's").isEmpty();
    two.exchange().take(hub.all());

    assertWhole(two, digest);
    assertThat(at(two, arrival).personal()).isEqualTo(arrival.personal());
  }

  @Test
  void one_that_was_taken_out_of_the_middle_comes_back() {
    Entry arrival = of("VisitArrived.v1");
    String digest = two.digest();
    damage(two, "DELETE FROM journal" + where(arrival));

    assertThat(two.exchange().damaged()).contains(place(arrival));
    two.exchange().take(hub.all());
    assertWhole(two, digest);
  }

  @Test
  void one_that_is_not_the_same_mends_nothing() {
    Entry arrival = of("VisitArrived.v1");
    damage(two, "UPDATE journal SET body = x'00'" + where(arrival));
    Entry forged =
        new Entry(
            arrival.header(), of("TicketIssued.v1").body(), arrival.personal(), arrival.hash());

    assertThat(two.exchange().take(List.of(forged)).changed()).isFalse();
    assertThat(two.exchange().damaged()).containsExactly(place(arrival));
  }

  @Test
  void what_was_erased_here_does_not_come_back_with_it() {
    Entry arrival = of("VisitArrived.v1");
    damage(
        two,
        "UPDATE journal SET personal_state = 3, personal = x'', salt = x'', body = x'00'"
            + where(arrival));

    two.exchange().take(hub.all());

    assertThat(two.exchange().damaged()).isEmpty();
    assertThat(at(two, arrival).personal().state()).isEqualTo(Personal.State.ERASED);
  }

  @Test
  void an_own_one_that_a_hub_has_is_mended_and_not_given_up() {
    Entry issued = of("TicketIssued.v1");
    String digest = one.digest();
    damage(one, "UPDATE journal SET body = x'00'" + where(issued));

    assertThat(one.exchange().quarantine()).isEmpty();
    one.exchange().take(hub.all());
    assertWhole(one, digest);
  }

  @Test
  void an_own_one_that_no_hub_has_ends_its_origin_and_what_came_after_is_issued_again() {
    Origin origin = one.origin();
    one.number();
    Entry lost = of("TicketIssued.v1", 1);
    Ticket later = one.arrive("KTP-BARU").ticket();
    Room.done(one.counter().begin(Room.at("1")));
    damage(one, "UPDATE journal SET body = x'00'" + where(lost));

    assertThat(one.exchange().quarantine()).containsExactly(place(lost));

    assertThat(one.origin()).isNotEqualTo(origin);
    assertThat(one.exchange().held().get(origin).seq()).isEqualTo(lost.header().seq() - 1);
    assertThat(one.journal().stream().filter(e -> Reissue.of(e).isPresent())).hasSizeGreaterThan(2);
    assertThat(one.exchange().damaged()).isEmpty();
    assertThat(one.exchange().quarantine()).isEmpty();
    desks.forEach(hub::exchange);
    assertThat(one.exchange().notYetAt("office").entries()).isZero();
    for (Replica each : desks) {
      assertThat(stored(each, later).number()).isEqualTo("A003");
      assertThat(stored(each, ticket).state()).isInstanceOf(TicketState.Serving.class);
      assertWhole(each, one.digest());
    }
    assertThat(one.number()).isEqualTo("A1b-001");
  }

  @Test
  void the_last_one_of_a_desk_is_not_built_on_after_a_start() {
    Origin origin = one.origin();
    one.number();
    Entry last = one.journal().getLast();
    damage(one, "UPDATE journal SET body = x'00'" + where(last));
    one.restart();

    assertThat(one.number()).startsWith("A1b-");
    assertThat(one.origin()).isNotEqualTo(origin);
    assertThat(one.exchange().quarantine()).containsExactly(place(last));
    assertWhole(one, one.digest());
  }

  private Entry of(String kind) {
    return of(kind, 0);
  }

  private Entry of(String kind, int which) {
    return one.journal().stream()
        .filter(e -> e.header().kind().equals(kind))
        .skip(which)
        .findFirst()
        .orElseThrow();
  }

  private static Entry at(Replica desk, Entry entry) {
    return desk.journal().stream()
        .filter(e -> place(e).equals(place(entry)))
        .findFirst()
        .orElseThrow();
  }

  private static Place place(Entry e) {
    return new Place(e.header().origin(), e.header().seq());
  }

  private static String where(Entry e) {
    return " WHERE origin = '" + e.header().origin() + "' AND seq = " + e.header().seq();
  }

  private static void damage(Replica desk, String sql) {
    Damage.run(desk.desk.store(), sql);
  }

  private static Ticket stored(Replica desk, Ticket ticket) {
    return desk.desk.store().state().ticket(ticket.id()).orElseThrow();
  }

  private static void assertWhole(Replica desk, String digest) {
    assertThat(desk.exchange().damaged()).isEmpty();
    assertThat(desk.digest()).isEqualTo(digest);
    assertThat(desk.desk.store().rebuild()).as("the chains hold").isEmpty();
    assertThat(desk.digest()).isEqualTo(digest);
    assertThat(desk.exchange().outgoing(Map.of(), Replica.ALL)).allMatch(e -> e.personal().holds());
  }
}
