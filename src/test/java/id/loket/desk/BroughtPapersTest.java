package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.staff.Clerk;
import id.loket.print.PapersReceipt;
import id.loket.print.Receipts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that somebody brings for somebody else, with a power of attorney. */
class BroughtPapersTest {
  @TempDir Path root;
  @AutoClose private Room room;
  private DossierDesk desk;
  private Dossier brought;

  @BeforeEach
  void brought() {
    room = new Room(root);
    desk = new DossierDesk(room.desk);
    brought =
        open(
            new DossierDesk.Form.Person("Nur'aini Hasanah", "3302275708900002", null, "Grendeng"),
            new DossierDesk.Form.Person(
                "Slamet Riyadi", "3302271708900001", "0812-3456-7890", null));
    open(new DossierDesk.Form.Person("Budi Santoso", null, "0813-1111-2222", null), null);
  }

  private Dossier open(DossierDesk.Form.Person applicant, DossierDesk.Form.Person bearer) {
    String visit = room.arrive("KTP-GANTI", DoorDesk.Form.Person.UNNAMED).visit().value();
    var form =
        new DossierDesk.Form(
            null,
            visit,
            "KTP-GANTI",
            applicant,
            bearer,
            List.of(),
            Map.of("KK", List.of(new Put(null, 1)), "r2", List.of(new Put(null, 1))));
    return Room.done(desk.open(Room.at("1"), form)).dossier();
  }

  private List<String> found(String typed) {
    return desk.search(typed).stream().map(d -> d.called()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nur'aini",
        "hasanah nur",
        "Slamet",
        "riyadi SLAMET",
        "3302275708900002",
        "3302271708900001",
        "081234567890",
        "0812-3456-7890",
        "2026-1-1"
      })
  void they_are_found_by_whoever_of_the_two_asks(String typed) {
    assertThat(found(typed)).containsExactly(brought.called());
  }

  @Test
  void half_of_the_one_name_and_half_of_the_other_is_nobody() {
    assertThat(found("slamet hasanah")).isEmpty();
  }

  @Test
  void who_brought_and_who_accepted_are_there_after_a_restart_and_a_rebuild() {
    String digest = room.digest();
    room.restart();
    assertThat(room.digestAfterRebuild()).isEqualTo(digest);

    Dossier now = Room.done(new DossierDesk(room.desk).find(brought.called()));
    assertThat(now).isEqualTo(brought);
    assertThat(now.bearer())
        .isEqualTo(
            new Bearer(
                "Slamet Riyadi", Nik.parse("3302271708900001"), Phone.parse("0812-3456-7890")));
    assertThat(now.accepted()).isNotNull();
    assertThat(now.accepted().by()).isEqualTo(Clerk.SYSTEM.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1000, 2_000_000_000})
  void so_many_of_one_paper_is_a_slip_of_the_hand(int count) {
    var papers = desk.papers(Room.at("1"), "2026-1-1", Map.of("KK", List.of(new Put(null, count))));

    assertThat(papers).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<?>) papers).refusal().code()).isEqualTo(Refusal.Code.BAD_LINE);
  }

  @Test
  void what_the_service_does_not_know_is_said_before_anybody_is_looked_up() {
    var form =
        new DossierDesk.Form(
            null,
            "nobody",
            "KTP-GANTI",
            new DossierDesk.Form.Person("Budi", null, null, null),
            null,
            List.of("dicuri"),
            Map.of());

    assertThat(((Outcome.Refused<?>) desk.open(Room.at("1"), form)).refusal().code())
        .isEqualTo(Refusal.Code.BAD_LINE);
  }

  @Test
  void a_paper_after_all_was_complete_does_not_change_what_was_receipted() {
    String number = brought.called();
    room.clock.set(Room.NINE.plus(Duration.ofDays(1)));
    Room.done(desk.papers(Room.at("1"), number, Map.of("KK", List.of(new Put(null, 2)))));

    Dossier now = Room.done(desk.find(number));
    assertThat(now.papers()).isEqualTo(brought.papers());
    assertThat(now.accepted()).isEqualTo(brought.accepted());
    assertThat(now.later())
        .extracting(l -> l.handed().key(), l -> l.handed().count(), Dossier.Later::day)
        .containsExactly(tuple("KK", 2, LocalDate.of(2026, 11, 24)));
    assertThat(Room.done(new Receipts(room.desk).receipt(number, Room.at("1"))).papers())
        .extracting(PapersReceipt.Row::count, PapersReceipt.Row::later)
        .contains(tuple(1, null), tuple(2, LocalDate.of(2026, 11, 24)));
  }
}
