package id.loket.ui.kit.focus;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls so far that what has the focus is seen; a ScrollPane alone doesn't (WCAG 2.4.11). */
public final class FocusInSight {
  private static final double AROUND = 24;

  private FocusInSight() {}

  public static void follow(ScrollPane scroll) {
    scroll
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(node -> {
          if (node != null && within(node, scroll.getContent())) {
            show(scroll, node);
          }
        });
  }

  private static boolean within(Node node, Node content) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p.equals(content)) {
        return true;
      }
    }
    return false;
  }

  private static void show(ScrollPane scroll, Node node) {
    // What was just put in has its place only after a layout.
    scroll.applyCss();
    scroll.layout();
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    // Not laid out yet: then all begins at the top, where its first field is.
    if (hidden <= 0 || seen <= 0 || scroll.getHeight() <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    double highest = place.getMaxY() + AROUND - seen;
    double lowest = place.getMinY() - AROUND;
    double wanted = Math.min(lowest, Math.max(highest, top));
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }
}
