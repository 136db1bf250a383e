package id.loket.ui.counter;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A row that is as narrow as its list; what is too long for it is cut. */
abstract class RowCell<T> extends ListCell<T> {

  RowCell() {
    setPrefWidth(0);
  }

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(shown(item));
      setAccessibleText(spoken(item));
    }
  }

  /** May be the same node each time. */
  abstract Node shown(T item);

  /** What a screen reader says of it. */
  abstract String spoken(T item);

  static HBox row(Node... parts) {
    var row = new HBox(parts);
    row.getStyleClass().add("row");
    return row;
  }

  static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
