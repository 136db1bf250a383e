package id.loket.ui.appointment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** The parts of the screen, of which one is in front; its button stays pressed. */
final class Places {
  private final Map<Place, Part> parts;
  private final Runnable changed;
  private final SimpleObjectProperty<Place> front = new SimpleObjectProperty<>(Place.BOOK);

  /** What may be in front. */
  enum Place {
    BOOK,
    LIST,
    MOVES,
    REMINDERS
  }

  /**
   * One of them.
   *
   * @param hand where the hand is in it
   * @param open begins to follow what it shows; it need not while something else is in front
   */
  record Part(ToggleButton tab, Node view, Supplier<Node> hand, Runnable open, Runnable close) {
    /** One that has nothing to follow. */
    Part(ToggleButton tab, Node view, Supplier<Node> hand) {
      this(tab, view, hand, () -> {}, () -> {});
    }
  }

  /**
   * @param changed another one has come to the front, and the hand is not there yet
   */
  Places(Map<Place, Part> parts, Runnable changed) {
    this.changed = changed;
    this.parts = new EnumMap<>(parts);
    parts.forEach((place, part) -> {
      part.view().visibleProperty().bind(front.isEqualTo(place));
      part.view().managedProperty().bind(part.view().visibleProperty());
    });
    mark();
  }

  ReadOnlyObjectProperty<Place> front() {
    return front;
  }

  boolean in(Place place) {
    return front.get() == place;
  }

  Node hand() {
    return part().hand().get();
  }

  private Part part() {
    return Objects.requireNonNull(parts.get(front.get()));
  }

  void go(Place to) {
    if (front.get() != to) {
      part().close().run();
      front.set(to);
      part().open().run();
    }
    mark();
    changed.run();
    hand().requestFocus();
  }

  /** A toggle that is pressed again would spring out. */
  private void mark() {
    parts.forEach((place, part) -> part.tab().setSelected(in(place)));
  }
}
