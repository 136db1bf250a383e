package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ExchangeDesk;
import id.loket.desk.StaffDesk.SignIn;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.Keyboard;
import id.loket.fixture.Publication;
import id.loket.sync.Joined;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.shell.ShellWindow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The settings in a window, on a real desk. LOKET_PICTURES=DIR keeps a picture of every section.
 */
class SettingsJourneyTest {
  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private RealOffice office;
  private ShellWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      office = new RealOffice(folder, false, true);
      FirstStartFixture.office(office.setUp);
      Clerk admin = clerk("wahyu", "Wahyu Nugroho", Role.ADMIN);
      clerk("sari", "Sari Wulandari", Role.COUNTER);
      office.session.signedIn(admin);
      window = office.window();
      stage = new Stage();
      window.show(stage, office.settings);
      stage.requestFocus();
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
      office.close();
    });
  }

  private Clerk clerk(String login, String name, Role role) {
    var outcome =
        office.staff.define(
            Who.SYSTEM,
            new ClerkDefined.Identity(login, name),
            List.of(role),
            "kopi hujan sore",
            false);
    return ((Outcome.Done<Clerk>) outcome).result();
  }

  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private void type(String text) {
    OnFx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText(text));
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return OnFx.call(() -> type.cast(window.scene().getRoot().lookup(selector)));
  }

  @SuppressWarnings("unchecked")
  private List<Section> sections() {
    return OnFx.call(() ->
        List.copyOf(((ListView<Section>) window.scene().getRoot().lookup("#sections")).getItems()));
  }

  @SuppressWarnings("unchecked")
  private void section(Section section) {
    OnFx.run(() ->
        ((ListView<Section>) window.scene().getRoot().lookup("#sections"))
            .getSelectionModel()
            .select(section));
  }

  @Test
  void the_list_is_walked_with_the_arrows_and_left_with_ctrl_right() {
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.RIGHT);

    assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("name-input");
  }

  @Test
  void f3_leads_to_the_search_field_and_esc_back_from_every_section() {
    for (Section section : sections()) {
      section(section);
      press(KeyCode.F3);
      assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId()))
          .as(section.id())
          .isEqualTo("search");
      press(KeyCode.ESCAPE);
      assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("sections");
    }
  }

  @Test
  void a_new_clerk_gets_a_password_for_one_sign_in() {
    section(Section.STAFF);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    type("Budi Santoso");
    press(KeyCode.TAB);
    type("budi");
    OnFx.run(() -> find("#role-reception", CheckBox.class).setSelected(true));
    press(KeyCode.CONTROL, KeyCode.S);
    String once = OnFx.call(() -> find("#secret", TextField.class).getText());

    assertThat(((Outcome.Done<SignIn>) office.staff.signIn("budi", once)).result().mustChange())
        .isTrue();
  }

  @Test
  void the_only_administrator_stays_one() {
    Clerk wahyu = office.staff.byLogin("wahyu").orElseThrow();

    assertThat(office.staff.enable(Who.SYSTEM, wahyu.id(), false))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(
            office.staff.define(
                Who.SYSTEM,
                new ClerkDefined.Identity("wahyu", "Wahyu"),
                List.of(Role.COUNTER),
                null,
                false))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_clerk_who_is_no_administrator_sees_only_their_own_sections() {
    OnFx.run(() -> {
      window.close();
      office.session.signedIn(office.staff.byLogin("sari").orElseThrow());
      window = office.window();
      stage.setScene(window.scene());
    });

    assertThat(sections())
        .containsExactly(
            Section.ACCOUNT, Section.APPOINTMENTS, Section.PRINTERS, Section.LOOK, Section.CLOCK);
  }

  @Test
  void a_limit_that_no_living_person_has_is_refused_under_its_field() {
    section(Section.PROTOCOL);
    OnFx.run(() -> find("#limit-input", TextField.class).setText("50"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(OnFx.call(() -> find("#limit", Field.class).error())).contains("34,0");

    OnFx.run(() -> find("#limit-input", TextField.class).setText("37,5"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat((Object) office.desk.look(s -> s.settings().protocol().limitTenths()))
        .isEqualTo(375);
  }

  @Test
  void the_symptoms_asked_for_are_the_offices_words_and_may_be_none() {
    section(Section.PROTOCOL);
    assertThat(find("#symptoms-input", TextField.class).getText())
        .isEqualTo("demam, batuk, pilek, nyeri tenggorokan, sesak napas");
    OnFx.run(() -> find("#symptoms-input", TextField.class).setText("a,b,c,d,e,f,g,h,i"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(OnFx.call(() -> find("#symptoms", Field.class).error()))
        .contains("8")
        .contains("koma");

    OnFx.run(
        () -> find("#symptoms-input", TextField.class).setText(" demam,,  sesak   napas; demam "));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(office.desk.known().settings().protocol().symptoms())
        .containsExactly("demam", "sesak napas");

    OnFx.run(() -> find("#symptoms-input", TextField.class).setText("  "));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(office.desk.known().settings().protocol().asksSymptoms()).isFalse();
  }

  @Test
  void who_keeps_the_register_stands_in_its_box_after_saving() {
    section(Section.REGISTERS);
    ComboBox<?> keeper = find("#keeper", ComboBox.class);
    Supplier<List<String>> drawn = () -> words("#keeper .list-cell");
    OnFx.run(() -> keeper.getSelectionModel().select(1));
    press(KeyCode.CONTROL, KeyCode.S);
    picture("registers-saved");
    assertThat(drawn.get()).contains("Meja 1, satu deret");

    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(drawn.get()).contains("Meja 1, satu deret");
  }

  @Test
  void the_days_for_which_health_is_kept_are_saved_with_the_protocol() {
    section(Section.PROTOCOL);
    OnFx.run(() -> find("#days-input", TextField.class).setText("0"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(OnFx.call(() -> find("#days", Field.class).error())).contains("365");

    OnFx.run(() -> find("#days-input", TextField.class).setText("30"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat((Object) office.desk.look(s -> s.settings().retention().healthDays())).isEqualTo(30);
  }

  @Test
  void how_much_of_a_slow_line_exchanges_may_use_is_said_in_kilobytes() {
    ExchangeDesk exchange = new ExchangeDesk(office.desk);
    OnFx.run(() ->
        office.joining =
            new Joining(
                new Hubs(
                    List::of,
                    changed -> () -> {},
                    () -> {},
                    Set::of,
                    new Hubs.Limit(exchange::limit, exchange::limit)),
                file -> new Joined.NoFile(false),
                hub -> {},
                FileChoice.system()));
    section(Section.HUB);
    assertThat(find("#limit-input", TextField.class).getText()).isEmpty();
    OnFx.run(() -> find("#limit-input", TextField.class).setText("5"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(OnFx.call(() -> find("#limit", Field.class).error())).contains("10");
    assertThat(exchange.limit()).isZero();

    OnFx.run(() -> find("#limit-input", TextField.class).setText("64"));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(exchange.limit()).isEqualTo(64_000);

    section(Section.CALLS);
    section(Section.HUB);
    assertThat(find("#limit-input", TextField.class).getText()).isEqualTo("64");
    OnFx.run(() -> find("#limit-input", TextField.class).setText(""));
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(exchange.limit()).isZero();
  }

  @Test
  void an_own_closed_day_is_added_and_opened_again() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    section(Section.HOLIDAYS);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    type("1-12-2026");
    press(KeyCode.TAB);
    type("Hari Jadi");
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat((Object) office.desk.look(s -> s.settings().calendar().on(day).isPresent()))
        .isEqualTo(false);

    OnFx.run(() -> {
      find("#days", javafx.scene.control.TableView.class).getSelectionModel().select(0);
      find("#open", javafx.scene.control.Button.class).fire();
    });
    assertThat((Object) office.desk.look(s -> s.settings().calendar().on(day).isPresent()))
        .isEqualTo(true);
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_day_that_the_regency_closed_is_marked_opened_and_followed_again_by_keyboard() {
    LocalDate day = LocalDate.of(2026, 12, 28);
    Publication.to(office.desk, Publication.SAMPLE);
    section(Section.HOLIDAYS);
    TableView<Object> days = find("#days", TableView.class);
    Supplier<List<String>> kinds =
        () ->
            OnFx.call(() ->
                days.getItems().stream()
                    .map(r ->
                        days.getColumns().get(2).getCellObservableValue(r).getValue().toString())
                    .filter(k -> k.startsWith("usulan"))
                    .toList());
    assertThat(kinds.get()).containsExactly("usulan kabupaten", "usulan kabupaten");
    picture("holidays-regency");

    // from the list to the buttons with Tab, and the button with space
    int row = OnFx.call(() -> days.getItems().size() - 2);
    OnFx.run(() -> {
      days.requestFocus();
      days.getSelectionModel().select(row);
    });
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertThat((Object) office.desk.look(s -> s.settings().calendar().on(day).isPresent()))
        .isEqualTo(true);
    assertThat(kinds.get())
        .containsExactly("usulan kabupaten, kantor tetap buka", "usulan kabupaten");
    OnFx.run(() -> {
      days.requestFocus();
      days.getSelectionModel().select(row);
    });
    picture("holidays-regency-open");
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertThat((Object) office.desk.look(s -> s.settings().calendar().on(day).isPresent()))
        .isEqualTo(false);
    assertThat(kinds.get()).containsExactly("usulan kabupaten", "usulan kabupaten");
  }

  @Test
  void a_password_for_one_sign_in_is_never_cut_however_long_the_name() {
    section(Section.STAFF);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    type("Siti Nur Halimah binti Abdul Rahman Wiryosumarto");
    press(KeyCode.TAB);
    type("siti");
    OnFx.run(() -> find("#role-reception", CheckBox.class).setSelected(true));
    press(KeyCode.CONTROL, KeyCode.S);
    picture("staff-secret");

    TextField secret = find("#secret", TextField.class);
    var text = new Text(secret.getText());
    text.setFont(secret.getFont());
    assertThat(secret.getWidth()).isGreaterThan(text.getLayoutBounds().getWidth() + 20);
  }

  @Test
  void several_errors_of_a_clerk_are_summed_up_and_one_that_is_mended_is_gone() {
    section(Section.STAFF);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    type("");
    double wide = OnFx.call(() -> find("#name", Field.class).getWidth());
    press(KeyCode.CONTROL, KeyCode.S);
    picture("staff-errors");

    assertThat(OnFx.call(() -> window.scene().getFocusOwner())).isInstanceOf(Hyperlink.class);
    assertThat(OnFx.call(() -> find("#summary", VBox.class).getChildren())).hasSize(4);
    assertThat(OnFx.call(() -> find("#name", Field.class).getWidth())).isEqualTo(wide);

    OnFx.run(() -> find("#name-input", TextField.class).setText("Budi"));
    assertThat(OnFx.call(() -> find("#name", Field.class).wrong())).isFalse();
    assertThat(OnFx.call(() -> find("#summary", VBox.class).getChildren())).hasSize(3);
  }

  @Test
  void staff_are_read_whole_in_letters_of_twice_the_size() {
    OnFx.run(() -> office.theme.textPercent(200));
    section(Section.STAFF);
    picture("staff-active");

    assertThat(words(".table-cell"))
        .contains("Wahyu Nugroho", "administrator", "aktif")
        .noneMatch(word -> word.endsWith("..."));
  }

  /** What is drawn, after cutting. */
  private List<String> words(String selector) {
    return OnFx.call(() ->
        window.scene().getRoot().lookupAll(selector).stream()
            .flatMap(cell -> cell.lookupAll(".text").stream())
            .map(text -> ((Text) text).getText())
            .toList());
  }

  @Test
  void a_section_is_found_in_the_list_of_commands() {
    press(KeyCode.CONTROL, KeyCode.K);
    type("petugas");
    OnFx.run(() -> window.scene().getRoot().layout());
    picture("commands-petugas");
    press(KeyCode.ENTER);

    assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("name-input");
    assertThat(find("#clerks", Node.class)).isNotNull();
  }

  @Test
  void every_section_opens_in_every_look_without_cut_buttons() {
    for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
      for (int percent : look == Look.LIGHT ? List.of(100, 150, 200) : List.of(100)) {
        OnFx.run(() -> {
          office.theme.look(look);
          office.theme.textPercent(percent);
        });
        for (Section section : Section.values()) {
          section(section);
          picture(
              "settings-"
                  + section.id()
                  + "-"
                  + look.name().toLowerCase(Locale.ROOT)
                  + "-"
                  + percent);
        }
      }
    }
    assertThat(OnFx.call(() -> window.scene().getRoot().lookup("#sections"))).isNotNull();
  }

  private void picture(String name) {
    OnFx.run(() -> SavedPictures.take(window.scene(), name));
  }
}
