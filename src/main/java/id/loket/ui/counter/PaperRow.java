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
