package id.loket.ui.reception;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Side by side where there is room for the text at its size; otherwise one below the other. */
final class Columns {
  private static final double ENOUGH_EM = 58;

  private final GridPane grid;
  private final Node main;
  private final Node side;
  private final Label measure;

  /**
   * @param measure a label whose font is small text of the screen
   */
  Columns(GridPane grid, Node main, Node side, Label measure) {
    this.grid = grid;
    this.main = main;
    this.side = side;
    this.measure = measure;
  }

  void follow() {
    grid.widthProperty().subscribe(this::place);
    measure.fontProperty().subscribe(this::place);
    GridPane.setVgrow(main, Priority.ALWAYS);
  }

  private void place() {
    boolean beside =
        grid.getWidth() == 0 || grid.getWidth() >= ENOUGH_EM * measure.getFont().getSize();
    GridPane.setColumnSpan(main, beside ? 1 : 2);
    GridPane.setColumnSpan(side, beside ? 1 : 2);
    GridPane.setColumnIndex(side, beside ? 1 : 0);
    GridPane.setRowIndex(side, beside ? 0 : 1);
  }
}
