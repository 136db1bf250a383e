package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Desk;
import id.loket.desk.Passwords;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Role;
import id.loket.ui.settings.FirstStart.Admin;
import id.loket.ui.settings.FirstStart.AdminPart;
import id.loket.ui.settings.FirstStart.Step;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decisions of the first start, on a real desk and without a screen. */
class FirstStartTest {

  @TempDir Path folder;
  private final ScriptClock clock = new ScriptClock(Instant.parse("2026-11-23T01:00:00Z"));
  @AutoClose private Desk desk;
  private SetUpDesk setUp;
  private StaffDesk staff;

  @BeforeEach
  void open() {
    desk = new Desk(new Desk.Place(folder.resolve("d"), folder.resolve("s"), "1", false), clock);
    setUp = new SetUpDesk(desk);
    staff = new StaffDesk(desk, new Passwords(clock), clock);
  }

  private static OfficeDraft office() {
    return new OfficeDraft(
        "33.02.27",
        OfficeDraft.EMPTY.names(),
        OfficeDraft.JAKARTA,
        null,
        OfficeDraft.EMPTY.camat());
  }

  private static Admin admin(String password, String again) {
    return new Admin("Wahyu Nugroho", "wahyu", password, again);
  }

  @Test
  void there_are_four_steps_and_none_is_lost_on_the_way_back() {
    var start = FirstStart.of(desk.known());
    start.office(office());
    assertThat(start.back()).isFalse();
    for (int i = 1; i < 4; i++) {
      assertThat(start.next()).isTrue();
    }
    assertThat(start.step()).isEqualTo(Step.ADMIN);
    assertThat(start.next()).isFalse();
    assertThat(start.back()).isTrue();
    assertThat(start.office().code()).isEqualTo("33.02.27");
  }

  @Test
  void a_new_office_has_a_counter_for_each_group_of_the_catalogue() {
    assertThat(FirstStart.of(desk.known()).counters())
        .extracting(c -> c.no() + c.groups())
        .containsExactly("1[A]", "2[B]", "3[C]", "4[D]");
  }

  @Test
  void an_administrator_needs_a_name_a_login_and_a_password_that_is_not_everybodys() {
    var start = FirstStart.of(desk.known());

    assertThat(start.adminErrors())
        .as("an empty login follows from the name")
        .containsOnlyKeys(AdminPart.NAME, AdminPart.PASSWORD)
        .containsEntry(AdminPart.PASSWORD, "settings.password.empty");
    start.admin(admin("12345678", "12345678"));
    assertThat(start.adminErrors()).containsEntry(AdminPart.PASSWORD, "settings.password.common");
    start.admin(admin("pendek", "pendek"));
    assertThat(start.adminErrors()).containsEntry(AdminPart.PASSWORD, "settings.password.short");
    start.admin(admin("kopi hujan sore", "kopi hujan pagi"));
    assertThat(start.adminErrors()).containsOnlyKeys(AdminPart.AGAIN);
    start.admin(admin("kopi hujan sore", "kopi hujan sore"));
    assertThat(start.adminErrors()).isEmpty();
  }

  @Test
  void a_login_is_offered_from_the_name() {
    assertThat(FirstStart.loginFor("Wahyu Nugroho")).isEqualTo("wahyu");
    assertThat(FirstStart.loginFor("Drs. Hartono, M.Si.")).isEqualTo("hartono");
    assertThat(FirstStart.loginFor("")).isEmpty();
  }

  @Test
  void it_writes_the_office_its_counters_and_an_administrator_who_can_be_recovered_once() {
    assertThat(FirstStart.needed(desk.known())).isTrue();
    var start = FirstStart.of(desk.known());
    start.office(office());
    start.admin(admin("kopi hujan sore", "kopi hujan sore"));

    var outcome = start.write(setUp, staff);

    String code = ((Outcome.Done<String>) outcome).result();
    assertThat(code).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
    assertThat(FirstStart.needed(desk.known())).isFalse();
    assertThat((Object) desk.look(s -> s.settings().counters().size())).isEqualTo(4);
    assertThat(staff.byLogin("wahyu").orElseThrow().roles()).containsExactly(Role.ADMIN);
    assertThat(staff.recover("wahyu", code.toLowerCase(java.util.Locale.ROOT), "jalan ke pasar"))
        .isEqualTo(Outcome.done(true));
    assertThat(staff.signIn("wahyu", "jalan ke pasar")).isInstanceOf(Outcome.Done.class);
    assertThat(staff.recover("wahyu", code, "jalan ke kantor")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void cut_off_after_the_office_it_goes_on_with_what_is_written() {
    setUp.office(Who.SYSTEM, office().fact());

    assertThat(FirstStart.needed(desk.known())).isTrue();
    var again = FirstStart.of(desk.known());
    assertThat(again.codeFixed()).isTrue();
    assertThat(again.office().code()).isEqualTo("33.02.27");
  }
}
