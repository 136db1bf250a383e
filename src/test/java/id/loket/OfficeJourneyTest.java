package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.ScriptClock;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings;
import id.loket.ui.settings.FirstStartFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk's first visitor of the day, by keyboard alone, in the whole program as {@link
 * OfficeWindow} puts it together, in an office's own folder: from sign-in with empty forms over
 * arrival, ticket and call to finish. Every key counts, those that are typed too.
 */
class OfficeJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant MONDAY_0942 = Instant.parse("2026-11-23T02:42:00Z");
  private static final String LOGIN = "sari";
  private static final String PASSWORD = "kopi hujan sore";

  @TempDir Path folder;
  private final Keyboard hand = new Keyboard();
  private Desk desk;
  private Office office;
  private OfficeWindow window;
  private Stage stage;
  private int counted;

  @BeforeEach
  void open() {
    PcClock clock = new ScriptClock(MONDAY_0942);
    desk =
        new Desk(
            new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", false), clock);
    office = new Office(folder.resolve("data"), desk, clock);
    FirstStartFixture.office(office.setUp);
    clerk("wahyu", "Wahyu Nugroho", Role.ADMIN);
    clerk(LOGIN, "Sari Wulandari", Role.RECEPTION, Role.COUNTER);
    OnFx.run(() -> {
      stage = new Stage();
      window =
          new OfficeWindow(
              office,
              Settings.open(folder),
              stage,
              new OfficeWindow.SampleSwitch(() -> {}, () -> {}, () -> {}));
      window.show();
      stage.requestFocus();
    });
    settled();
  }

  private void clerk(String login, String name, Role... roles) {
    Outcome<Clerk> made =
        office.staff.define(
            Who.SYSTEM, new ClerkDefined.Identity(login, name), List.of(roles), PASSWORD, false);
    assertThat(made).isInstanceOf(Outcome.Done.class);
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
    });
    office.close();
    desk.close();
  }

  @Test
  void from_an_empty_sign_in_to_the_first_visitor_served_in_32_keys() {
    assertThat(desk.sample()).isFalse();

    await().atMost(PATIENCE).until(() -> focused() instanceof TextInputControl);
    assertThat(typed()).as("the login is asked, nothing is filled in").isEmpty();
    hand.type(LOGIN);
    hand.press(KeyCode.TAB);
    assertThat(typed()).as("the password is asked, nothing is filled in").isEmpty();
    hand.type(PASSWORD);
    hand.press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> office.session.clerk().isPresent());
    settled();
    assertThat(office.session.clerk().map(Clerk::login)).contains(LOGIN);
    assertThat(keys()).as("login, Tab, password, Enter").isEqualTo(4 + 1 + 15 + 1);

    assertThat(tickets()).isEmpty();
    hand.press(KeyCode.F2);
    hand.type("11");
    // Only now can Enter be no scanner's.
    await().atMost(PATIENCE).until(() -> typed().equals("11"));
    hand.press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> tickets().size() == 1);
    settled();
    assertThat(tickets().getFirst().inHand().code()).isEqualTo("SKTM");
    assertThat(keys()).as("F2, 1, 1, Enter").isEqualTo(4);

    hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    settled();
    hand.type("2");
    hand.press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> office.session.counter().isPresent());
    settled();
    assertThat(keys()).as("Ctrl+2, 2, Enter").isEqualTo(4);

    hand.press(KeyCode.F5);
    await().atMost(PATIENCE).until(() -> front() instanceof TicketState.Called);
    settled();
    hand.press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> front() instanceof TicketState.Serving);
    settled();
    hand.press(KeyCode.F12);
    await().atMost(PATIENCE).until(() -> front() == null);
    assertThat(keys()).as("F5, Enter, F12").isEqualTo(3);

    assertThat(tickets().getFirst().state()).isInstanceOf(TicketState.Done.class);
    assertThat(hand.keys()).as("all keys of the journey").isEqualTo(32);
  }

  /** Since the last time this was asked. */
  private int keys() {
    int since = hand.keys() - counted;
    counted = hand.keys();
    return since;
  }

  private Node focused() {
    return OnFx.call(() -> window.window().scene().getFocusOwner());
  }

  private String typed() {
    return OnFx.call(
        () -> focused() instanceof TextInputControl field ? field.getText() : "no field");
  }

  private TicketState front() {
    String counter = office.session.counter().orElseThrow();
    return desk.look(s -> s.queue().at(counter).map(Ticket::state).orElse(null));
  }

  private List<Ticket> tickets() {
    return desk.look(s -> List.copyOf(s.queue().tickets()));
  }

  private void settled() {
    OnFx.run(() -> {});
    await().atMost(PATIENCE).until(() -> OnFx.call(window::idle));
    OnFx.run(() -> {});
  }
}
