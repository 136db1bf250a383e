package id.loket.ui.counter;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Two columns where there is room for them, else one: with large text, or in a narrow window. */
final class Columns {
  private final Region place;
  private final Label em;
  private final double room;
  private final Consumer<Boolean> stack;
  private boolean stacked;

  /**
   * Arranges anew when the window or the text size changes.
   *
   * @param em a label in the usual text size
   * @param room in em, for both beside each other
   */
  Columns(Region place, Label em, double room, Consumer<Boolean> stack) {
    this.place = place;
    this.em = em;
    this.room = room;
    this.stack = stack;
    place.widthProperty().subscribe(this::arrange);
    em.fontProperty().subscribe(this::arrange);
  }

  private void arrange() {
    double width = place.getWidth();
    boolean narrow = width > 0 && width < room * em.getFont().getSize();
    if (narrow != stacked) {
      stacked = narrow;
      stack.accept(narrow);
    }
  }
}
