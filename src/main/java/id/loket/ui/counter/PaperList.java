package id.loket.ui.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The list of papers and what keys do in it: space, a digit, F, A. */
final class PaperList {
  private final ListView<Intake.Row> list;
  private final Pane heads;
  private final IntakeWords words;
  private final Runnable changed;
  private @Nullable Intake intake;
  private boolean narrow;

  /**
   * With these.
   *
   * @param heads an empty row over the list
   */
  PaperList(ListView<Intake.Row> list, Pane heads, IntakeWords words, Runnable changed) {
    this.list = list;
    this.heads = heads;
    this.words = words;
    this.changed = changed;
    narrow(false);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.focusedProperty()
        .subscribe(focused -> {
          if (focused && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
          }
        });
  }

  /** What is to be said of a paper stands beside it, or below its name where there is no room. */
  void narrow(boolean now) {
    narrow = now;
    list.setCellFactory(v -> new PaperRow(words, narrow, this::toggle));
    heads.getChildren().setAll(heads());
  }

  private List<? extends javafx.scene.Node> heads() {
    var tick = RowCell.label("paper-tick");
    var name = RowCell.label("paper-name");
    var form = RowCell.label("paper-form");
    var count = RowCell.label("paper-count");
    var state = RowCell.label("paper-state");
    name.setText(words.get("counter.intake.head.name"));
    form.setText(words.get("counter.intake.head.form"));
    count.setText(words.get("counter.intake.head.count"));
    state.setText(words.get("counter.intake.head.state"));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    return narrow ? List.of(tick, name, form, count) : List.of(tick, name, form, count, state);
  }

  void show(Intake now) {
    intake = now;
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(now.rows());
    list.getSelectionModel().clearAndSelect(Math.max(0, selected));
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.SPACE) {
      event.consume();
      change(Intake::toggle);
    } else if (code.isDigitKey()) {
      event.consume();
      int many = event.getText().isEmpty() ? -1 : Character.digit(event.getText().charAt(0), 10);
      if (many >= 0) {
        change((now, row) -> now.count(row, many));
      }
    } else if (code == KeyCode.F) {
      event.consume();
      change(Intake::otherForm);
    } else if (code == KeyCode.A) {
      event.consume();
      change(now -> now.all());
    }
  }

  private void toggle(Intake.Row row) {
    change(now -> now.toggle(row));
  }

  private void change(java.util.function.BiConsumer<Intake, Intake.Row> how) {
    Intake.Row row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      change(now -> how.accept(now, row));
    }
  }

  private void change(Consumer<Intake> how) {
    Intake now = intake;
    if (now != null && !now.closed()) {
      how.accept(now);
      changed.run();
    }
  }
}
