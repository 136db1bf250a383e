package id.loket.ui.reception;

import id.loket.domain.visit.VisitId;
import id.loket.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Who waits to be measured again. One stands there by name; several are one line that says how many
 * and when, because the queues below must stay in sight: it unfolds while the hand is in it.
 */
final class RecheckCard {
  private final Texts texts;
  private final VBox card;
  private final Button fold;
  private final VBox rows;
  private final Map<VisitId, Button> buttons = new HashMap<>();
  private Consumer<Overview.Recheck> open = row -> {};
  private boolean unfolded;

  /**
   * A card with its line and its rows.
   *
   * @param card shown while somebody waits
   * @param fold the line for several
   * @param rows one button a person
   */
  RecheckCard(Texts texts, VBox card, Button fold, VBox rows) {
    this.texts = texts;
    this.card = card;
    this.fold = fold;
    this.rows = rows;
    fold.setOnAction(e -> fold());
    card.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::hand);
  }

  void onOpen(Consumer<Overview.Recheck> act) {
    open = act;
  }

  void show(List<Overview.Recheck> all) {
    visible(card, !all.isEmpty());
    // A row stays the same button: the hand in it, or the way back to it, is not lost by a commit.
    buttons.keySet().retainAll(all.stream().map(Overview.Recheck::visit).toList());
    all.forEach(one -> row(buttons.computeIfAbsent(one.visit(), v -> new Button()), one));
    List<Button> wanted = all.stream().map(one -> buttons.get(one.visit())).toList();
    if (!wanted.equals(rows.getChildren())) {
      rows.getChildren().setAll(wanted);
    }
    if (!all.isEmpty()) {
      long now = all.stream().filter(Overview.Recheck::now).count();
      fold.setText(
          now > 0
              ? texts.get("reception.recheck.some", all.size(), now)
              : texts.get(
                  "reception.recheck.later", all.size(), texts.time(all.getFirst().from())));
    }
    layOut();
  }

  /** To the one who waits to be measured again; where there are several, to choose among them. */
  void enter() {
    if (rows.getChildren().size() == 1) {
      buttons.values().forEach(Button::fire);
    } else if (!rows.getChildren().isEmpty()) {
      unfolded = true;
      layOut();
      rows.getChildren().getFirst().requestFocus();
    }
  }

  private void fold() {
    if (unfolded) {
      unfolded = false;
      layOut();
    } else {
      enter();
    }
  }

  /** The hand went on elsewhere on this screen; a dialog over it gives the hand back to its row. */
  private void hand(Node owner) {
    if (unfolded && owner != null && within(owner, screen()) && !within(owner, card)) {
      unfolded = false;
      layOut();
    }
  }

  private void layOut() {
    int count = rows.getChildren().size();
    unfolded &= count > 1;
    visible(fold, count > 1);
    visible(rows, count == 1 || unfolded);
    fold.setAccessibleText(texts.get("reception.recheck") + ", " + fold.getText());
  }

  private void row(Button button, Overview.Recheck one) {
    String name = one.name().isEmpty() ? texts.get("reception.nameless") : one.name();
    var from =
        new Label(
            texts.get(
                one.now() ? "reception.recheck.now" : "reception.recheck.from",
                texts.time(one.from())));
    from.getStyleClass().addAll("pill", one.now() ? "good" : "warn");
    from.setMinWidth(Region.USE_PREF_SIZE);
    var who = new Label(texts.get("reception.recheck.who", name, one.service()));
    who.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(who, Priority.ALWAYS);
    var content = new HBox(who, from);
    content.getStyleClass().add("line");
    button.setGraphic(content);
    button.getStyleClass().setAll("button", "flat", "row-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(who.getText() + ", " + from.getText());
    button.setOnAction(e -> open.accept(one));
  }

  /** The form and the side together: the side's own parent. */
  private Node screen() {
    Parent side = card.getParent();
    return side.getParent() == null ? side : side.getParent();
  }

  private static boolean within(Node node, Node place) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(place)) {
        return true;
      }
    }
    return false;
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
