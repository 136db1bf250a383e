package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Keys.Command;
import java.util.List;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The search field: while the hand is in it, Esc leads back to the work. */
final class SearchBox {

  private final Keys keys;
  private final Runnable backToWork;
  private @Nullable Runnable leave;

  SearchBox(Keys keys, Runnable backToWork) {
    this.keys = keys;
    this.backToWork = backToWork;
  }

  void attach(TextField field, ShellModel model) {
    field.focusedProperty().subscribe(now -> focused(field, now));
    field.setOnAction(e -> {
      // The search itself shows the words; here a visitor's name would stay for everybody to see.
      String words = field.getText().strip();
      field.clear();
      model.search(words);
    });
  }

  /** Esc means again what the screen says. */
  void release() {
    if (leave != null) {
      leave.run();
      leave = null;
    }
  }

  private void focused(TextField field, boolean now) {
    release();
    if (now) {
      leave = keys.over(List.of(Command.of("kit.back", "Esc", () -> back(field))));
    }
  }

  private void back(TextField field) {
    field.clear();
    backToWork.run();
  }
}
