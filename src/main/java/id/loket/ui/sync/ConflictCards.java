package id.loket.ui.sync;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictWords;
import id.loket.desk.ConflictWords.Said;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The conflicts of a day, one below the other. Two keys settle one: the first asks once more on the
 * same button, the second does it; going elsewhere takes the first one back.
 */
final class ConflictCards {
  private final VBox place;
  private final Texts texts;
  private final Consumer<Conflict> settle;
  private final List<Card> cards = new ArrayList<>();
  private List<Conflict> shown = List.of();

  ConflictCards(VBox place, Texts texts, Consumer<Conflict> settle) {
    this.place = place;
    this.texts = texts;
    this.settle = settle;
  }

  /** The hand stays where it is; where its card is settled, it goes on to the next open one. */
  void show(List<Conflict> conflicts, ConflictWords words, String desk) {
    if (conflicts.equals(shown)) {
      return;
    }
    shown = conflicts;
    Optional<Card> held = cards.stream().filter(c -> c.button.isFocused()).findFirst();
    cards.clear();
    place.getChildren().clear();
    for (Conflict conflict : conflicts) {
      if (conflict.open()) {
        Card card = new Card(conflict, words.of(conflict), desk);
        cards.add(card);
        place.getChildren().add(card.node);
      } else {
        place.getChildren().add(settled(conflict, words));
      }
    }
    held.ifPresent(before ->
        cards.stream()
            .filter(c -> c.conflict.id().equals(before.conflict.id()))
            .findFirst()
            .or(() -> cards.stream().findFirst())
            .ifPresent(c -> c.button.requestFocus()));
  }

  /** Null: nothing is open. */
  @Nullable Node first() {
    return cards.isEmpty() ? null : cards.getFirst().button;
  }

  private Node settled(Conflict conflict, ConflictWords words) {
    Label what = text(words.of(conflict).what(), "muted");
    Label by =
        text(words.settled(java.util.Objects.requireNonNull(conflict.settled())), "good-text");
    by.getStyleClass().add("small");
    VBox both = new VBox(what, by);
    both.getStyleClass().addAll("conflict", "settled");
    return both;
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** One that is open. */
  private final class Card {
    private final Conflict conflict;
    private final Button button = new Button();
    private final Node node;
    private boolean once;

    Card(Conflict conflict, Said said, String desk) {
      this.conflict = conflict;
      Label what = text(said.what(), "strong");
      Label toDo = text(said.toDo(), "conflict-todo");
      VBox words = new VBox(what, toDo);
      words.getStyleClass().add("conflict-words");
      HBox.setHgrow(words, Priority.ALWAYS);
      if (conflict.isOf(desk)) {
        Label own = new Label(texts.get("sync.conflict.own"));
        own.getStyleClass().addAll("pill", "warn");
        own.setMinWidth(Region.USE_PREF_SIZE);
        words.getChildren().addFirst(own);
      }
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setId("settle-" + cards.size());
      button.setOnAction(e -> pressed());
      button
          .focusedProperty()
          .subscribe(focused -> {
            if (!focused) {
              ask(false);
            }
          });
      button.addEventFilter(
          KeyEvent.KEY_PRESSED,
          e -> {
            if (once && e.getCode() == KeyCode.ESCAPE) {
              e.consume();
              ask(false);
            }
          });
      HBox row = new HBox(words, button);
      row.getStyleClass().add("conflict");
      node = row;
      button.setAccessibleHelp(said.what() + " " + said.toDo());
      ask(false);
    }

    private void ask(boolean more) {
      once = more;
      button.setText(texts.get(more ? "sync.conflict.sure" : "sync.conflict.settle"));
      button.getStyleClass().remove("primary");
      if (more) {
        button.getStyleClass().add("primary");
      }
      Label cap = new Label(texts.get("sync.conflict.key"));
      cap.getStyleClass().add("kbd");
      button.setGraphic(cap);
      button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    }

    private void pressed() {
      if (once) {
        ask(false);
        settle.accept(conflict);
      } else {
        ask(true);
      }
    }
  }
}
