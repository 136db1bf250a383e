package id.loket.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The strip at the foot: connection, conflicts, clerk, room, printer, office time. Never a dialog.
 * The first two lead to where more is said of them.
 */
public final class StatusController {

  private final ShellModel model;
  private final InvalidationListener onConnection = o -> connection();

  @FXML private HBox connectionBox;
  @FXML private Label connection;
  @FXML private Label conflicts;
  @FXML private Label clerk;
  @FXML private Label inside;
  @FXML private Label printer;
  @FXML private Label clock;

  public StatusController(ShellModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    conflicts.textProperty().bind(model.conflicts());
    clerk.textProperty().bind(model.clerk());
    inside.textProperty().bind(model.inside());
    printer.textProperty().bind(model.printer());
    clock.textProperty().bind(model.clock());
    for (Label slot : List.of(conflicts, clerk, inside, printer)) {
      slot.visibleProperty().bind(slot.textProperty().isNotEmpty());
      slot.managedProperty().bind(slot.visibleProperty());
    }
    model.connection().addListener(new WeakInvalidationListener(onConnection));
    for (Node way : List.of(connectionBox, conflicts)) {
      way.setOnMouseClicked(e -> model.current().set("sync"));
    }
    connection();
  }

  private void connection() {
    var now = Objects.requireNonNull(model.connection().get());
    connection.setText(now.sentence());
    for (Node node : List.of(connection, connectionBox)) {
      node.getStyleClass().removeAll("warn", "danger");
      switch (now.tone()) {
        case GOOD -> {}
        case WARN -> node.getStyleClass().add("warn");
        case DANGER -> node.getStyleClass().add("danger");
      }
    }
    connectionBox.setVisible(!now.sentence().isEmpty());
    connectionBox.setManaged(connectionBox.isVisible());
  }
}
