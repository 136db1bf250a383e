package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Help at the right of the screen that it is about; the screen stays usable beside it. */
final class HelpDrawer {

  private final Texts texts;
  private final Keys keys;
  private final Function<List<Command>, Runnable> above;
  private final StackPane layer = new StackPane();
  private @Nullable Runnable release;

  /**
   * @param above puts keys over those that hold, and gives the way to take them off again
   */
  HelpDrawer(Texts texts, Keys keys, Function<List<Command>, Runnable> above) {
    this.texts = texts;
    this.keys = keys;
    this.above = above;
    layer.setPickOnBounds(false);
  }

  Node node() {
    return layer;
  }

  void toggle(HelpText help) {
    if (release == null) {
      show(help);
    } else {
      close();
    }
  }

  void close() {
    if (release != null) {
      release.run();
      release = null;
      layer.getChildren().clear();
    }
  }

  private void show(HelpText help) {
    var title = label(help.title(), "h1");
    var words = new VBox();
    words.getStyleClass().add("help-words");
    help.paragraphs().forEach(p -> words.getChildren().add(label(p, "help-paragraph")));
    words.getChildren().addAll(label(texts.get("shell.help.keys"), "h2"), keyList(keys.active()));
    var scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var close = new Button(texts.get("kit.close"));
    close.setId("help-close");
    var esc = Command.of("kit.close", "Esc", this::close);
    esc.on(close);
    release = above.apply(List.of(esc));
    var drawer = new VBox(title, scroll, close);
    drawer.getStyleClass().add("drawer");
    drawer.setId("help");
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    layer.getChildren().setAll(drawer);
  }

  private Node keyList(List<Command> commands) {
    Map<String, String> caps = new LinkedHashMap<>();
    commands.stream()
        .filter(Command::hasKey)
        .forEach(c -> caps.putIfAbsent(texts.get(c.label()), c.cap()));
    var grid = new GridPane();
    grid.getStyleClass().add("keys");
    caps.forEach((words, cap) -> {
      var key = new Label(cap);
      key.getStyleClass().add("kbd");
      key.setMinWidth(Label.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), key, label(words, "help-key"));
    });
    return grid;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}
