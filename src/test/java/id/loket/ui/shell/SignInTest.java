package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.Keyboard;
import id.loket.fixture.RawSql;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.settings.FirstStartFixture;
import id.loket.ui.settings.RealOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in and lock in a window, on a real desk, with key strokes only. */
class SignInTest {
  private final Keyboard hand = new Keyboard();

  private static final String PASSWORD = "kopi hujan sore";

  @TempDir Path folder;
  private RealOffice office;
  private ShellWindow window;
  private Stage stage;
  private SignInFlow flow;
  private Instant measured = Instant.EPOCH;
  private Clerk wahyu;
  private Clerk sari;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      office = new RealOffice(folder, false, false);
      FirstStartFixture.office(office.setUp);
      wahyu = clerk("wahyu", "Wahyu Nugroho", Role.ADMIN, false);
      sari = clerk("sari", "Sari Wulandari", Role.COUNTER, false);
      window = office.window();
      stage = new Stage();
      window.show(stage, office.settings);
      stage.requestFocus();
      flow =
          new SignInFlow(
              Views.SIGN_IN,
              office.loader,
              office.model,
              office.session,
              new IdleLock(() -> measured, () -> measured),
              office.texts);
      flow.start(window.scene());
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      flow.close();
      window.close();
      stage.hide();
      office.close();
    });
  }

  private Clerk clerk(String login, String name, Role role, boolean mustChange) {
    var outcome =
        office.staff.define(
            Who.SYSTEM,
            new ClerkDefined.Identity(login, name),
            List.of(role),
            PASSWORD,
            mustChange);
    return ((Outcome.Done<Clerk>) outcome).result();
  }

  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private void type(String text) {
    OnFx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText(text));
  }

  private String text(String selector) {
    return OnFx.call(() -> {
      Node node = window.scene().getRoot().lookup(selector);
      return node instanceof Label label && label.isVisible() ? label.getText() : "";
    });
  }

  private boolean locked() {
    return OnFx.call(() -> office.model.lock().get() != null);
  }

  private void signIn(String login, String password) {
    type(login);
    press(KeyCode.TAB);
    type(password);
    press(KeyCode.ENTER);
  }

  private void awaitUnlocked() {
    await().atMost(Duration.ofSeconds(20)).until(() -> !locked());
  }

  @Test
  void the_only_clerk_of_a_new_office_finds_the_login_filled_in() {
    OnFx.run(() -> {
      flow.close();
      window.close();
      office.close();
      office = new RealOffice(folder.resolve("new"), false, false);
      FirstStartFixture.office(office.setUp);
      wahyu = clerk("wahyu", "Wahyu Nugroho", Role.ADMIN, false);
      window = office.window();
      stage.setScene(window.scene());
      var idle = new IdleLock(() -> measured, () -> measured);
      flow =
          new SignInFlow(
              Views.SIGN_IN, office.loader, office.model, office.session, idle, office.texts);
      flow.start(window.scene());
    });

    await()
        .until(() ->
            OnFx.call(() ->
                window.scene().getRoot().lookup("#login-input") instanceof TextInputControl in
                    && in.getText().equals("wahyu")));
    assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("password-input");
  }

  @Test
  void login_and_password_open_the_screen() {
    signIn("wahyu", PASSWORD);

    awaitUnlocked();
    assertThat(office.session.clerk().map(Clerk::id)).contains(wahyu.id());
  }

  @Test
  void a_wrong_password_is_said_with_the_seconds_to_wait_and_then_the_right_one_opens() {
    signIn("wahyu", "salah sama sekali");

    await().atMost(Duration.ofSeconds(20)).until(() -> text(".signin #refusal").contains("salah"));
    assertThat(text(".signin #refusal")).contains("detik");
    assertThat(locked()).isTrue();
    OnFx.run(() -> office.clock.set(RealOffice.MONDAY_AT_TEN.plusSeconds(5)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(".signin #refusal").endsWith("coba lagi sekarang."));
    assertThat(text(".signin #refusal")).as("the reason stays").contains("kata sandi tadi salah");
    type(PASSWORD);
    press(KeyCode.ENTER);
    awaitUnlocked();
  }

  @Test
  void a_sign_in_that_failed_is_told_and_can_be_tried_again() {
    List<Throwable> told = new CopyOnWriteArrayList<>();
    office.unexpected = told::add;
    RawSql.run(folder.resolve("data"), "ALTER TABLE signin_failure RENAME TO away");
    signIn("wahyu", PASSWORD);
    await().atMost(Duration.ofSeconds(20)).until(() -> !told.isEmpty());
    RawSql.run(folder.resolve("data"), "ALTER TABLE away RENAME TO signin_failure");

    assertThat(locked()).isTrue();
    press(KeyCode.ENTER);
    awaitUnlocked();
    assertThat(told).hasSize(1);
  }

  @Test
  void a_clerk_who_is_disabled_is_told_whom_to_ask() {
    office.staff.enable(Who.SYSTEM, sari.id(), false);
    signIn("sari", PASSWORD);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(".signin #refusal").contains("dinonaktifkan"));
  }

  @Test
  void a_password_given_by_somebody_else_is_changed_first() {
    clerk("baru", "Petugas Baru", Role.COUNTER, true);
    signIn("baru", PASSWORD);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(".signin .h1").equals("Ganti kata sandi"));
    type("jalan ke pasar");
    press(KeyCode.TAB);
    type("jalan ke pasar");
    press(KeyCode.ENTER);

    awaitUnlocked();
    assertThat(office.staff.signIn("baru", "jalan ke pasar")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void why_the_one_before_signed_out_is_not_told_to_who_must_choose_a_password() {
    clerk("baru", "Petugas Baru", Role.COUNTER, true);
    signIn("wahyu", PASSWORD);
    awaitUnlocked();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    assertThat(OnFx.call(() -> window.scene().getRoot().lookup("#reason").isVisible())).isTrue();
    signIn("baru", PASSWORD);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(".signin .h1").equals("Ganti kata sandi"));

    assertThat(OnFx.call(() -> window.scene().getRoot().lookup("#reason").isVisible())).isFalse();
  }

  @Test
  void an_idle_screen_locks_and_comes_back_with_what_was_typed() {
    signIn("wahyu", PASSWORD);
    awaitUnlocked();
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    var name = (TextField) OnFx.call(() -> window.scene().getFocusOwner());
    type("Siti");
    measured = measured.plus(Duration.ofMinutes(6));
    press(KeyCode.A);

    assertThat(locked()).isTrue();
    assertThat(name.getText()).isEqualTo("Siti");
    assertThat(text("#lockedClerk")).isEqualTo("Wahyu Nugroho");
    type(PASSWORD);
    press(KeyCode.ENTER);
    awaitUnlocked();
    assertThat(name.getText()).isEqualTo("Siti");
    assertThat(OnFx.call(() -> window.scene().getFocusOwner())).isSameAs(name);
  }

  @Test
  void a_key_locks_and_another_clerk_may_take_over() {
    signIn("wahyu", PASSWORD);
    awaitUnlocked();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(locked()).isTrue();
    OnFx.run(
        () -> ((javafx.scene.control.Hyperlink) window.scene().getRoot().lookup("#other")).fire());
    signIn("sari", PASSWORD);

    awaitUnlocked();
    assertThat(office.session.clerk().map(Clerk::id)).contains(sari.id());
  }

  @Test
  void a_forgotten_administrator_comes_back_by_the_code() {
    String code = ((Outcome.Done<String>) office.staff.newRecoveryCode(Who.SYSTEM)).result();
    OnFx.run(
        () -> ((javafx.scene.control.Hyperlink) window.scene().getRoot().lookup("#forgot")).fire());
    for (String part : List.of("wahyu", code, "jalan ke pasar", "jalan ke pasar")) {
      type(part);
      press(KeyCode.TAB);
    }
    press(KeyCode.SHIFT, KeyCode.TAB);
    press(KeyCode.ENTER);

    await().atMost(Duration.ofSeconds(20)).until(() -> text("#reason").contains("sudah diganti"));
    type("jalan ke pasar");
    press(KeyCode.ENTER);
    awaitUnlocked();
  }
}
