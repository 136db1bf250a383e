package id.loket.ui.counter;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * A paper: whether it is there, its name, form and count, and what is to be said of it. All but the
 * name are as wide in every row, so that they stand below each other.
 */
final class PaperRow extends RowCell<Intake.Row> {
  /** In em: what the cell's padding and a scroll bar take of the list's width. */
  private static final double BESIDE = 2.4;

  private final IntakeWords words;
  private final boolean narrow;
  private final Label tick = label("paper-tick");
  private final Label name = label("paper-name");
  private final Label form = label("paper-form");
  private final Label count = label("paper-count");
  private final Label state = label("paper-state");
  private final HBox row;

  /**
   * With these.
   *
   * @param narrow what is to be said stands below the name
   */
  PaperRow(IntakeWords words, boolean narrow, Consumer<Intake.Row> clicked) {
    this.words = words;
    this.narrow = narrow;
    for (Label wrapped : new Label[] {name, form, state}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(Region.USE_PREF_SIZE);
    }
    var what = narrow ? new VBox(name, state) : new VBox(name);
    what.getStyleClass().add("paper-what");
    HBox.setHgrow(what, Priority.ALWAYS);
    row = narrow ? row(tick, what, form, count) : row(tick, what, form, count, state);
    row.getStyleClass().add("paper-row");
    state.managedProperty().bind(state.visibleProperty());
    listViewProperty()
        .subscribe(list -> {
          row.prefWidthProperty().unbind();
          if (list != null) {
            row.prefWidthProperty()
                .bind(
                    Bindings.createDoubleBinding(
                        () -> list.getWidth() - BESIDE * getFont().getSize(),
                        list.widthProperty(),
                        fontProperty()));
          }
        });
    row.setMaxWidth(Region.USE_PREF_SIZE);
    row.prefWidthProperty().subscribe(this::requestLayout);
    setOnMouseClicked(e -> {
      if (!isEmpty()) {
        clicked.accept(getItem());
      }
    });
  }

  /** As high as its wrapped words are at the width of the list; a list cell asks for any width. */
  @Override
  protected double computePrefHeight(double width) {
    double room = row.getPrefWidth();
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
    state.setVisible(!narrow || !state.getText().isEmpty());
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
