package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.ui.OnFx;
import id.loket.ui.kit.Keys.Command;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private final List<String> done = new ArrayList<>();
  private final Keys keys = new Keys();
  private TextField field;

  @BeforeEach
  void scene() {
    OnFx.run(() -> {
      field = new TextField();
      keys.install(new Scene(new VBox(field), 1366, 768));
    });
  }

  private Command command(String id, String combination) {
    return Command.of(id, combination, () -> done.add(id));
  }

  private void press(KeyCode code) {
    fire(KeyEvent.KEY_PRESSED, code, false);
  }

  private void stroke(KeyCode code, boolean control) {
    fire(KeyEvent.KEY_PRESSED, code, control);
    fire(KeyEvent.KEY_RELEASED, code, control);
  }

  private void fire(EventType<KeyEvent> type, KeyCode code, boolean control) {
    OnFx.run(() ->
        Event.fireEvent(field, new KeyEvent(type, "", "", code, false, control, false, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"F4", "F6", "F10", "Alt+A", "Ctrl+Alt+B", "Ctrl+F4"})
  void keys_of_the_system_are_refused(String combination) {
    assertThatThrownBy(() -> command("x", combination))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for x");
  }

  @Test
  void the_same_key_twice_on_a_screen_is_refused() {
    assertThatThrownBy(() -> keys.screen(List.of(command("a", "F5"), command("b", "F5"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_key_of_the_shell_is_refused_to_a_screen_unless_it_yields() {
    keys.shell(List.of(command("help", "F1")), List.of(command("back", "Esc")));

    keys.screen(List.of(command("clear", "Esc")));
    stroke(KeyCode.ESCAPE, false);

    assertThat(done).containsExactly("clear");
    assertThatThrownBy(() -> keys.screen(List.of(command("mine", "F1"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_key_held_down_acts_once() {
    keys.screen(List.of(command("next", "F5")));

    press(KeyCode.F5);
    press(KeyCode.F5);
    stroke(KeyCode.F5, false);
    stroke(KeyCode.F5, false);

    assertThat(done).containsExactly("next", "next");
  }

  @Test
  void a_command_that_is_off_does_nothing() {
    var on = new SimpleBooleanProperty(false);
    keys.screen(List.of(command("finish", "F12").when(on)));

    stroke(KeyCode.F12, false);
    on.set(true);
    stroke(KeyCode.F12, false);

    assertThat(done).containsExactly("finish");
  }

  @Test
  void a_dialog_hides_all_other_keys_until_it_closes() {
    keys.shell(List.of(command("help", "F1")), List.of());
    keys.screen(List.of(command("hold", "Ctrl+T")));
    Runnable close = keys.modal(List.of(command("close", "Esc")));

    stroke(KeyCode.T, true);
    stroke(KeyCode.F1, false);
    stroke(KeyCode.ESCAPE, false);
    close.run();
    stroke(KeyCode.T, true);

    assertThat(done).containsExactly("close", "hold");
  }

  @Test
  void caps_read_as_on_the_keyboard() {
    assertThat(command("a", "Ctrl+T").cap()).isEqualTo("Ctrl+T");
    assertThat(command("a", "Ctrl+Enter").cap()).isEqualTo("Ctrl+↵");
    assertThat(command("a", "Esc").cap()).isEqualTo("Esc");
    assertThat(command("a", "F12").cap()).isEqualTo("F12");
  }
}
