package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.RegisterDesk.Clash;
import id.loket.desk.RegisterDesk.Doubt;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.Refusal.Code;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.KeeperNamed.Why;
import id.loket.domain.register.KeeperWord.BookClosed;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.Keeping.Standing;
import id.loket.domain.register.RegisterName;
import id.loket.fixture.OtherDesk;
import id.loket.journal.Entry;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One desk keeps the register of dossiers; the others queue to it. Desk 1 may settle the office's
 * settings, desks 2 and 3 may not.
 */
class RegisterKeeperTest {
  @TempDir Path root;
  private List<Replica> desks;
  private Replica one;
  private Replica two;
  private Replica three;

  @BeforeEach
  void three_desks() {
    desks = Replica.office(root, 3);
    one = desks.get(0);
    two = desks.get(1);
    three = desks.get(2);
    desks.forEach(Replica::number);
    Replica.exchangeAll(desks);
  }

  @AfterEach
  void close() {
    desks.forEach(Replica::close);
  }

  private static RegisterDesk at(Replica desk) {
    return new RegisterDesk(desk.desk);
  }

  private static Who clerk() {
    return Room.at("1");
  }

  private static Dossier opened(Replica desk) {
    var visit = desk.arrive("KTP-BARU").visit();
    var person = new DossierDesk.Form.Person("Siti Aminah", null, null, null);
    var form =
        new DossierDesk.Form(null, visit.value(), "KTP-GANTI", person, null, List.of(), Map.of());
    return Room.done(new DossierDesk(desk.desk).open(clerk(), form)).dossier();
  }

  private static Dossier now(Replica desk, Dossier dossier) {
    return new DossierDesk(desk.desk).get(dossier.id()).orElseThrow();
  }

  private static List<String> giveAll(Replica desk) {
    return Room.done(
        at(desk).give(clerk(), at(desk).waiting(99).stream().map(Dossier::id).toList()));
  }

  /** That desk keeps it, and goes on after that number. */
  private void kept(Replica keeper, int last) {
    Room.done(at(one).name(Who.SYSTEM, keeper.code, false));
    Replica.exchangeAll(desks);
    Room.done(at(keeper).told(clerk(), last));
    Replica.exchangeAll(desks);
  }

  private static void refused(Outcome<?> outcome, Code code, Object... args) {
    assertThat(outcome).isEqualTo(new Outcome.Refused<>(Refusal.of(code, args)));
  }

  private void all_come_to_the_same_picture() {
    Replica.exchangeAll(desks);
    for (Replica each : desks) {
      assertThat(each.digest()).isEqualTo(one.digest());
      assertThat(each.digestAfterRebuild()).isEqualTo(one.digest());
    }
  }

  @Test
  void nobody_was_named_so_each_desk_has_its_own_series() {
    assertThat(at(two).keeping().standing()).isEqualTo(Standing.EACH);
    assertThat(List.of(opened(one).called(), opened(two).called(), opened(two).called()))
        .containsExactly("2026-1-000001", "2026-2-000001", "2026-2-000002");
  }

  @Test
  void a_keeper_newly_named_gives_nothing_before_it_is_told_the_last_number_on_paper() {
    Room.done(at(one).name(Who.SYSTEM, "1", false));

    Dossier first = opened(one);
    assertThat(first.number()).isNull();
    assertThat(first.called()).isEqualTo(first.opening().tracking().shown());
    refused(at(one).give(clerk(), List.of(first.id())), Code.NOT_KEEPER, "untold", "1", "1");

    Room.done(at(one).told(clerk(), 123));
    assertThat(giveAll(one)).containsExactly("2026-000124");
    assertThat(opened(one).number()).as("at once").isEqualTo("2026-000125");
    assertThat(Room.done(new DossierDesk(one.desk).find("2026-124")).id()).isEqualTo(first.id());
    all_come_to_the_same_picture();
  }

