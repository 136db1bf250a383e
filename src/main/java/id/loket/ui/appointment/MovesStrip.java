package id.loket.ui.appointment;

import id.loket.ui.appointment.Places.Place;
import id.loket.ui.kit.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** That some have to be moved is seen everywhere on the screen but where they are moved. */
final class MovesStrip {
  private final Texts texts;
  private final Label words;
  private final ToggleButton tab;
  private final SimpleIntegerProperty many = new SimpleIntegerProperty();

  MovesStrip(
      Texts texts, HBox strip, Label words, ToggleButton tab, ReadOnlyObjectProperty<Place> front) {
    this.texts = texts;
    this.words = words;
    this.tab = tab;
    strip.managedProperty().bind(strip.visibleProperty());
    strip.visibleProperty().bind(many.greaterThan(0).and(front.isNotEqualTo(Place.MOVES)));
    show(0);
  }

  void show(int now) {
    many.set(now);
    tab.setText(
        now == 0
            ? texts.get("appointment.tab.moves")
            : texts.get("appointment.tab.moves.count", now));
    words.setText(texts.get("appointment.strip", now));
  }
}
