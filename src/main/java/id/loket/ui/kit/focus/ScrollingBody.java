package id.loket.ui.kit.focus;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * What a dialog asks, as high as its content at the given width; a plain ScrollPane would cut
 * wrapped texts. Where it has to scroll, what has the focus is seen.
 */
public final class ScrollingBody extends ScrollPane {
  private final Node body;

  public ScrollingBody(Node body) {
    super(body);
    this.body = body;
    setFitToWidth(true);
    setFocusTraversable(false);
    FocusInSight.follow(this);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = snappedLeftInset() + snappedRightInset();
    return body.prefHeight(width < 0 ? -1 : width - inside)
        + snappedTopInset()
        + snappedBottomInset();
  }
}
