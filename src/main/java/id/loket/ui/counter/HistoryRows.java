package id.loket.ui.counter;

import id.loket.desk.LookDesk.HistoryLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened in a visit: time, what, who and where, the note; undone ones struck through. */
final class HistoryRows {
  private HistoryRows() {}

  static List<Node> of(List<HistoryLine> lines, Sentences words) {
    return lines.stream().map(line -> row(line, words)).toList();
  }

  private static Node row(HistoryLine line, Sentences words) {
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
