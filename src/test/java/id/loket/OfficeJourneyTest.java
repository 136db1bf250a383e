package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Desk;
import id.loket.desk.SampleOffice;
import id.loket.desk.ScriptClock;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk's first visitor, by keyboard alone, in the whole program as {@link OfficeWindow} puts it
 * together: from sign-in with empty forms over arrival, ticket and call to finish.
 */
class OfficeJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Desk desk;
  private Office office;
  private OfficeWindow window;
  private Stage stage;
  private int presses;

  @BeforeEach
  void open() {
    Desk.Place place = new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", true);
    ScriptClock clock = new ScriptClock(Instant.parse("2026-11-23T02:42:00Z"));
    desk = new Desk(place, clock);
    new SampleOffice(desk, clock, 1).fill(Instant.parse("2026-11-23T02:42:00Z"));
    office = new Office(folder.resolve("data"), desk, clock);
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
  void from_sign_in_over_arrival_ticket_and_call_to_finish() {
    int before = tickets().size();

    signIn("sari");
    assertThat(presses).as("keys to sign in, beside what is typed").isEqualTo(2);

    presses = 0;
    press(KeyCode.F2);
    type("11");
    press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> tickets().size() == before + 1);
    assertThat(presses).as("keys to a ticket").isLessThanOrEqualTo(4);
    Ticket issued = tickets().getLast();
    assertThat(issued.inHand().code()).isEqualTo("SKTM");

    presses = 0;
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    settled();
    press(KeyCode.DIGIT2);
    press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> office.session.counter().isPresent());
    settled();
    assertThat(presses).as("keys to the counter").isEqualTo(3);

    presses = 0;
    press(KeyCode.F5);
    await().atMost(PATIENCE).until(() -> front() instanceof TicketState.Called);
    settled();
    press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> front() instanceof TicketState.Serving);
    settled();
    press(KeyCode.F12);
    await().atMost(PATIENCE).until(() -> front() == null);
    assertThat(presses).as("keys to call, serve and finish").isEqualTo(3);
  }

  /** The practice folder fills both fields in. */
  private void signIn(String login) {
    Callable<Boolean> asked = () -> window.model.lock().get() != null;
    await().atMost(PATIENCE).until(asked);
    await().atMost(PATIENCE).until(() -> focused() instanceof TextInputControl);
    press(KeyCode.TAB);
    press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> office.session.clerk().isPresent());
    assertThat(office.session.clerk().orElseThrow().login()).isEqualTo(login);
    settled();
  }

  private Node focused() {
    return OnFx.call(() -> window.window().scene().getFocusOwner());
  }

  private TicketState front() {
    String counter = office.session.counter().orElseThrow();
    return desk.look(s -> s.queue().at(counter).map(Ticket::state).orElse(null));
  }

  private List<Ticket> tickets() {
    return desk.look(s ->
        s.queue().tickets().stream()
            .filter(t -> t.day().equals(s.now().day()))
            .sorted((a, b) -> Long.compare(a.origin().stamp(), b.origin().stamp()))
            .toList());
  }

  private void settled() {
    OnFx.run(() -> {});
    await().atMost(PATIENCE).until(() -> OnFx.call(window::idle));
    OnFx.run(() -> {});
  }

  private void type(String digits) {
    for (char c : digits.toCharArray()) {
      press(KeyCode.getKeyCode(String.valueOf(c)));
    }
    // the scanner lets typing through after a short silence
    await()
        .atMost(PATIENCE)
        .until(() -> focused() instanceof TextInputControl t && t.getText().endsWith(digits));
  }

  private void press(KeyCode... keys) {
    presses++;
    OnFx.run(() -> {
      Robot robot = new Robot();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    OnFx.run(() -> {});
  }
}
