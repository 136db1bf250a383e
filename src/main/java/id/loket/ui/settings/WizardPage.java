package id.loket.ui.settings;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One step of the wizard. */
interface WizardPage {

  /** Where the hand goes on. */
  Node firstFocus();

  /** Takes over what was typed; null: all is well, else where the error is. */
  default @Nullable Node check() {
    return null;
  }

  /** Takes over what was typed, right or wrong: nothing is lost on the way back. */
  default void keep() {}
}
