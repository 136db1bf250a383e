package id.loket.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the program: one registry at the scene, because accelerators of tabs and menus fire
 * in the wrong place. A dialog's keys hide all others; then those of the screen and of the shell
 * hold. A key that is held down acts once.
 */
public final class Keys {

  /**
   * One thing that a key does.
   *
   * @param id for tests and logs; unique on a screen
   * @param label the key of its words in the bundle
   * @param enabled when false the key does nothing, and nothing else sees it
   */
  public record Command(
      String id,
      KeyCombination keys,
      String label,
      Runnable action,
      ObservableBooleanValue enabled) {

    /** Windows, GTK and JavaFX want these for themselves. */
    private static final Set<KeyCode> TAKEN = Set.of(KeyCode.F4, KeyCode.F6, KeyCode.F10);

    public Command {
      boolean alt = keys.getAlt() != KeyCombination.ModifierValue.UP;
      if (alt || (keys instanceof KeyCodeCombination code && TAKEN.contains(code.getCode()))) {
        throw new IllegalArgumentException(
            keys + " belongs to the system; choose another key for " + id);
      }
    }

    /** The label's key is the id. Keys are written as in UX: {@code F5}, {@code Ctrl+T}. */
    public static Command of(String label, String keys, Runnable action) {
      return of(label, KeyCombination.valueOf(keys), action);
    }

    public static Command of(String label, KeyCombination keys, Runnable action) {
      return new Command(label, keys, label, action, new SimpleBooleanProperty(true));
    }

    /** Something without a key of its own: the list of commands has it. */
    public static Command keyless(String label, Runnable action) {
      return of(label, KeyCombination.NO_MATCH, action);
    }

    public boolean hasKey() {
      return !keys.equals(KeyCombination.NO_MATCH);
    }

    public Command when(ObservableBooleanValue value) {
      return new Command(id, keys, label, action, value);
    }

    /** What stands on the key cap. */
    public String cap() {
      return !hasKey() ? "" : keys.getDisplayText().replace("Enter", "↵").replace("Escape", "Esc");
    }

    /** The button does the same, shows the key, and is off when the command is. */
    public void on(ButtonBase button) {
      var kbd = new Label(cap());
      kbd.getStyleClass().add("kbd");
      button.setGraphic(kbd);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.disableProperty().bind(Bindings.not(enabled));
      button.setOnAction(e -> run());
      button.accessibleTextProperty().bind(button.textProperty().map(text -> text + ", " + cap()));
    }

    public void run() {
      if (enabled.get()) {
        action.run();
      }
    }
  }

  /** Equal to itself only, so that closing one never closes another. */
  private static final class Layer {
    private final List<Command> commands;

    Layer(List<Command> commands) {
      this.commands = List.copyOf(commands);
    }
  }

  private List<Command> shell = List.of();
  private List<Command> fallback = List.of();
  private List<Command> screen = List.of();
  private final Deque<Layer> over = new ArrayDeque<>();
  private final Deque<Layer> modal = new ArrayDeque<>();
  private final Set<KeyCode> held = new HashSet<>();

  /** Install the scanner first: it must see the keys before. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> held.remove(e.getCode()));
    scene.windowProperty().flatMap(Window::focusedProperty).subscribe(held::clear);
  }

  /**
   * The keys that hold everywhere.
   *
   * @param fixed no screen may have them
   * @param yielding hold only where the screen has nothing better, e.g. Esc
   */
  public void shell(List<Command> fixed, List<Command> yielding) {
    refuseDuplicates(fixed);
    refuseDuplicates(yielding);
    shell = List.copyOf(fixed);
    fallback = List.copyOf(yielding);
  }

  /** The keys of the screen in front. */
  public void screen(List<Command> commands) {
    refuseDuplicates(commands);
    for (Command own : commands) {
      Command other = find(shell, c -> c.keys().equals(own.keys()));
      if (other != null) {
        throw new IllegalStateException(
            own.keys() + " is " + other.id() + " everywhere, and cannot be " + own.id());
      }
    }
    screen = List.copyOf(commands);
  }

  /** While this is open only these keys hold. Run the handle to close it. */
  public Runnable modal(List<Command> commands) {
    return push(modal, commands);
  }

  /** While this is open these keys come before all others, which still hold. */
  public Runnable over(List<Command> commands) {
    return push(over, commands);
  }

  private static Runnable push(Deque<Layer> layers, List<Command> commands) {
    refuseDuplicates(commands);
    var layer = new Layer(commands);
    layers.push(layer);
    return () -> layers.remove(layer);
  }

  /** What holds now, in the order of registration; for help and tests. */
  public List<Command> active() {
    Layer top = modal.peek();
    if (top != null) {
      return top.commands;
    }
    List<Command> all = new ArrayList<>();
    Stream.of(
            over.stream().flatMap(l -> l.commands.stream()),
            screen.stream(),
            shell.stream(),
            fallback.stream())
        .flatMap(layer -> layer)
        // NO_MATCH of a keyless one says that it equals every key without modifiers.
        .filter(c -> !c.hasKey() || find(all, a -> a.hasKey() && a.keys().equals(c.keys())) == null)
        .forEach(all::add);
    return all;
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    Command command = find(active(), c -> c.keys().match(event));
    if (command != null) {
      event.consume();
      if (held.add(event.getCode())) {
        command.run();
      }
    }
  }

  private static void refuseDuplicates(List<Command> commands) {
    Set<Object> seen = new HashSet<>();
    for (Command command : commands) {
      boolean twice = command.hasKey() && !seen.add(command.keys());
      if (twice || !seen.add(command.id())) {
        throw new IllegalStateException(
            "The key " + command.keys() + " or the id " + command.id() + " is there twice");
      }
    }
  }

  private static @Nullable Command find(List<Command> commands, Predicate<Command> wanted) {
    return commands.stream().filter(wanted).findFirst().orElse(null);
  }
}
