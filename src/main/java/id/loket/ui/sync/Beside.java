package id.loket.ui.sync;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Two columns where there is room for both at the size of the text, else one below the other. */
final class Beside {
  /** In heights of text. */
  private static final double ENOUGH = 70;

  private final GridPane grid;
  private final Node left;
  private final Node right;

  Beside(GridPane grid, Node left, Node right) {
    this.grid = grid;
    this.left = left;
    this.right = right;
  }

  /**
   * From now on.
   *
   * @param measure any label of the screen
   */
  void follow(Label measure) {
    grid.widthProperty().subscribe(() -> place(measure));
    measure.fontProperty().subscribe(() -> place(measure));
  }

  /** Below each other, what is to be settled comes first. */
  private void place(Label measure) {
    boolean beside = grid.getWidth() >= ENOUGH * measure.getFont().getSize();
    GridPane.setConstraints(left, 0, beside ? 0 : 1, beside ? 1 : 2, 1);
    GridPane.setConstraints(right, beside ? 1 : 0, 0, beside ? 1 : 2, 1);
  }
}
