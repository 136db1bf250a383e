package id.loket.desk;

import static id.loket.domain.Refusal.Code.CLERK_DISABLED;
import static id.loket.domain.Refusal.Code.PASSWORD_ONCE;
import static id.loket.domain.Refusal.Code.WAIT_TO_SIGN_IN;
import static id.loket.domain.Refusal.Code.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.StaffDesk.SignIn;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.RawSql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guessing costs, whom it holds up, and what is written of it (FAULTS, Security 1). */
class WrongPasswordsTest {
  private static final Passwords.Cost CHEAP = new Passwords.Cost(256, 1);
  private static final String RIGHT = "tiga kuda putih";

  @TempDir Path root;
  @AutoClose private Room room;
  private StaffDesk staff;
  private Clerk sari;
  private Instant now = Room.NINE;

  @BeforeEach
  void open() {
    room = new Room(root);
    staff = staff(CHEAP);
    sari = clerk("sari", Role.ADMIN, false);
    clerk("budi", Role.ADMIN, false);
  }

  private StaffDesk staff(Passwords.Cost cost) {
    return new StaffDesk(room.desk, new Passwords(room.clock, cost), room.clock);
  }

  private Clerk clerk(String login, Role role, boolean mustChange) {
    return Room.done(
        staff.define(
            Who.SYSTEM, new ClerkDefined.Identity(login, login), List.of(role), RIGHT, mustChange));
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
    room.clock.set(now);
  }

  private void wrong(String login, long wait) {
    assertThat(staff.signIn(login, "salah")).isEqualTo(Outcome.refused(WRONG_PASSWORD, wait));
  }

  private void mustWait(String login, long seconds) {
    assertThat(staff.signIn(login, RIGHT)).isEqualTo(Outcome.refused(WAIT_TO_SIGN_IN, seconds));
  }

  private void opens(String login) {
    assertThat(staff.signIn(login, RIGHT)).isInstanceOf(Outcome.Done.class);
  }

  private List<String> reported() {
    return RawSql.texts(
        room.folder,
        "SELECT json_extract(CAST(body AS TEXT), '$.count') FROM journal WHERE kind ="
            + " 'SignInsFailed.v1' ORDER BY id");
  }

  @Test
  void each_wrong_one_doubles_the_wait_up_to_a_minute_and_even_the_right_one_has_to_wait() {
    for (long wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      wrong("sari", wait);
      mustWait("sari", wait);
      later(wait);
    }
    opens("sari");
    wrong("sari", 1);
  }

  @Test
  void a_restart_does_not_end_the_wait_and_nobody_else_is_held_up() {
    wrong("sari", 1);
    later(1);
    wrong("sari", 2);
    room.restart();
    staff = staff(CHEAP);
    mustWait("sari", 2);
    opens("budi");
    wrong("nobody", 1);
    later(2);
    opens("sari");
  }

  @Test
  void a_clock_that_was_a_year_ahead_and_is_set_right_does_not_lock_out_for_a_year() {
    later(Duration.ofDays(365).toSeconds());
    wrong("sari", 1);
    later(-Duration.ofDays(365).toSeconds());
    mustWait("sari", 1);
    later(1);
    opens("sari");
  }

  @Test
  void a_clock_set_back_again_and_again_gains_nothing() {
    wrong("sari", 1);
    later(1);
    wrong("sari", 2);
    for (int i = 0; i < 3; i++) {
      later(-3600);
      mustWait("sari", 2);
    }
    later(2);
    wrong("sari", 4);
  }

  @Test
  void each_tenth_is_journalled_and_the_rest_at_the_success_after() {
    for (int i = 0; i < 23; i++) {
      staff.signIn("sari", "salah");
      later(60);
    }
    assertThat(reported()).containsExactly("10", "10");
    opens("sari");
    assertThat(reported()).containsExactly("10", "10", "3");
    opens("sari");
    for (int i = 0; i < 12; i++) {
      staff.signIn("nobody", "salah");
      later(60);
    }
    assertThat(reported()).as("of nobody").hasSize(3);
  }

