package id.loket.ui.settings;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One section of the settings. */
interface Page {

  /** Shows what holds now. Called each time the section comes to the front. */
  void open();

  /** Close what {@link #open()} opened. */
  default void close() {}

  /** Whether the button Simpan has anything to do here. */
  default boolean saves() {
    return true;
  }

  default void save() {}

  default @Nullable Node firstFocus() {
    return null;
  }
}
