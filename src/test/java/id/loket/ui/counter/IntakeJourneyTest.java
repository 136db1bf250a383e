package id.loket.ui.counter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.DossierDesk;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierState;
import id.loket.domain.person.Nik;
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
    assertThat(shell.printed.getLast()).isEqualTo("SALINAN 2026-1-000001");
  }

  @Test
  void who_comes_back_with_the_rest_gets_the_receipt_under_the_same_number() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.printed.equals(List.of("DIKEMBALIKAN 2026-1-000001")));
    shell.press(KeyCode.F12);
    until(() -> !shell.visible(".intake"));
    room.time("09:00");
    assertThat(room.comeBack("2026-1-000001")).isEqualTo("A002");
    shell.presses = 0;

    serve();
    until(() -> shell.text("#taken").contains("Siti Aminah"));
    shell.press(KeyCode.CONTROL, KeyCode.D);
    until(() -> shell.focused(".papers"));
    shell.press(KeyCode.A);
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.printed.getLast().equals("DITERIMA 2026-1-000001"));
    shell.press(KeyCode.F12);
    until(() -> !shell.visible(".intake"));

    assertThat(shell.presses).isLessThanOrEqualTo(14).isEqualTo(6);
    assertThat(dossiers("A001")).hasSize(1);
    assertThat(dossiers("A002")).isEmpty();
  }

  @Test
  void papers_of_somebody_else_take_one_key_more_and_the_visitor_is_named_too() {
    room.arrive("8", "Slamet Riyadi");
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.U);
    until(() -> shell.focused("#applicantName") && shell.field("#applicantName").isEmpty());
    assertThat(shell.field("#bearerName")).isEqualTo("Slamet Riyadi");
    int beyond = shell.presses;
    shell.type("nur");
    shell.press(KeyCode.TAB);
    shell.type("330227570890000");
    shell.presses = beyond;
    // DATANG asks a power of attorney of who sends somebody
    until(() -> shell.text(".intake .pill").equals("0 dari 3 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.D);
    until(() -> shell.focused(".papers"));
    shell.press(KeyCode.A);
    until(() -> shell.text(".intake .pill").equals("3 dari 3 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.text("#applicantNikError").contains("16 angka"));
    until(() -> shell.focused("#applicantNik"));
    assertThat(shell.text(".intake .pill")).isEqualTo("3 dari 3 lengkap");
    assertThat(shell.field("#applicantName")).isEqualToIgnoringCase("nur");
    shell.type("2");
    shell.presses--;
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> shell.printed.equals(List.of("DITERIMA 2026-1-000001")));
    assertThat(shell.text("#taken")).containsIgnoringCase("nur, dibawa oleh Slamet Riyadi");
    shell.press(KeyCode.F12);
    until(() -> !shell.visible(".intake"));

    // the second Ctrl+Enter is that of the wrong NIK
    assertThat(shell.presses).isLessThanOrEqualTo(14).isEqualTo(8);
    Dossier dossier = dossiers("A001").getFirst();
    assertThat(dossier.asked().conditions()).containsExactly("dikuasakan");
    assertThat(dossier.bearer()).isEqualTo(new Bearer("Slamet Riyadi", null, null));
    assertThat(dossier.applicant()).isNotNull();
    assertThat(dossier.applicant().nik()).isEqualTo(Nik.parse("3302275708900002"));
  }

  @Test
  void what_was_typed_for_the_one_is_there_again_after_the_other() {
    room.arrive("2", null);
    atCounterOne();
    serve();
    shell.press(KeyCode.CONTROL, KeyCode.D);
    until(() -> shell.focused("#applicantName"));
    shell.type("siti");
    shell.press(KeyCode.CONTROL, KeyCode.U);
    until(() -> shell.field("#applicantName").isEmpty());
    shell.type("budi");
    shell.press(KeyCode.CONTROL, KeyCode.U);
    until(() -> shell.field("#applicantName").equalsIgnoreCase("siti"));
    shell.press(KeyCode.CONTROL, KeyCode.U);
    until(() -> shell.field("#applicantName").equalsIgnoreCase("budi"));

    shell.press(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> shell.text("#bearerNameError").startsWith("Nama yang membawa berkas"));
    until(() -> shell.focused("#bearerName"));
    assertThat(dossiers("A001")).isEmpty();
  }

  @Test
  void several_conditions_are_chosen_by_their_digits_and_said_in_words() {
    room.arrive("2", "Siti Aminah");
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.S);
    until(() -> shell.focused(".conditions .toggle-button"));
    assertThat(shell.texts(".conditions .toggle-button"))
        .containsExactly("hilang", "rusak", "data berubah");
    shell.press(KeyCode.DIGIT1);
    until(() -> shell.text(".intake .pill").equals("0 dari 3 lengkap"));
    shell.press(KeyCode.DIGIT3);
    until(() -> shell.text(".intake .pill").equals("0 dari 5 lengkap"));
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);

    until(() -> dossiers("A001").size() == 1);
    assertThat(dossiers("A001").getFirst().asked().conditions())
        .containsExactly("hilang", "ubah_data");
    until(() -> shell.text("#taken").endsWith("bila hilang, data berubah"));
  }

  @Test
  void a_service_without_conditions_says_so_and_goes_on_to_the_papers() {
    room.arrive("1", "Siti Aminah");
    atCounterOne();
    serve();

    shell.press(KeyCode.CONTROL, KeyCode.S);

    until(() -> shell.text("#refusal").startsWith("Syarat layanan ini sama"));
    until(() -> shell.focused(".papers"));
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
    assertThat(dossier.applicant()).isNotNull();
    assertThat(dossier.applicant().name()).isEqualToIgnoringCase("budi");
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
