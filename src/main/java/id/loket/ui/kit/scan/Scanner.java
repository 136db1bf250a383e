package id.loket.ui.kit.scan;

import id.loket.ui.kit.scan.Burst.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A keyboard scanner works from every screen and wherever the focus is: its characters never land
 * in a field and its Enter never presses a button. What turns out to be typing is replayed to where
 * it was typed, at most one gap later.
 */
public final class Scanner {

  /** The usual longest pause between two characters of a scanner, in milliseconds. */
  public static final int USUAL_GAP = 50;

  private final Burst burst;
  private final LongSupplier millis;
  private final PauseTransition silence;
  private final List<KeyEvent> held = new ArrayList<>();
  private @Nullable Consumer<String> route;
  private @Nullable KeyCode swallowing;
  private boolean replaying;

  public Scanner(int gapMillis) {
    this(gapMillis, () -> System.nanoTime() / 1_000_000);
  }

  Scanner(int gapMillis, LongSupplier millis) {
    this.burst = new Burst(gapMillis);
    this.millis = millis;
    this.silence = new PauseTransition(Duration.millis(gapMillis + 1.0));
    silence.setOnFinished(e -> silent());
  }

  /** Before the keys: a scan must not be taken for one. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  /** Where codes go; null turns the scanner off (locked) and lets all keys through. */
  public void route(@Nullable Consumer<String> to) {
    route = to;
  }

  private void pressed(KeyEvent event) {
    if (replaying || route == null || event.getCode().isModifierKey()) {
      return;
    }
    if (isShortcut(event)) {
      obey(burst.other(), event);
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
      obey(burst.end(millis.getAsLong()), event);
    } else if (event.getCode() == KeyCode.SPACE) {
      // Within a scan a space must not arm the focused button.
      if (burst.holding()) {
        swallowing = KeyCode.SPACE;
        event.consume();
      }
    } else if (!isCharacterKey(event)) {
      obey(burst.other(), event);
    }
  }

  private void typed(KeyEvent event) {
    if (replaying || route == null) {
      return;
    }
    String character = event.getCharacter();
    if (character.isEmpty() || isShortcut(event)) {
      return;
    }
    if (Character.isISOControl(character.charAt(0))) {
      if (swallowing == KeyCode.ENTER || swallowing == KeyCode.TAB) {
        event.consume();
      }
      return;
    }
    if (burst.character(character, millis.getAsLong()) == Verdict.REPLAY_THEN_HOLD) {
      replay();
    }
    // The copy is not consumed with the original.
    held.add(event.copyFor(event.getSource(), event.getTarget()));
    event.consume();
    silence.playFromStart();
  }

  private void released(KeyEvent event) {
    if (event.getCode() == swallowing) {
      swallowing = null;
      event.consume();
    }
  }

  private void obey(Verdict verdict, KeyEvent event) {
    switch (verdict) {
      case SCAN -> {
        silence.stop();
        held.clear();
        swallowing = event.getCode();
        event.consume();
        Consumer<String> to = route;
        if (to != null) {
          to.accept(burst.code());
        }
      }
      case REPLAY_THEN_PASS -> replay();
      case PASS, HOLD, REPLAY_THEN_HOLD -> {}
    }
  }

  /** Called when nothing came for a gap. */
  void silent() {
    if (burst.silent(millis.getAsLong())) {
      replay();
    } else if (burst.holding()) {
      silence.playFromStart();
    }
  }

  private void replay() {
    silence.stop();
    List<KeyEvent> typing = List.copyOf(held);
    held.clear();
    replaying = true;
    try {
      typing.forEach(event -> Event.fireEvent(event.getTarget(), event));
    } finally {
      replaying = false;
    }
  }

  /** Ctrl and Alt together are AltGr, which types characters. */
  private static boolean isShortcut(KeyEvent event) {
    return event.isMetaDown() || event.isControlDown() != event.isAltDown();
  }

  private static boolean isCharacterKey(KeyEvent event) {
    KeyCode code = event.getCode();
    return code.isLetterKey()
        || code.isDigitKey()
        || code == KeyCode.UNDEFINED
        || (!code.isFunctionKey()
            && !code.isNavigationKey()
            && !code.isModifierKey()
            && !code.isMediaKey()
            && code != KeyCode.ESCAPE
            && code != KeyCode.BACK_SPACE
            && code != KeyCode.DELETE
            && code != KeyCode.INSERT);
  }
}
