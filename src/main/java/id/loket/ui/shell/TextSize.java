package id.loket.ui.shell;

import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Ctrl with plus, minus and 0, wherever a keyboard has them. */
final class TextSize {

  private TextSize() {}

  static List<Command> commands(Theme theme) {
    List<Command> all = new ArrayList<>();
    add(all, "shell.text.bigger", theme::bigger, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    add(all, "shell.text.smaller", theme::smaller, KeyCode.MINUS, KeyCode.SUBTRACT);
    add(all, "shell.text.normal", () -> theme.textPercent(100), KeyCode.DIGIT0, KeyCode.NUMPAD0);
    return all;
  }

  private static void add(List<Command> all, String label, Runnable act, KeyCode... codes) {
    for (KeyCode code : codes) {
      // Plus is above equals on many keyboards: with Shift or without, it is meant.
      var keys =
          new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY);
      var command = Command.of(label, keys, act);
      all.add(new Command(label + "-" + code, keys, label, act, command.enabled()));
    }
  }
}
