package id.loket;

import static org.awaitility.Awaitility.await;

import id.loket.desk.Desk;
import id.loket.desk.ScriptClock;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.Keyboard;
import id.loket.fixture.OffScreen;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings;
import id.loket.ui.settings.FirstStartFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/**
 * The whole program in an office's own folder, as {@link OfficeWindow} puts it together, on a
 * Monday morning, worked by keys. Wahyu is the administrator; Sari and Budi are at the door and at
 * the counters.
 */
final class WholeOffice implements AutoCloseable {
  static final String PASSWORD = "kopi hujan sore";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant MONDAY_0942 = Instant.parse("2026-11-23T02:42:00Z");

  final Keyboard hand = new Keyboard();
  final ScriptClock clock = new ScriptClock(MONDAY_0942);
  private final OffScreen offScreen;
  final Desk desk;
  final Office office;
  final OfficeWindow window;
  final Settings settings;
  private final Stage stage;

  WholeOffice(Path folder) {
    offScreen = new OffScreen(clock);
    desk =
        new Desk(
            new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", false), offScreen);
    office = new Office(folder.resolve("data"), desk, clock);
    if (!desk.hasOffice()) {
      FirstStartFixture.office(office.setUp);
      clerk("wahyu", "Wahyu Nugroho", Role.ADMIN);
      clerk("sari", "Sari Wulandari", Role.RECEPTION, Role.COUNTER);
      clerk("budi", "Budi Santoso", Role.RECEPTION, Role.COUNTER);
    }
    settings = Settings.open(folder);
    offScreen.watch();
    stage = OnFx.call(Stage::new);
    window =
        OnFx.call(() -> {
          var made =
              new OfficeWindow(
                  office,
                  settings,
                  stage,
                  new OfficeWindow.SampleSwitch(() -> {}, () -> {}, () -> {}));
          made.show();
          stage.requestFocus();
          return made;
        });
    settled();
    until(() -> focused() instanceof TextInputControl);
  }

  private void clerk(String login, String name, Role... roles) {
    Outcome<Clerk> made =
        office.staff.define(
            Who.SYSTEM, new ClerkDefined.Identity(login, name), List.of(roles), PASSWORD, false);
    if (!(made instanceof Outcome.Done)) {
      throw new AssertionError(made);
    }
  }

  Clerk clerk(String login) {
    return office.staff.byLogin(login).orElseThrow();
  }

  /** With the hand in the empty sign-in form. */
  void signIn(String login) {
    hand.type(login);
    hand.press(KeyCode.TAB);
    hand.type(PASSWORD);
    hand.press(KeyCode.ENTER);
    until(() -> office.session.clerk().map(Clerk::login).filter(login::equals).isPresent());
    until(() -> !locked());
    settled();
  }

  /** Types, and waits until the scanner knows that it was typing. */
  void type(String text) {
    hand.type(text);
    until(() -> typed().endsWith(text));
  }

  boolean locked() {
    return OnFx.call(() -> window.model.lock().get() != null);
  }

  Node focused() {
    return OnFx.call(() -> window.window().scene().getFocusOwner());
  }

  /** What stands in the field that has the focus. */
  String typed() {
    return focused() instanceof TextInputControl field ? OnFx.call(field::getText) : "no field";
  }

  Node find(String selector) {
    return OnFx.call(() -> window.window().scene().getRoot().lookup(selector));
  }

  String text(String selector) {
    return switch (find(selector)) {
      case Labeled label -> OnFx.call(label::getText);
      case TextInputControl field -> OnFx.call(field::getText);
      case null, default -> "";
    };
  }

  void until(Callable<Boolean> holds) {
    await().atMost(PATIENCE).until(holds);
  }

  /** Nothing is under way any more. */
  void settled() {
    OnFx.run(() -> {});
    until(() -> OnFx.call(window::idle));
    OnFx.run(() -> {});
  }

  @Override
  public void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
    });
    window.await();
    office.close();
    desk.close();
    offScreen.check();
  }
}
