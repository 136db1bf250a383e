package id.loket.ui.counter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * What may apply to an applicant, in words; several at once. A digit turns the chip that shows it
 * while one of them has the focus.
 */
final class ConditionChips {
  private final Pane box;
  private final String cap;
  private final IntakeWords words;
  private final Runnable changed;
  private final List<Chip> chips = new ArrayList<>();

  private record Chip(String condition, ToggleButton button) {}

  /**
   * With these.
   *
   * @param cap of the key that leads here
   */
  ConditionChips(Pane box, String cap, IntakeWords words, Runnable changed) {
    this.box = box;
    this.cap = cap;
    this.words = words;
    this.changed = changed;
  }

  void offer(Intake intake) {
    box.getChildren().clear();
    chips.clear();
    if (!intake.possible().isEmpty()) {
      var when = new Label(words.when());
      when.getStyleClass().add("strong");
      box.getChildren().addAll(when, kbd(cap));
    }
    intake.possible().forEach(condition -> add(intake, condition));
    box.setVisible(!chips.isEmpty());
  }

  private void add(Intake intake, String condition) {
    var digit = kbd(Integer.toString(chips.size() + 1));
    var button = new ToggleButton(words.condition(condition), digit);
    button.setAccessibleText(words.applies(condition));
    button.setSelected(intake.conditions().contains(condition));
    button
        .selectedProperty()
        .subscribe((before, now) -> {
          intake.condition(condition, now);
          changed.run();
        });
    button.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    chips.add(new Chip(condition, button));
    box.getChildren().add(button);
  }

  private static Label kbd(String cap) {
    var label = new Label(cap);
    label.getStyleClass().add("kbd");
    return label;
  }

  private void key(KeyEvent event) {
    boolean digit = event.getCode().isDigitKey() && !event.getText().isEmpty();
    int place = digit ? Character.digit(event.getText().charAt(0), 10) - 1 : -1;
    if (place >= 0 && place < chips.size() && !event.isShortcutDown()) {
      event.consume();
      ToggleButton turned = chips.get(place).button();
      turned.setSelected(!turned.isSelected());
      turned.requestFocus();
    }
  }

  /** Where there is one of that name. */
  void turn(String condition, boolean applies) {
    chips.stream()
        .filter(c -> c.condition().equals(condition))
        .forEach(c -> c.button().setSelected(applies));
  }

  /** The first; null where nothing depends on anything. */
  @Nullable ToggleButton first() {
    return chips.isEmpty() ? null : chips.getFirst().button();
  }
}
