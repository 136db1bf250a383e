package id.loket.ui.counter;

import static id.loket.ui.counter.CounterRoom.done;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.domain.queue.TicketState;
import id.loket.domain.visit.Priority;
import id.loket.fixture.Keyboard;
import id.loket.print.Tickets;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's morning at the counter, by keys alone, on a real desk. */
class CounterJourneyTest {
  @TempDir Path folder;
  private CounterRoom room;
  private CounterShell shell;
  private AutoCloseable heard;
  private final List<String> threads = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    room = new CounterRoom(folder);
    room.arrive("1", "Siti Aminah", Priority.LANSIA);
    room.arrive("1", "Joko");
    room.arrive("12", null);
    heard = room.desk.subscribe(() -> threads.add(Thread.currentThread().getName()));
    threads.clear();
    shell = new CounterShell(room, folder, Look.LIGHT, 100);
    until(() -> shell.visible(".choose"));
  }

  @AfterEach
  void close() throws Exception {
    heard.close();
    shell.close();
    room.close();
    assertThat(shell.unexpected).isEmpty();
    assertThat(threads)
        .as("no act on the screen's thread")
        .doesNotContain("JavaFX Application Thread");
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition) {
    await().atMost(10, SECONDS).until(condition);
  }

  private void atCounter(KeyCode digit) {
    shell.press(digit);
    until(() -> OnFx.call(() -> true) && shell.focused(".choose .text-field"));
    shell.press(KeyCode.ENTER);
    until(() -> shell.visible(".home") && shell.focused(".home"));
  }

  /** The first who waits is called to counter 1 and served. */
  private void servingAtOne() {
    atCounter(KeyCode.DIGIT1);
    shell.press(KeyCode.F5);
    shell.press(KeyCode.ENTER);
    until(() -> shell.visible("#finish"));
  }

  private String state(String number) {
    return room.desk.look(
        s -> s.ticketByNumber(number).orElseThrow().state().getClass().getSimpleName());
  }

  private void until(String number, Class<? extends TicketState> state) {
    until(() -> state(number).equals(state.getSimpleName()));
  }

  private List<String> verbs(String number) {
    String subject = room.desk.look(s -> s.ticketByNumber(number).orElseThrow().id().subject());
    return room.look.history(subject).stream().map(h -> h.verb()).toList();
  }

  @Test
  void call_begin_and_finish_are_three_strokes_however_fast() {
    atCounter(KeyCode.DIGIT1);
    assertThat(room.session.counter()).contains("1");
    until(() -> !shell.off("#callNext"));
    shell.presses = 0;

    shell.press(KeyCode.F5);
    shell.press(KeyCode.ENTER);
    shell.press(KeyCode.F12);

    assertThat(shell.presses).isEqualTo(3);
    until("A001", TicketState.Done.class);
    until(() -> shell.toast().equals("A001 selesai."));
    assertThat(verbs("A001")).containsExactly("arrive", "callNext", "begin", "finish");
    assertThat(shell.focused(".home")).isTrue();
  }

  @Test
  void a_double_f5_calls_once_and_says_why() {
    atCounter(KeyCode.DIGIT1);
    until(() -> !shell.off("#callNext"));

    Keyboard.burst(KeyCode.F5, KeyCode.F5);
    until(() -> shell.visible("#noticeBox"));
    shell.press(KeyCode.F5);

    until(
        () -> shell.text(".counter-notice .label").contains("masih memanggil atau melayani A001"));
    assertThat(verbs("A001")).containsExactly("arrive", "callNext");
    assertThat(verbs("A002")).containsExactly("arrive");
    assertThat(verbs("B001")).containsExactly("arrive");
    assertThat(shell.off("#callNext")).isTrue();
  }

  @Test
  void when_the_calls_are_used_no_show_is_offered_and_the_number_can_be_called_again() {
    atCounter(KeyCode.DIGIT1);
    shell.press(KeyCode.F5);
    until(() -> shell.text("#calls").equals("dipanggil 1 dari 3 kali"));
    shell.press(KeyCode.F7);
    shell.press(KeyCode.F7);
    until(() -> shell.text("#calls").endsWith("Tekan F8 bila tidak hadir."));
    assertThat(shell.off("#recall")).isTrue();
    shell.press(KeyCode.F7);
    until(() -> shell.text(".counter-notice .label").contains("sudah dipanggil 3 kali"));

    shell.press(KeyCode.F8);
    until("A001", TicketState.NoShow.class);
    until(() -> !shell.visible("#number"));

    shell.press(KeyCode.CONTROL, KeyCode.P);
    until(() -> shell.focused(".panel .text-field"));
    shell.type("a1");
    shell.press(KeyCode.ENTER);
    until("A001", TicketState.Called.class);
    until(() -> !shell.visible(".panel") && shell.focused(".home"));
  }

  @Test
  void a_morning_with_hold_resume_transfer_added_service_and_undo() throws Exception {
    servingAtOne();

    // hold, a wrong number of minutes first: nothing typed is lost
    shell.press(KeyCode.CONTROL, KeyCode.T);
    until(() -> shell.focused("#minutes"));
    shell.type("900");
    shell.press(KeyCode.ENTER);
    until(() -> shell.text("#minutesError").startsWith("Menit harus angka 1 sampai 480"));
    assertThat(shell.focused("#minutes")).isTrue();
    shell.press(KeyCode.CONTROL, KeyCode.A);
    shell.type("20");
    shell.press(KeyCode.TAB);
    shell.type("kk");
    shell.press(KeyCode.ENTER);
    until("A001", TicketState.Held.class);
    until(() -> shell.toast().equals("A001 ditunda 20 menit."));
    until(() -> shell.rows(".held") == 1 && shell.focused(".home"));

    // resume
    shell.press(KeyCode.CONTROL, KeyCode.J);
    until(() -> shell.focused(".panel .text-field"));
    shell.press(KeyCode.ENTER);
    until("A001", TicketState.Serving.class);
    until(() -> shell.visible("#finish") && !shell.visible(".panel"));

    // another service, by an everyday word
    shell.press(KeyCode.CONTROL, KeyCode.L);
    until(() -> shell.focused(".panel .text-field"));
    shell.type("12");
    shell.press(KeyCode.ENTER);
    until(() -> verbs("A001").contains("addService"));
    until(() -> !shell.visible(".panel"));

    // to counter 2 and back
    shell.press(KeyCode.CONTROL, KeyCode.G);
    until(() -> shell.focused(".panel .text-field"));
    shell.type("2");
    shell.press(KeyCode.TAB);
    shell.press(KeyCode.TAB);
    shell.press(KeyCode.TAB);
    until(() -> shell.focused("#back"));
    shell.press(KeyCode.SPACE);
    shell.press(KeyCode.ENTER);
    until("A001", TicketState.Waiting.class);
    until(() -> shell.toast().equals("A001 dipindahkan ke Loket 2."));
    done(room.counter.callNext(room.budiAt("2")));
    done(room.counter.begin(room.budiAt("2")));
    done(room.counter.finish(room.budiAt("2")));

    // it comes back first, and the last service is done here
    shell.press(KeyCode.F5);
    until(() -> shell.text("#number").equals("A001"));
    shell.press(KeyCode.ENTER);
    until("A001", TicketState.Serving.class);
    shell.press(KeyCode.F12);
    until("A001", TicketState.Done.class);
    until(() -> shell.toast().equals("A001 selesai."));

    // undone, and done again
    shell.press(KeyCode.CONTROL, KeyCode.Z);
    until("A001", TicketState.Serving.class);
    until(() -> shell.toast().equals("Sudah diurungkan: selesai."));
    shell.press(KeyCode.F12);
    until("A001", TicketState.Done.class);
    assertThat(verbs("A001"))
        .containsExactly(
            "arrive",
            "callNext",
            "begin",
            "hold",
            "resume",
            "addService",
            "transfer",
            "callNext",
            "begin",
            "finish",
            "callNext",
            "begin",
            "finish",
            "undo",
            "finish");
  }

  @Test
  void esc_closes_a_panel_and_keeps_what_was_typed() {
    servingAtOne();
    shell.press(KeyCode.CONTROL, KeyCode.T);
    until(() -> shell.focused("#minutes"));
    shell.type("15");
    shell.press(KeyCode.ESCAPE);
    until(() -> !shell.visible(".panel") && shell.focused(".home"));
    shell.press(KeyCode.CONTROL, KeyCode.T);
    until(() -> shell.focused("#minutes"));
    shell.press(KeyCode.ENTER);

    until(() -> shell.toast().equals("A001 ditunda 15 menit."));
  }

  @Test
  void a_key_that_cannot_act_says_why() {
    atCounter(KeyCode.DIGIT1);
    assertThat(shell.off("#hold")).isTrue();
    shell.press(KeyCode.CONTROL, KeyCode.T);
    until(() -> shell.text(".counter-notice .label").startsWith("Belum ada yang dilayani"));
    shell.press(KeyCode.CONTROL, KeyCode.J);
    until(() -> shell.text(".counter-notice .label").startsWith("Tidak ada nomor yang ditunda"));
    shell.press(KeyCode.ESCAPE);
    until(() -> !shell.visible("#noticeBox"));
  }

  @Test
  void somebody_leaves_and_the_counter_has_its_break() {
    atCounter(KeyCode.DIGIT1);
    shell.press(KeyCode.CONTROL, KeyCode.E);
    until(() -> shell.focused(".panel .text-field"));
    shell.type("joko");
    shell.press(KeyCode.ENTER);
    until("A002", TicketState.Left.class);
    shell.press(KeyCode.CONTROL, KeyCode.I);
    until(() -> shell.toast().equals("Loket buka."));
    until(() -> room.model("1").here().standing() == CounterModel.Standing.OPEN);
    until(
        () -> OnFx.call(() -> shell.screens.getLast().actions().toString()).contains("Istirahat"));
    shell.press(KeyCode.CONTROL, KeyCode.I);
    until(() -> shell.toast().startsWith("Loket istirahat."));
  }

  @Test
  void a_scanned_ticket_is_called() {
    atCounter(KeyCode.DIGIT1);
    String visit =
        room.desk.look(
            s -> s.ticketByNumber("A002").orElseThrow().origin().issued().visit().value());

    boolean taken = OnFx.call(() -> shell.screens.getLast().scanned(Tickets.scanCode(visit)));

    assertThat(taken).isTrue();
    until("A002", TicketState.Called.class);
    assertThat(OnFx.call(() -> shell.screens.getLast().scanned("3302271708900001"))).isFalse();
  }

  @Test
  void what_others_do_is_seen_at_once() {
    atCounter(KeyCode.DIGIT1);
    until(() -> shell.text("#count").equals("3"));
    room.arrive("1", "Wati");
    until(() -> shell.text("#count").equals("4"));
    done(room.counter.callNext(room.budiAt("2")));
    until(() -> shell.text("#count").equals("3"));
  }
}
