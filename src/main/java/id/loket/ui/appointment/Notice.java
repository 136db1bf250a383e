package id.loket.ui.appointment;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the desk says within a form, and the ways on; nothing typed is touched. */
final class Notice {
  private final VBox place;

  Notice(VBox place) {
    this.place = place;
    place.getStyleClass().add("notice");
    place.managedProperty().bind(place.visibleProperty());
    clear();
  }

  void clear() {
    place.getChildren().clear();
    place.setVisible(false);
  }

  boolean shown() {
    return place.isVisible();
  }

  /** The first way has the hand: Enter takes it. */
  void ask(String sentence, List<Button> ways) {
    Label words = new Label(sentence);
    words.setId("sentence");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("strong");
    place.getStyleClass().setAll("notice", "warn");
    FlowPane row = new FlowPane();
    row.getStyleClass().add("buttons");
    row.getChildren().setAll(ways);
    place.getChildren().setAll(words, row);
    place.setVisible(true);
    ways.getFirst().getStyleClass().add("primary");
    ways.getFirst().setId("way");
    place.applyCss();
    ways.getFirst().requestFocus();
  }
}
