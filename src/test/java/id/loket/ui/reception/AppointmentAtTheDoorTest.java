package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody comes with an appointment; real key strokes, no mouse, a real desk. */
class AppointmentAtTheDoorTest {
  private final Keyboard hand = new Keyboard();
  private final AtomicReference<String> moved = new AtomicReference<>("");

  @TempDir Path folder;
  private OfficeDay day;
  private ReceptionShell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"));
    day.now("2026-11-23T09:42:00");
  }

  private void start() {
    OnFx.run(() -> {
      shell = new ReceptionShell(day, folder, Look.LIGHT, 100, true);
      shell.reception.model().onAppointment(moved::set);
      stage = new Stage();
      shell.window.show(stage, shell.settings);
      stage.requestFocus();
    });
    await().until(() -> OnFx.call(() -> shell.work.running().get() == 0));
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.settings.flush();
      shell.work.close();
    });
    assertThat(shell.unexpected).isEmpty();
    day.close();
  }

  private Appointment promised(String start) {
    var person =
        new AppointmentDesk.Form.Person(
            "Siti Aminah", "0812-3456-7890", "3302271708900001", "Pak RT");
    var form = new AppointmentDesk.Form("2", LocalDateTime.parse(start), Channel.WA, person, false);
    return switch (new AppointmentDesk(day.desk).book(day.session.who(), form)) {
      case Outcome.Done<Booked>(Booked booked) -> booked.appointment();
      case Outcome.Refused<Booked>(var why) -> throw new AssertionError(why.toString());
    };
  }

  private Node find(String selector) {
    return OnFx.call(() -> {
      List<Node> all = new ArrayList<>(shell.window.scene().getRoot().lookupAll(selector));
      return all.isEmpty() ? null : all.getLast();
    });
  }

  private boolean shown(String selector) {
    Node node = find(selector);
    return node != null && node.isVisible();
  }

  private String words(String selector) {
    return find(selector) instanceof Labeled label ? OnFx.call(label::getText) : "";
  }

  private String text(String selector) {
    return find(selector) instanceof TextField field ? OnFx.call(field::getText) : "";
  }

  private void focused(String selector) {
    await().until(() -> OnFx.call(() -> find(selector) == shell.window.scene().getFocusOwner()));
  }

  private List<Ticket> tickets() {
    return day.desk.look(s ->
        s.queue().tickets().stream()
            .filter(t -> t.day().equals(s.now().day()))
            .sorted(Comparator.comparingLong(t -> t.origin().stamp()))
            .toList());
  }

  @Test
  void a_slip_is_scanned_while_the_hand_is_in_another_field_and_enter_gives_the_number() {
    Appointment a = promised("2026-11-23T10:00:00");
    start();
    OnFx.run(() -> find("#phone").requestFocus());

    Keyboard.scan(a.booking().code().value(), KeyCode.ENTER);

    await().until(() -> shown("#back"));
    assertThat(words("#back")).contains(a.booking().code().shown());
    assertThat(text("#name")).isEqualTo("Siti Aminah");
    assertThat(text("#nik")).isEqualTo("3302271708900001");
    assertThat(text("#phone")).as("no letter of the code").isEqualTo("0812-3456-7890");
    focused("#submit");
    hand.press(KeyCode.ENTER);

    await().until(() -> tickets().size() == 1);
    Ticket ticket = tickets().getFirst();
    assertThat(ticket.appointed().toLocalTime()).hasToString("10:00");
    assertThat(ticket.inHand().code()).isEqualTo("KTP-GANTI");
    await().until(() -> !shown("#back"));
    // once only
    Keyboard.scan(a.booking().code().value(), KeyCode.ENTER);
    await().until(() -> words("#notice-sentence").contains(ticket.number()));
  }

  @Test
  void a_scanned_card_offers_the_appointment_of_its_holder() {
    Appointment a = promised("2026-11-23T10:00:00");
    start();

    Keyboard.scan("3302271708900001", KeyCode.ENTER);

    await().until(() -> words("#notice-sentence").contains(a.booking().code().shown()));
    // the hand has gone on meanwhile: the offer stays
    OnFx.run(() -> ((TextField) find("#name")).setText("Siti"));
    assertThat(words("#notice-sentence")).contains(a.booking().code().shown());
    OnFx.run(() -> ((javafx.scene.control.Button) find("#notice .button")).fire());
    await().until(() -> shown("#back"));
    hand.press(KeyCode.F2);
    await().until(() -> tickets().size() == 1);
    assertThat(tickets().getFirst().appointed()).isNotNull();
  }

  @Test
  void found_by_name_enter_fills_the_form() {
    Appointment a = promised("2026-11-23T10:00:00");
    start();

    OnFx.run(() -> shell.reception.search("aminah"));
    await().until(() -> words(".found-number").equals(a.booking().code().shown()));
    hand.press(KeyCode.ENTER);

    await().until(() -> shown("#back"));
    assertThat(text("#name")).isEqualTo("Siti Aminah");
  }

  @Test
  void one_of_another_day_is_said_with_its_date_and_enter_moves_it() {
    Appointment a = promised("2026-11-24T10:00:00");
    start();

    Keyboard.scan(a.booking().code().value(), KeyCode.ENTER);

    await().until(() -> words("#notice-sentence").contains("Selasa, 24 November 2026, 10.00"));
    focused("#notice-default");
    hand.press(KeyCode.ENTER);
    await().until(() -> moved.get().equals(a.booking().code().shown()));
    assertThat(tickets()).isEmpty();
  }

  @Test
  void who_is_sent_away_keeps_the_appointment_and_enter_leads_to_another_time() {
    Appointment a = promised("2026-11-23T10:00:00");
    day.protocol(0);
    start();

    Keyboard.scan(a.booking().code().value(), KeyCode.ENTER);
    await().until(() -> shown("#back"));
    OnFx.run(() -> ((TextField) find("#temperature")).setText("36,5"));
    OnFx.run(() -> ((javafx.scene.control.ToggleButton) find("#maskYes")).fire());
    OnFx.run(() -> ((javafx.scene.control.ToggleButton) find("#symptomsYes")).fire());
    hand.press(KeyCode.F2);

    await().until(() -> words("#notice-sentence").contains(a.booking().code().shown()));
    focused("#notice-default");
    hand.press(KeyCode.ENTER);
    await().until(() -> moved.get().equals(a.booking().code().shown()));
    assertThat(tickets()).isEmpty();
    Appointment kept = day.desk.look(s -> s.appointment(a.id()).orElseThrow());
    assertThat(kept.open()).isTrue();
  }
}
