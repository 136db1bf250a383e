package id.loket.ui.counter;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls the frame so that what has the focus is seen whole: with large text it may be below. */
final class Reveal {
  private Reveal() {}

  static void now(Node node) {
    ScrollPane scroll = around(node);
    if (scroll == null || !(scroll.getContent() instanceof Parent content)) {
      return;
    }
    // Twice: what was just made visible gets its size by the first.
    var top = node.getScene().getRoot();
    top.applyCss();
    top.layout();
    top.layout();
    Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double view = scroll.getViewportBounds().getHeight();
    double hidden = content.getBoundsInLocal().getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    double seen = scroll.getVvalue() * hidden;
    if (at.getMinY() < seen) {
      scroll.setVvalue(at.getMinY() / hidden);
    } else if (at.getMaxY() > seen + view) {
      scroll.setVvalue(Math.min(at.getMinY(), at.getMaxY() - view) / hidden);
    }
  }

  private static @Nullable ScrollPane around(Node node) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll) {
        return scroll;
      }
    }
    return null;
  }
}
