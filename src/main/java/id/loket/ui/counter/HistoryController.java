package id.loket.ui.counter;

import id.loket.desk.LookDesk.HistoryLine;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened in a visit: time, what, who and where, the note; undone ones struck through. */
public final class HistoryController {
  private final Sentences words;

  @FXML private VBox box;
  @FXML private Label empty;
  @FXML private ScrollPane scroll;
  @FXML private VBox lines;

  public HistoryController(Texts texts) {
    this.words = new Sentences(texts);
  }

  @FXML
  private void initialize() {
    box.managedProperty().bind(box.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    scroll.managedProperty().bind(scroll.visibleProperty());
  }

  VBox box() {
    return box;
  }

  void show(List<HistoryLine> history) {
    lines.getChildren().setAll(history.stream().map(this::row).toList());
    empty.setVisible(history.isEmpty());
    scroll.setVisible(!history.isEmpty());
  }

  private Node row(HistoryLine line) {
    var time = label(words.time(line), "history-time");
    var what = label(words.happened(line), "strong");
    var by = label(words.by(line), "muted");
    by.setWrapText(true);
    HBox.setHgrow(by, Priority.ALWAYS);
    var first = new HBox(time, what, by);
    first.getStyleClass().add("history-line");
    time.setMinWidth(Region.USE_PREF_SIZE);
    what.setMinWidth(Region.USE_PREF_SIZE);
    String note = line.remark().note();
    var row = new VBox(first);
    if (note != null && !note.isEmpty()) {
      var said = label(words.get("counter.history.note", note), "history-note");
      said.setWrapText(true);
      row.getChildren().add(said);
    }
    if (line.remark().undone()) {
      row.getStyleClass().add("undone");
      row.setAccessibleText(words.get("counter.history.undone", what.getText()));
    }
    return row;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