  @Test
  void a_visitor_at_another_desk_is_not_sent_home_and_the_keeper_gives_the_number() {
    kept(one, 123);
    Dossier first = opened(two);
    Dossier second = opened(three);
    Dossier third = opened(two);

    assertThat(first.number()).isNull();
    assertThat(Room.done(new DossierDesk(two.desk).find(first.called())).id())
        .isEqualTo(first.id());
    refused(at(two).give(clerk(), List.of(first.id())), Code.NOT_KEEPER, "elsewhere", "1", "2");

    Replica.exchangeAll(desks);
    assertThat(at(one).waiting(99))
        .extracting(Dossier::id)
        .containsExactly(first.id(), second.id(), third.id());
    assertThat(Room.done(at(one).give(clerk(), List.of(first.id()))))
        .containsExactly("2026-000124");
    assertThat(giveAll(one)).containsExactly("2026-000125", "2026-000126");

    all_come_to_the_same_picture();
    assertThat(now(two, first).number()).isEqualTo("2026-000124");
    assertThat(now(two, third).number()).isEqualTo("2026-000126");
    assertThat(at(two).waiting(99)).isEmpty();
    assertThat(at(two).clashes()).isEmpty();
  }

  @Test
  void one_that_got_its_number_meanwhile_keeps_it() {
    kept(one, 0);
    Dossier dossier = opened(two);
    Replica.exchangeAll(desks);
    giveAll(one);
    int written = one.journal().size();

    assertThat(Room.done(at(one).give(clerk(), List.of(dossier.id())))).isEmpty();
    assertThat(one.journal()).hasSize(written);
  }

  @Test
  void numbers_go_on_without_a_gap_after_an_opening_was_undone_and_after_a_restart() {
    kept(one, 7);
    assertThat(opened(one).number()).isEqualTo("2026-000008");
    Room.done(new UndoDesk(one.desk).undo(clerk()));
    one.restart();
    assertThat(opened(one).number()).as("a number stays used").isEqualTo("2026-000009");
    all_come_to_the_same_picture();
  }

  @Test
  void an_opening_that_is_undone_waits_for_no_number() {
    kept(one, 7);
    opened(two);
    Room.done(new UndoDesk(two.desk).undo(clerk()));
    Replica.exchangeAll(desks);
    assertThat(at(one).waiting(99)).isEmpty();
  }

  @Test
  void a_last_number_below_one_that_is_known_or_beyond_all_is_refused() {
    kept(one, 123);
    opened(one);

    refused(at(one).told(clerk(), 123), Code.BAD_NUMBER, "lower", 123, 124);
    refused(at(one).told(clerk(), -1), Code.BAD_NUMBER, "range", -1);
    refused(at(one).told(clerk(), 1_000_000), Code.BAD_NUMBER, "range", 1_000_000);
    refused(at(two).told(clerk(), 200), Code.NOT_KEEPER, "elsewhere", "1", "2");
  }

  @Test
  void the_keeper_itself_hands_the_book_over() {
    kept(one, 123);
    opened(one);
    assertThat(Room.done(at(one).name(Who.SYSTEM, "2", false)).why()).isEqualTo(Why.LAID_DOWN);

    Dossier waits = opened(one);
    assertThat(waits.number()).isNull();
    Replica.exchangeAll(desks);
    assertThat(at(two).keeping().standing()).isEqualTo(Standing.UNTOLD);
    refused(at(two).told(clerk(), 123), Code.BAD_NUMBER, "lower", 123, 124);
    Room.done(at(two).told(clerk(), 124));
    assertThat(giveAll(two)).containsExactly("2026-000125");
    all_come_to_the_same_picture();
    assertThat(at(one).clashes()).isEmpty();
  }

