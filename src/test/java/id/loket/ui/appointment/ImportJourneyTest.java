package id.loket.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.Room;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.reception.OfficeDay;
import id.loket.ui.shell.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of requests brought in by real key strokes and no mouse, on a real desk. */
class ImportJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  /** Three that can be had and five kinds of rows that can't. */
  private static final String FILE =
      """
      Timestamp,Nama lengkap,No. WA,NIK,Layanan,Tanggal,Jam
      20/11/2026 7:10,Siti Aminah,81234567801,,SKTM,24/11/2026,09.00
      20/11/2026 7:12,Slamet Riyadi,"8,12346E+11",,SKTM,24/11/2026,09.00
      20/11/2026 7:15,Sri Wahyuni,081234567803,"3,30227E+15",SKTM,24/11/2026,09.00
      20/11/2026 7:20,Agus Setiawan,081234567804,,kartu keluarga,24/11/2026,09.00
      20/11/2026 7:22,Dwi Lestari,081234567805,,SKTM,31/11/2026,09.00
      20/11/2026 7:31,Eko Nugroho,081234567806,,SKTM,29/11/2026,09.00
      20/11/2026 7:40,"Nur
      Hidayat",081234567807,,KTP-GANTI,24/11/2026,09.30
      20/11/2026 7:41,Rini Utami,081234567808,,12,25 November 2026,10
      """;

  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private OfficeDay day;
  private AppointmentDesk appointments;
  private ImportShell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office")).now("2026-11-23T09:42:00");
    appointments = new AppointmentDesk(day.desk);
    OnFx.run(() -> {
      shell = new ImportShell(day, folder);
      stage = new Stage();
      shell.window.show(stage, shell.settings);
      stage.setWidth(1366);
      stage.setHeight(768);
      stage.requestFocus();
    });
    settled();
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.work.close();
    });
    assertThat(shell.unexpected).isEmpty();
    day.offScreen.check();
    day.close();
  }

  private void choose(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    shell.chosen = file;
    OnFx.run(() -> shell.importing.choose(stage));
  }

  @Test
  void a_file_with_five_kinds_of_bad_rows() throws Exception {
    choose("permintaan.csv", FILE);
    focus("#rows");
    assertThat(text("#bad")).isEqualTo("Salah 5");
    assertThat(text("#good")).isEqualTo("Baik 3");
    assertThat(text("#known")).isEqualTo("Sudah ada 0");
    assertThat(text("#passedOver")).isEqualTo("Kolom yang dilewati: Timestamp");
    assertThat(selected("#bad")).isTrue();
    assertThat(accessible())
        .anyMatch(
            row -> row.startsWith("Baris 3: Slamet Riyadi") && row.contains("telepon dibulatkan"))
        .anyMatch(row -> row.startsWith("Baris 4: Sri Wahyuni") && row.contains("NIK dibulatkan"))
        .anyMatch(row -> row.startsWith("Baris 5: ") && row.contains("bisa berarti"))
        .anyMatch(row -> row.startsWith("Baris 6: ") && row.contains("“31/11/2026” tidak terbaca"))
        .anyMatch(row -> row.startsWith("Baris 7: ") && row.contains("tidak ada pelayanan"));
    assertThat(cut()).as("sentences without their end").isEmpty();
    picture("import-salah");

    press(KeyCode.CONTROL, KeyCode.S);
    Path given = folder.resolve("permintaan-baris-salah.csv");
    await(() -> Files.exists(given) && shows("Daftar baris salah tersimpan di"));
    assertThat(Files.readString(given))
        .contains("\"Slamet Riyadi\"")
        .contains("\"Baris\",\"Alasan\"")
        .doesNotContain("Siti");

    press(KeyCode.CONTROL, KeyCode.DIGIT1);
    await(() -> selected("#good"));
    await(() -> accessible().size() == 3);
    assertThat(accessible())
        .anyMatch(r -> r.contains("Nur Hidayat") && r.contains("Selasa, 24 November 2026"));
    picture("import-baik");
    press(KeyCode.CONTROL, KeyCode.ENTER);

    await(() -> shows("3 janji temu tersimpan."));
    await(() -> node(".import-dialog") == null);
    assertThat(booked())
        .extracting(a -> a.booker().name())
        .containsExactly("Siti Aminah", "Nur Hidayat", "Rini Utami");

    choose("permintaan.csv", FILE);
    focus("#rows");
    assertThat(text("#known")).isEqualTo("Sudah ada 3");
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await(() -> selected("#known"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.ESCAPE);
    await(() -> node(".import-dialog") == null);
    assertThat(booked()).hasSize(3);
  }

  @Test
  void esc_leaves_with_nothing_written_and_ctrl_z_takes_all_back() throws Exception {
    choose("permintaan.csv", FILE);
    focus("#rows");
    press(KeyCode.ESCAPE);
    await(() -> node(".import-dialog") == null);
    assertThat(booked()).isEmpty();

    choose("permintaan.csv", FILE);
    focus("#rows");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> shows("3 janji temu tersimpan."));
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> shows("Semua janji temu dari berkas itu"));
    assertThat(booked()).isEmpty();
  }

  @Test
  void what_somebody_else_booked_meanwhile_is_shown_before_anything_is_saved() throws Exception {
    choose("permintaan.csv", FILE);
    focus("#rows");
    for (int i = 0; i < 4; i++) {
      take(TUESDAY.atTime(9, 0), "0812999999%02d".formatted(i));
    }
    press(KeyCode.CONTROL, KeyCode.ENTER);

    await(() -> text("#note").startsWith("Sejak pratinjau dibuat ada yang berubah"));
    assertThat(text("#good")).isEqualTo("Baik 2");
    assertThat(text("#bad")).isEqualTo("Salah 6");
    assertThat(booked()).hasSize(4);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> shows("2 janji temu tersimpan."));
    assertThat(booked()).hasSize(6);
  }

  private void take(LocalDateTime at, String phone) {
    Room.done(
        appointments.book(
            day.session.who(),
            new Form("SKTM", at, Channel.WA, new Form.Person("Tri", phone, null, null), false)));
  }

  @Test
  void a_workbook_is_told_from_a_csv_and_another_file_is_chosen_by_enter() throws Exception {
    choose("permintaan.xlsx", "PK\u0003\u0004 a workbook");
    await(() -> shows("Berkas itu buku kerja Excel, bukan CSV."));
    Files.writeString(folder.resolve("permintaan.csv"), FILE);
    shell.chosen = folder.resolve("permintaan.csv");
    press(KeyCode.ENTER);

    focus("#rows");
    assertThat(text("#good")).isEqualTo("Baik 3");
    press(KeyCode.ESCAPE);
  }

  /** For looking at, where LOKET_PICTURES says. */
  private void picture(String name) {
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      OnFx.run(() -> Pictures.save(shell.window.scene(), Path.of(dir, name + ".png")));
    }
  }

  private List<Appointment> booked() {
    return appointments.list(TUESDAY.minusDays(1), TUESDAY.plusDays(30)).stream()
        .map(AppointmentDesk.Listed::appointment)
        .toList();
  }

  /** The rows that are shown, as they are read aloud. */
  private List<String> accessible() {
    return OnFx.call(() ->
        ((ListView<?>) node("#rows"))
            .lookupAll(".list-cell").stream()
                .filter(Node::isVisible)
                .map(Node::getAccessibleText)
                .filter(t -> t != null)
                .toList());
  }

  private List<String> cut() {
    return OnFx.call(() -> {
      shell.window.scene().snapshot(null);
      return node("#rows").lookupAll(".text").stream()
          .filter(n -> n.isVisible() && n instanceof Text)
          .map(n -> ((Text) n).getText())
          .filter(t -> t.endsWith("..."))
          .toList();
    });
  }

  private boolean selected(String selector) {
    return OnFx.call(() -> ((ToggleButton) node(selector)).isSelected());
  }

  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private void focus(String selector) {
    await(() -> {
      Node owner = OnFx.call(() -> shell.window.scene().getFocusOwner());
      return owner != null && owner.equals(node(selector));
    });
  }

  private Node node(String selector) {
    return OnFx.call(() -> {
      List<Node> all = new ArrayList<>(shell.window.scene().getRoot().lookupAll(selector));
      return all.isEmpty() ? null : all.getLast();
    });
  }

  private String text(String selector) {
    return OnFx.call(() -> node(selector) instanceof Labeled label ? label.getText() : "");
  }

  private boolean shows(String beginning) {
    return OnFx.call(() ->
        shell.window.scene().getRoot().lookupAll(".label").stream()
            .filter(n -> n.isVisible() && n instanceof Labeled)
            .anyMatch(n -> String.valueOf(((Labeled) n).getText()).startsWith(beginning)));
  }

  private void settled() {
    await(() -> OnFx.call(() -> shell.work.running().get() == 0));
  }

  private static void await(Callable<Boolean> holds) {
    org.awaitility.Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
