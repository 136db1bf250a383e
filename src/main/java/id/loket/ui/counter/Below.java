package id.loket.ui.counter;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** What stands below the acts: the small form of an act, else the papers, else the history. */
final class Below {
  private final SimpleBooleanProperty papers = new SimpleBooleanProperty();
  private final SimpleBooleanProperty history = new SimpleBooleanProperty();

  void attach(Node panel, Node intake, Node lines) {
    var free = panel.visibleProperty().not();
    var shown = papers.and(history.not());
    intake.visibleProperty().bind(free.and(shown));
    lines.visibleProperty().bind(free.and(shown.not()));
  }

  /** Whether there is somebody whose papers may be taken in; each begins with the papers. */
  void papers(boolean wanted) {
    if (wanted != papers.get()) {
      history.set(false);
    }
    papers.set(wanted);
  }

  /** To the history, or back to the papers. */
  void turn() {
    history.set(!history.get());
  }
}
