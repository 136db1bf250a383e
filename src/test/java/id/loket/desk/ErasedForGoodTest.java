package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk.Form;
import id.loket.desk.DoorDesk.Form.Person;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.RetentionSet;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.screening.Screened;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.fixture.RawBytes;
import id.loket.fixture.RawSql;
import id.loket.report.DayFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Health is counted once its day is over and erased when its days are up; a visitor's data goes at
 * the visitor's wish. It is gone from every byte, and nothing else changes (fault 31).
 */
class ErasedForGoodTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Person VISITOR =
      new Person("Canary Visitor", "3302271708900001", "081234567890", List.of(Priority.HAMIL));

  /** With this one SQLite leaves copies of erased rows in its pages. */
  private static final long SEED = Long.getLong("loket.seed", 777);

  @TempDir Path root;
  @AutoClose private Room room;
  private PrivacyDesk privacy;

  @BeforeEach
  void open() {
    room = new Room(root);
    privacy = new PrivacyDesk(room.desk);
    Room.done(
        new SetUpDesk(room.desk)
            .protocol(
                Who.SYSTEM, new ProtocolSet(true, 373, true, ProtocolSet.USUAL_SYMPTOMS, 0, 5)));
  }

  private VisitId arrives(Person person, int tenths) {
    Screening screening = new Screening(tenths, true, false);
    return Room.done(
            room.door()
                .arrive(
                    Room.at("1"),
                    new Form(List.of("KTP-BARU"), person, Channel.LOKET, screening, false, null)))
        .visit();
  }

  private void daysLater(int days) {
    room.clock.set(Room.NINE.plus(Duration.ofDays(days)));
  }

  /** A person would have confirmed the clock after so long a pause. */
  private void manyDaysLater(int days) {
    daysLater(days);
    Room.done(new SetUpDesk(room.desk).confirmClock(Who.SYSTEM));
  }

  private int settled() {
    return Room.done(privacy.settle());
  }

  private Visit visit(VisitId id) {
    return room.desk.look(s -> s.visit(id)).orElseThrow();
  }

  private Map<Screened, Integer> screening() {
    return DayFigures.of(new LookDesk(room.desk).dayBook(MONDAY)).screening();
  }

  private long entries() {
    return new LookDesk(room.desk).digest().entries();
  }

  @Test
  void on_the_day_itself_nothing_is_counted_and_nothing_erased() {
    arrives(VISITOR, 365);
    long before = entries();
    assertThat(settled()).isZero();
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void the_next_morning_the_day_is_counted_once_and_health_stays_until_its_days_are_up() {
    VisitId visit = arrives(VISITOR, 365);
    arrives(Person.UNNAMED, 380);
    long before = entries();

    daysLater(1);
    assertThat(settled()).isZero();
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(settled()).isZero();
    assertThat(entries()).as("counted once").isEqualTo(before + 1);
    daysLater(13);
    assertThat(settled()).isZero();
    assertThat(visit(visit).visitor().screened()).isEqualTo(Screened.MASUK);
  }

  @Test
  void after_its_days_health_is_gone_from_every_byte_and_the_days_figures_are_the_same() {
    VisitId visit = arrives(VISITOR, 365);
    arrives(new Person(null, null, null, List.of(Priority.LANSIA)), 380);
    arrives(Person.UNNAMED, 365);
    Map<Screened, Integer> figures = screening();
    assertThat(figures).containsEntry(Screened.MASUK, 2).containsEntry(Screened.ULANG, 1);
    daysLater(1);
    settled();
    String digest = room.digest();
    assertThat(RawBytes.count(room.folder, "\"screened\"")).isPositive();
    List<String> salts =
        RawSql.texts(room.folder, "SELECT hex(salt) FROM journal WHERE kind = 'VisitScreened.v1'");
    assertThat(salts).hasSize(3).allMatch(salt -> RawBytes.countHex(room.folder, salt) > 0);

    daysLater(14);
    assertThat(settled()).isEqualTo(3);

    assertThat(visit(visit).health()).isNull();
    assertThat(visit(visit).visitor().name()).as("who came stays").isEqualTo("Canary Visitor");
    assertThat(screening()).isEqualTo(figures);
    for (String word : List.of("\"screened\"", "HAMIL", "LANSIA")) {
      assertThat(RawBytes.count(room.folder, word)).as(word).isZero();
    }
    assertThat(salts).allMatch(salt -> RawBytes.countHex(room.folder, salt) == 0);
    assertThat(RawBytes.count(room.folder, "Canary Visitor")).isPositive();
    assertThat(room.digest()).as("the digest knows nothing of people").isEqualTo(digest);
    assertThat(room.digestAfterRebuild()).isEqualTo(digest);
    assertThat(visit(visit).health()).isNull();
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
    assertThat(settled()).as("once").isZero();
  }

  @Test
  void of_hundreds_of_visits_no_byte_of_health_stays_in_any_page() {
    Random random = new Random(SEED);
    Priority[] kinds = Priority.values();
    for (int i = 0; i < 400; i++) {
      String name = "x".repeat(random.nextInt(60)) + "Canary";
      arrives(
          new Person(name, null, null, List.of(kinds[random.nextInt(kinds.length)])),
          355 + random.nextInt(40));
      if (random.nextInt(3) == 0) {
        room.counter().callNext(Room.at("1"));
        room.counter().noShow(Room.at("1"));
      }
    }
    Map<Screened, Integer> figures = screening();
    manyDaysLater(40);
    assertThat(settled()).isEqualTo(400);

    assertThat(RawBytes.count(room.folder, "\"screened\"")).as("seed %d", SEED).isZero();
    assertThat(screening()).isEqualTo(figures);
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void an_office_may_keep_health_for_longer_or_shorter() {
    arrives(VISITOR, 365);
    Room.done(new SetUpDesk(room.desk).retention(Who.SYSTEM, new RetentionSet(3)));
    daysLater(2);
    assertThat(settled()).isZero();
    daysLater(3);
    assertThat(settled()).isEqualTo(1);
  }

  @Test
  void while_the_clock_is_unsure_nothing_is_erased() {
    VisitId visit = arrives(VISITOR, 365);
    daysLater(400);
    assertThat(settled()).isZero();
    assertThat(visit(visit).health()).isNotNull();
  }

  @Test
  void visits_of_a_day_that_came_after_its_count_are_counted_too() {
    arrives(VISITOR, 365);
    arrives(VISITOR, 380);
    Room.done(new SetUpDesk(room.desk).retention(Who.SYSTEM, new RetentionSet(1)));
    daysLater(1);
    assertThat(settled()).isEqualTo(2);

    // the clock was a day ahead: Monday is not over
    manyDaysLater(0);
    arrives(VISITOR, 366);
    assertThat(screening()).containsEntry(Screened.MASUK, 2).containsEntry(Screened.ULANG, 1);
    daysLater(1);
    assertThat(settled()).isEqualTo(1);
    assertThat(screening()).containsEntry(Screened.MASUK, 2).containsEntry(Screened.ULANG, 1);
    assertThat(RawBytes.count(room.folder, "\"screened\"")).isZero();
  }

  @Test
  void an_administrator_erases_one_visitor_who_is_then_in_no_byte_and_in_every_figure() {
    VisitId visit = arrives(VISITOR, 365);
    VisitId other = arrives(new Person("Other Person", null, null, List.of()), 365);
    Room.done(room.counter().callNext(Room.at("1")));
    Room.done(room.counter().begin(Room.at("1")));
    Room.done(room.counter().hold(Room.at("1"), null, "canary-note"));
    assertThat(privacy.erase(Who.SYSTEM, visit, What.ALL))
        .isEqualTo(Outcome.refused(Refusal.Code.WRONG_STATE, "neededToday"));
    Map<Screened, Integer> figures = screening();

    daysLater(1);
    Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL));

    assertThat(visit(visit).person()).isNull();
    assertThat(visit(visit).health()).isNull();
    assertThat(visit(other).visitor().name()).isEqualTo("Other Person");
    assertThat(visit(other).health()).isNotNull();
    for (String word :
        List.of("Canary Visitor", "3302271708900001", "81234567890", "canary-note")) {
      assertThat(RawBytes.count(room.folder, word)).as(word).isZero();
    }
    assertThat(screening()).isEqualTo(figures);
    assertThat(new LookDesk(room.desk).history(visit.subject()).getLast().verb())
        .isEqualTo("erase");
    long entries = entries();
    Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL));
    assertThat(entries()).as("nothing left to erase").isEqualTo(entries);
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void contact_goes_without_health_and_who_may_not_set_up_may_not_erase() {
    VisitId visit = arrives(VISITOR, 365);
    daysLater(1);
    Who reception =
        new Who(new Clerk(new StaffId("x"), "x", "X", List.of(Role.RECEPTION), true), null);
    assertThat(privacy.erase(reception, visit, What.CONTACT))
        .isEqualTo(Outcome.refused(Refusal.Code.NOT_ALLOWED, "erase"));

    Room.done(privacy.erase(Who.SYSTEM, visit, What.CONTACT));
    assertThat(visit(visit).person()).isNull();
    assertThat(visit(visit).visitor().screened()).isEqualTo(Screened.MASUK);
    assertThat(RawBytes.count(room.folder, "Canary Visitor")).isZero();
  }

  private void undo() {
    Room.done(new UndoDesk(room.desk).undo(Room.at("1")));
  }

  private void nothingIsLeftOfTheVisitor() {
    for (String word :
        List.of("Canary Visitor", "3302271708900001", "81234567890", "HAMIL", "canary-note")) {
      assertThat(RawBytes.count(room.folder, word)).as(word).isZero();
    }
  }

  @Test
  void what_was_typed_at_an_arrival_that_was_undone_goes_when_its_days_are_up() {
    arrives(Person.UNNAMED, 380);
    arrives(VISITOR, 365);
    Room.done(room.counter().callNext(Room.at("1")));
    Room.done(room.counter().begin(Room.at("1")));
    Room.done(room.counter().hold(Room.at("1"), null, "canary-note"));
    for (int act = 0; act < 4; act++) {
      undo();
    }
    assertThat(RawBytes.count(room.folder, "canary-note")).isPositive();
    Map<Screened, Integer> figures = screening();
    assertThat(figures).containsEntry(Screened.MASUK, 0).containsEntry(Screened.ULANG, 1);

    daysLater(1);
    assertThat(settled()).isZero();
    daysLater(14);
    assertThat(settled()).as("the one that stands and the undone one").isEqualTo(2);

    nothingIsLeftOfTheVisitor();
    assertThat(screening()).isEqualTo(figures);
    assertThat(settled()).isZero();
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void a_day_on_which_every_arrival_was_undone_is_settled_too() {
    arrives(VISITOR, 365);
    undo();
    daysLater(14);
    assertThat(settled()).isEqualTo(1);
    nothingIsLeftOfTheVisitor();
  }

  @Test
  void an_arrival_that_was_undone_is_erased_at_the_visitors_wish_at_once() {
    VisitId visit = arrives(VISITOR, 365);
    undo();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isTrue();
    nothingIsLeftOfTheVisitor();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isFalse();
    VisitId nobody = new VisitId("0190-nobody");
    assertThat(privacy.erase(Who.SYSTEM, nobody, What.ALL))
        .isEqualTo(Outcome.refused(Refusal.Code.UNKNOWN_VISIT, nobody.value()));
  }

  @Test
  void a_note_on_the_ticket_goes_also_when_the_rest_of_the_visitor_went_before() {
    VisitId visit = arrives(VISITOR, 365);
    Room.done(room.counter().callNext(Room.at("1")));
    Room.done(room.counter().begin(Room.at("1")));
    Room.done(room.counter().hold(Room.at("1"), null, "canary-note"));
    daysLater(1);
    settled();
    Room.done(privacy.erase(Who.SYSTEM, visit, What.CONTACT));
    daysLater(14);
    assertThat(settled()).isEqualTo(1);
    assertThat(RawBytes.count(room.folder, "canary-note")).isPositive();

    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isTrue();
    nothingIsLeftOfTheVisitor();
    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isFalse();
  }

  @Test
  void an_arrival_that_no_version_can_read_does_not_stop_the_others_from_being_settled() {
    arrives(VISITOR, 365);
    room.whileClosed(() ->
        RawSql.run(
            room.folder,
            "INSERT INTO journal SELECT 9000 + v.n, office, '1.x' || v.n, 1, stamp, act, subject ||"
                + " v.n, kind, actor, v.body, 0, x'', x'', x'', hash FROM journal, (SELECT 1 AS n,"
                + " CAST('no json' AS BLOB) AS body UNION SELECT 2, CAST('{\"day\":\"2026-02-31\"}'"
                + " AS BLOB) UNION SELECT 3, CAST('{\"day\":\"1\"}' AS BLOB)) v WHERE kind ="
                + " 'VisitArrived.v1'"));
    privacy = new PrivacyDesk(room.desk);
    daysLater(14);
    assertThat(settled()).isEqualTo(1);
  }

  @Test
  void that_a_mask_was_missing_is_told_by_health_alone_and_goes_with_it() {
    Screening bare = new Screening(365, false, false);
    Screening masked = new Screening(365, true, false);
    List<String> services = List.of("KTP-BARU");
    VisitId luar =
        Room.done(
                room.door()
                    .arrive(
                        Room.at("1"),
                        new Form(services, Person.UNNAMED, Channel.LOKET, bare, false, null)))
            .visit();
    Room.done(
        room.door()
            .arrive(
                Room.at("1"),
                new Form(services, Person.UNNAMED, Channel.LOKET, masked, true, null)));
    assertThat(visit(luar).visitor().luar()).isTrue();

    for (String part :
        List.of(
            "SELECT DISTINCT json_extract(CAST(body AS TEXT), '$.admission') FROM journal WHERE kind ="
                + " 'VisitScreened.v1'",
            "SELECT DISTINCT json_extract(CAST(body AS TEXT), '$.marks') FROM journal WHERE kind ="
                + " 'TicketIssued.v1'",
            "SELECT DISTINCT json_extract(CAST(doc AS TEXT), '$.origin.issued.marks') FROM ticket",
            "SELECT DISTINCT json_extract(CAST(doc AS TEXT), '$.admission') FROM visit")) {
      assertThat(RawSql.texts(room.folder, part)).as(part).hasSize(1);
    }
    daysLater(14);
    settled();
    assertThat(visit(luar).visitor().luar()).isFalse();
    assertThat(RawBytes.count(room.folder, "\"screened\"")).isZero();
  }

  private DossierDesk.Taken opens(VisitId visit) {
    var applicant = new DossierDesk.Form.Person("Canary Applicant", "3302275708900002", null, null);
    var bearer = new DossierDesk.Form.Person("Canary Bearer", null, "081311112222", null);
    return Room.done(
        new DossierDesk(room.desk)
            .open(
                Room.at("1"),
                new DossierDesk.Form(
                    null, visit.value(), "KTP-GANTI", applicant, bearer, List.of(), Map.of())));
  }

  @Test
  void what_a_visitor_applied_for_forgets_them_with_their_visit() {
    VisitId visit = arrives(VISITOR, 365);
    String number = opens(visit).dossier().called();
    daysLater(1);

    assertThat(Room.done(privacy.erase(Who.SYSTEM, visit, What.ALL))).isTrue();

    Dossier dossier = Room.done(new DossierDesk(room.desk).find(number));
    assertThat(dossier.applicant()).isNull();
    assertThat(dossier.bearer()).isNull();
    assertThat(dossier.asked().service()).isEqualTo("KTP-GANTI");
    assertThat(RawBytes.count(room.folder, "Canary Applicant")).isZero();
    assertThat(RawBytes.count(room.folder, "Canary Bearer")).isZero();
  }

  @Test
  void a_dossier_opened_by_mistake_is_forgotten_when_its_days_are_up() {
    VisitId visit = arrives(VISITOR, 365);
    opens(visit);
    Room.done(new UndoDesk(room.desk).undo(Room.at("1")));
    manyDaysLater(20);

    settled();

    assertThat(RawBytes.count(room.folder, "Canary Applicant")).isZero();
    assertThat(RawBytes.count(room.folder, "Canary Bearer")).isZero();
  }
}
