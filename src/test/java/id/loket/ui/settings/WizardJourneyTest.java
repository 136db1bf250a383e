package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.OfficeDescribed;
import id.loket.fixture.Keyboard;
import id.loket.fixture.PostScript;
import id.loket.fixture.RawSql;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Texts.Language;
import id.loket.ui.shell.ShellWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start in a window, with key strokes only. */
class WizardJourneyTest {
  private static final String PASSWORD = "kopi hujan sore";

  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private RealOffice office;
  private ShellWindow window;
  private Stage stage;
  private WizardFlow flow;
  private int pressed;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      office = new RealOffice(folder, false, false);
      window = office.window();
      stage = new Stage();
      window.show(stage, office.settings);
      stage.requestFocus();
      flow =
          new WizardFlow(
              office.loader, Views.WIZARD, office.texts, view -> office.model.lock().set(view));
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      flow.close();
      window.close();
      stage.hide();
      office.close();
    });
  }

  private void press(KeyCode... keys) {
    pressed++;
    hand.press(keys);
  }

  /** As typed or pasted into the field that has the focus; not counted. */
  private void type(String text) {
    OnFx.run(() -> ((TextInputControl) focused()).replaceSelection(text));
  }

  private Node focused() {
    return OnFx.call(() -> window.scene().getFocusOwner());
  }

  private String title() {
    return OnFx.call(() -> ((Label) window.scene().getRoot().lookup(".wizard .h1")).getText());
  }

  @Test
  void f1_explains_the_first_start() {
    press(KeyCode.F1);
    assertThat(OnFx.call(() -> ((Label) window.scene().getRoot().lookup("#help .h1")).getText()))
        .isEqualTo("Memulai Loket");
    press(KeyCode.ESCAPE);
    assertThat(OnFx.call(() -> window.scene().getRoot().lookup("#help"))).isNull();
    assertThat(title()).as("Esc closed the help, not the step").isNotEmpty();
  }

  @Test
  void the_shortest_way_to_an_office_takes_at_most_25_keys() {
    press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Kantor kecamatan");
    type("330227");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Administrator pertama");
    typeAdministrator("Wahyu Nugroho");
    toTheCode();
    String code =
        OnFx.call(() -> ((TextField) window.scene().getRoot().lookup(".recovery-code")).getText());
    press(KeyCode.SPACE);
    press(KeyCode.ENTER);

    assertThat(office.happened.get()).isEqualTo(" ready");
    assertThat(pressed).isLessThanOrEqualTo(25).isEqualTo(9);
    OfficeDescribed set =
        office.desk.look(s -> java.util.Optional.ofNullable(s.settings().office())).orElseThrow();
    assertThat(set.code()).isEqualTo("33.02.27");
    assertThat((Object) office.desk.look(s -> s.settings().counters().size())).isEqualTo(4);
    assertThat(office.staff.signIn("wahyu", PASSWORD)).isInstanceOf(Outcome.Done.class);
    assertThat(office.staff.recover("wahyu", code, "jalan ke pasar")).isEqualTo(Outcome.done(true));
  }

  @Test
  void one_key_makes_the_sample_office() {
    press(KeyCode.F2);

    await().until(() -> office.happened.get().equals("sample ready"));
    assertThat(pressed).isEqualTo(1);
  }

  @Test
  void a_sample_that_could_not_be_made_is_told_and_the_wizard_goes_on() {
    List<Throwable> told = new CopyOnWriteArrayList<>();
    office.unexpected = told::add;
    Node before = focused();
    office.sampling =
        () -> {
          // A pulse takes the focus from what can't be used.
          await().until(() -> !before.equals(focused()));
          throw new IllegalStateException("planted");
        };
    press(KeyCode.F2);
    await().until(() -> !told.isEmpty());
    assertThat(focused()).isEqualTo(before);

    press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Kantor kecamatan");
  }

  @Test
  void an_office_that_could_not_be_written_is_told_and_written_with_the_next_enter() {
    List<Throwable> told = new CopyOnWriteArrayList<>();
    office.unexpected = told::add;
    toTheLastStep();
    RawSql.run(folder.resolve("data"), "ALTER TABLE journal RENAME TO away");
    press(KeyCode.ENTER);
    await().atMost(Duration.ofSeconds(30)).until(() -> !told.isEmpty());
    RawSql.run(folder.resolve("data"), "ALTER TABLE away RENAME TO journal");

    toTheCode();
    assertThat(told).hasSize(1);
  }

  @Test
  void a_printer_that_cannot_be_remembered_does_not_cost_the_recovery_code() throws IOException {
    Files.createDirectories(folder.resolve("data/printers.json/full"));
    toTheLastStep();
    toTheCode();

    assertThat(OnFx.call(() -> ((TextField) find(".recovery-code")).getText())).isNotBlank();
    assertThat(OnFx.call(() -> ((Label) find(".wizard #refusal")).getText()))
        .contains("Pengaturan")
        .contains("Printer");
    assertThat(office.staff.signIn("wahyu", PASSWORD)).isInstanceOf(Outcome.Done.class);
  }

  /** All is typed; the next Enter writes the office. */
  private void toTheLastStep() {
    press(KeyCode.ENTER);
    type("33.02.27");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    typeAdministrator("Wahyu");
  }

  /** With the hand in the name's field of the last step. */
  private void typeAdministrator(String name) {
    type(name);
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    type(PASSWORD);
    press(KeyCode.TAB);
    type(PASSWORD);
  }

  /** Enter writes the office, which ends with the recovery code. */
  private void toTheCode() {
    press(KeyCode.ENTER);
    await().atMost(Duration.ofSeconds(30)).until(() -> title().equals("Kode pemulihan"));
  }

  @Test
  void a_wrong_code_is_said_under_its_field_and_nothing_typed_is_lost() {
    press(KeyCode.ENTER);
    type("3302");
    press(KeyCode.ENTER);

    assertThat(title()).isEqualTo("Kantor kecamatan");
    assertThat(focused().getId()).isEqualTo("code-input");
    assertThat(OnFx.call(() -> ((Field) focused().getParent()).error())).contains("33.02.27");
    press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Selamat datang di Loket");
    press(KeyCode.ENTER);
    assertThat(OnFx.call(() -> ((TextInputControl) focused()).getText())).isEqualTo("3302");
  }

  @Test
  void the_way_on_is_open_only_when_the_code_is_kept() {
    press(KeyCode.ENTER);
    type("33.02.27");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Administrator pertama");
    assertThat(focused()).as("the summary's first link").isInstanceOf(Hyperlink.class);
    press(KeyCode.ENTER);
    assertThat(focused().getId()).isEqualTo("name-input");
    typeAdministrator("Wahyu");
    toTheCode();
    press(KeyCode.ENTER);
    press(KeyCode.ESCAPE);

    assertThat(title()).isEqualTo("Kode pemulihan");
    assertThat(office.happened.get()).isEmpty();
  }

  @Test
  void the_code_goes_to_a_chosen_printer_and_lies_in_no_file() throws IOException {
    var paper = new ByteArrayOutputStream();
    office.installed.add(PostScript.printer(paper));
    toTheLastStep();
    toTheCode();
    await().until(() -> OnFx.call(() -> find("#print") != null && find("#printBox").isVisible()));
    await().until(() -> OnFx.call(() -> ((ComboBox<?>) find("#codePrinter")).getValue() != null));

    press(KeyCode.CONTROL, KeyCode.P);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> OnFx.call(() -> ((Label) find("#savedWhere")).getText()).contains("dicetak"));
    assertThat(paper.toString(StandardCharsets.US_ASCII)).startsWith("%!PS").contains("showpage");
    try (var files = Files.walk(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".pdf"));
    }
  }

  private Node find(String selector) {
    return window.scene().getRoot().lookup(selector);
  }

  @Test
  void another_language_holds_at_once() {
    press(KeyCode.DOWN);

    assertThat(office.texts.language().get()).isEqualTo(Language.EN);
    assertThat(title()).isEqualTo("Welcome to Loket");
    press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("The office");
    assertThat(office.setUp.shippedCatalogue(Who.SYSTEM)).isInstanceOf(Outcome.Refused.class);
  }
}
