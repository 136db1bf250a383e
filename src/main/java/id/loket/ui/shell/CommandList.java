package id.loket.ui.shell;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Ctrl+K: all that can be done, by typing some of its words; Enter does it. */
final class CommandList {

  /**
   * One line.
   *
   * @param place the screen that it belongs to
   */
  record Row(String words, String place, Command command, Runnable run) {

    /** In whatever order the words are typed. */
    boolean fits(String typed) {
      String all = (words + " " + place + " " + command.cap()).toLowerCase(Locale.ROOT);
      return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
          .allMatch(all::contains);
    }

    /** Its own first words are typed: it comes before one that has them somewhere. */
    boolean begins(String typed) {
      return words.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT).strip());
    }
  }

  private final Texts texts;
  private final Dialogs dialogs;
  private final TextField typed = new TextField();
  private final ListView<Row> list = new ListView<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Handle handle;

  CommandList(Texts texts, Dialogs dialogs) {
    this.texts = texts;
    this.dialogs = dialogs;
    typed.setId("command");
    typed.setPromptText(texts.get("shell.commands.prompt"));
    typed.setAccessibleText(texts.get("shell.commands"));
    typed.textProperty().subscribe(() -> filter(null));
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    typed.setOnAction(e -> run());
    list.setId("commands");
    list.setFocusTraversable(false);
    list.getStyleClass().add("command-list");
    list.setPlaceholder(new Label(texts.get("shell.commands.none")));
    list.setCellFactory(l -> new RowCell());
    list.setOnMouseClicked(e -> run());
  }

  private static final class RowCell extends ListCell<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      var words = new Label(row.words());
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      var place = new Label(row.place());
      place.getStyleClass().add("muted");
      var cap = new Label(row.command().cap());
      cap.setVisible(row.command().hasKey());
      cap.getStyleClass().add("kbd");
      for (Label fixed : new Label[] {place, cap}) {
        fixed.setMinWidth(Region.USE_PREF_SIZE);
      }
      var line = new HBox(words, place, cap);
      line.getStyleClass().add("command-row");
      setGraphic(line);
      setAccessibleText(row.words() + ", " + row.command().cap());
    }
  }

  void open(List<Row> first) {
    var body = new VBox(typed, list);
    body.getStyleClass().add("command-body");
    var close = new Button(texts.get("kit.close"));
    Handle opened = dialogs.open(texts.get("shell.commands"), body, List.of(close), typed);
    handle = opened;
    close.setOnAction(e -> opened.close());
    add(first);
  }

  void add(List<Row> more) {
    rows.addAll(more);
    filter(typed.getText().isBlank() ? null : list.getSelectionModel().getSelectedItem());
  }

  /**
   * What fits the words.
   *
   * @param marked stays marked where it fits; null: the first one is
   */
  private void filter(@Nullable Row marked) {
    String words = typed.getText();
    List<Row> fitting =
        rows.stream()
            .filter(r -> r.fits(words))
            .sorted(Comparator.comparing(r -> !r.begins(words)))
            .toList();
    list.getItems().setAll(fitting);
    if (marked != null && fitting.contains(marked)) {
      list.getSelectionModel().select(marked);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      event.consume();
      int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
      int size = list.getItems().size();
      if (size > 0) {
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
      }
    }
  }

  private void run() {
    Row row = list.getSelectionModel().getSelectedItem();
    Handle opened = handle;
    if (row != null && opened != null) {
      opened.close();
      row.run().run();
    }
  }
}
