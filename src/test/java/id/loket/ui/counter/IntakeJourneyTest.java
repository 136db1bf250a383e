package id.loket.ui.counter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.DossierDesk;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierState;
import id.loket.domain.queue.TicketState;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.visit.VisitId;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers are taken in at the counter, by keys alone, on a real desk. */
class IntakeJourneyTest {
  @TempDir Path folder;
  private CounterRoom room;
  private CounterShell shell;

  @BeforeEach
  void open() {
    room = new CounterRoom(folder);
  }

  @AfterEach
  void close() {
    shell.close();
    room.close();
    assertThat(shell.unexpected).isEmpty();
  }

  private void atCounterOne() {
    shell = new CounterShell(room, folder, Look.LIGHT, 100);
    until(() -> shell.visible(".choose"));
    shell.press(KeyCode.DIGIT1);
    until(() -> shell.focused(".choose .text-field"));
    shell.press(KeyCode.ENTER);
    until(() -> shell.visible(".home") && shell.focused(".home") && !shell.off("#callNext"));
    shell.presses = 0;
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).until(condition);
  }

  private void serve() {
    shell.press(KeyCode.F5);
    shell.press(KeyCode.ENTER);
    until(() -> shell.visible("#finish") && shell.visible(".intake"));
  }

  private List<Dossier> dossiers(String number) {
    String visit =
        room.desk.look(
            s -> s.ticketByNumber(number).orElseThrow().origin().issued().visit().value());
    return new DossierDesk(room.desk).ofVisit(new VisitId(visit));
  }

  @Test
  void from_the_call_to_the_receipt_and_the_end_takes_at_most_14_keys_beyond_data() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();

    serve();
    shell.press(KeyCode.CONTROL, KeyCode.D);
    until(() -> shell.focused(".papers"));
    shell.press(KeyCode.A);
    until(() -> shell.text(".intake .pill").equals("2 dari 2 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> dossiers("A001").size() == 1);
    until(() -> shell.printed.equals(List.of("DITERIMA 2026-1-000001")));
    assertThat(shell.text("#taken")).contains("Siti Aminah").contains("11 Desember 2026");
    shell.press(KeyCode.F12);
    until(() ->
        room.desk.look(s -> s.ticketByNumber("A001").orElseThrow().state())
            instanceof TicketState.Done);

    assertThat(shell.presses).isLessThanOrEqualTo(14).isEqualTo(6);
    Dossier dossier = dossiers("A001").getFirst();
    assertThat(dossier.state()).isEqualTo(DossierState.DITERIMA);
    assertThat(dossier.handed("KK", Form.FOTOKOPI)).isEqualTo(1);
    until(() -> !shell.visible(".intake"));
  }

  @Test
  void a_paper_that_lacks_leaves_the_dossier_open_and_is_added_under_the_same_number() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.D);
    until(() -> shell.focused(".papers"));
    shell.press(KeyCode.SPACE);
    until(() -> shell.text(".intake .pill").equals("1 dari 2 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.printed.equals(List.of("DIKEMBALIKAN 2026-1-000001")));
    until(() -> shell.text("#taken").contains("kekurangan"));

    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.text("#refusal").startsWith("Belum ada berkas tambahan"));
    until(() -> shell.focused(".papers"));
    shell.press(KeyCode.DOWN);
    shell.press(KeyCode.DIGIT1);
    until(() -> shell.text(".intake .pill").equals("2 dari 2 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> shell.printed.size() == 2);
    assertThat(shell.printed.getLast()).isEqualTo("DITERIMA 2026-1-000001");
    assertThat(dossiers("A001")).hasSize(1);
    until(() -> !shell.visible("#take"));
    shell.press(KeyCode.F9);
    until(() -> shell.printed.size() == 3);
  }

  @Test
  void a_name_is_asked_for_and_a_wrong_nik_is_said_under_its_field_and_nothing_is_lost() {
    room.arrive("2", null);
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.text("#applicantNameError").startsWith("Nama pemohon belum diisi"));
    until(() -> shell.focused("#applicantName"));
    shell.type("budi");
    shell.press(KeyCode.TAB);
    shell.type("330227170890000");
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.text("#applicantNikError").contains("16 angka"));
    until(() -> shell.focused("#applicantNik"));
    shell.type("1");
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> dossiers("A001").size() == 1);
    Dossier dossier = dossiers("A001").getFirst();
    assertThat(IntakeController.nameOf(dossier)).isEqualToIgnoringCase("budi");
    assertThat(dossier.missing()).hasSize(2);
  }

  @Test
  void f9_prints_the_sheet_of_the_service_before_there_is_a_dossier() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();

    shell.press(KeyCode.F9);
    until(() -> shell.printed.equals(List.of("sheet KTP-GANTI []")));
  }

  @Test
  void ctrl_h_shows_the_history_and_the_papers_again() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.H);
    until(() -> shell.visible(".history") && !shell.visible(".intake"));
    shell.press(KeyCode.CONTROL, KeyCode.H);
    until(() -> shell.visible(".intake") && !shell.visible(".history"));
  }

  @Test
  void a_dossier_is_taken_back_with_ctrl_z() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> dossiers("A001").size() == 1);
    until(() -> shell.toast().startsWith("Berkas 2026-1-000001 belum lengkap"));

    shell.press(KeyCode.CONTROL, KeyCode.Z);

    until(() -> dossiers("A001").isEmpty());
    until(() -> shell.visible("#applicantName"));
  }
}
