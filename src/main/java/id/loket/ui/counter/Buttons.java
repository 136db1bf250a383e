package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import id.loket.ui.kit.Keys.Command;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/**
 * The acts with their keys and buttons. A button is off when its act would be refused; its key
 * still speaks, so that the clerk learns why.
 */
final class Buttons {
  private final Consumer<Act> attempt;
  private final Map<Act, Button> buttons = new EnumMap<>(Act.class);
  private final List<Command> commands = new ArrayList<>();

  Buttons(Consumer<Act> attempt) {
    this.attempt = attempt;
  }

  void add(Act act, String label, String keys, Button button) {
    commands.add(bare(act, label, keys, button));
  }

  /** Shows its key, which is not among the commands: Enter means something else in a field. */
  Command bare(Act act, String label, String keys, Button button) {
    var command = Command.of(label, keys, () -> attempt.accept(act));
    command.on(button);
    button.disableProperty().unbind();
    buttons.put(act, button);
    return command;
  }

  List<Command> commands(Command more) {
    List<Command> all = new ArrayList<>(commands);
    all.add(more);
    return all;
  }

  void show(Acts acts) {
    buttons.forEach((act, button) -> button.setDisable(!acts.may(act)));
  }
}
