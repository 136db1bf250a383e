package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.office.CallsSet;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketState;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.visit.Visitor;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.RawBytes;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.Fill;
import id.loket.store.JournalTable.Head;
import id.loket.store.Taken;
import id.loket.store.Taken.Why;
import id.loket.store.Vectors.Place;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk takes of others and what it gives, one thing at a time. */
class ExchangeTest {
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

  private static final Passwords CHEAP =
      new Passwords(new ScriptClock(Room.NINE), new Passwords.Cost(64, 1));
  private static final ClerkDefined.Identity SITI = new ClerkDefined.Identity("siti", "Siti");

  @TempDir Path root;
  private List<Replica> desks;
  private Replica one;
  private Replica two;

  @BeforeEach
  void two_desks_of_an_office() {
    desks = Replica.office(root, 2);
    one = desks.getFirst();
    two = desks.getLast();
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  @Test
  void a_desk_that_joined_has_the_office_and_prints_its_own_numbers() {
    assertThat(two.desk.hasOffice()).isTrue();
    assertThat(List.of(two.number(), two.number(), two.number()))
        .containsExactly("A2-001", "A2-002", "A2-003");
    assertThat(one.number()).isEqualTo("A001");
    Replica.exchangeAll(desks);
    assertThat(one.number()).isEqualTo("A002");
    assertThat(two.number()).isEqualTo("A2-004");
    assertThat(Room.done(two.counter().call(Room.at("1"), "A001")).ticket().number())
        .isEqualTo("A001");
  }

  @Test
  void listeners_are_told_once_a_batch_and_not_of_what_is_known() {
    one.number();
    one.number();
    int[] told = {0};
    two.desk.subscribe(() -> told[0]++);
    List<Entry> batch = one.exchange().outgoing(two.exchange().heldWithPersonal(), Replica.ALL);

    two.exchange().take(batch);
    Taken again = two.exchange().take(batch);

    assertThat(told[0]).as("at once, and for the batch").isEqualTo(2);
    assertThat(again.changed()).isFalse();
    assertThat(again.known()).isEqualTo(batch.size());
  }

  @Test
  void what_is_missing_changed_or_of_another_office_is_refused_and_blocks_no_other_origin() {
    one.number();
    OtherDesk other = new OtherDesk("9", new Random(1));
    Entry first = other.write("x/1", 1, "Unheard.v1", Bytes.utf8("{}"));
    Entry second = other.write("x/1", 2, "Unheard.v1", Bytes.utf8("{}"));
    Entry third = other.write("x/1", 3, "Unheard.v1", Bytes.utf8("{}"));
    List<Entry> good = one.exchange().outgoing(two.exchange().heldWithPersonal(), Replica.ALL);

    assertThat(refused(first, third)).isEqualTo(Why.GAP);
    Entry changed = new Entry(second.header(), Bytes.utf8("{ }"), second.personal(), second.hash());
    List<Entry> batch = new ArrayList<>(List.of(changed, third));
    batch.addAll(good);
    Taken taken = two.exchange().take(batch);

    assertThat(taken.refused()).singleElement().extracting(Taken.Refused::why).isEqualTo(Why.CHAIN);
    assertThat(taken.entries()).isEqualTo(good);
    Header h = second.header();
    Header elsewhere =
        new Header("33.02.28", h.origin(), h.seq(), h.stamp(), h.act(), h.subject(), h.kinds());
    assertThat(refused(new Entry(elsewhere, second.body(), second.personal(), second.hash())))
        .isEqualTo(Why.OFFICE);
    assertThat(two.exchange().take(List.of(second, third)).entries()).hasSize(2);
    assertThat(two.desk.store().rebuild()).as("all chains hold").isEmpty();
  }

  @Test
  void a_personal_part_that_is_not_the_one_written_is_refused() {
    Entry arrival = arrival();
    Personal p = arrival.personal();
    Personal forged = new Personal(p.state(), Bytes.utf8("{}"), p.salt(), p.hash());

    assertThat(refused(new Entry(arrival.header(), arrival.body(), forged, arrival.hash())))
        .isEqualTo(Why.PERSONAL);
  }

  @Test
  void a_late_entry_of_an_earlier_time_is_folded_where_it_belongs() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    two.pull(one);
    two.clock.set(two.clock.instant().plusSeconds(5));
    Room.done(two.counter().call(Room.at("2"), ticket.number()));
    Room.done(two.counter().begin(Room.at("2")));
    one.clock.set(one.clock.instant().plusSeconds(60));
    Room.done(one.counter().call(Room.at("1"), ticket.number()));
    Replica.exchangeAll(desks);

    for (Replica each : desks) {
      assertThat(stored(each, ticket).atCounter()).as(each.code).contains("2");
      Ticket there = each.desk.look(s -> s.queue().at("1").orElse(null));
      assertThat(there).as("in memory too").isNull();
    }
  }

