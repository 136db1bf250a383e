package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.RawBytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.store.Reissue;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk was put back from an old copy, state folder and all, wrote without a connection, and then
 * learns that its origin had gone on: what it alone wrote is issued again (faults 17 and 18).
 */
class RehomedDeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path root;
  private final FirstComeHub hub = new FirstComeHub("office");
  private final List<Replica> opened = new ArrayList<>();
  private Replica restored;
  private Replica left;
  private Replica right;
  private Origin origin;
  private Ticket called;
  private Ticket waiting;
  private Dossier dossier;

  @BeforeEach
  void a_desk_that_wrote_without_a_connection_on_an_old_copy_of_itself() {
    List<Replica> desks = Replica.office(root, 3);
    opened.addAll(desks);
    restored = desks.get(0);
    left = desks.get(1);
    right = desks.get(2);
    restored.number();
    desks.forEach(hub::exchange);
    keep(restored, "backup");
    origin = restored.origin();
    // what the hub has of the time after the copy, and the desk has no more
    assertThat(restored.number()).isEqualTo("A002");
    Room.done(restored.counter().callNext(Room.at("1")));
    hub.exchange(restored);
    putBack(restored, "backup");
    assertThat(restored.origin()).as("the mark was put back too").isEqualTo(origin);

    tick(restored, 60);
    called = arrive("Canary Satu");
    waiting = restored.arrive("KTP-BARU").ticket();
    assertThat(List.of(called.number(), waiting.number())).containsExactly("A002", "A003");
    tick(restored, 60);
    Room.done(restored.counter().call(Room.at("2"), "A002"));
    tick(restored, 60);
    Room.done(restored.counter().begin(Room.at("2")));
    var form =
        new DossierDesk.Form(
            null,
            called.origin().issued().visit().value(),
            "KTP-GANTI",
            new DossierDesk.Form.Person("Canary Dua", null, null, null),
            null,
            List.of("hilang"),
            Map.of("KK", List.of(new Put(null, 1))));
    var opening = Room.done(new DossierDesk(restored.desk).open(Room.at("2"), form));
    dossier = opening.dossier();
    tick(restored, 600);
  }

  @AfterEach
  void close() {
    opened.forEach(Replica::close);
  }

  @Test
  void it_issues_again_what_it_alone_wrote_under_a_new_incarnation() {
    List<Entry> first = wrote(e -> true);

    int again = hub.exchange(restored);

    assertThat(again).isEqualTo(first.size()).isGreaterThan(5);
    assertThat(restored.origin()).isNotEqualTo(origin);
    List<Entry> repeated =
        restored.journal().stream().filter(e -> Reissue.of(e).isPresent()).toList();
    assertThat(repeated).hasSameSizeAs(first);
    long stamp = 0;
    for (int i = 0; i < first.size(); i++) {
      Entry one = first.get(i);
      Entry other = repeated.get(i);
      assertThat(Reissue.of(other).orElseThrow().from()).isEqualTo(one.hash().hex());
      assertThat(other.header().origin()).isEqualTo(restored.origin());
      assertThat(other.header().act()).isEqualTo(one.header().act());
      assertThat(other.header().subject()).isEqualTo(one.header().subject());
      assertThat(other.header().kinds()).isEqualTo(one.header().kinds());
      assertThat(text(other, "\"at\":\"[^\"]*\"", 1)).isEqualTo(text(one, "\"at\":\"[^\"]*\"", 0));
      assertThat(other.personal().content()).isEqualTo(one.personal().content());
      if (one.personal().state() == Personal.State.PRESENT) {
        assertThat(other.personal().salt()).isNotEqualTo(one.personal().salt());
      }
      assertThat(other.header().stamp()).as("new, and rises").isGreaterThan(stamp);
      assertThat(other.header().stamp()).isGreaterThan(one.header().stamp());
      stamp = other.header().stamp();
    }
    assertThat(restored.desk.store().rebuild()).as("the chains hold").isEmpty();
  }

  @Test
  void its_papers_stay_valid_on_every_desk_and_all_have_all_of_it() {
    List.of(restored, left, right, restored).forEach(hub::exchange);
    hub.exchange(left);

    for (Replica each : List.of(restored, left, right)) {
      assertThat(stored(each, called).state()).isInstanceOf(TicketState.Serving.class);
      assertThat(stored(each, called).number()).isEqualTo("A002");
      assertThat(stored(each, waiting).number()).isEqualTo("A003");
      assertThat(memory(each)).as("the other A002 too").hasSize(4);
      assertThat(each.desk.store().state().dossiers().dossier(dossier.id()))
          .map(d -> d.called())
          .contains(dossier.called());
      assertThat(all(each)).as("nothing is lost").isEqualTo(all(restored));
      assertSame(each, restored);
    }
    Room.done(restored.counter().finish(Room.at("2")));
    assertThat(restored.number()).as("no number is given twice").isEqualTo("A1b-001");
  }

  @Test
  void doing_it_again_after_a_restart_or_on_hearing_the_same_once_more_repeats_nothing() {
    hub.exchange(restored);
    List<Entry> before = restored.journal();

    restored.restart();
    assertThat(hub.exchange(restored)).isZero();
    assertThat(restored.exchange().take(hub.all()).changed()).isFalse();
    assertThat(restored.exchange().rehome()).isZero();
    assertThat(restored.journal()).isEqualTo(before);

    var told = restored.exchange().told("office", hub.heads());
    assertThat(told.parted()).isEmpty();
    assertThat(told.ahead()).isEmpty();
    assertThat(restored.exchange().notYetAt("office").entries()).isZero();
    assertThat(hub.heads().get(restored.origin()))
        .isEqualTo(restored.exchange().held().get(restored.origin()));
  }

  @Test
  void whatever_comes_first_all_come_to_the_same_state_also_without_the_variant_that_lost() {
    List<Entry> lost = wrote(e -> true);
    List<Entry> kept = hub.all();
    hub.exchange(restored);
    List<Entry> again =
        restored.journal().stream()
            .filter(e -> e.header().origin().equals(restored.origin()))
            .toList();
    String digest = restored.digest();
    List<List<List<Entry>>> orders =
        List.of(
            List.of(kept, lost, again),
            List.of(kept, again, lost),
            List.of(lost, kept, again),
            List.of(lost, again, kept),
            List.of(again, lost, kept),
            List.of(again, kept, lost),
            List.of(again, kept),
            List.of(kept, again));
    for (int i = 0; i < orders.size(); i++) {
      Replica fresh = copyOf(left, "order-" + i);
      orders.get(i).forEach(batch -> fresh.exchange().take(batch));
      assertThat(fresh.digest()).as("order " + i).isEqualTo(digest);
      assertSame(fresh, restored);
    }
  }

  @Test
  void it_knows_what_it_wrote_also_when_the_other_variant_comes_before_any_hub_said_a_word() {
    List<Entry> first = wrote(e -> true);
    restored.exchange().take(hub.all());
    restored.exchange().take(hub.all());
    restored.restart();
    hub.tell(restored);

    assertThat(restored.exchange().rehome()).isEqualTo(first.size());
    assertThat(hub.exchange(restored)).isZero();
  }

  @Test
  void what_others_did_on_it_before_it_was_issued_again_holds() {
    left.exchange().take(wrote(e -> true));
    left.clock.set(restored.clock.instant());
    Room.done(left.counter().call(Room.at("3"), "A003"));
    Room.done(left.counter().begin(Room.at("3")));

    List.of(restored, left, restored, right, left, restored).forEach(hub::exchange);

    for (Replica each : List.of(left, right, restored)) {
      assertThat(stored(each, waiting).atCounter()).as("desk " + each.code).contains("3");
      assertSame(each, left);
    }
  }

  @Test
  void of_two_copies_that_both_live_each_issues_its_own_again_and_each_counts_once() {
    FirstComeHub regency = new FirstComeHub("regency");
    keep(restored, "clone");
    Replica clone = new Replica("1", root.resolve("clone"));
    opened.add(clone);
    Ticket here = restored.arrive("KTP-BARU").ticket();
    tick(clone, 3);
    Ticket there = clone.arrive("KK-UBAH").ticket();
    FirstComeHub office = new FirstComeHub("other");
    office.exchange(restored);
    regency.exchange(clone);

    assertThat(regency.exchange(restored)).isPositive();
    assertThat(office.exchange(clone)).isPositive();
    List<Replica> all = List.of(restored, clone, left, right);
    for (int i = 0; i < 3; i++) {
      all.forEach(office::exchange);
      all.forEach(regency::exchange);
      all.forEach(hub::exchange);
    }

    for (Replica each : all) {
      assertThat(stored(each, here).number()).isEqualTo(here.number());
      assertThat(stored(each, there).number()).isEqualTo(there.number());
      assertCountedOnce(each);
      assertSame(each, restored);
    }
    assertThat(restored.origin()).isNotEqualTo(clone.origin());
  }

  @Test
  void what_a_copy_of_the_copy_issued_again_too_counts_once() {
    keep(restored, "twin");
    hub.exchange(restored);
    Room.done(restored.counter().call(Room.at("3"), "A003"));
    Replica twin = new Replica("1", root.resolve("twin"));
    opened.add(twin);
    FirstComeHub before = new FirstComeHub("office");
    before.push(hub.all().stream().filter(e -> e.header().origin().equals(origin)).toList());
    twin.clock.set(restored.clock.instant());
    assertThat(before.exchange(twin)).as("the hub did not say it yet").isPositive();
    Room.done(twin.counter().finish(Room.at("2")));

    List<Replica> all = List.of(restored, twin, left, right);
    for (int i = 0; i < 3; i++) {
      all.forEach(hub::exchange);
    }

    for (Replica each : all) {
      assertThat(stored(each, waiting).atCounter()).contains("3");
      assertThat(stored(each, called).state()).isInstanceOf(TicketState.Done.class);
      assertCountedOnce(each);
      assertSame(each, restored);
    }
  }

  @Test
  void what_was_erased_meanwhile_is_not_brought_back_by_issuing_it_again() {
    Entry arrival =
        wrote(e -> e.header().kind().equals("VisitArrived.v1")).stream()
            .filter(e -> e.personal().content().text().contains("Canary Satu"))
            .findFirst()
            .orElseThrow();
    OtherDesk admin = new OtherDesk("9", new Random(1));
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:03:00+07:00");
    List<Entry> erasure =
        List.of(
            admin.opens(at, 1),
            admin.write(
                arrival.header().subject(),
                at,
                arrival.header().stamp() + 1,
                new PersonalErased(PersonalErased.What.ALL)));
    hub.exchange(restored);
    hub.exchange(left);
    assertThat(RawBytes.count(left.data(), "Canary Satu")).isPositive();

    restored.exchange().take(erasure);
    left.exchange().take(erasure);
    right.exchange().take(erasure);
    hub.exchange(right);

    for (Replica each : List.of(restored, left, right)) {
      assertThat(RawBytes.count(each.data(), "Canary Satu")).as(each.code).isZero();
      assertSame(each, left);
    }
  }

  @Test
  void its_last_act_can_still_be_taken_back() {
    hub.exchange(restored);
    restored.restart();
    assertThat(Room.done(new UndoDesk(restored.desk).undo(Room.at("2"))).toString())
        .isEqualTo("openDossier");
    assertThat(restored.desk.store().state().dossiers().dossier(dossier.id())).isEmpty();
  }

  @Test
  void what_it_repeats_is_of_another_time_and_sets_its_clock_back_on_no_start() {
    Room.done(restored.counter().finish(Room.at("2")));
    tick(restored, 13 * 86_400);
    hub.exchange(restored);
    tick(restored, 7 * 86_400);
    restored.restart();

    assertThat(restored.desk.clockProblem()).isEmpty();
  }

  @Test
  void the_clerk_sees_what_was_issued_again_and_what_to_do() {
    List.of(restored, left).forEach(hub::exchange);

    for (Replica each : List.of(restored, left)) {
      List<ConflictDesk.Conflict> list = new ConflictDesk(each.desk).rehomed(DAY);
      assertThat(list)
          .extracting(c -> c.key() + " " + c.args().getFirst())
          .containsExactlyInAnyOrder(
              "conflict.rehomed.ticket A002",
              "conflict.rehomed.ticket A003",
              "conflict.rehomed.dossier " + dossier.called());
      assertThat(list).allMatch(c -> c.concerns("1") && !c.concerns("2"));
      for (String language : List.of("id", "en")) {
        var words = ResourceBundle.getBundle("i18n.refusal", Locale.of(language));
        for (ConflictDesk.Conflict c : list) {
          String said = new MessageFormat(words.getString(c.key())).format(c.args().toArray());
          assertThat(said).contains(String.valueOf(c.args().getFirst())).doesNotContain("{");
        }
      }
    }
    assertThat(new ConflictDesk(restored.desk).rehomed(DAY.plusDays(1))).isEmpty();
  }

  @Test
  void the_rows_of_a_fork_are_given_each_after_the_one_it_follows() {
    restored.exchange().take(hub.all());
    assertThat(restored.exchange().forked()).containsExactly(origin);
    List<Entry> rows = restored.exchange().forkRows(origin);

    Head beside =
        restored.desk.store().forks().all().stream()
            .filter(e -> e.header().origin().equals(origin))
            .reduce((one, two) -> two)
            .map(e -> new Head(e.header().seq(), e.hash()))
            .orElseThrow();
    assertThat(restored.exchange().held(Map.of(origin, beside))).containsEntry(origin, beside);
    assertThat(restored.exchange().held(Map.of())).isEqualTo(restored.exchange().held());
    var told = restored.exchange().told("regency", Map.of(origin, beside));
    assertThat(told.parted()).as("both are here").isEmpty();
    assertThat(told.ahead()).isEmpty();
    FirstComeHub other = new FirstComeHub("regency");
    other.push(
        restored.journal().stream().filter(e -> e.header().origin().equals(origin)).toList());
    other.push(rows);
    Set<String> both = rows.stream().map(e -> e.hash().hex()).collect(Collectors.toSet());
    assertThat(rows).hasSameSizeAs(both);
    assertThat(other.all().stream().map(e -> e.hash().hex()).collect(Collectors.toSet()))
        .as("a hub that gets them in this order gets all of them")
        .containsAll(both);
    assertThat(restored.exchange().forkRows(left.origin())).isEmpty();
  }

  /** The entries that only the restored desk wrote. */
  private List<Entry> wrote(Predicate<Entry> which) {
    Set<String> known = hub.all().stream().map(e -> e.hash().hex()).collect(Collectors.toSet());
    return restored.journal().stream()
        .filter(e -> e.header().origin().equals(origin) && !known.contains(e.hash().hex()))
        .filter(which)
        .toList();
  }

  /** That part of a body; what stands in {@code rehomed} comes first. */
  private static String text(Entry e, String pattern, int which) {
    var found = java.util.regex.Pattern.compile(pattern).matcher(e.body().text());
    String text = "";
    for (int i = 0; i <= which && found.find(); i++) {
      text = found.group();
    }
    return text;
  }

  private Ticket arrive(String name) {
    var person = new DoorDesk.Form.Person(name, null, null, List.of());
    return Room.done(
            new DoorDesk(restored.desk)
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
  }

  private void keep(Replica desk, String name) {
    desk.whileClosed(() -> desk.copyTo(root.resolve(name)));
  }

  private void putBack(Replica desk, String name) {
    desk.whileClosed(() -> Replica.copy(root.resolve(name), desk.root));
  }

  private Replica copyOf(Replica desk, String name) {
    keep(desk, name);
    Replica copy = new Replica(desk.code, root.resolve(name));
    opened.add(copy);
    return copy;
  }

  private static void tick(Replica desk, int seconds) {
    desk.clock.set(desk.clock.instant().plusSeconds(seconds));
  }

  private static Ticket stored(Replica desk, Ticket ticket) {
    return desk.desk.store().state().ticket(ticket.id()).orElseThrow();
  }

  private static Set<String> all(Replica desk) {
    Set<String> all = desk.journal().stream().map(e -> e.hash().hex()).collect(Collectors.toSet());
    desk.desk.store().forks().all().forEach(e -> all.add(e.hash().hex()));
    return all;
  }

  private static void assertCountedOnce(Replica desk) {
    Set<String> subjects =
        desk.journal().stream().map(e -> e.header().subject()).collect(Collectors.toSet());
    for (String subject : subjects) {
      List<String> counted =
          desk.desk.store().journal().happened(subject).stream()
              .map(h -> h.rehomed() == null ? h.hash() : h.rehomed().first())
              .toList();
      assertThat(counted).as(subject).doesNotHaveDuplicates();
    }
  }

  private static Set<Ticket> memory(Replica desk) {
    return desk.desk.look(s -> Set.copyOf(s.queue().tickets()));
  }

  private static void assertSame(Replica one, Replica other) {
    String digest = one.digest();
    assertThat(digest).isEqualTo(other.digest());
    Set<Ticket> memory = memory(one);
    assertThat(one.digestAfterRebuild()).as("rebuilt").isEqualTo(digest);
    one.restart();
    assertThat(memory(one)).isEqualTo(memory);
    assertThat(one.desk.store().rebuild()).as("the chains hold").isEmpty();
  }
}
