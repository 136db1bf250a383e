package id.loket.ui.counter;

import javafx.scene.control.Label;

/** A line that is there only while something is said: a warning, or what became of a paper. */
final class Said {
  private final Label label;

  Said(Label label) {
    this.label = label;
    label.managedProperty().bind(label.visibleProperty());
    clear();
  }

  void warning(String sentence) {
    say(sentence, "warn-text");
  }

  /** Here and not as a toast: that would cover the one that offers to undo. */
  void news(String sentence) {
    say(sentence, "muted");
  }

  void clear() {
    say("", "muted");
  }

  private void say(String sentence, String style) {
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    label.getStyleClass().setAll("label", style);
  }
}
