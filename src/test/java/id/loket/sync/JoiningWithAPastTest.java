package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk;
import id.loket.desk.Desk;
import id.loket.desk.Doctor;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Origin;
import id.loket.store.Aside;
import id.loket.store.Inspection;
import id.loket.store.JournalTable.Head;
import id.loket.sync.HubHeal.Healed;
import id.loket.sync.HubHeal.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A computer worked alone as desk 1 and joins an office in which another one is desk 1 (DESIGN §4,
 * "Joining with a past"): its own past waits there, outside state, until an admin brings it in.
 */
@ExtendWith(HubServer.class)
class JoiningWithAPastTest {
  @TempDir Path root;
  private final ScriptClock clock = new ScriptClock(Room.NINE);
  private final List<DeskAtHub> others = new ArrayList<>();
  private @Nullable Desk opened;
  private @Nullable Exchange exchange;
  private @Nullable Enrolment enrolled;

  @BeforeEach
  void it_worked_alone() {
    open();
    Room.done(new SetUpDesk(late()).office(Who.SYSTEM, Room.OFFICE));
    assertThat(List.of(arrive(), arrive(), arrive())).containsExactly("A001", "A002", "A003");
  }

  @AfterEach
  void close() {
    if (exchange != null) {
      exchange.close();
    }
    late().close();
    others.forEach(DeskAtHub::close);
  }

  private void open() {
    opened =
        new Desk(new Desk.Place(folder(), root.resolve("late-state"), "1", true, "pc-late"), clock);
  }

  private Desk late() {
    return Objects.requireNonNull(opened);
  }

  private Exchange exchange() {
    return Objects.requireNonNull(exchange);
  }

  private Path folder() {
    return root.resolve("late");
  }

  private String arrive() {
    return Room.done(
            new DoorDesk(late())
                .arrive(
                    Room.at("1"),
                    new Form(
                        List.of("KTP-BARU"),
                        new Form.Person("Canary Sendiri", null, null, List.of()),
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null)))
        .ticket()
        .number();
  }

  /** Desks 1 and 3, which are at it on the same day. */
  private void office(TestHub hub) throws HubException {
    others.add(DeskAtHub.of(root, "1", hub));
    others.add(DeskAtHub.of(root, "3", hub));
    DeskAtHub.inStep(others);
    others.getFirst().arrive();
    others.getFirst().arrive();
    DeskAtHub.inStep(others);
  }

  private Joined join(TestHub hub, String code) throws HubException, IOException {
    Enrolment enrolment = hub.enrol(TestHub.OFFICE, code, false);
    Path file = Files.createTempDirectory(root, "berkas").resolve("meja.json");
    EnrolmentFile.write(file, enrolment);
    try (Links links = new Links(late(), folder(), "pc-late", InstantSource.system())) {
      Joined joined = links.join(file);
      enrolled = enrolment;
      exchange = exchangeOf(enrolment);
      return joined;
    }
  }

  private Exchange exchangeOf(Enrolment enrolment) {
    return new Exchange(
        new ExchangeDesk(late()),
        new HubLink(enrolment, new HubLink.Self("pc-late", true)),
        enrolment.address().name());
  }

  private void restart() {
    exchange().close();
    late().close();
    open();
    exchange = exchangeOf(Objects.requireNonNull(enrolled));
  }

  private void inStep() throws HubException {
    for (int round = 0; round < 2; round++) {
      exchange().run();
      DeskAtHub.inStep(others);
    }
  }

  @Test
  void what_it_wrote_alone_stays_readable_there_and_outside_the_state(TestHub hub)
      throws Exception {
    office(hub);
    assertThat(join(hub, "2")).isInstanceOf(Joined.Done.class);
    List<LinkState.Notice> told = new ArrayList<>();
    exchange().run(noting(told));

    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            LinkState.Notice.Past.class,
            n -> {
              assertThat(n.past().desk()).isEqualTo("1");
              assertThat(n.past().entries()).isGreaterThan(9);
            });
    assertThat(numbers(late())).containsExactly("A001", "A002");
    assertThat(aside().numbers().values()).containsExactly(List.of("A001", "A002", "A003"));
    assertThat(Doctor.examine(folder(), root.resolve("late-state"), clock))
        .filteredOn(f -> f.check().equals("past"))
        .extracting(f -> f.word() + " " + f.args().getLast())
        .containsExactly("waits 2026-11-23", "day A001, A002, A003");
    restart();
    assertThat(late().sample()).as("before it wrote anything since").isTrue();
    assertThat(arrive()).isEqualTo("A2-001");
    inStep();
    String digest = digest(late());
    assertThat(others).extracting(DeskAtHub::digest).containsOnly(digest);
    assertThat(arrivals(hub)).as("nobody else has it").isEqualTo(2);

