package id.loket.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole frame in a window, worked by real key strokes and no mouse. */
class ShellKeysTest {
  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private SampleShell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      shell = new SampleShell(folder, Look.LIGHT, 100);
      stage = new Stage();
      shell.window.show(stage, shell.settings);
      stage.requestFocus();
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.settings.flush();
    });
  }

  /** One key after the other, modifiers first. */
  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private Node find(String selector) {
    return OnFx.call(() -> shell.window.scene().getRoot().lookup(selector));
  }

  private boolean focused(Node node) {
    return OnFx.call(() -> node.equals(shell.window.scene().getFocusOwner()));
  }

  @Test
  void a_screen_opens_with_its_first_field_and_its_keys() {
    assertThat(focused(find("#name"))).isTrue();

    press(KeyCode.F5);
    press(KeyCode.CONTROL, KeyCode.T);

    assertThat(shell.front().happened).containsExactly("shown", "next", "hold");
  }

  @Test
  void undo_is_offered_by_a_toast_and_taken_once() {
    press(KeyCode.F5);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.CONTROL, KeyCode.Z);

    assertThat(shell.front().happened).containsExactly("shown", "next", "undo");
  }

  @Test
  void a_toast_moves_nothing_and_covers_only_its_row() {
    double before = OnFx.call(() -> bottom("#content"));
    press(KeyCode.F5);
    await().until(() -> find(".toast") != null);
    double toast =
        OnFx.call(() -> {
          shell.window.scene().getRoot().layout();
          return find(".toast").localToScene(find(".toast").getLayoutBounds()).getMinY();
        });

    assertThat(OnFx.call(() -> bottom("#content"))).isEqualTo(before);
    assertThat(toast).isGreaterThanOrEqualTo(before);
  }

  private double bottom(String selector) {
    shell.window.scene().getRoot().layout();
    Node node = find(selector);
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @Test
  void plus_over_equals_enlarges_the_text_with_shift_too() {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);

    assertThat(shell.settings.values().textPercent()).isGreaterThan(100);
  }

  @Test
  void f1_opens_help_with_the_keys_of_the_screen_and_esc_closes_it() {
    press(KeyCode.F1);
    assertThat(find("#help")).isNotNull();
    // its list has its keys only once it was laid out
    await().until(() -> OnFx.call(() -> !find("#help").lookupAll(".kbd").isEmpty()));
    assertThat(find("#help").lookupAll(".kbd"))
        .extracting(n -> ((Label) n).getText())
        .contains("F5", "Ctrl+T", "F12", "F1", "Esc");

    press(KeyCode.ESCAPE);
    assertThat(find("#help")).isNull();
  }

  @Test
  void f3_goes_to_the_search_field_and_esc_back_to_the_work() {
    press(KeyCode.F3);
    assertThat(focused(find("#search"))).isTrue();

    press(KeyCode.ESCAPE);
    assertThat(focused(find("#name"))).isTrue();
  }

  @Test
  void text_size_follows_the_keys() {
    press(KeyCode.CONTROL, KeyCode.PLUS);
    press(KeyCode.CONTROL, KeyCode.ADD);
    assertThat(shell.theme.textPercent()).isEqualTo(150);

    press(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(shell.theme.textPercent()).isEqualTo(100);
  }

  @Test
  void the_rail_shows_what_the_roles_allow_and_has_keys() {
    assertThat(find("#nav-camat")).isNull();
    OnFx.run(() -> shell.model.roles().set(Set.of("CAMAT")));
    assertThat(find("#nav-camat")).isNotNull();

    press(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(shell.model.current().get()).isEqualTo("camat");
    OnFx.run(() -> shell.model.roles().set(Set.of()));
    assertThat(shell.model.current().get()).isEqualTo("reception");
  }

  @Test
  void a_question_starts_on_the_safe_button_and_gives_the_focus_back() {
    OnFx.run(() -> shell.dialogs.confirm("?", "?", "Hapus", () -> shell.front().happened.add("!")));
    assertThat(OnFx.call(() -> ((Button) shell.window.scene().getFocusOwner()).getText()))
        .isEqualTo("Batal");

    press(KeyCode.F5);
    press(KeyCode.ENTER);

    assertThat(shell.front().happened).containsExactly("shown");
    assertThat(shell.dialogs.waiting()).isFalse();
    assertThat(focused(find("#name"))).isTrue();
  }

  @Test
  void a_lock_hides_the_screen_its_keys_and_its_scans() {
    var password = new TextField();
    OnFx.run(() -> shell.model.lock().set(password));
    press(KeyCode.F5);

    assertThat(shell.front().happened).containsExactly("shown");
    assertThat(focused(password)).isTrue();

    OnFx.run(() -> shell.model.lock().set(null));
    press(KeyCode.F5);
    assertThat(shell.front().happened).containsExactly("shown", "next");
  }

  @Test
  void another_language_loads_the_views_anew() {
    OnFx.run(() -> shell.texts.use(Texts.Language.EN));

    assertThat(OnFx.call(() -> ((TextField) find("#search")).getPromptText())).startsWith("Search");
    press(KeyCode.F5);
    assertThat(shell.screens).hasSize(2);
    assertThat(shell.screens.getFirst().happened).endsWith("hidden");
    assertThat(shell.front().happened).containsExactly("shown", "next");
  }

  @Test
  void an_unexpected_error_names_a_reference_and_the_program_goes_on() {
    OnFx.run(() -> shell.dialogs.unexpected(new IllegalStateException("Siti 3302")));
    await().until(() -> find("#reference") != null);
    assertThat(((Label) find("#reference")).getText()).matches(".*[0-9A-F]{4}-[0-9A-F]{4}");

    press(KeyCode.ENTER);
    press(KeyCode.F5);
    assertThat(shell.front().happened).containsExactly("shown", "next");
  }

  @Test
  void a_scan_reaches_the_screen_from_the_search_field_too() {
    press(KeyCode.F3);
    Keyboard.scan("3030303030303030", KeyCode.ENTER);

    await().until(() -> OnFx.call(() -> shell.front().happened.contains("scan 3030303030303030")));
    assertThat(((TextField) find("#search")).getText()).isEmpty();
  }

  @Test
  void a_code_that_nobody_knows_is_said() {
    shell.model.onScan(code -> false);
    Keyboard.scan("xxx111", KeyCode.TAB);

    await().until(() -> find(".toast") != null);
    assertThat(focused(find("#name"))).isTrue();
  }

  @Test
  void a_combo_of_controlsfx_opens_without_css_warnings() {
    var warnings =
        CssWarnings.during(() -> {
          shell.front().service.requestFocus();
          shell.front().service.show();
        });
    warnings.addAll(CssWarnings.during(() -> {}));

    assertThat(warnings).isEmpty();
  }
}
