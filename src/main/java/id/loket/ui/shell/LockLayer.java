package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The sign-in view over everything; as long as it is there no key of a screen holds. */
final class LockLayer {

  private final Keys keys;
  private @Nullable Runnable unlock;

  LockLayer(Keys keys) {
    this.keys = keys;
  }

  void show(StackPane layer, Node covered, @Nullable Node view) {
    release();
    covered.setVisible(view == null);
    layer.setVisible(view != null);
    layer.getChildren().clear();
    if (view != null) {
      layer.getChildren().add(view);
      unlock = keys.modal(List.of());
    }
  }

  void release() {
    if (unlock != null) {
      unlock.run();
      unlock = null;
    }
  }
}
