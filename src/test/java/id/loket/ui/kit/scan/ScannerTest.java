package id.loket.ui.kit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter on a tiny scene, with a clock that stands still between keys. */
class ScannerTest {

  private final List<String> scans = new ArrayList<>();
  private final List<String> pressed = new ArrayList<>();
  private long now = 5_000;
  private TextField field;
  private Scanner scanner;

  @BeforeEach
  void scene() {
    OnFx.run(() -> {
      field = new TextField();
      field.setOnAction(e -> pressed.add("enter in field"));
      var save = new Button("save");
      save.setDefaultButton(true);
      save.setOnAction(e -> pressed.add("save"));
      var scene = new Scene(new VBox(field, save), 1366, 768);
      // Without a skin a field takes no keys.
      scene.getRoot().applyCss();
      scanner = new Scanner(50, () -> now);
      scanner.route(scans::add);
      scanner.install(scene);
      field.requestFocus();
    });
  }

  private void type(String text, long gap) {
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      now += gap;
      key(KeyCode.getKeyCode(c), c);
    }
  }

  private void key(KeyCode code, String character) {
    fire(field, KeyEvent.KEY_PRESSED, code, "");
    fire(field, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character);
    fire(field, KeyEvent.KEY_RELEASED, code, "");
  }

  private static void fire(Node to, EventType<KeyEvent> type, KeyCode code, String character) {
    Event.fireEvent(to, new KeyEvent(type, character, "", code, false, false, false, false));
  }

  @Test
  void a_scan_is_routed_and_leaves_field_and_buttons_alone() {
    OnFx.run(() -> {
      type("3302271708900001", 8);
      now += 8;
      key(KeyCode.ENTER, "\r");
    });

    assertThat(scans).containsExactly("3302271708900001");
    assertThat(field.getText()).isEmpty();
    assertThat(pressed).isEmpty();
  }

  @Test
  void the_same_digits_typed_by_hand_go_to_the_field_and_enter_goes_on() {
    OnFx.run(() -> {
      type("3302271708900001", 81);
      now += 81;
      key(KeyCode.ENTER, "\r");
    });

    assertThat(scans).isEmpty();
    assertThat(field.getText()).isEqualTo("3302271708900001");
    assertThat(pressed).contains("enter in field");
  }

  @Test
  void the_last_fast_characters_reach_the_field_when_the_hand_rests() {
    OnFx.run(() -> {
      type("36", 20);
      now += 51;
      scanner.silent();
    });

    assertThat(field.getText()).isEqualTo("36");
  }

  @Test
  void backspace_after_fast_typing_deletes_the_last_character() {
    OnFx.run(() -> {
      type("365", 20);
      now += 10;
      key(KeyCode.BACK_SPACE, "\b");
    });

    assertThat(field.getText()).isEqualTo("36");
  }

  @Test
  void a_scan_may_end_with_tab_and_the_focus_stays() {
    OnFx.run(() -> {
      type("A0123456", 8);
      now += 8;
      key(KeyCode.TAB, "\t");
    });

    assertThat(scans).containsExactly("A0123456");
    assertThat(OnFx.call(() -> field.getScene().getFocusOwner())).isSameAs(field);
  }

  @Test
  void without_a_route_all_keys_pass() {
    OnFx.run(() -> {
      scanner.route(null);
      type("3302271708900001", 8);
    });

    assertThat(field.getText()).isEqualTo("3302271708900001");
  }
}
