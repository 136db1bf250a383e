package id.loket.ui.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A field with a list below: typing narrows the list, arrows choose in it, Enter takes. */
final class TypeAhead {
  private final TextField field;
  private final ListView<Choice> list;
  private Function<String, List<Choice>> search = typed -> List.of();
  private boolean firstIfEmpty = true;

  TypeAhead(TextField field, ListView<Choice> list, Runnable enter) {
    this.field = field;
    this.list = list;
    list.setCellFactory(v -> new Row());
    field.textProperty().subscribe((old, typed) -> find());
    field.setOnAction(e -> enter.run());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            enter.run();
          }
        });
  }

  /** What is offered from now on; what was typed and chosen stays where it still fits. */
  void offer(Function<String, List<Choice>> from, boolean takeFirstIfEmpty) {
    search = from;
    firstIfEmpty = takeFirstIfEmpty;
    find();
  }

  /** Offers the same again, after the state changed. */
  void again() {
    Choice before = list.getSelectionModel().getSelectedItem();
    find();
    if (before != null) {
      list.getItems().stream()
          .filter(c -> c.kind() == before.kind() && c.value().equals(before.value()))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  void choose(String value) {
    list.getItems().stream()
        .filter(c -> c.value().equals(value))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  Optional<Choice> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  String typed() {
    return field.getText().strip();
  }

  private void find() {
    List<Choice> found = search.apply(field.getText());
    list.getItems().setAll(found);
    int at = Choices.preselected(found, field.getText(), firstIfEmpty);
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(at);
      list.scrollTo(at);
    }
  }

  private void arrows(KeyEvent e) {
    int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0 && !list.getItems().isEmpty()) {
      e.consume();
      int at = list.getSelectionModel().getSelectedIndex() + step;
      int to = Math.clamp(at, 0, list.getItems().size() - 1);
      list.getSelectionModel().select(to);
      list.scrollTo(to);
    }
  }

  private static final class Row extends RowCell<Choice> {
    private final Label text = label("strong");
    private final Label detail = label("muted");
    private final Node row = row(text, detail);

    Row() {
      text.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    Node shown(Choice item) {
      text.setText(item.text());
      detail.setText(item.detail());
      return row;
    }

    @Override
    String spoken(Choice item) {
      return item.text() + ", " + item.detail();
    }
  }
}
