package id.loket.ui.appointment;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** Side by side where the window has room for the text at its size; else one below the other. */
final class Columns {
  /** Of the window, in heights of a heading. */
  private static final double ENOUGH = 70;

  private final GridPane grid;
  private final Node main;
  private final Node side;

  Columns(GridPane grid, Node main, Node side) {
    this.grid = grid;
    this.main = main;
    this.side = side;
    GridPane.setVgrow(main, Priority.ALWAYS);
  }

  /** Follows the window's width and the size of that heading. */
  void follow(Label heading) {
    ObservableValue<Number> width = grid.sceneProperty().flatMap(Scene::widthProperty);
    width.subscribe(now -> place(now, heading.getFont()));
    heading.fontProperty().subscribe(font -> place(width.getValue(), font));
  }

  private void place(@Nullable Number width, Font font) {
    boolean beside = width == null || width.doubleValue() >= ENOUGH * font.getSize();
    GridPane.setColumnSpan(main, beside ? 1 : 2);
    GridPane.setColumnSpan(side, beside ? 1 : 2);
    GridPane.setColumnIndex(side, beside ? 1 : 0);
    GridPane.setRowIndex(side, beside ? 0 : 1);
  }
}
