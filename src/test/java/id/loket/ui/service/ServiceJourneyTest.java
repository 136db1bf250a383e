package id.loket.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.Passwords;
import id.loket.desk.Room;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard.Decree;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.JobPaper;
import id.loket.fixture.Keyboard;
import id.loket.print.RequirementSheet;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.reception.OfficeDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue worked by real key strokes and no mouse, on a real desk. */
class ServiceJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private OfficeDay day;
  private Clerk admin;
  private ServiceShell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"));
    admin =
        Room.done(
            new StaffDesk(day.desk, new Passwords(day.clock), day.clock)
                .define(
                    Who.SYSTEM,
                    new ClerkDefined.Identity("wahyu", "Wahyu Nugroho"),
                    List.of(Role.ADMIN),
                    null,
                    false));
    day.now("2026-11-23T09:42:00");
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.work.close();
    });
    assertThat(shell.unexpected).isEmpty();
    day.close();
  }

  private void start(Clerk who) {
    day.session.signedIn(who);
    OnFx.run(() -> {
      shell = new ServiceShell(day, folder, Look.LIGHT, 100, true, folder.resolve("pilihan.yaml"));
      stage = new Stage();
      shell.window.show(stage, shell.settings);
      stage.requestFocus();
    });
    settled();
    focus("#words");
  }

  @Test
  void an_admin_changes_a_service_confirms_it_reads_the_old_one_and_gives_it_out()
      throws Exception {
    start(admin);
    find("surat miskin");
    await(() -> shows("Nomor 11 · SKTM"));
    Service before = held("SKTM");
    int count = before.standard().requirements().getFirst().count();

    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    assertThat(text("#editNote")).contains("versi 2").contains("belum diverifikasi");
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    focus("#edit-FEE");
    press(KeyCode.CONTROL, KeyCode.A);
    type("#edit-FEE", "2500");
    press(KeyCode.CONTROL, KeyCode.L);
    focus("#papers");
    press(KeyCode.ENTER);
    focus("#paperName");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    focus("#paperCount");
    type("#paperCount", Integer.toString(count + 2));
    press(KeyCode.CONTROL, KeyCode.S);
    focus("#papers");
    press(KeyCode.CONTROL, KeyCode.S);

    await(() -> held("SKTM").version() == 2);
    Service after = held("SKTM");
    assertThat(after.standard().fee().tariff()).isEqualTo(2500);
    assertThat(after.standard().requirements().getFirst().count()).isEqualTo(count + 2);
    assertThat(after.standard().origin().decree()).isNull();
    await(() -> shows("Rp2.500") && shows("Belum diverifikasi"));
    focus("#words");

    press(KeyCode.CONTROL, KeyCode.D);
    focus("#decreeNumber");
    type("#decreeNumber", "12");
    press(KeyCode.ENTER);
    type("#decreeFrom", "2 1 2026");
    press(KeyCode.ENTER);
    await(() -> held("SKTM").version() == 3);
    assertThat(held("SKTM").standard().origin().decree())
        .isEqualTo(new Decree("12", LocalDate.of(2026, 1, 2)));
    await(() -> shows("Keputusan Camat 12, berlaku 2 Jan 2026"));
    await(() -> versions().getItems().size() == 3);

    OnFx.run(() -> versions().requestFocus());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    await(() -> shows("GRATIS") && text("#old").contains("versi 1"));
    assertThat(shows("Rp2.500")).isFalse();

    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> Files.exists(folder.resolve("layanan.yaml")));
    await(() -> shows("Katalog tersimpan di " + folder.resolve("layanan.yaml") + "."));
    assertThat(Files.readString(folder.resolve("layanan.yaml"))).contains("tarif: 2500");
  }

  @Test
  void a_sheet_for_one_condition_is_printed_by_two_keys() throws Exception {
    start(day.session.clerk().orElseThrow());
    find("ktp ganti");
    await(() -> shows("Nomor 2 · KTP-GANTI"));
    int before = hand.strokes();

    press(KeyCode.SHIFT, KeyCode.F9);
    await(() -> node(".sheet-choice") != null);
    press(KeyCode.Q);
    await(() -> day.jobs.jobs().size() == 1);

    assertThat(hand.strokes() - before).isEqualTo(2);
    String paper = paper(0);
    assertThat(paper)
        .contains("Penggantian KTP-el (hilang, rusak, perubahan data)")
        .contains("Surat keterangan kehilangan dari kepolisian")
        .contains("Kartu Keluarga")
        .doesNotContain("KTP-el lama");
    focus("#words");
    assertThat(text("#words")).as("the letter did not land in the search").isEqualTo("ktp ganti");
  }

  @Test
  void a_sheet_for_everybody_is_one_key_and_the_size_is_remembered_but_not_large_type()
      throws Exception {
    start(day.session.clerk().orElseThrow());
    find("ktp ganti");
    await(() -> shows("Nomor 2 · KTP-GANTI"));

    press(KeyCode.F9);
    await(() -> day.jobs.jobs().size() == 1);
    press(KeyCode.SHIFT, KeyCode.F9);
    await(() -> node(".sheet-choice") != null);
    press(KeyCode.DIGIT3);
    await(() -> day.jobs.jobs().size() == 2);
    press(KeyCode.SHIFT, KeyCode.F9);
    await(() -> node(".sheet-choice") != null);
    press(KeyCode.V);
    await(() -> day.jobs.jobs().size() == 3);
    press(KeyCode.F9);
    await(() -> day.jobs.jobs().size() == 4);

    assertThat(day.jobs.jobs())
        .extracting(j -> ((RequirementSheet) j.printout()).edition().name())
        .containsExactly("A4", "A5", "LARGE", "A5");
    assertThat(paper(0)).contains("KTP-el lama").contains("Bukti perubahan data");
    assertThat(paper(2)).contains("KTP-el lama").doesNotContain("kehilangan dari kepolisian");
  }

  @Test
  void a_paper_is_looked_at_kept_as_pdf_and_printed_from_there() throws Exception {
    start(day.session.clerk().orElseThrow());
    find("sktm");
    await(() -> shows("Nomor 11 · SKTM"));

    press(KeyCode.CONTROL, KeyCode.I);
    await(() -> node(".paper-pages") != null);
    press(KeyCode.PAGE_DOWN);
    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> Files.exists(folder.resolve("SKTM.pdf")));
    press(KeyCode.F9);
    await(() -> day.jobs.jobs().size() == 1);
    await(() -> node(".paper-pages") == null);
    focus("#words");

    OnFx.run(() -> shell.model.current().set("printjobs"));
    settled();
    press(KeyCode.CONTROL, KeyCode.I);
    await(() -> node(".paper-pages") != null);
    press(KeyCode.F9);
    await(() -> day.jobs.jobs().size() == 2);
    assertThat(paper(1)).as("a second one is marked").contains("SALINAN");
  }

  @Test
  void somebody_else_was_first_and_nothing_typed_is_lost() {
    start(admin);
    find("sktm");
    await(() -> shows("Nomor 11 · SKTM"));
    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    focus("#edit-PROMISE");
    press(KeyCode.CONTROL, KeyCode.A);
    type("#edit-PROMISE", "2 hari");
    Service seen = held("SKTM");
    Room.done(
        new CatalogueDesk(day.desk)
            .confirm(new Who(admin, null), seen, new Decree("9", LocalDate.of(2026, 2, 1))));

    press(KeyCode.CONTROL, KeyCode.S);

    await(() -> text("#editNote").startsWith("Wahyu Nugroho sudah mengubah layanan ini"));
    assertThat(text("#editNote")).contains("versi 2 (keputusan camat)");
    assertThat(text("#edit-PROMISE")).isEqualTo("2 hari");
    assertThat(held("SKTM").version()).isEqualTo(2);
    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> held("SKTM").version() == 3);
    assertThat(held("SKTM").standard().promise().amount()).isEqualTo(2);
    assertThat(held("SKTM").standard().origin().decree()).isNull();
  }

  @Test
  void esc_keeps_what_was_typed_and_the_same_key_brings_it_back() {
    start(admin);
    find("sktm");
    await(() -> shows("Nomor 11 · SKTM"));
    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    press(KeyCode.CONTROL, KeyCode.A);
    type("#edit-NAME", "surat");
    press(KeyCode.ESCAPE);
    focus("#words");
    await(() -> shows("Isian Anda disimpan sebagai konsep."));

    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    assertThat(text("#edit-NAME")).isEqualTo("surat");
    assertThat(text("#editNote")).startsWith("Ini konsep Anda");
    press(KeyCode.CONTROL, KeyCode.U);
    await(() -> text("#edit-NAME").equals(held("SKTM").name()));
    press(KeyCode.ESCAPE);
    assertThat(held("SKTM").version()).isEqualTo(1);
  }

  @Test
  void a_draft_that_was_left_follows_what_somebody_else_did_meanwhile() {
    start(admin);
    find("sktm");
    await(() -> shows("Nomor 11 · SKTM"));
    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    press(KeyCode.CONTROL, KeyCode.A);
    type("#edit-NAME", "surat");
    press(KeyCode.ESCAPE);
    focus("#words");
    Service seen = held("SKTM");
    Room.done(
        new CatalogueDesk(day.desk)
            .edit(
                new Who(admin, null),
                seen,
                new ServiceReading(
                        seen,
                        new ServiceDraft(
                            Map.of(
                                ServiceDraft.Part.NAME, "Surat tidak mampu",
                                ServiceDraft.Part.SHORT_NAME, seen.shortName(),
                                ServiceDraft.Part.PRODUCT, "Surat",
                                ServiceDraft.Part.PROMISE, "1 hari",
                                ServiceDraft.Part.GROUP, seen.group(),
                                ServiceDraft.Part.MINUTES, "5",
                                ServiceDraft.Part.NUMBER, "11"),
                            List.of()),
                        day.desk.known().catalogue())
                    .service()
                    .orElseThrow()));
    await(() -> shows("Surat tidak mampu"));

    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    assertThat(text("#editNote"))
        .startsWith("Wahyu Nugroho sudah mengubah layanan ini menjadi versi 2")
        .contains("Yang sama-sama diubah memakai isian Anda: Nama layanan.");
    assertThat(text("#edit-NAME")).isEqualTo("surat");
    assertThat(text("#edit-PROMISE")).isEqualTo("1 hari kerja");
    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> held("SKTM").version() == 3);
    assertThat(held("SKTM").name()).isEqualTo("surat");
    assertThat(held("SKTM").standard().requirements()).isEmpty();
  }

  @Test
  void papers_are_added_moved_removed_and_brought_back_by_key() {
    start(admin);
    find("ktp ganti");
    await(() -> shows("Nomor 2 · KTP-GANTI"));
    press(KeyCode.CONTROL, KeyCode.E);
    focus("#edit-NAME");
    press(KeyCode.CONTROL, KeyCode.L);
    focus("#papers");

    press(KeyCode.CONTROL, KeyCode.DOWN);
    press(KeyCode.DELETE);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.INSERT);
    focus("#paperName");
    press(KeyCode.CONTROL, KeyCode.S);
    await(() -> shows("Nama berkas belum diisi."));
    type("#paperName", "pasfoto");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    focus("#paperCount");
    type("#paperCount", "2");
    press(KeyCode.ENTER);
    focus("#paperWhen");
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    type("#paperConditions", "data berubah, pindah desa");
    press(KeyCode.CONTROL, KeyCode.S);
    focus("#papers");
    press(KeyCode.CONTROL, KeyCode.S);

    await(() -> held("KTP-GANTI").version() == 2);
    List<Requirement> papers = held("KTP-GANTI").standard().requirements();
    assertThat(papers)
        .extracting(Requirement::name)
        .startsWith("Formulir F-1.02", "Kartu Keluarga", "pasfoto")
        .hasSize(6);
    assertThat(papers.get(2).count()).isEqualTo(2);
    assertThat(papers.get(2).need().conditions()).containsExactly("ubah_data", "pindah_desa");
  }

  @Test
  void who_may_not_change_the_catalogue_sees_no_button_and_is_told_why() {
    start(day.session.clerk().orElseThrow());
    find("sktm");
    await(() -> shows("Nomor 11 · SKTM"));
    assertThat(OnFx.call(() -> node("#change").isVisible())).isFalse();

    for (KeyCode key : List.of(KeyCode.E, KeyCode.D, KeyCode.N, KeyCode.O)) {
      OnFx.run(shell.dialogs::closeAll);
      await(() -> !shows("Katalog hanya diubah oleh administrator."));
      press(KeyCode.CONTROL, key);
      await(() -> shows("Katalog hanya diubah oleh administrator."));
    }
    assertThat(held("SKTM").version()).isEqualTo(1);
  }

  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private void find(String words) {
    type("#words", words);
    settled();
  }

  /** Types, and waits until the scanner has let it through. */
  private void type(String field, String words) {
    focus(field);
    hand.type(words);
    await(() -> text(field).equals(words));
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
    return OnFx.call(() ->
        switch (node(selector)) {
          case TextInputControl field -> field.getText();
          case Labeled label -> label.getText();
          case null, default -> "";
        });
  }

  private boolean shows(String beginning) {
    return OnFx.call(() ->
        shell.window.scene().getRoot().lookupAll(".label").stream()
            .filter(n -> n.isVisible() && n instanceof Labeled)
            .anyMatch(n -> String.valueOf(((Labeled) n).getText()).startsWith(beginning)));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<CatalogueDesk.Version> versions() {
    return (ComboBox<CatalogueDesk.Version>) node("#versions");
  }

  private Service held(String code) {
    return day.desk.known().catalogue().byCode(new ServiceCode(code)).orElseThrow();
  }

  private String paper(int job) {
    return JobPaper.text(day.jobs, job);
  }

  private void settled() {
    await(() -> OnFx.call(() -> shell.work.running().get() == 0));
  }

  private static void await(Callable<Boolean> holds) {
    org.awaitility.Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
