package id.loket.ui.report;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * How much of a day stands side by side. Follows the window and not a pane's own width: what is
 * changed while panes are being laid out is only seen after the next change.
 */
final class DayRoom {
  /** Of the window, in heights of its text: rail and margins, a box, table beside bars. */
  private static final double AROUND = 12;

  private static final double BOX = 14;
  private static final double TWO_COLUMNS = 80;

  private final GridPane grid;
  private final Node table;
  private final Node side;
  private List<Node> boxes = List.of();
  private int beside = 5;

  DayRoom(GridPane grid, Node table, Node side) {
    this.grid = grid;
    this.table = table;
    this.side = side;
  }

  /**
   * Arranges anew when the window or the text size changes.
   *
   * @param inside any node of the screen
   * @param measure a label in the usual text size
   */
  void follow(Node inside, Labeled measure) {
    ObservableValue<Number> width = inside.sceneProperty().flatMap(Scene::widthProperty);
    width.subscribe(now -> arrange(now, measure.getFont()));
    measure.fontProperty().subscribe(font -> arrange(width.getValue(), font));
  }

  private void arrange(@Nullable Number width, Font font) {
    double em = width == null ? TWO_COLUMNS : width.doubleValue() / font.getSize();
    boolean two = em >= TWO_COLUMNS;
    GridPane.setConstraints(table, 0, two ? 0 : 1, two ? 1 : 2, 1);
    GridPane.setConstraints(side, two ? 1 : 0, 0, two ? 1 : 2, 1);
    beside = (int) Math.max(1, Math.min(5, (em - AROUND) / BOX));
    place();
  }

  void boxes(List<Node> now) {
    boxes = now;
    place();
  }

  private void place() {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (int i = 0; i < beside; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / beside);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < boxes.size(); i++) {
      grid.add(boxes.get(i), i % beside, i / beside);
    }
  }
}
