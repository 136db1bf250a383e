package id.loket.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.desk.Who;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard.Decree;
import id.loket.domain.staff.Clerk;
import id.loket.fixture.Publication;
import id.loket.store.CatalogueText;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.reception.OfficeDay;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** "Layanan" on a real desk; LOKET_PICTURES=DIR keeps the pictures. */
class ServiceScreenTest {
  @TempDir Path root;
  private OfficeDay day;
  private ServiceShell shell;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void open() {
    day = new OfficeDay(root.resolve("office"), Runnable::run);
    day.session.signedIn(Clerk.SYSTEM);
    day.now("2026-11-23T09:42:00");
  }

  @AfterEach
  void close() {
    shut();
    day.close();
  }

  @Test
  void the_first_service_stands_there_with_its_whole_standard() {
    show(Look.LIGHT, 100);

    assertThat(list().getItems()).hasSize(30);
    assertThat(read())
        .contains("Perekaman dan penerbitan KTP-el baru", "Belum diverifikasi", "GRATIS")
        .contains("14 hari kerja", "1. Kartu Keluarga", "Fotokopi", "Selalu")
        .contains("Penanganan pengaduan, saran, dan masukan", "Belum diisi")
        .contains("Permendagri 83/2022: 400.12.2.1", "UU 25/2009", "Keyakinan tinggi");
  }

