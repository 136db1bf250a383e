package id.loket.ui.board;

import id.loket.board.BoardModel.Next;
import id.loket.board.BoardPicture.Row;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The column beside the tile: other calls, and who is next. */
final class BoardSide {
  private static final double ROW_PADDING = 2 * 28;
  private static final double NUMBER = 58;
  private static final double COUNTER = 40;
  private static final double NEXT = 29;

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();
  private List<Next> groups = List.of();

  private record Line(Label number, Label counter) {}

  BoardSide(Texts texts) {
    this.texts = texts;
  }

  void calls(VBox rows, List<Row> calls) {
    lines.clear();
    rows.getChildren().setAll(calls.stream().map(this::row).toList());
    if (calls.isEmpty()) {
      rows.getChildren().add(label(texts.get("board.none"), "board-row-none"));
    }
  }

  void next(GridPane next, List<Next> nextOnes) {
    groups = nextOnes;
    next.getChildren().clear();
    for (int i = 0; i < groups.size(); i++) {
      Next group = groups.get(i);
      String wait =
          group.tickets().isEmpty() || group.estimateMinutes() == 0
              ? texts.get("board.now")
              : texts.get("board.minutes", group.estimateMinutes());
      next.addRow(i, label(tickets(group), "board-next-tickets"), label(wait, "board-next-wait"));
    }
  }

  private String tickets(Next group) {
    return group.tickets().isEmpty()
        ? texts.get("board.nobody", group.group())
        : String.join(" · ", group.tickets());
  }

  private Node row(Row row) {
    Label number = label(row.call().ticket(), "board-row-number");
    Label counter = label(texts.get("board.counter", row.call().counter()), "board-row-counter");
    var place = new VBox(counter);
    place.getStyleClass().add("board-row-place");
    if (row.called()) {
      place.getChildren().add(label(texts.get("board.called"), "board-row-called"));
    }
    var between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    var box = new HBox(number, between, place);
    box.getStyleClass().add("board-row");
    lines.add(new Line(number, counter));
    return box;
  }

  /** Long numbers become smaller, and of many next ones those are shown that fit. */
  void fit(GridPane next, BoardFit size) {
    double room = size.column() - ROW_PADDING * size.unit();
    for (Line line : lines) {
      double left = room - size.width(line.counter(), COUNTER) - 24 * size.unit();
      double px = Measure.fitting(line.number().getText(), NUMBER * size.unit(), left);
      line.number().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.3fem;", px / size.em()));
    }
    double waits =
        next.getChildren().stream()
            .filter(n -> GridPane.getColumnIndex(n) == 1)
            .mapToDouble(n -> size.width((Label) n, NEXT))
            .max()
            .orElse(0);
    for (Node node : next.getChildren()) {
      Next group = groups.get(GridPane.getRowIndex(node));
      if (GridPane.getColumnIndex(node) == 0 && !group.tickets().isEmpty()) {
        double left = room - waits - 24 * size.unit();
        ((Label) node).setText(Measure.joined(group.tickets(), NEXT * size.unit(), left));
      }
    }
  }

  private static Label label(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
