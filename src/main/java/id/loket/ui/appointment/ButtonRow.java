package id.loket.ui.appointment;

import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The buttons below a part of the screen, each of a command. */
record ButtonRow(FlowPane place, Texts texts) {

  void add(List<Command> commands) {
    commands.forEach(this::add);
  }

  Button add(Command command) {
    Button made = new Button(texts.get(command.label()));
    command.on(made);
    place.getChildren().add(made);
    return made;
  }

  /** The one that Enter is meant for. */
  Node first() {
    return place.getChildren().getFirst();
  }

  void firstIsMain() {
    first().getStyleClass().add("primary");
  }
}
