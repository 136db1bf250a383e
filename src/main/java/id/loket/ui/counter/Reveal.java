package id.loket.ui.counter;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls the frame so that what has the focus is seen whole: with large text it may be below. */
final class Reveal {
  private Reveal() {}

  static void now(Node node) {
    ScrollPane scroll = around(node);
    if (scroll == null || !(scroll.getContent() instanceof Parent content)) {
      return;
    }
    content.layout();
    Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double view = scroll.getViewportBounds().getHeight();
    double hidden = content.getBoundsInLocal().getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    if (at.getMinY() < top) {
      scroll.setVvalue(at.getMinY() / hidden);
    } else if (at.getMaxY() > top + view) {
      scroll.setVvalue(Math.min(at.getMinY(), at.getMaxY() - view) / hidden);
    }
  }

  private static @org.jspecify.annotations.Nullable ScrollPane around(Node node) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll) {
        return scroll;
      }
    }
    return null;
  }
}
