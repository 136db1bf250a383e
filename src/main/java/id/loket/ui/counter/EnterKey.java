package id.loket.ui.counter;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Enter, where no field, list or button wants it: begins the service of the one who was called,
 * also while the call is still under way. Once for each press.
 */
final class EnterKey {
  private final BooleanSupplier may;
  private final Runnable act;
  private boolean down;

  EnterKey(Node root, BooleanSupplier may, Runnable act) {
    this.may = may;
    this.act = act;
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, e -> down &= e.getCode() != KeyCode.ENTER);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (event.getCode() == KeyCode.ENTER && plain && !down && may.getAsBoolean()) {
      down = true;
      event.consume();
      act.run();
    }
  }
}
