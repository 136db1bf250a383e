package id.loket.ui.reception;

import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What the door says within the form: why it is not possible so, what may be done, what to tell the
 * visitor. The first button has the focus; nothing typed is touched.
 */
final class NoticePanel {

  /** How it looks. */
  enum Tone {
    WARN("warn"),
    INFO("info");

    private final String style;

    Tone(String style) {
      this.style = style;
    }
  }

  /** A way on. */
  record Choice(String label, Runnable act) {}

  private final Texts texts;
  private final VBox place;

  NoticePanel(Texts texts, VBox place) {
    this.texts = texts;
    this.place = place;
    clear();
  }

  void clear() {
    place.getChildren().clear();
    place.setVisible(false);
    place.setManaged(false);
  }

  boolean says(String sentence) {
    return shown()
        && place.getChildren().getFirst() instanceof Label words
        && words.getText().equals(sentence);
  }

  boolean shown() {
    return place.isVisible();
  }

  /** A sentence and the ways on, the first of which Enter takes. */
  void ask(String sentence, List<Choice> choices) {
    tell(Tone.WARN, sentence, choices);
    place.lookupAll(".button").stream()
        .findFirst()
        .ifPresent(first -> {
          first.getStyleClass().add("primary");
          first.setId("notice-default");
          first.requestFocus();
        });
  }

  /** A sentence that only stands there; the hand stays where it is. */
  void tell(Tone tone, String sentence, List<Choice> choices) {
    var row = new FlowPane();
    row.getStyleClass().add("buttons");
    for (Choice choice : choices) {
      var button = new Button(choice.label());
      button.setOnAction(e -> choice.act().run());
      row.getChildren().add(button);
    }
    put(tone, sentence, row);
  }

  /** Asks for the reason by which a limit is set aside; Enter takes it. */
  void askReason(String sentence, Consumer<String> accept) {
    var label = new Label(texts.get("reception.reason"));
    label.getStyleClass().add("field-label");
    var reason = new TextField();
    reason.setId("reason");
    reason.setPrefColumnCount(36);
    label.setLabelFor(reason);
    var take = new Button(texts.get("reception.reason.take"));
    take.getStyleClass().add("primary");
    var back = new Button(texts.get("kit.cancel"));
    Runnable act =
        () -> {
          if (reason.getText().isBlank()) {
            reason.requestFocus();
          } else {
            accept.accept(reason.getText().strip());
          }
        };
    take.setOnAction(e -> act.run());
    reason.setOnAction(e -> act.run());
    back.setOnAction(e -> clear());
    var row = new FlowPane(reason, take, back);
    row.getStyleClass().add("buttons");
    put(Tone.WARN, sentence, new VBox(label, row));
    reason.requestFocus();
  }

  private void put(Tone tone, String sentence, javafx.scene.Node below) {
    var words = new Label(sentence);
    words.setWrapText(true);
    words.getStyleClass().add("strong");
    words.setId("notice-sentence");
    place.getStyleClass().removeAll("warn", "info");
    place.getStyleClass().add(tone.style);
    place.getChildren().setAll(words);
    if (!(below instanceof FlowPane row) || !row.getChildren().isEmpty()) {
      place.getChildren().add(below);
    }
    place.setVisible(true);
    place.setManaged(true);
    place.applyCss();
  }
}