  @Test
  void guesses_at_a_screen_that_was_left_open_cost_the_same() {
    assertThat(staff.changePassword(sari, "salah", "empat kuda putih"))
        .isEqualTo(Outcome.refused(WRONG_PASSWORD, 1L));
    assertThat(staff.changePassword(sari, RIGHT, "empat kuda putih"))
        .isEqualTo(Outcome.refused(WAIT_TO_SIGN_IN, 1L));
    mustWait("sari", 1);
    later(1);
    Room.done(staff.changePassword(sari, RIGHT, "empat kuda putih"));
    assertThat(staff.signIn("sari", "empat kuda putih")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void wrong_ones_at_the_same_time_all_count() throws Exception {
    staff = staff(Passwords.Cost.STRONG);
    Room.done(
        staff.define(Who.SYSTEM, new ClerkDefined.Identity("dewi", "d"), List.of(), RIGHT, false));
    atOnce(4, () -> staff.signIn("dewi", "salah"));
    assertThat(RawSql.texts(room.folder, "SELECT count FROM signin_failure"))
        .satisfiesExactly(count -> assertThat(Integer.parseInt(count)).isBetween(2, 4));
  }

  @Test
  void a_recovery_code_opens_once_even_when_two_use_it_at_the_same_time() throws Exception {
    staff = staff(Passwords.Cost.STRONG);
    String code = Room.done(staff.newRecoveryCode(Who.SYSTEM));
    List<Outcome<Boolean>> answers =
        atOnce(2, () -> staff.recover("sari", code, "lima kuda putih"));
    assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(
            RawSql.texts(
                room.folder,
                "SELECT 1 FROM journal WHERE subject = 'password/" + sari.id().value() + "'"))
        .hasSize(2);
  }

  private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(times);
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      for (Future<T> each : all) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  @Test
  void who_recovers_does_not_wait_for_what_others_tried_and_the_code_has_a_wait_of_its_own() {
    clerk("recovery", Role.ADMIN, false);
    String code = Room.done(staff.newRecoveryCode(Who.SYSTEM));
    for (int i = 0; i < 5; i++) {
      staff.signIn("sari", "salah");
      later(60);
    }
    staff.signIn("sari", "salah");
    assertThat(staff.recover("sari", "ABCDE", "lima kuda putih"))
        .isEqualTo(Outcome.refused(WRONG_PASSWORD, 1L));
    assertThat(staff.recover("sari", code, "lima kuda putih"))
        .isEqualTo(Outcome.refused(WAIT_TO_SIGN_IN, 1L));
    opens("recovery");
    later(1);
    Room.done(staff.recover("sari", code, "lima kuda putih"));
    assertThat(staff.signIn("sari", "lima kuda putih")).isInstanceOf(Outcome.Done.class);
    assertThat(staff.recover("sari", code, "enam kuda putih"))
        .isEqualTo(Outcome.refused(WRONG_PASSWORD, 1L));
  }

  @Test
  void an_administrator_who_is_disabled_is_not_recovered() {
    Room.done(staff.enable(Who.SYSTEM, sari.id(), false));
    String code = Room.done(staff.newRecoveryCode(Who.SYSTEM));
    assertThat(staff.recover("sari", code, "lima kuda putih"))
        .isEqualTo(Outcome.refused(WRONG_PASSWORD, 1L));
    later(1);
    Room.done(staff.recover("budi", code, "lima kuda putih"));
  }

  @Test
  void who_is_disabled_is_told_so_only_with_the_right_password() {
    Room.done(staff.enable(Who.SYSTEM, sari.id(), false));
    assertThat(staff.signIn("sari", RIGHT)).isEqualTo(Outcome.refused(CLERK_DISABLED));
    wrong("sari", 1);
  }

  @Test
  void a_password_that_somebody_else_gave_opens_once_and_is_then_only_good_for_its_change() {
    Clerk dewi = clerk("dewi", Role.COUNTER, true);
    assertThat(Room.done(staff.signIn("dewi", RIGHT)).mustChange()).isTrue();
    assertThat(staff.signIn("dewi", RIGHT)).isEqualTo(Outcome.refused(PASSWORD_ONCE));
    Room.done(staff.changePassword(dewi, RIGHT, "empat kuda putih"));
    SignIn in = Room.done(staff.signIn("dewi", "empat kuda putih"));
    assertThat(in.mustChange()).isFalse();
  }

  @Test
  void after_a_restart_before_its_change_only_an_administrator_helps() {
    Clerk dewi = clerk("dewi", Role.COUNTER, true);
    Room.done(staff.signIn("dewi", RIGHT));
    room.restart();
    staff = staff(CHEAP);
    assertThat(staff.signIn("dewi", RIGHT)).isEqualTo(Outcome.refused(PASSWORD_ONCE));
    assertThat(staff.changePassword(dewi, RIGHT, "empat kuda putih"))
        .isEqualTo(Outcome.refused(WRONG_PASSWORD, 1L));
    later(1);
    clerk("dewi", Role.COUNTER, true);
    assertThat(Room.done(staff.signIn("dewi", RIGHT)).mustChange()).isTrue();
  }

  @Test
  void where_nobody_can_be_asked_for_a_new_one_it_is_refused_and_not_used_up() {
    clerk("dewi", Role.ADMIN, true);
    assertThat(staff.signInToAct("dewi", RIGHT))
        .isEqualTo(Outcome.refused(PASSWORD_ONCE, "window"));
    assertThat(Room.done(staff.signIn("dewi", RIGHT)).mustChange()).isTrue();
  }

  @Test
  void a_verifier_that_costs_a_guess_too_little_is_replaced_at_the_next_sign_in() {
    String verifiers =
        "SELECT json_extract(CAST(personal AS TEXT), '$.secret.verifier') FROM register WHERE subject"
            + " = 'password/"
            + sari.id().value()
            + "'";
    assertThat(RawSql.texts(room.folder, verifiers).getFirst()).contains("$m=256,t=1,");
    staff = staff(new Passwords.Cost(512, 1));
    opens("sari");
    String stronger = RawSql.texts(room.folder, verifiers).getFirst();
    assertThat(stronger).contains("$m=512,t=1,");
    opens("sari");
    staff = staff(CHEAP);
    opens("sari");
    assertThat(RawSql.texts(room.folder, verifiers)).containsExactly(stronger);
  }
}
