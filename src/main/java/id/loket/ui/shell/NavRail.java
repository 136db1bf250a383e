package id.loket.ui.shell;

import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of the rail, and Ctrl+1 to Ctrl+9 for them. */
final class NavRail {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Texts texts;
  private final VBox day = new VBox();
  private final VBox foot = new VBox();
  private final Consumer<NavItem> open;
  private final List<Command> commands = new ArrayList<>();
  private int numbered;

  NavRail(Texts texts, Consumer<NavItem> open) {
    this.texts = texts;
    this.open = open;
    day.getStyleClass().add("nav-group");
    foot.getStyleClass().add("nav-group");
  }

  /** The daily work. */
  Node day() {
    return day;
  }

  /** What stands apart at the foot. */
  Node foot() {
    return foot;
  }

  void show(List<NavItem> allowed) {
    day.getChildren().clear();
    foot.getChildren().clear();
    commands.clear();
    numbered = 0;
    for (NavItem item : allowed) {
      var button = new Button(texts.get(item.label()), new FontIcon(item.icon()));
      button.setId("nav-" + item.id());
      button.setUserData(item.id());
      button.getStyleClass().add("nav-item");
      button.setContentDisplay(ContentDisplay.TOP);
      button.setOnAction(e -> open.accept(item));
      (item.foot() ? foot : day).getChildren().add(button);
      number(item, button);
    }
  }

  private void number(NavItem item, Button button) {
    String key = item.key();
    if (key == null) {
      // A place with a key of its own leaves the numbers of the others as they are.
      numbered++;
      key = numbered <= 9 ? "Ctrl+" + numbered : null;
    }
    if (key != null) {
      var command = Command.of(item.label(), key, () -> open.accept(item));
      commands.add(command);
      button.setTooltip(new Tooltip(button.getText() + "  " + command.cap()));
      button.setAccessibleText(button.getText() + ", " + command.cap());
    }
  }

  void mark(String id) {
    for (Pane pane : List.<Pane>of(day, foot)) {
      pane.getChildren()
          .forEach(b -> b.pseudoClassStateChanged(CURRENT, id.equals(b.getUserData())));
    }
  }

  List<Command> commands() {
    return List.copyOf(commands);
  }
}
