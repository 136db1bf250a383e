package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.CounterModel.Place;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What the counter has in the top bar: its number, its groups, the break. */
final class CounterBar {
  private final Sentences words;
  private final SimpleStringProperty title;
  private final Label groups = PersonController.pill("", "groups");
  private final Button stand = new Button();
  private String no = "";

  CounterBar(Sentences words) {
    this.words = words;
    this.title = new SimpleStringProperty(words.get("counter.title"));
    stand.setText(words.get("counter.break"));
    for (Node part : List.of(groups, stand)) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
  }

  boolean same(@Nullable Place here) {
    return no.equals(here == null ? "" : here.no());
  }

  void show(@Nullable Place here) {
    no = here == null ? "" : here.no();
    for (Node part : List.of(groups, stand)) {
      part.setVisible(here != null);
    }
    if (here == null) {
      title.set(words.get("counter.title"));
      return;
    }
    title.set(words.counter(here.no()));
    groups.setText(
        here.quick()
            ? words.groups(here) + " · " + words.get("counter.quick")
            : words.groups(here));
    stand.setText(
        switch (here.standing()) {
          case OPEN -> words.get("counter.break");
          case BREAK -> words.get("counter.openAgain");
          case NOT_YET -> words.get("counter.openNow");
        });
  }

  ObservableValue<String> title() {
    return title;
  }

  List<Node> pills() {
    return List.of(groups);
  }

  List<Node> actions() {
    return List.of(stand);
  }

  void into(Buttons buttons) {
    buttons.add(Act.STAND, "counter.stand", "Ctrl+I", stand);
  }
}
