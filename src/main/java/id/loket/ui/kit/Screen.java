package id.loket.ui.kit;

import id.loket.ui.kit.Keys.Command;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the shell asks of a controller. A screen says what it has; the shell puts it in place while
 * the screen is shown, so a controller needs neither the keys nor the scanner.
 */
public interface Screen {

  /** Subscribe here. Called each time the screen comes to the front. */
  default void shown() {}

  /** Close what {@link #shown()} opened. */
  default void hidden() {}

  /** Where the hand goes on when the screen opens. Null: the first field in reading order. */
  default @Nullable Node firstFocus() {
    return null;
  }

  /** The keys of this screen; asked once, after the FXML is loaded. */
  default List<Command> commands() {
    return List.of();
  }

  /** A code from the scanner. True: it was for this screen; false: the shell looks further. */
  default boolean scanned(String code) {
    return false;
  }

  /** What the top bar says. Null: the label of the rail. */
  default @Nullable ObservableValue<String> title() {
    return null;
  }

  /** Pills beside the title. */
  default List<Node> pills() {
    return List.of();
  }

  /** Buttons at the right of the search field. */
  default List<Node> actions() {
    return List.of();
  }
}
