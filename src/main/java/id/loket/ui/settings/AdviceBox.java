package id.loket.ui.settings;

import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Advice;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows what is wrong with a hub, and the next step; nothing where nothing is. */
final class AdviceBox {
  private final VBox box;
  private final Texts texts;

  AdviceBox(VBox box, Texts texts) {
    this.box = box;
    this.texts = texts;
    box.managedProperty().bind(box.visibleProperty());
    show(null);
  }

  void show(@Nullable Advice advice) {
    box.setVisible(advice != null);
    box.getChildren().clear();
    if (advice != null) {
      box.getChildren()
          .setAll(
              label(advice.clerk(), "strong"),
              label(texts.get("sync.it", advice.technician()), "small"));
    }
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