  @Test
  void typing_finds_and_the_arrows_choose_while_the_hand_stays() {
    show(Look.LIGHT, 100);

    type("surat miskin");
    assertThat(read()).contains("Pengesahan surat keterangan tidak mampu");
    type("ktp");
    OnFx.run(() ->
        Event.fireEvent(
            field(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false)));
    assertThat(OnFx.call(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
    type("pajak kendaraan");
    assertThat(list().getItems()).isEmpty();
    assertThat(read()).anyMatch(t -> t.contains("Arahkan ke Samsat"));
  }

  @Test
  void older_versions_are_read_and_a_decree_is_seen() {
    CatalogueDesk desk = new CatalogueDesk(day.desk);
    Room.done(
        desk.confirm(
            Who.SYSTEM, held("SKTM"), new Decree("060/12/2026", LocalDate.of(2026, 1, 2))));
    show(Look.LIGHT, 100);
    type("sktm");

    assertThat(versions().getItems()).hasSize(2);
    assertThat(read()).anyMatch(t -> t.contains("060/12/2026"));
    OnFx.run(() -> versions().getSelectionModel().selectLast());
    assertThat(read()).contains("Belum diverifikasi");
  }

  @Test
  void a_broken_file_is_told_by_its_line_and_changes_nothing() throws Exception {
    show(Look.LIGHT, 100);
    LookDesk.Digest before = new LookDesk(day.desk).digest();
    Path file = Files.writeString(root.resolve("x.yaml"), "kelompok_antrian: 5");

    OnFx.run(() -> shell.files.read(file));

    assertThat(read()).anyMatch(t -> t.startsWith("Baris 1: "));
    assertThat(new LookDesk(day.desk).digest()).isEqualTo(before);
  }

  @Test
  void a_file_is_taken_over_once_its_news_were_seen() throws Exception {
    Path file = root.resolve("layanan.yaml");
    show(Look.LIGHT, 100);
    OnFx.run(() -> shell.files.write(file));
    Files.writeString(file, Files.readString(file).replace("bikin KTP", "bikin e-KTP"));

    OnFx.run(() -> shell.files.read(file));
    assertThat(read()).anyMatch(t -> t.contains("0 layanan baru, 1 berubah, 29 tetap"));
    assertThat(read()).anyMatch(t -> t.contains("KTP baru: kata sehari-hari"));
    keep("preview", Look.LIGHT, 100);
    OnFx.run(() -> press("Ambil ke katalog"));

    assertThat(held("KTP-BARU").words()).contains("bikin e-KTP");
    assertThat(held("KTP-BARU").version()).isEqualTo(2);
  }

  @Test
  void an_admin_confirms_a_standard_by_its_decree() {
    show(Look.LIGHT, 100);
    type("sktm");
    OnFx.run(() -> press("Tetapkan keputusan"));
    OnFx.run(() -> ((TextField) scene.lookup("#decreeNumber")).setText("060/12/2026"));
    OnFx.run(() -> ((TextField) scene.lookup("#decreeFrom")).setText("2 Januari"));
    OnFx.run(() -> Event.fireEvent(scene.lookup("#decreeFrom"), new ActionEvent()));
    assertThat(read()).anyMatch(t -> t.startsWith("Tanggal itu tidak terbaca."));
    keep("decree", Look.LIGHT, 100);
    OnFx.run(() -> ((TextField) scene.lookup("#decreeFrom")).setText("2-1-2027"));
    OnFx.run(() -> Event.fireEvent(scene.lookup("#decreeFrom"), new ActionEvent()));
    assertThat(read()).anyMatch(t -> t.contains("baru berlaku pada Sabtu, 2 Januari 2027"));
    assertThat(held("SKTM").standard().origin().decree()).isNull();
    OnFx.run(() -> ((TextField) scene.lookup("#decreeFrom")).setText("2-1-2026"));
    OnFx.run(() -> Event.fireEvent(scene.lookup("#decreeFrom"), new ActionEvent()));

    assertThat(held("SKTM").standard().origin().decree())
        .isEqualTo(new Decree("060/12/2026", LocalDate.of(2026, 1, 2)));
    assertThat(held("SKTM").version()).isEqualTo(2);
    assertThat(read()).anyMatch(t -> t.startsWith("Keputusan Camat 060/12/2026"));
  }

  @Test
  void a_decree_typed_while_somebody_changed_the_service_is_asked_again_and_not_lost() {
    show(Look.LIGHT, 100);
    type("sktm");
    command("service.decree.set");
    OnFx.run(() -> ((TextField) scene.lookup("#decreeNumber")).setText("060/12/2026"));
    OnFx.run(() -> ((TextField) scene.lookup("#decreeFrom")).setText("2-1-2026"));
    Room.done(
        new CatalogueDesk(day.desk)
            .confirm(Who.SYSTEM, held("SKTM"), new Decree("1", LocalDate.of(2026, 1, 1))));

    OnFx.run(() -> Event.fireEvent(scene.lookup("#decreeFrom"), new ActionEvent()));

    assertThat(read()).anyMatch(t -> t.startsWith("Layanan SKTM baru saja diubah orang lain"));
    assertThat(((TextField) scene.lookup("#decreeNumber")).getText()).isEqualTo("060/12/2026");
    OnFx.run(() -> Event.fireEvent(scene.lookup("#decreeFrom"), new ActionEvent()));
    assertThat(held("SKTM").standard().origin().decree())
        .isEqualTo(new Decree("060/12/2026", LocalDate.of(2026, 1, 2)));
  }

  private void proposed() {
    proposed("2026-11-20T09:00:00+07:00");
  }

  private void proposed(String at) {
    Service shipped = held("SKTM");
    Catalogue alone = new Catalogue(day.desk.known().catalogue().frame(), List.of(shipped));
    String file = new String(CatalogueText.bytes(alone), StandardCharsets.UTF_8);
    Publication.to(
        day.desk, file.replaceFirst("nilai: [0-9]+", "nilai: 2"), OffsetDateTime.parse(at));
  }

  @Test
  void what_the_regency_proposes_holds_where_the_office_has_no_word_of_its_own() {
    proposed();
    show(Look.LIGHT, 100);
    type("sktm");

    assertThat(read()).contains("Usulan kabupaten");
    assertThat(proposal().isVisible()).isFalse();
    assertThat(versions().getItems()).extracting(v -> v.regency()).containsExactly(true, false);
    keep("regency-used", Look.LIGHT, 100);
  }

  @Test
  void the_box_of_versions_is_no_wider_than_its_words_and_dates_them_in_office_time() {
    proposed("2026-11-22T22:53:00Z");
    show(Look.LIGHT, 100);
    type("sktm");
    read();
    String words =
        OnFx.call(() -> versions().getConverter().toString(versions().getItems().getFirst()));
    double sheet = OnFx.call(() -> scene.lookup("#scroll").getLayoutBounds().getWidth());

    assertThat(words).isEqualTo("Usulan kabupaten, 23 Nov 2026");
    assertThat(OnFx.call(() -> versions().getWidth())).isLessThan(sheet / 2);
    type("ktp");
    read();
    assertThat(OnFx.call(() -> versions().getWidth())).isLessThan(sheet / 2);
    keep("regency-width", Look.LIGHT, 100);
  }

  @Test
  void what_the_regency_proposes_beside_the_offices_own_is_read_compared_and_taken_by_a_key() {
    CatalogueDesk desk = new CatalogueDesk(day.desk);
    Service shipped = held("SKTM");
    show(Look.LIGHT, 100);
    type("sktm");
    command("service.regency.adopt");
    assertThat(read())
        .contains("Untuk " + shipped.shortName() + " tidak ada usulan kabupaten yang berbeda.");
    Service own =
        Room.done(
            desk.confirm(Who.SYSTEM, shipped, new Decree("060/12/2026", LocalDate.of(2026, 1, 2))));
    proposed();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(proposal().isVisible()).isTrue();
    assertThat(read())
        .anyMatch(t -> t.startsWith("Usulan kabupaten berbeda dari milik kantor: waktu. "));
    OnFx.run(() -> versions().getSelectionModel().select(1));
    assertThat(read()).anyMatch(t -> t.startsWith("Anda membaca usulan kabupaten"));
    keep("regency-reading", Look.LIGHT, 100);
    keep("regency-reading", Look.DARK, 100);
    command("service.regency.adopt");
    keep("regency-adopt", Look.LIGHT, 100);
    assertThat(held("SKTM")).isEqualTo(own);
    OnFx.run(() -> ((Button) scene.getFocusOwner()).fire());
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(held("SKTM").version()).isEqualTo(own.version() + 1);
    assertThat(held("SKTM").standard().promise().amount()).isEqualTo(2);
    assertThat(proposal().isVisible()).isFalse();
  }

  private Node proposal() {
    return Objects.requireNonNull(scene.lookup("#proposal"));
  }

  @Test
  void a_service_that_the_office_did_not_have_is_made_on_the_screen() {
    show(Look.LIGHT, 100);
    command("service.new");
    keep("new", Look.LIGHT, 100);
    write("CODE", "dom-usaha");
    write("NAME", "Surat keterangan domisili usaha");
    write("SHORT_NAME", "Domisili usaha");
    write("PROMISE", "1 hari kerja");
    write("PRODUCT", "Surat keterangan domisili usaha");
    command("service.edit.save");

    assertThat(held("DOM-USAHA").version()).isEqualTo(1);
    assertThat(read()).contains("Surat keterangan domisili usaha", "Belum diverifikasi");
    type("domisili usaha");
    assertThat(list().getItems()).extracting(s -> s.code().value()).contains("DOM-USAHA");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_without_css_warnings(Look look, int percent) {
    assertThat(
            CssWarnings.heard(() -> {
              show(look, percent);
              keep("services", look, percent);
              type("akta");
              keep("akta", look, percent);
              type("pajak kendaraan");
              keep("none", look, percent);
              type("xyzzy");
              keep("empty", look, percent);
              type("ktp g");
              keep("conditions", look, percent);
              command("sheet.more");
              keep("choose", look, percent);
              command("sheet.look");
              keep("look", look, percent);
              command("kit.close");
              command("service.edit");
              keep("edit", look, percent);
              OnFx.run(() -> ((TextInputControl) scene.lookup("#edit-FEE")).setText("gratisan"));
              OnFx.run(() -> ((TextInputControl) scene.lookup("#edit-NAME")).setText(""));
              command("service.edit.save");
              keep("wrong", look, percent);
              command("service.edit.papers");
              keep("papers", look, percent);
              OnFx.run(() -> press("Ubah", "#papers"));
              keep("paper", look, percent);
              command("kit.close");
              command("kit.close");
            }))
        .isEmpty();
  }

  private void show(Look look, int percent) {
    shut();
    OnFx.run(() -> {
      shell = new ServiceShell(day, root, look, percent, false, root.resolve("dipilih.yaml"));
      stage = new Stage();
      scene = shell.window.scene();
      stage.setScene(scene);
      stage.setWidth(1366);
      stage.setHeight(768);
      stage.show();
      Pictures.take(scene);
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shut() {
    if (shell != null) {
      OnFx.run(() -> {
        shell.window.close();
        stage.hide();
      });
      assertThat(shell.unexpected).isEmpty();
    }
  }

  private void command(String id) {
    OnFx.run(() ->
        shell.keys.active().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow()
            .run());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void write(String part, String words) {
    OnFx.run(() -> ((TextInputControl) scene.lookup("#edit-" + part)).setText(words));
  }

  private void type(String words) {
    OnFx.run(() -> {
      field().setText(words);
      Pictures.take(scene);
    });
  }

  private TextField field() {
    return (TextField) Objects.requireNonNull(scene.lookup("#words"));
  }

  @SuppressWarnings("unchecked")
  private ListView<Service> list() {
    return (ListView<Service>) Objects.requireNonNull(scene.lookup("#list"));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<CatalogueDesk.Version> versions() {
    return (ComboBox<CatalogueDesk.Version>) Objects.requireNonNull(scene.lookup("#versions"));
  }

  private Service held(String code) {
    Catalogue now = day.desk.known().catalogue();
    return now.byCode(new ServiceCode(code)).orElseThrow();
  }

  /** The button of that word beside the node. */
  private void press(String text, String beside) {
    scene.lookup(beside).getParent().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && b.getText().equals(text))
        .forEach(n -> ((Button) n).fire());
  }

  private void press(String text) {
    scene.getRoot().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && b.getText().contains(text))
        .forEach(n -> ((Button) n).fire());
  }

  private List<String> read() {
    return OnFx.call(() -> {
      Pictures.take(scene);
      List<String> texts = new ArrayList<>();
      for (Node node : scene.getRoot().lookupAll(".label")) {
        if (node instanceof Labeled l && l.getText() != null) {
          texts.add(l.getText());
        }
      }
      return texts;
    });
  }

  private void keep(String what, Look look, int percent) {
    WaitForAsyncUtils.waitForFxEvents();
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      OnFx.run(() ->
          Pictures.save(
              scene,
              Path.of(dir, "service-" + what + "-" + Pictures.name(look, percent) + ".png")));
    }
  }
}
