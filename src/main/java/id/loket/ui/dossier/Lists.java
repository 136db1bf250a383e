package id.loket.ui.dossier;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What both lists of the register have in common. */
final class Lists {
  private Lists() {}

  /** Enter on a list goes on to what is done with the chosen one. */
  static void enter(Node list, Button next) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && !next.isDisabled()) {
            e.consume();
            next.requestFocus();
          }
        });
  }

  /** What stands there already stays chosen. */
  static <T> void keep(List<T> shown, List<T> now) {
    if (!shown.equals(now)) {
      shown.clear();
      shown.addAll(now);
    }
  }
}
