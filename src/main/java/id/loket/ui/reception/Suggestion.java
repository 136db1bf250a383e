package id.loket.ui.reception;

import id.loket.domain.service.Service;
import id.loket.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A service that fits what is typed, with how long one waits for it now. */
final class Suggestion {
  private final Texts texts;
  private final Overview.Queue queue;

  Suggestion(Texts texts, Overview.Queue queue) {
    this.texts = texts;
    this.queue = queue;
  }

  HBox row(Service service, Runnable taken) {
    var group = new Label(service.group());
    group.getStyleClass().add("strong");
    group.setMinWidth(Region.USE_PREF_SIZE);
    var number = new Label(Integer.toString(service.shortNumber()));
    number.getStyleClass().addAll("muted", "short-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var name = new Label(service.name());
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var wait = new Label(wait(service));
    wait.getStyleClass().add("muted");
    wait.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(group, number, name, wait);
    row.getStyleClass().add("suggestion");
    row.setOnMousePressed(e -> {
      e.consume();
      taken.run();
    });
    return row;
  }

  private String wait(Service service) {
    int waiting = queue.waiting(service.group());
    int minutes = queue.minutes().getOrDefault(service.code().value(), 0);
    return waiting == 0
        ? texts.get("reception.service.free")
        : texts.get("reception.service.wait", waiting, minutes);
  }
}