  @Test
  void a_keeper_without_the_right_lays_the_book_down_and_then_another_desk_is_named() {
    kept(two, 10);
    refused(at(one).name(Who.SYSTEM, "3", false), Code.NOT_KEEPER, "move", "2", "1");
    refused(at(one).layDown(Who.SYSTEM), Code.NOT_KEEPER, "elsewhere", "2", "1");
    opened(two);
    assertThat(Room.done(at(two).layDown(Who.SYSTEM))).isEqualTo(11);
    assertThat(opened(two).number()).isNull();

    Replica.exchangeAll(desks);
    assertThat(Room.done(at(one).name(Who.SYSTEM, "3", false)).why()).isEqualTo(Why.LAID_DOWN);
    Replica.exchangeAll(desks);
    Room.done(at(three).told(clerk(), 11));
    assertThat(giveAll(three)).containsExactly("2026-000012");
    all_come_to_the_same_picture();
  }

  @Test
  void only_a_desk_with_the_right_names_a_keeper_and_only_one_that_is_there() {
    refused(at(two).name(Who.SYSTEM, "2", false), Code.NOT_ALLOWED, "desk", "2");
    refused(at(one).name(Who.SYSTEM, "4", false), Code.UNKNOWN_DESK, "4");
    assertThat(at(three).desks()).containsExactly("1", "2", "3");
  }

  @Test
  void each_desk_has_its_own_series_again_and_what_waited_gets_a_number_of_it() {
    kept(one, 0);
    opened(two);
    Room.done(at(one).name(Who.SYSTEM, null, false));
    Replica.exchangeAll(desks);
    assertThat(giveAll(two)).containsExactly("2026-2-000001");
    assertThat(opened(two).number()).isEqualTo("2026-2-000002");
    all_come_to_the_same_picture();
  }

  @Test
  void what_a_desk_gave_after_it_was_said_to_be_dead_is_crossed_out_or_gets_a_letter() {
    kept(two, 10);
    opened(two);
    Replica.exchangeAll(desks);
    Dossier late = opened(two);
    Dossier later = opened(two);
    assertThat(later.number()).isEqualTo("2026-000013");
    assertThat(Room.done(at(one).name(Who.SYSTEM, "3", true)).why()).isEqualTo(Why.DEAD);
    three.pull(one);
    Room.done(at(three).told(clerk(), 11));
    Dossier first = opened(three);
    assertThat(first.number()).isEqualTo("2026-000012");

    Replica.exchangeAll(desks);
    for (Replica each : desks) {
      assertThat(at(each).clashes())
          .containsExactly(
              new Clash(now(each, late), "2026-000012", "2", Doubt.LATE),
              new Clash(now(each, later), "2026-000013", "2", Doubt.LATE));
    }
    assertThat(new ConflictDesk(one.desk).today())
        .filteredOn(c -> c.key().equals("conflict.register"))
        .extracting(c -> c.args())
        .containsExactly(List.of("2026-000012", "2"), List.of("2026-000013", "2"));
    refused(
        at(two).settle(clerk(), late.id(), "2026-000012", true),
        Code.NOT_KEEPER,
        "elsewhere",
        "3",
        "2");
    assertThat(Room.done(at(three).settle(clerk(), late.id(), "2026-000012", false)))
        .isEqualTo("2026-000012a");
    assertThat(Room.done(at(three).settle(clerk(), later.id(), "2026-000013", true)))
        .as("it waits again")
        .isEqualTo(later.opening().tracking().shown());
    refused(
        at(three).settle(clerk(), later.id(), "2026-000013", true),
        Code.WRONG_STATE,
        "number",
        "2026-000013");
    assertThat(giveAll(three)).containsExactly("2026-000013");
    all_come_to_the_same_picture();

    assertThat(at(one).clashes()).isEmpty();
    assertThat(new ConflictDesk(one.desk).today())
        .noneMatch(c -> c.key().equals("conflict.register"));
    assertThat(now(one, late).number()).isEqualTo("2026-000012a");
    assertThat(now(one, first).number()).isEqualTo("2026-000012");
    assertThat(now(one, later).number()).isEqualTo("2026-000013");
    assertThat(Room.done(new DossierDesk(one.desk).find("2026-012")).id())
        .as("who bears it comes first")
        .isEqualTo(first.id());
  }

