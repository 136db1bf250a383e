package id.loket.ui.kit.pick;

import id.loket.domain.service.Service;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A line below the service field. Its parts stay and change their words: to make and style new ones
 * for every letter takes longer than a frame on a slow PC.
 */
final class Suggestion extends HBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Label group = new Label();
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label wait = new Label();
  private @Nullable Service service;

  Suggestion(Consumer<Service> taken) {
    group.getStyleClass().add("strong");
    group.setMinWidth(Region.USE_PREF_SIZE);
    number.getStyleClass().addAll("muted", "short-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    wait.getStyleClass().add("muted");
    wait.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(group, number, name, wait);
    getStyleClass().add("suggestion");
    setOnMousePressed(e -> {
      e.consume();
      if (service != null) {
        taken.accept(service);
      }
    });
  }

  void show(Service now, String waiting, boolean marked) {
    service = now;
    group.setText(now.group());
    number.setText(Integer.toString(now.shortNumber()));
    name.setText(now.name());
    wait.setText(waiting);
    pseudoClassStateChanged(MARKED, marked);
    there(true);
  }

  void hide() {
    service = null;
    there(false);
  }

  private void there(boolean now) {
    setVisible(now);
    setManaged(now);
  }
}
