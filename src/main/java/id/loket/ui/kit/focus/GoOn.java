package id.loket.ui.kit.focus;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * In a long form Enter leads to the next field as Tab does, and Tab leads out of a field of several
 * lines too, where Enter begins a line.
 */
public final class GoOn {
  private GoOn() {}

  public static void in(Node form) {
    form.addEventFilter(KeyEvent.KEY_PRESSED, GoOn::pressed);
  }

  private static void pressed(KeyEvent event) {
    if (!(event.getTarget() instanceof Node hand) || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean back = event.isShiftDown();
    boolean enter = event.getCode() == KeyCode.ENTER && !back && onward(hand);
    boolean tab = event.getCode() == KeyCode.TAB && hand instanceof TextArea;
    if (enter || tab) {
      event.consume();
      hand.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  private static boolean onward(Node hand) {
    return hand instanceof TextField || (hand instanceof ComboBox<?> box && !box.isShowing());
  }
}
