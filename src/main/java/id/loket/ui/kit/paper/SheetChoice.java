package id.loket.ui.kit.paper;

import id.loket.domain.service.Service;
import id.loket.print.Edition;
import id.loket.print.Wording;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.paper.SheetPrints.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A table: who the sheet is for from top to bottom, how it comes out from left to right. Each cell
 * names its key, which lies on the keyboard where the cell lies in the table; the arrows go from
 * cell to cell.
 */
final class SheetChoice {
  /** Four keys for each row, from the top of the left half of the keyboard, then of the right. */
  private static final List<String> ROWS =
      List.of("1234", "QWER", "ASDF", "ZXCV", "5678", "TYUI", "GHJK");

  private static final List<Edition> EDITIONS = List.of(Edition.values());

  private final Texts texts;
  private final Service service;
  private final Edition usual;
  private final GridPane table = new GridPane();
  private final Map<Button, Choice> cells = new LinkedHashMap<>();
  private final Map<String, Button> keys = new LinkedHashMap<>();
  private Consumer<Choice> chosen = choice -> {};

  SheetChoice(Texts texts, Service service, Edition usual) {
    this.texts = texts;
    this.service = service;
    this.usual = usual;
    table.getStyleClass().add("sheet-choice");
    head();
    row(1, null);
    int at = 2;
    for (String condition : service.standard().conditions()) {
      row(at++, condition);
    }
    // What is typed, not what is pressed: else the letter would land in the field beneath.
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
  }

  /** In the words of the screen's language, e.g. {@code data berubah}. */
  static String condition(Texts texts, String word) {
    return Wording.in(texts.locale()).condition(word);
  }

  void ask(Dialogs dialogs, Consumer<Choice> print, Consumer<Choice> look) {
    var hint = new Label(texts.get("sheet.choose.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("dialog-text");
    var body = new VBox(hint, table);
    body.getStyleClass().add("sheet-body");
    var cancel = new Button(texts.get("kit.cancel"));
    cancel.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    var open = new ArrayList<Handle>();
    Runnable close = () -> open.forEach(Handle::close);
    cancel.setOnAction(e -> close.run());
    chosen =
        choice -> {
          close.run();
          print.accept(choice);
        };
    Command looking =
        Command.of(
            "sheet.look",
            "Ctrl+I",
            () -> {
              Choice marked = marked();
              close.run();
              look.accept(marked);
            });
    var lookButton = new Button(texts.get(looking.label()));
    looking.on(lookButton);
    lookButton.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    open.add(
        dialogs.open(
            texts.get("sheet.choose", service.shortName()),
            body,
            List.of(cancel, lookButton),
            first(),
            List.of(looking)));
  }

  private void head() {
    var who = new ColumnConstraints();
    who.setHgrow(Priority.ALWAYS);
    who.setMinWidth(0);
    table.getColumnConstraints().add(who);
    table.add(label(texts.get("sheet.choose.who"), "field-label"), 0, 0);
    for (Edition edition : EDITIONS) {
      var column = new ColumnConstraints();
      column.setHalignment(HPos.CENTER);
      column.setMinWidth(Region.USE_PREF_SIZE);
      table.getColumnConstraints().add(column);
      Label name = label(words(edition), "field-label");
      name.setMinWidth(Region.USE_PREF_SIZE);
      table.add(name, EDITIONS.indexOf(edition) + 1, 0);
    }
  }

  private void row(int at, @Nullable String condition) {
    String who =
        condition == null
            ? texts.get("sheet.everybody")
            : texts.get("sheet.if", condition(texts, condition));
    Label name = label(who);
    name.setMaxWidth(Double.MAX_VALUE);
    table.add(name, 0, at);
    for (Edition edition : EDITIONS) {
      String key = key(at - 1, EDITIONS.indexOf(edition));
      var cell = new Button(key.isEmpty() ? "·" : key);
      cell.getStyleClass().add("sheet-cell");
      if (edition == usual) {
        cell.getStyleClass().add("usual");
      }
      cell.setAccessibleText(texts.get("sheet.cell", who, words(edition), key));
      cell.setOnAction(e -> chosen.accept(cells.getOrDefault(cell, new Choice(null, usual))));
      cells.put(cell, new Choice(condition, edition));
      keys.put(key, cell);
      table.add(cell, EDITIONS.indexOf(edition) + 1, at);
    }
  }

  private String words(Edition edition) {
    return texts.get("sheet.edition." + edition.name());
  }

  private static String key(int row, int column) {
    return row < ROWS.size() ? ROWS.get(row).substring(column, column + 1) : "";
  }

  private static Label label(String words, String... styles) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private Button first() {
    return cells.entrySet().stream()
        .filter(e -> e.getValue().edition() == usual)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private Choice marked() {
    return cells.entrySet().stream()
        .filter(e -> e.getKey().isFocused())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new Choice(null, usual));
  }

  private void typed(KeyEvent event) {
    Button cell = keys.get(event.getCharacter().toUpperCase(Locale.ROOT));
    if (cell != null && !event.getCharacter().isBlank()) {
      event.consume();
      cell.fire();
    }
  }

  private void arrows(KeyEvent event) {
    KeyCode code = event.getCode();
    int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
    int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
    if (down != 0 || right != 0) {
      event.consume();
      table.getChildren().stream()
          .filter(Node::isFocused)
          .findFirst()
          .ifPresent(
              from -> to(GridPane.getColumnIndex(from) + right, GridPane.getRowIndex(from) + down));
    }
  }

  private void to(int column, int row) {
    cells.keySet().stream()
        .filter(c -> GridPane.getColumnIndex(c) == column && GridPane.getRowIndex(c) == row)
        .forEach(Node::requestFocus);
  }
}
