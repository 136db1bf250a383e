package id.loket.ui.counter;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A paper: whether it is there, its name, form and count, and what is to be said of it. */
final class PaperRow extends RowCell<Intake.Row> {
  /** What a scroll bar may take of the width. */
  private static final double SCROLL_BAR = 16;

  private final IntakeWords words;
  private final Label tick = label("paper-tick");
  private final Label name = label("paper-name");
  private final Label form = label("paper-form");
  private final Label count = label("paper-count");
  private final Label state = label("paper-state");
  private final HBox row = row(tick, name, form, count, state);

  PaperRow(IntakeWords words) {
    this.words = words;
    name.setWrapText(true);
    state.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    state.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
  }

  /** As high as its wrapped words are at the width of the list; a list cell asks for any width. */
  @Override
  protected double computePrefHeight(double width) {
    double inside = getListView() == null ? 0 : getListView().getWidth();
    double room = inside - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
    return room <= 0 || getGraphic() == null
        ? super.computePrefHeight(width)
        : Math.ceil(row.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  Node shown(Intake.Row item) {
    tick.setGraphic(
        new FontIcon(
            item.complete()
                ? Material2OutlinedAL.CHECK_BOX
                : Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK));
    name.setText(item.requirement().name());
    form.setText(words.form(item.requirement().form()));
    count.setText(words.count(item));
    state.setText(words.state(item));
    row.getStyleClass().removeAll("lacks", "there");
    if (item.complete()) {
      row.getStyleClass().add("there");
    } else if (!item.advised()) {
      row.getStyleClass().add("lacks");
    }
    return row;
  }

  @Override
  String spoken(Intake.Row item) {
    return words.spoken(item);
  }
}
