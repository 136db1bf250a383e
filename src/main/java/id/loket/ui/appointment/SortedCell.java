package id.loket.ui.appointment;

import id.loket.desk.ImportDesk.Sorted;
import id.loket.desk.Words;
import id.loket.domain.appointment.AppointmentDecisions.Request;
import id.loket.store.RequestColumn;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row of the file: its line, who asks for what, and what is wrong with it. */
final class SortedCell extends ListCell<Sorted> {
  private final Texts texts;
  private @Nullable Region shown;

  SortedCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Sorted item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      shown = null;
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    List<String> said =
        switch (item) {
          case Sorted.Good good -> asked(good.request());
          case Sorted.Known known -> asked(known.request());
          case Sorted.Bad bad -> wrong(bad);
        };
    String at = texts.get("appointment.import.row", item.row().line());
    var line = new Label(at);
    line.getStyleClass().addAll("small", "muted", "import-line");
    var all = new VBox();
    all.getStyleClass().add("import-said");
    for (int i = 0; i < said.size(); i++) {
      var label = new Label(said.get(i));
      label.setWrapText(true);
      label.getStyleClass().add(i == 0 ? "strong" : "small");
      all.getChildren().add(label);
    }
    HBox.setHgrow(all, Priority.ALWAYS);
    var row = new HBox(line, all);
    row.getStyleClass().add("import-row");
    shown = row;
    setGraphic(row);
    setAccessibleText(at + ": " + String.join(" ", said));
  }

  /** A cell asks its picture for a height without telling it the width, and cuts long sentences. */
  @Override
  protected double computePrefHeight(double width) {
    Region row = shown;
    if (row == null) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset();
    return row.prefHeight((width < 0 ? getWidth() : width) - sides)
        + snappedTopInset()
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Region row = shown;
    if (row != null) {
      row.resizeRelocate(
          snappedLeftInset(),
          snappedTopInset(),
          getWidth() - snappedLeftInset() - snappedRightInset(),
          getHeight() - snappedTopInset() - snappedBottomInset());
    }
  }

  /** The date in full: a day that was taken for a month stands out. */
  private List<String> asked(Request r) {
    String by = r.booker().askedBy();
    return List.of(
        joined(Stream.of(r.booker().name(), r.service().shortName())),
        joined(
            Stream.of(
                texts.date(r.start().toLocalDate()),
                texts.time(r.start().toLocalTime()),
                r.booker().phone().shown(),
                r.channel().shown(),
                by == null ? "" : by)));
  }

  /** As it was written, so that it is found again. */
  private List<String> wrong(Sorted.Bad bad) {
    List<String> said = new ArrayList<>();
    String written =
        joined(
            Stream.of(
                    RequestColumn.NAME,
                    RequestColumn.PHONE,
                    RequestColumn.SERVICE,
                    RequestColumn.DATE,
                    RequestColumn.TIME)
                .map(bad.row()::of));
    said.add(written.isEmpty() ? texts.get("appointment.import.nothing") : written);
    bad.reasons().forEach(why -> said.add("• " + Words.of(texts.locale()).sentence(why)));
    return said;
  }

  private static String joined(Stream<String> parts) {
    return parts.filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
  }
}