    late().close();
    open();
    assertThat(late().sample()).isTrue();
    assertThat(digest(late())).isEqualTo(digest);
    assertThat(numbers(late())).containsExactly("A001", "A002", "A2-001");
    Room.done(late().rebuild(Who.SYSTEM));
    assertThat(digest(late())).isEqualTo(digest);
  }

  @Test
  void until_the_offices_own_entries_are_here_its_own_office_goes_on(TestHub hub) throws Exception {
    office(hub);
    assertThat(join(hub, "2")).isInstanceOf(Joined.Done.class);
    exchange().close();
    late().close();
    open();
    assertThat(late().hasOffice()).isTrue();
    assertThat(arrive()).isEqualTo("A2-001");
    try (HubAdmin admin = hub.admin()) {
      assertThat(admin.heal(folder()))
          .filteredOn(h -> h.stopped() != null)
          .extracting(h -> h.origin().desk() + " " + h.stopped())
          .contains("1 ALONE");
    }
    assertThat(arrivals(hub)).as("not brought unasked").isEqualTo(2);
  }

  @Test
  void a_clock_that_jumped_is_still_seen_before_it_writes_as_that_desk(TestHub hub)
      throws Exception {
    office(hub);
    join(hub, "2");
    exchange().run();
    clock.set(Room.NINE.plusSeconds(365L * 86_400));
    restart();
    assertThat(late().clockProblem()).isPresent();
  }

  @Test
  void an_admin_brings_it_to_the_hub_and_then_every_desk_has_it(TestHub hub) throws Exception {
    office(hub);
    join(hub, "2");
    inStep();
    long waits = aside().summaries().getFirst().entries();
    assertThat(heal(hub, false)).filteredOn(h -> h.stopped() == Stop.ALONE).hasSize(1);
    assertThat(arrivals(hub)).isEqualTo(2);

    assertThat(heal(hub, true))
        .filteredOn(h -> h.brought() > 0)
        .singleElement()
        .satisfies(h -> {
          assertThat(h.brought()).isEqualTo(waits);
          assertThat(h.settings()).as("what office it is").isPositive();
        });
    inStep();

    assertThat(aside().summaries()).isEmpty();
    List<String> all = List.of("A001", "A001", "A002", "A002", "A003");
    assertThat(numbers(late())).containsExactlyElementsOf(all);
    for (DeskAtHub each : others) {
      assertThat(numbers(each.desk)).containsExactlyElementsOf(all);
      assertThat(each.digest()).isEqualTo(digest(late()));
      assertThat(doubled(each.desk)).containsExactly("A001", "A002");
      assertThat(new LookDesk(each.desk).search("sendiri")).as("with its persons").hasSize(3);
    }
    assertThat(new LookDesk(late()).search("sendiri")).hasSize(3);
    assertThat(heal(hub, true)).extracting(Healed::brought).containsOnly(0L);
    assertThat(arrive()).isEqualTo("A2-001");
  }

  @Test
  void a_hub_that_has_only_part_of_it_gives_all_desks_that_part(TestHub hub) throws Exception {
    office(hub);
    join(hub, "2");
    inStep();
    heal(hub, true);
    String past =
        hub.one(
            "SELECT origin FROM loket.origin WHERE origin LIKE '1.%' ORDER BY seen DESC LIMIT 1");
    String its = "office = '33.02.27' AND origin = '" + past + "'";
    hub.run("DELETE FROM loket.entry WHERE " + its + " AND seq > 5");
    hub.run("DELETE FROM loket.head WHERE " + its + " AND seq > 5");
    hub.run(
        "UPDATE loket.origin SET seq = 5, hash = (SELECT hash FROM loket.entry WHERE "
            + its
            + " AND seq = 5) WHERE "
            + its);
    inStep();

    assertThat(aside().held().values()).as("the rest waits").hasSize(1);
    assertThat(numbers(late())).containsExactly("A001", "A001", "A002");
    assertThat(others).extracting(DeskAtHub::digest).containsOnly(digest(late()));
    heal(hub, true);
    inStep();
    assertThat(numbers(late())).hasSize(5);
    assertThat(others).extracting(DeskAtHub::digest).containsOnly(digest(late()));
    assertThat(aside().held()).isEmpty();
  }

  @Test
  void with_its_number_given_back_its_past_is_pushed_as_its_own(TestHub hub) throws Exception {
    office(hub);
    join(hub, "2");
    inStep();
    others.getFirst().close();
    others.removeFirst();
    exchange().close();
    assertThat(join(hub, "1")).isInstanceOf(Joined.Done.class);
    hub.run("UPDATE loket.desk SET authority = true WHERE code = '1' AND revoked IS NULL");
    inStep();
    assertThat(numbers(late())).hasSize(5);
    assertThat(others).extracting(DeskAtHub::digest).containsOnly(digest(late()));
  }

  @Test
  void a_hub_without_the_office_is_joined_under_the_number_that_was_used(TestHub hub)
      throws Exception {
    assertThat(join(hub, "2"))
        .isInstanceOfSatisfying(
            Joined.Wrong.class, w -> assertThat(w.why()).isEqualTo(Joined.Why.DESK));
    assertThat(late().code()).isEqualTo("1");
  }

  @Test
  void a_hub_to_which_the_regency_alone_wrote_knows_no_office(TestHub hub) throws Exception {
    StreamForged.insert(hub, "HolidayPublished.v1", "regency/holiday/2026-12-28");
    assertThat(join(hub, "2")).isInstanceOf(Joined.Wrong.class);
  }

  @Test
  void what_others_wrote_and_a_hub_lost_stays_in_the_state_of_a_desk_that_joins_again(TestHub hub)
      throws Exception {
    office(hub);
    DeskAtHub one = others.getFirst();
    DeskAtHub lost = others.removeLast();
    lost.arrive();
    DeskAtHub.inStep(List.of(lost, one));
    lost.close();
    String digest = one.digest();
    for (String table : List.of("entry", "head", "origin")) {
      hub.run("DELETE FROM loket." + table + " WHERE origin LIKE '3.%'");
    }
    one.exchange.run();

    one.desk().joined("1", true, Map.of());
    one.exchange.run();
    one.exchange.run();

    assertThat(one.digest()).isEqualTo(digest);
    try (HubAdmin admin = hub.admin()) {
      assertThat(admin.heal(one.root.resolve("data"))).allMatch(h -> h.stopped() == null);
    }
  }

  @Test
  void what_an_admin_brings_in_of_it_says_nothing_of_the_other_ones_clock(TestHub hub)
      throws Exception {
    clock.set(Room.NINE.plusSeconds(3_600));
    arrive();
    office(hub);
    join(hub, "2");
    exchange().run();
    DeskAtHub one = others.getFirst();
    one.clock.set(Room.NINE.plusSeconds(365L * 86_400));
    Room.done(new SetUpDesk(one.desk).confirmClock(Who.SYSTEM));
    heal(hub, true);
    one.exchange.run();
    assertThat(one.desk.clockProblem()).isEmpty();
    one.restart();
    assertThat(one.desk.clockProblem()).as("it was confirmed").isEmpty();
  }

  private List<Healed> heal(TestHub hub, boolean adopt) throws Exception {
    try (HubAdmin admin = hub.admin()) {
      return admin.heal(folder(), adopt);
    }
  }

  private Read aside() {
    try (Inspection look = Inspection.of(folder())) {
      Aside aside = look.aside();
      return new Read(aside.summaries(), aside.numbers(), aside.held());
    }
  }

  private record Read(
      List<Aside.Summary> summaries,
      Map<LocalDate, List<String>> numbers,
      Map<Origin, Head> held) {}

  private static List<String> numbers(Desk desk) {
    return desk.look(s -> s.queue().tickets().stream().map(Ticket::number).sorted().toList());
  }

  private static List<Object> doubled(Desk desk) {
    return new ConflictDesk(desk)
        .today().stream()
            .filter(c -> c.key().equals("conflict.number"))
            .map(c -> c.args().getFirst())
            .toList();
  }

  private static String digest(Desk desk) {
    return new LookDesk(desk).digest().state();
  }

  private static int arrivals(TestHub hub) {
    return Integer.parseInt(
        hub.one(
            "SELECT count(*) FROM loket.entry WHERE kind = 'VisitArrived.v1' AND origin LIKE '1.%'"));
  }

  private static Watch noting(List<LinkState.Notice> told) {
    return new Watch() {
      @Override
      public void passed(long entries, long of) {}

      @Override
      public void notice(LinkState.Notice notice) {
        told.add(notice);
      }

      @Override
      public void sent(long bytes) {}
    };
  }
}
