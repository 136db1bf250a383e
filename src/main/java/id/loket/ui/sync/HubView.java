package id.loket.ui.sync;

import id.loket.sync.LinkState.Progress;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Advice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of one hub. */
final class HubView {
  private final Texts texts;

  HubView(Texts texts) {
    this.texts = texts;
  }

  Node of(HubCard hub) {
    Label kind = label(hub.kind(), "h2");
    Label pill = new Label(hub.pill().word());
    pill.getStyleClass().addAll("pill", hub.pill().style());
    FlowPane head = new FlowPane(kind, pill);
    head.getStyleClass().add("hub-head");
    VBox card = new VBox(head, wrapped(hub.sentence(), "hub-sentence"));
    card.getStyleClass().addAll("card", "hub");
    Progress progress = hub.progress();
    if (progress != null) {
      ProgressBar bar =
          new ProgressBar(progress.of() == 0 ? -1 : 1.0 * progress.done() / progress.of());
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setAccessibleText(hub.sentence());
      card.getChildren().add(bar);
    }
    hub.advice().forEach(a -> card.getChildren().add(advice(a, hub.pill().style())));
    card.getChildren().add(facts(hub.facts()));
    if (!hub.heads().isEmpty()) {
      card.getChildren().add(heads(hub.heads()));
    }
    return card;
  }

  private Node advice(Advice advice, String style) {
    Label technician = wrapped(texts.get("sync.it", advice.technician()), "small");
    VBox box = new VBox(wrapped(advice.clerk(), "strong"), technician);
    box.getStyleClass().addAll("advice", style.equals("danger") ? "danger" : "warn");
    return box;
  }

  private static GridPane facts(List<HubCard.Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("hub-facts");
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(name, value);
    for (HubCard.Row row : rows) {
      grid.addRow(
          grid.getRowCount(), label(row.name(), "muted"), wrapped(row.value(), "hub-value"));
    }
    return grid;
  }

  private Node heads(List<HubCard.Heads> desks) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("hub-heads");
    grid.addRow(
        0,
        label(texts.get("sync.heads.desk"), "muted"),
        label(texts.get("sync.heads.here"), "muted"),
        label(texts.get("sync.heads.there"), "muted"));
    for (HubCard.Heads desk : desks) {
      String style = desk.behind() ? "warn-text" : "hub-value";
      grid.addRow(
          grid.getRowCount(),
          label(desk.desk(), "strong"),
          label(desk.here(), style),
          label(desk.there(), style));
    }
    return grid;
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }

  private static Label wrapped(String words, String style) {
    Label label = label(words, style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