  @Test
  void a_dossier_that_two_keepers_gave_a_number_each_is_shown_until_one_is_crossed_out() {
    kept(two, 10);
    Dossier dossier = opened(one);
    Replica.exchangeAll(desks);
    Room.done(at(one).name(Who.SYSTEM, "3", true));
    three.pull(one);
    Room.done(at(three).told(clerk(), 40));
    giveAll(three);
    assertThat(giveAll(two)).as("it knows of nothing").containsExactly("2026-000011");

    Replica.exchangeAll(desks);
    assertThat(at(three).clashes())
        .extracting(Clash::number, Clash::doubt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-000011", Doubt.SEVERAL),
            org.assertj.core.groups.Tuple.tuple("2026-000041", Doubt.SEVERAL));
    Room.done(at(three).settle(clerk(), dossier.id(), "2026-000011", true));
    assertThat(at(three).clashes()).isEmpty();
    all_come_to_the_same_picture();
    assertThat(now(two, dossier).number()).isEqualTo("2026-000041");
  }

  @Test
  void a_keeper_whose_folder_is_an_old_copy_must_be_told_again() {
    kept(one, 123);
    Path old = root.resolve("old");
    one.whileClosed(() -> one.copyTo(old));
    opened(one);
    one.whileClosed(() -> Room.copy(old.resolve("data"), one.data()));

    assertThat(at(one).keeping().standing()).isEqualTo(Standing.UNTOLD);
    assertThat(opened(one).number()).isNull();
    Room.done(at(one).told(clerk(), 124));
    assertThat(giveAll(one)).containsExactly("2026-000125");
    one.restart();
    assertThat(at(one).keeping().standing()).isEqualTo(Standing.KEPT_HERE);
  }

  @Test
  void two_administrators_who_name_different_desks_apart_are_shown_a_conflict() {
    two.exchange().enrolled("2", true);
    Room.done(at(one).name(Who.SYSTEM, "1", false));
    two.clock.set(two.clock.instant().plusSeconds(60));
    Room.done(at(two).name(Who.SYSTEM, "3", false));
    Replica.exchangeAll(desks);

    assertThat(at(one).keeping().keeper().desk()).isEqualTo("3");
    assertThat(new ConflictDesk(one.desk).today())
        .anySatisfy(c -> {
          assertThat(c.key()).isEqualTo("conflict.setting");
          assertThat(c.args()).containsExactly("keeper");
        });
    all_come_to_the_same_picture();
  }

  @Test
  void no_desk_lays_down_the_book_of_another() {
    kept(one, 5);
    Keeping.Keeper keeper = at(one).keeping().keeper();
    OtherDesk stolen = new OtherDesk("9", new Random(1));
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    var word =
        new BookClosed(RegisterName.BERKAS, "1", one.origin().text(), keeper.version(), 2026, 5);
    long stamp = one.desk.store().journal().lastStamp(word.subject()) + 1;
    List<Entry> forged =
        List.of(stolen.opens(at, stamp), stolen.write(word.subject(), at, stamp, word));
    assertThat(one.exchange().take(forged).entries()).hasSize(2);

    assertThat(at(one).keeping().standing()).isEqualTo(Standing.KEPT_HERE);
    assertThat(one.digestAfterRebuild()).isEqualTo(one.digest());
    assertThat(one.exchange().outgoing(Map.of(), new Size(1, 1))).isNotEmpty();
  }

  @Test
  void in_a_new_year_the_book_begins_anew() {
    kept(one, 123);
    one.clock.set(java.time.Instant.parse("2027-01-04T02:00:00Z"));
    Room.done(new SetUpDesk(one.desk).confirmClock(Who.SYSTEM));
    assertThat(opened(one).number()).isEqualTo("2027-000001");
    assertThat(opened(one).number()).isEqualTo("2027-000002");
  }
}