  @Test
  void a_clock_that_is_a_month_ahead_lifts_only_the_subjects_it_wrote_about() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    long ahead = Stamp.of(Room.NINE.plus(Duration.ofDays(30)).toEpochMilli(), 0);
    OtherDesk other = new OtherDesk("9", new Random(1));
    var added = new TicketFact.ServiceAdded(ticket.services().getFirst().ref());
    one.exchange().take(List.of(other.write(ticket.id().subject(), NINE, ahead, added)));

    Room.done(one.counter().call(Room.at("1"), ticket.number()));

    assertThat(one.desk.store().journal().lastStamp(ticket.id().subject()))
        .as("after what it saw")
        .isGreaterThan(ahead);
    assertThat(one.arrive("KTP-BARU").ticket().origin().stamp())
        .isLessThan(Stamp.of(Room.NINE.plusSeconds(60).toEpochMilli(), 0));
  }

  @Test
  void what_is_stamped_after_2100_is_kept_and_passed_on_and_lifts_nothing() {
    Ticket ticket = one.arrive("KTP-BARU").ticket();
    OtherDesk other = new OtherDesk("9", new Random(1));
    Entry late =
        other.write(
            ticket.id().subject(), NINE, Stamp.BROKEN_FROM + 5, new TicketFact.TicketCalled("7"));
    String digest = one.digest();

    assertThat(one.exchange().take(List.of(late)).entries()).containsExactly(late);

    assertThat(one.digest()).isEqualTo(digest);
    assertThat(Room.done(one.counter().call(Room.at("1"), ticket.number())).calls()).isEqualTo(1);
    assertThat(stored(one, ticket).state()).isInstanceOf(TicketState.Called.class);
  }

  @Test
  void an_erasure_that_comes_before_its_entry_leaves_nothing_of_it() {
    Entry arrival = arrival();
    OtherDesk admin = new OtherDesk("9", new Random(1));
    long stamp = arrival.header().stamp() + 1;
    Entry opening = admin.opens(NINE, 1);
    Entry erasure =
        admin.write(
            arrival.header().subject(), NINE, stamp, new PersonalErased(PersonalErased.What.ALL));
    two.exchange().take(List.of(opening, erasure));
    assertThat(two.pull(one).erased()).isTrue();

    assertThat(RawBytes.count(two.data(), "Canary")).isZero();
    one.exchange().take(List.of(opening, erasure));
    assertThat(RawBytes.count(one.data(), "Canary")).isZero();
    assertThat(two.digest()).isEqualTo(one.digest());
    assertThat(two.desk.store().rebuild()).isEmpty();
  }

  @Test
  void a_fill_gives_back_what_was_withheld_and_nothing_that_was_erased() {
    Entry arrival = arrival();
    List<Entry> withheld =
        one.exchange().outgoing(two.exchange().heldWithPersonal(), Replica.ALL).stream()
            .map(e ->
                new Entry(
                    e.header(), e.body(), e.personal().without(Personal.State.WITHHELD), e.hash()))
            .toList();
    two.exchange().take(withheld);
    Place place = new Place(arrival.header().origin(), arrival.header().seq());
    assertThat(two.exchange().fillsWanted(10)).contains(place);
    assertThat(two.exchange().held().get(place.origin()).seq()).isGreaterThan(place.seq());
    assertThat(two.exchange().heldWithPersonal().get(place.origin())).isLessThan(place.seq());
    assertThat(name(two, arrival)).isNull();

    Personal p = arrival.personal();
    Fill wrong = new Fill(place.origin(), place.seq(), p.salt(), Bytes.utf8("{}"));
    assertThat(two.exchange().fill(List.of(wrong)).refused())
        .singleElement()
        .extracting(Taken.Refused::why)
        .isEqualTo(Why.PERSONAL);
    Fill fill = new Fill(place.origin(), place.seq(), p.salt(), p.content());
    assertThat(two.exchange().fill(List.of(fill)).filled()).isEqualTo(1);
    assertThat(name(two, arrival)).isEqualTo("Canary");
    assertThat(two.digest()).as("state without personal").isEqualTo(one.digest());

    Entry erased =
        new Entry(
            arrival.header(), arrival.body(), p.without(Personal.State.ERASED), arrival.hash());
    assertThat(two.exchange().take(List.of(erased)).erased()).isTrue();
    two.exchange().fill(List.of(fill));
    two.exchange().take(List.of(arrival));
    assertThat(name(two, arrival)).isNull();
    assertThat(RawBytes.count(two.data(), "Canary")).isZero();
  }

  @Test
  void another_window_on_the_folder_sees_what_this_one_took_and_what_was_filled() {
    Entry arrival = arrival();
    Personal p = arrival.personal();
    try (Desk other = two.open()) {
      List<Entry> withheld =
          one.exchange().outgoing(two.exchange().heldWithPersonal(), Replica.ALL).stream()
              .map(e ->
                  new Entry(
                      e.header(),
                      e.body(),
                      e.personal().without(Personal.State.WITHHELD),
                      e.hash()))
              .toList();
      two.exchange().take(withheld);
      assertThat(person(other, arrival)).isNull();

      Fill fill =
          new Fill(arrival.header().origin(), arrival.header().seq(), p.salt(), p.content());
      two.exchange().fill(List.of(fill));
      two.number();

      assertThat(person(other, arrival).name()).isEqualTo("Canary");
      Set<Ticket> there = other.look(s -> Set.copyOf(s.queue().tickets()));
      Set<Ticket> here = two.desk.look(s -> Set.copyOf(s.queue().tickets()));
      assertThat(there).isEqualTo(here).hasSize(2);
    }
  }

  @Test
  void a_new_password_erases_the_old_one_on_every_desk() {
    StaffDesk staff = new StaffDesk(one.desk, CHEAP, one.clock);
    var roles = List.of(id.loket.domain.staff.Role.ADMIN);
    Room.done(staff.define(Who.SYSTEM, SITI, roles, "first long password", false));
    two.pull(one);
    String verifier = verifiers(two).getFirst();
    Room.done(staff.define(Who.SYSTEM, SITI, roles, "second long password", false));
    assertThat(RawBytes.count(two.data(), verifier)).isPositive();

    two.pull(one);

    assertThat(RawBytes.count(two.data(), verifier)).isZero();
    StaffDesk there = new StaffDesk(two.desk, CHEAP, two.clock);
    assertThat(there.signIn("siti", "second long password")).isInstanceOf(Outcome.Done.class);
  }

  private static List<String> verifiers(Replica desk) {
    return id.loket.fixture.RawSql.texts(
        desk.data(),
        "SELECT json_extract(CAST(personal AS TEXT), '$.secret.verifier') FROM journal WHERE kind ="
            + " 'PasswordSet.v1' AND personal_state = 1");
  }

  @Test
  void a_desk_without_the_right_settles_nothing_and_nobody_folds_it_if_it_does() {
    assertThat(new SetUpDesk(two.desk).calls(Who.SYSTEM, new CallsSet(9, 9, 9)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.refusal().code()).isEqualTo(Refusal.Code.NOT_ALLOWED));
    Room.done(two.counter().open(Room.at("2")));

    long stamp = Stamp.of(Room.NINE.plusSeconds(99).toEpochMilli(), 0);
    OtherDesk without = new OtherDesk("8", new Random(1));
    OtherDesk with = new OtherDesk("9", new Random(1));
    CallsSet seven = new CallsSet(7, 7, 7);
    one.exchange().take(List.of(without.write(seven.subject(), NINE, stamp, seven)));
    assertThat(one.desk.known().settings().calls()).isEqualTo(new CallsSet(3, 2, 10));
    one.exchange()
        .take(List.of(with.opens(NINE, 1), with.write(seven.subject(), NINE, stamp + 1, seven)));
    assertThat(one.desk.known().settings().calls()).isEqualTo(seven);
    String digest = one.digest();
    assertThat(one.digestAfterRebuild()).isEqualTo(digest);
  }

  @Test
  void without_the_right_an_erasure_reaches_only_what_the_same_desk_wrote() {
    Entry arrival = arrival();
    two.pull(one);
    OtherDesk hostile = new OtherDesk("9", new Random(1));
    Entry erasure =
        hostile.write(
            arrival.header().subject(),
            NINE,
            arrival.header().stamp() + 1,
            new PersonalErased(PersonalErased.What.ALL));
    one.exchange().take(List.of(erasure));

    assertThat(name(one, arrival)).isEqualTo("Canary");
    assertThat(one.digestAfterRebuild()).isNotEmpty();
    assertThat(name(one, arrival)).isEqualTo("Canary");
  }

  @Test
  void a_right_that_is_given_or_taken_opens_a_new_incarnation() {
    two.number();
    var before = two.origin();
    two.exchange().enrolled("2", false);
    assertThat(two.origin()).isEqualTo(before);

    two.exchange().enrolled("2", true);
    two.restart();
    Room.done(new SetUpDesk(two.desk).calls(Who.SYSTEM, new CallsSet(4, 2, 10)));

    assertThat(two.origin()).isNotEqualTo(before);
    two.restart();
    assertThat(two.number()).isEqualTo("A2b-001");
    one.pull(two);
    assertThat(one.desk.known().settings().calls().maxCalls()).isEqualTo(4);
  }

  @Test
  void what_is_given_at_once_is_bounded_in_rows_and_bytes_and_never_nothing() {
    for (int i = 0; i < 5; i++) {
      one.number();
    }
    Map<id.loket.journal.Origin, Long> there = two.exchange().heldWithPersonal();
    assertThat(one.exchange().outgoing(there, new Size(4, 1 << 20))).hasSize(4);
    assertThat(one.exchange().outgoing(there, new Size(100, 1))).hasSize(1);
    assertThat(one.exchange().outgoing(there, new Size(100, 3_000))).hasSizeBetween(3, 9);
    assertThat(there.values()).as("not asked for again").allMatch(seq -> seq > 0);
    assertThat(two.exchange().outgoing(Map.of(), Replica.ALL))
        .as("own origins only")
        .allMatch(e -> e.header().origin().desk().equals("2"));
  }

  @Test
  void n_not_yet_at_the_hub_and_a_hub_that_was_set_back_is_noticed() {
    one.number();
    Head before = one.exchange().held().get(one.origin());
    assertThat(one.exchange().notYetAt("office").entries()).isEqualTo(before.seq());

    one.exchange().stored("office", one.origin(), before);
    assertThat(one.exchange().notYetAt("office").entries()).isZero();
    one.clock.set(one.clock.instant().plusSeconds(600));
    one.number();
    one.restart();
    assertThat(one.exchange().notYetAt("office").entries()).isPositive();
    assertThat(one.exchange().notYetAt("office").oldest()).isEqualTo(NINE.plusSeconds(600));
    assertThat(one.exchange().notYetAt("regency").entries()).isGreaterThan(before.seq());

    var told = one.exchange().told("office", Map.of());
    assertThat(told.setBack()).containsExactly(one.origin());
    assertThat(one.exchange().outgoing(one.exchange().storedAt("office"), Replica.ALL))
        .hasSize(Math.toIntExact(one.exchange().held().get(one.origin()).seq()));
  }

  private Why refused(Entry... batch) {
    return two.exchange().take(List.of(batch)).refused().getFirst().why();
  }

  /** A named visitor comes to desk 1. */
  private Entry arrival() {
    var person = new DoorDesk.Form.Person("Canary", null, null, List.of());
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
                    null)));
    return one.journal().stream()
        .filter(e -> e.header().kind().equals("VisitArrived.v1"))
        .filter(e -> e.personal().state() == Personal.State.PRESENT)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Replica desk, Entry arrival) {
    Visitor.Person person = person(desk.desk, arrival);
    return person == null ? null : person.name();
  }

  private static Visitor.Person person(Desk desk, Entry arrival) {
    var id = new id.loket.domain.visit.VisitId(arrival.header().subject().substring(6));
    return desk.look(s -> s.visit(id)).orElseThrow().person();
  }

  private static Ticket stored(Replica desk, Ticket ticket) {
    return desk.desk.store().state().ticket(ticket.id()).orElseThrow();
  }
}
