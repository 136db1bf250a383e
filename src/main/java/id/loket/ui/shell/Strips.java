package id.loket.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * What stands above every screen takes one line each, so that however much is to be told the work
 * keeps its room: cut at the end, whole under the mouse and to a reader of the screen.
 */
final class Strips {
  private static final int TOOLTIP_WIDTH = 640;

  private Strips() {}

  /**
   * Until it is given up: what is wrong in rows of a place, what the regency tells in its label. To
   * be held, for the model holds it weakly.
   */
  static Subscription follow(ShellModel model, VBox place, Label regency) {
    return Subscription.combine(
        model.strip().subscribe(sentences -> place.getChildren().setAll(rows(sentences))),
        model.regency().subscribe(words -> say(regency, words)));
  }

  private static List<Node> rows(String sentences) {
    List<Node> rows = new ArrayList<>();
    sentences.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(row(line)));
    return rows;
  }

  private static Node row(String sentence) {
    Label label = new Label();
    say(label, sentence);
    HBox row = new HBox(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE), label);
    row.getStyleClass().addAll("banner", "told");
    return row;
  }

  /** Others' words may hold line breaks. */
  private static void say(Label label, String sentence) {
    label.setText(sentence.replaceAll("\\s+", " "));
    label.setAccessibleText(sentence);
    Tooltip whole = new Tooltip(sentence);
    whole.setWrapText(true);
    whole.setMaxWidth(TOOLTIP_WIDTH);
    label.setTooltip(sentence.isEmpty() ? null : whole);
  }
}
