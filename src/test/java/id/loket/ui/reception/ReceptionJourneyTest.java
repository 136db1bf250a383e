package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.DoorDesk.Received;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.ProtocolDesk;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Visit;
import id.loket.fixture.Keyboard;
import id.loket.print.Tickets;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reception worked by real key strokes and no mouse, on a real desk. */
class ReceptionJourneyTest {
  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private OfficeDay day;
  private ReceptionShell shell;
  private Stage stage;
  private int presses;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"));
    day.now("2026-11-23T09:42:00");
  }

  private void start() {
    OnFx.run(() -> {
      shell = new ReceptionShell(day, folder, Look.LIGHT, 100, true);
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

  private void press(KeyCode... keys) {
    presses++;
    hand.press(keys);
  }

  /** Digits and letters, each a key press; slower than a scanner where it matters not. */
  private void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      press(
          switch (c) {
            case ',' -> KeyCode.COMMA;
            case ' ' -> KeyCode.SPACE;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
          });
    }
  }

  /** As a hand does it: the scanner lets typing through after a short silence. */
  private void settle(String selector, String text) {
    await().until(() -> text.equals(text(selector)));
  }

  private String text(String selector) {
    return OnFx.call(() -> ((TextField) find(selector)).getText());
  }

  private String words(String selector) {
    return OnFx.call(() -> ((Label) find(selector)).getText());
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

  private void focus(String selector) {
    Callable<Boolean> there =
        () -> OnFx.call(() -> Objects.equals(find(selector), shell.window.scene().getFocusOwner()));
    await().until(there);
  }

  private List<Ticket> tickets() {
    return day.desk.look(s ->
        s.queue().tickets().stream()
            .filter(t -> t.day().equals(s.now().day()))
            .sorted(Comparator.comparingLong(t -> t.origin().stamp()))
            .toList());
  }

  private List<Visit> inside() {
    return visits().stream().filter(Visit::inside).toList();
  }

  private List<Visit> visits() {
    return day.desk.look(s -> List.copyOf(s.visits()));
  }

  private void tickets(int many) {
    await().until(() -> tickets().size() == many);
    await().until(() -> OnFx.call(() -> shell.model.current().get()).equals("reception"));
  }

  @Test
  void a_walk_in_gets_a_number_with_f2_a_code_and_enter() {
    start();

    press(KeyCode.F2);
    type("11");
    press(KeyCode.ENTER);

    tickets(1);
    assertThat(presses).isLessThanOrEqualTo(4);
    await().until(() -> shown("#number") && words("#number").equals("B001"));
    await().until(() -> day.jobs.jobs().size() == 1);
    focus("#service");
    settle("#service", "");
  }

  @Test
  void the_code_and_f2_are_enough_when_the_hand_is_in_the_field() {
    start();

    type("11");
    press(KeyCode.F2);

    tickets(1);
    assertThat(presses).isLessThanOrEqualTo(4);
  }

  @Test
  void two_quick_f2_are_one_visitor() {
    start();

    type("3");
    settle("#service", "3");
    Keyboard.burst(KeyCode.F2, KeyCode.F2);

    tickets(1);
    await().until(() -> OnFx.call(() -> shell.work.running().get() == 0));
    assertThat(tickets()).hasSize(1);
  }

  @Test
  void name_nik_and_phone_by_enter_and_two_services_by_a_comma() {
    start();

    type("3,16");
    settle("#service", "16");
    press(KeyCode.TAB);
    focus("#name");
    type("siti");
    settle("#name", "siti");
    press(KeyCode.ENTER);
    type("3302271708900001");
    settle("#nik", "3302271708900001");
    press(KeyCode.ENTER);
    focus("#phone");
    type("081234567890");
    settle("#phone", "081234567890");
    press(KeyCode.ENTER);
    settle("#phone", "0812-3456-7890");
    focus("#submit");
    press(KeyCode.ENTER);

    tickets(1);
    assertThat(tickets().getFirst().services()).hasSize(2);
    assertThat(visits().getFirst().visitor().nik().value()).isEqualTo("3302271708900001");
    assertThat(visits().getFirst().visitor().phone().value()).isEqualTo("+6281234567890");
  }

  @Test
  void a_short_nik_is_said_under_its_field_and_nothing_is_lost() {
    start();

    type("3");
    settle("#service", "3");
    press(KeyCode.ENTER);
    focus("#name");
    press(KeyCode.ENTER);
    type("33022717089000");
    settle("#nik", "33022717089000");
    press(KeyCode.F2);

    await().until(() -> shown("#nikError"));
    assertThat(words("#nikError"))
        .isEqualTo("NIK harus 16 angka. Anda mengetik 14. Periksa KTP lalu ketik lagi.");
    focus("#nik");
    assertThat(tickets()).isEmpty();
    assertThat(text("#nik")).isEqualTo("33022717089000");
  }

  @Test
  void a_ticket_is_taken_back_and_what_was_typed_stands_there_again() {
    start();
    type("3");
    settle("#service", "3");
    press(KeyCode.ENTER);
    focus("#name");
    type("siti");
    settle("#name", "siti");
    press(KeyCode.F2);
    tickets(1);
    await().until(() -> shown(".toast"));

    press(KeyCode.CONTROL, KeyCode.Z);

    await().until(() -> tickets().isEmpty());
    settle("#name", "siti");
  }

  @Test
  void the_last_ticket_is_taken_back_by_key_also_when_its_toast_is_gone() {
    start();
    type("3");
    settle("#service", "3");
    press(KeyCode.F2);
    tickets(1);
    await().until(() -> shown(".toast"));
    OnFx.run(shell.dialogs::closeAll);
    type("siti");
    settle("#service", "siti");

    press(KeyCode.CONTROL, KeyCode.Z);
    await().until(() -> text("#service").isEmpty());
    assertThat(tickets()).as("first the typing is taken back").hasSize(1);
    press(KeyCode.CONTROL, KeyCode.Z);

    await().until(() -> tickets().isEmpty());
  }

  @Test
  void with_the_protocol_temperature_mask_and_symptoms_need_no_tab() {
    day.protocol(20);
    start();

    press(KeyCode.F2);
    type("3");
    settle("#service", "3");
    press(KeyCode.ENTER);
    focus("#name");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    focus("#temperature");
    type("365");
    settle("#temperature", "365");
    assertThat(words("#limit")).isEqualTo("di bawah batas");
    press(KeyCode.ENTER);
    press(KeyCode.Y);
    press(KeyCode.ENTER);
    focus("#submit");
    press(KeyCode.F2);

    tickets(1);
    assertThat(inside()).extracting(v -> v.inside()).containsExactly(true);
  }

  @Test
  void symptoms_that_the_office_does_not_ask_for_have_no_question() {
    day.protocol(20, List.of());
    start();

    OnFx.run(() -> find("#temperature").requestFocus());
    type("365");
    settle("#temperature", "365");
    press(KeyCode.ENTER);
    press(KeyCode.Y);

    focus("#submit");
    assertThat(shown("#symptomsField")).isFalse();
    assertThat(shown("#asked")).isFalse();
  }

  @Test
  void the_symptoms_asked_for_stand_beside_the_question() {
    day.protocol(20, List.of("demam", "sesak napas"));
    start();

    assertThat(shown("#asked")).isTrue();
    assertThat(words("#asked")).isEqualTo("Gejala: demam, sesak napas");
  }

  @Test
  void too_warm_asks_for_the_phone_and_waits_in_the_list_until_measured_again() {
    day.protocol(20);
    start();
    type("3");
    settle("#service", "3");
    press(KeyCode.ENTER);
    focus("#name");
    OnFx.run(() -> find("#temperature").requestFocus());
    type("37,8");
    settle("#temperature", "37,8");
    press(KeyCode.ENTER);
    press(KeyCode.Y);
    await().until(() -> shown("#notice-sentence"));
    press(KeyCode.F2);
    focus("#phone");
    press(KeyCode.F2);

    await().until(() -> visits().size() == 1);
    assertThat(tickets()).isEmpty();
    await().until(() -> shown(".row-button"));

    day.now("2026-11-23T09:48:00");
    OnFx.run(() -> find(".row-button").requestFocus());
    press(KeyCode.ENTER);
    focus("#temperature");
    type("366");
    settle("#temperature", "366");
    press(KeyCode.ENTER);
    press(KeyCode.Y);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);

    tickets(1);
  }

  @Test
  void a_full_room_offers_to_wait_outside_and_enter_takes_that() {
    day.protocol(1);
    day.arrive("3", "Slamet", new Screening(365, true, false));
    start();
    type("3");
    settle("#service", "3");
    press(KeyCode.ENTER);
    focus("#name");
    OnFx.run(() -> find("#temperature").requestFocus());
    type("365");
    settle("#temperature", "365");
    press(KeyCode.ENTER);
    press(KeyCode.Y);
    press(KeyCode.F2);

    await().until(() -> shown("#notice-default"));
    focus("#notice-default");
    press(KeyCode.ENTER);

    tickets(2);
    assertThat(tickets().getLast().origin().issued().marks().outside()).isTrue();
  }

  @Test
  void a_full_quota_is_lifted_by_a_reason() {
    new SetUpDesk(day.desk).quota(Who.SYSTEM, new QuotaSet("A", null, 1));
    day.arrive("3", "Slamet");
    start();
    type("3");
    press(KeyCode.F2);
    await().until(() -> shown("#notice-default"));
    focus("#notice-default");
    press(KeyCode.ENTER);
    focus("#reason");
    type("sakit");
    settle("#reason", "sakit");
    press(KeyCode.ENTER);

    tickets(2);
  }

  @Test
  void f11_and_enter_count_out_whoever_is_inside_longest() {
    day.protocol(20);
    day.arrive("3", "Slamet");
    day.now("2026-11-23T09:43:00");
    day.arrive("3", "Siti");
    start();

    press(KeyCode.F11);
    focus("#number");
    press(KeyCode.ENTER);

    await().until(() -> day.desk.look(s -> s.inside()) == 1);
    assertThat(presses).isEqualTo(2);
    assertThat(inside()).extracting(v -> v.visitor().name()).containsExactly("Siti");
  }

  @Test
  void the_checklist_is_saved_in_two_keys_and_so_is_the_disinfecting() {
    day.protocol(0);
    start();

    press(KeyCode.CONTROL, KeyCode.P);
    press(KeyCode.ENTER);

    var duties = new ProtocolDesk(day.desk);
    await().until(() -> duties.today().before() != null);
    assertThat(duties.today().before()).hasSize(9);

    press(KeyCode.CONTROL, KeyCode.D);
    press(KeyCode.ENTER);
    await().until(() -> duties.today().disinfected().size() == 1);
    assertThat(presses).isEqualTo(4);
  }

  @Test
  void what_was_typed_is_there_after_another_screen() {
    start();
    type("3,");
    settle("#service", "");
    OnFx.run(() -> find("#name").requestFocus());
    type("siti");
    settle("#name", "siti");

    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await().until(() -> find("#name") == null);
    press(KeyCode.CONTROL, KeyCode.DIGIT1);

    settle("#name", "siti");
    OnFx.run(() -> shell.texts.use(id.loket.ui.kit.Texts.Language.EN));
    settle("#name", "siti");
    await().until(() -> shown(".chip"));
  }

  @Test
  void a_scanned_ticket_opens_its_visit_and_a_scanned_nik_fills_its_field() {
    day.arrive("3", "Slamet Riyadi");
    Ticket ticket = tickets().getFirst();
    start();

    Keyboard.scan("3302271708900001", KeyCode.ENTER);
    settle("#nik", "3302271708900001");
    assertThat(text("#service")).isEmpty();

    String code = Tickets.scanCode(ticket.origin().issued().visit().value());
    OnFx.run(() -> shell.reception.scanned(code));
    await().until(() -> find(".detail") != null && find(".detail .h2") != null);
    assertThat(words(".detail .h2")).isEqualTo("Slamet Riyadi");
  }

  /** Until the one who was found is shown. */
  private void search(String words) {
    press(KeyCode.F3);
    type(words);
    settle("#search", words);
    press(KeyCode.ENTER);
    await().until(() -> find(".detail .h2") != null);
  }

  @Test
  void f3_finds_a_visit_of_an_earlier_day_and_says_its_date() {
    day.now("2026-11-24T09:00:00");
    var look = new LookDesk(day.desk);
    day.now("2026-11-23T09:42:00");
    day.arrive("3", "Slamet Riyadi");
    day.now("2026-11-24T09:00:00");
    start();

    search("riyadi");

    assertThat(look.search("riyadi")).hasSize(1);
    assertThat(look.search("riyadi").getFirst().today()).isFalse();
    await().until(() -> shown(".found-marks .pill"));
    assertThat(words(".found-marks .pill")).isEqualTo("23 Nov 2026");
  }

  /** A dossier of somebody who came this morning and went home for a paper that lacks. */
  private Dossier lacking() {
    Received came =
        switch (day.arrive("2", "Slamet Riyadi")) {
          case Outcome.Done<Received>(Received r) -> r;
          case Outcome.Refused<Received>(var why) -> throw new AssertionError(why.toString());
        };
    var form =
        new DossierDesk.Form(
            null,
            came.visit().value(),
            "2",
            new DossierDesk.Form.Person("Slamet Riyadi", null, "0812 3456 7890", null),
            null,
            List.of(),
            Map.of());
    Ticket ticket = Objects.requireNonNull(came.ticket());
    Dossier dossier =
        switch (new DossierDesk(day.desk).open(day.session.who(), form)) {
          case Outcome.Done<DossierDesk.Taken>(var taken) -> taken.dossier();
          case Outcome.Refused<DossierDesk.Taken>(var why) ->
              throw new AssertionError(why.toString());
        };
    assertThat(day.counter().leave(day.session.who(), ticket.number()))
        .isInstanceOf(Outcome.Done.class);
    return dossier;
  }

  @Test
  void a_tracking_code_in_the_service_field_brings_its_applicant_back() {
    String code = lacking().opening().tracking().value();
    start();

    press(KeyCode.F2);
    type(code);
    settle("#service", code.toLowerCase(Locale.ROOT));
    press(KeyCode.F2);

    tickets(2);
    Ticket back = tickets().getLast();
    assertThat(back.inHand().code()).isEqualTo("KTP-GANTI");
    assertThat(back.origin().issued().marks().back()).isTrue();
    await().until(() -> !shown("#back"));
  }

  @Test
  void a_code_with_a_wrong_letter_is_said_under_the_field_and_stays_there() {
    String code = lacking().opening().tracking().value();
    String wrong = (code.charAt(0) == 'K' ? 'M' : 'K') + code.substring(1);
    start();

    OnFx.run(() -> ((TextField) find("#service")).setText("2026-1-000099"));
    press(KeyCode.F2);
    await().until(() -> words("#serviceError").contains("2026-1-000099"));
    assertThat(text("#service")).isEqualTo("2026-1-000099");
    assertThat(Receipts.isCode(wrong)).isFalse();
    assertThat(Receipts.isCode(code)).isTrue();
  }

  @Test
  void a_dossier_is_found_by_name_and_enter_fills_the_form_for_its_applicant() {
    Dossier dossier = lacking();
    start();

    search("riyadi");
    await().until(() -> shown(".found-number"));
    press(KeyCode.ENTER);

    await().until(() -> shown("#back"));
    assertThat(words("#back")).contains(dossier.called());
    await()
        .until(() ->
            OnFx.call(() ->
                shell.window.scene().getRoot().lookup("#sheets .button") instanceof Labeled l
                    && l.getText().startsWith("Lembar syarat KTP ganti")));
    assertThat(text("#name")).isEqualTo("Slamet Riyadi");
    assertThat(text("#phone")).isEqualTo("0812-3456-7890");
    press(KeyCode.F2);
    tickets(2);
    assertThat(tickets().getLast().origin().issued().marks().back()).isTrue();
  }

  @Test
  void a_scanned_receipt_opens_the_search_on_its_dossier() {
    Dossier dossier = lacking();
    start();

    boolean taken = OnFx.call(() -> shell.model.scanned(dossier.opening().tracking().shown()));

    assertThat(taken).isTrue();
    await().until(() -> shown(".found-number"));
    assertThat(words(".found-number")).isEqualTo(dossier.called());
    OnFx.run(() -> shell.window.scene().getRoot().layout());
    assertThat(OnFx.call(() -> find(".found-number .text") instanceof Text t ? t.getText() : ""))
        .as("not clipped")
        .isEqualTo(dossier.called());
  }

  @Test
  void esc_clears_the_form_and_undo_brings_it_back() {
    start();
    type("3,");
    settle("#service", "");
    OnFx.run(() -> find("#name").requestFocus());
    type("siti");
    settle("#name", "siti");

    press(KeyCode.ESCAPE);
    settle("#name", "");
    press(KeyCode.CONTROL, KeyCode.Z);

    settle("#name", "siti");
  }

  @Test
  void the_new_number_stands_on_the_card_in_the_moment_of_its_toast() {
    day.arrive("3", "Slamet");
    start();
    type("11");
    press(KeyCode.F2);
    tickets(2);
    await().until(() -> shown(".toast"));
    var atTheToast = new AtomicReference<>("");
    InvalidationListener told = o -> atTheToast.set(words("#number"));
    OnFx.run(() -> ((Pane) find("#toastLayer")).getChildren().addListener(told));

    type("11");
    press(KeyCode.F2);

    tickets(3);
    await().until(() -> !atTheToast.get().isEmpty());
    OnFx.run(() -> ((Pane) find("#toastLayer")).getChildren().removeListener(told));
    assertThat(atTheToast.get()).isEqualTo("B002");
  }

  @Test
  void a_finished_ticket_is_no_longer_told_as_the_next_one_outside() {
    day.protocol(1);
    day.arrive("3", "Slamet");
    day.counter().callNext(day.session.who());
    day.counter().begin(day.session.who());
    day.counter().finish(day.session.who());

    start();

    assertThat(words("#ahead")).isEqualTo("selesai di Loket 1");
    assertThat(shown("#outside")).isFalse();
  }

  @Test
  void measuring_again_is_opened_by_mouse_and_by_key_and_esc_leads_back() {
    day.protocol(20);
    day.arrive("3", "Made", new Screening(378, true, false));
    start();
    await().until(() -> shown(".row-button"));

    OnFx.run(() -> {
      var at = find(".row-button").localToScreen(10, 10);
      var robot = new Robot();
      robot.mouseMove(at);
      robot.mouseClick(MouseButton.PRIMARY);
    });
    await().until(shell.dialogs::waiting);
    focus("#temperature");
    day.arrive("3", "Siti");
    await().until(() -> words("#number").equals("A001"));
    press(KeyCode.ESCAPE);
    focus(".row-button");

    press(KeyCode.CONTROL, KeyCode.U);
    focus("#temperature");
    assertThat(shell.dialogs.waiting()).isTrue();
  }

  @Test
  void three_to_be_measured_again_are_one_line_above_all_queues_and_ctrl_u_unfolds_them() {
    day.protocol(20);
    for (String service : List.of("1", "3", "16", "24")) {
      day.arrive(service, "Slamet", new Screening(365, true, false));
    }
    for (String name : List.of("Made", "Siti", "Ratna")) {
      day.arrive("3", name, new Screening(378, true, false));
    }
    start();
    await().until(() -> shown("#recheckFold"));
    assertThat(shown("#rechecks")).isFalse();
    assertThat(OnFx.call(() -> bottom("#groups"))).isLessThan(OnFx.call(() -> top(".status-bar")));

    press(KeyCode.CONTROL, KeyCode.U);
    assertThat(shown("#rechecks")).isTrue();
    press(KeyCode.ENTER);
    await().until(shell.dialogs::waiting);
    press(KeyCode.ESCAPE);
    assertThat(OnFx.call(() -> shell.window.scene().getFocusOwner().getStyleClass()))
        .contains("row-button");
    assertThat(shown("#rechecks")).isTrue();

    press(KeyCode.CONTROL, KeyCode.L);
    focus("#service");
    assertThat(shown("#rechecks")).isFalse();
  }

  private double top(String selector) {
    Node node = find(selector);
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  private double bottom(String selector) {
    Node node = find(selector);
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @Test
  void the_name_that_was_searched_for_stands_nowhere_afterwards() {
    day.arrive("3", "Slamet Riyadi");
    start();
    search("riyadi");

    settle("#search", "");
    press(KeyCode.ESCAPE);
    OnFx.run(() -> ((TextField) find("#search")).setText("riyadi"));
    OnFx.run(() -> shell.model.lock().set(new Region()));
    settle("#search", "");
  }

  @Test
  void all_services_that_fit_are_counted_and_the_arrows_lead_to_the_last() {
    start();
    type("1");
    settle("#service", "1");
    assertThat(words("#matches")).startsWith("11 cocok");
    for (int i = 1; i < 11; i++) {
      press(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
    press(KeyCode.F2);

    tickets(1);
    assertThat(tickets().getFirst().inHand().code())
        .isEqualTo(
            day.desk.look(s ->
                s.catalogue().services().stream()
                    .filter(x -> x.shortNumber() == 19)
                    .findFirst()
                    .orElseThrow()
                    .code()
                    .value()));
  }
}
