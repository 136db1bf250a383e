package id.loket.ui.report;

import id.loket.print.AppointmentsInWords;
import id.loket.print.DayInWords;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of a day: boxes, bars and table, made anew for each state of it. */
final class DayLook {
  private static final double TALLEST_EM = 6;

  private final Texts texts;

  DayLook(Texts texts) {
    this.texts = texts;
  }

  List<Node> boxes(DayInWords day) {
    List<Node> boxes = new ArrayList<>();
    for (DayInWords.Box box : day.boxes()) {
      VBox card =
          new VBox(
              styled(box.label(), "field-label"),
              styled(box.figure(), "mid-number"),
              styled(box.note(), "small"));
      card.getStyleClass().addAll("card", "day-box");
      boxes.add(card);
    }
    return boxes;
  }

  /** The number above each bar and its hour below; the tallest takes all the room. */
  List<Node> bars(DayReport report) {
    int most = report.hours().stream().mapToInt(DayReport.Hour::visits).max().orElse(0);
    List<Node> bars = new ArrayList<>();
    for (DayReport.Hour hour : report.hours()) {
      Region bar = new Region();
      bar.getStyleClass().add("day-bar");
      bar.setStyle(
          String.format(
              Locale.ROOT,
              "-fx-min-height: %.2fem; -fx-max-height: %1$.2fem;",
              Math.max(0.15, TALLEST_EM * hour.visits() / Math.max(1, most))));
      Label many = styled(texts.number(hour.visits()), "strong");
      VBox column = new VBox(many, bar, styled(String.format("%02d", hour.hour()), "small"));
      column.getStyleClass().add("day-hour");
      column.setAccessibleText(texts.get("today.hour", hour.hour(), hour.visits()));
      HBox.setHgrow(column, Priority.ALWAYS);
      bars.add(column);
    }
    return bars;
  }

  /** Into a grid whose first column has the names. */
  void table(GridPane grid, DayReport report, DayInWords day) {
    grid.getChildren().clear();
    over(grid, day.visitsHead(), 1, 3);
    over(grid, day.dossiersHead(), 4, GridPane.REMAINING);
    row(grid, 1, day.heads(), "field-label");
    int row = 2;
    for (ServiceDay service : report.services()) {
      rule(grid, row++);
      row(grid, row++, line(service.name(), day.cells(service)), "day-cell");
    }
    rule(grid, row++);
    row(grid, row, line(texts.get("today.sum"), day.sums()), "strong");
  }

  /** As {@link #table}: all promised times, then by channel, then by service. */
  void promised(GridPane grid, AppointmentsInWords day) {
    grid.getChildren().clear();
    row(grid, 0, day.heads(), "field-label");
    rule(grid, 1);
    row(grid, 2, line(day.all().name(), day.all().cells()), "strong");
    int row = 3;
    for (AppointmentsInWords.Line part : day.parts()) {
      rule(grid, row++);
      row(grid, row++, line(part.name(), part.cells()), "day-cell");
    }
  }

  /** What the columns below it have in common. */
  private static void over(GridPane grid, String head, int column, int columns) {
    Label label = styled(head, "small");
    label.getStyleClass().add("muted");
    GridPane.setHalignment(label, HPos.CENTER);
    grid.add(label, column, 0, columns, 1);
  }

  private static List<String> line(String name, List<String> cells) {
    List<String> line = new ArrayList<>(List.of(name));
    line.addAll(cells);
    return line;
  }

  private static void row(GridPane grid, int row, List<String> cells, String style) {
    for (int column = 0; column < cells.size(); column++) {
      Label cell = styled(cells.get(column), style);
      GridPane.setValignment(cell, VPos.TOP);
      if (column == 0) {
        cell.setWrapText(true);
      } else {
        cell.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(cell, HPos.RIGHT);
      }
      grid.add(cell, column, row);
    }
  }

  private static void rule(GridPane grid, int row) {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    grid.add(rule, 0, row, GridPane.REMAINING, 1);
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
