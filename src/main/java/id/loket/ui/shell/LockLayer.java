package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in or wizard over everything. As long as it is there no key of a screen holds, but help and
 * text size do as everywhere.
 */
final class LockLayer {

  private final Keys keys;
  private final Texts texts;
  private final Theme theme;
  private final HelpDrawer help;
  private List<Command> held = List.of();
  private @Nullable Runnable unlock;

  LockLayer(Keys keys, Texts texts, Theme theme) {
    this.keys = keys;
    this.texts = texts;
    this.theme = theme;
    this.help = new HelpDrawer(texts, keys, this::above);
  }

  void show(StackPane layer, Node covered, @Nullable Node view) {
    release();
    covered.setVisible(view == null);
    layer.setVisible(view != null);
    layer.getChildren().clear();
    if (view != null) {
      layer.getChildren().addAll(view, help.node());
      held = commands(view);
      unlock = keys.modal(held);
    }
  }

  /** Only the uppermost keys hold, so those of the lock come along. */
  private Runnable above(List<Command> commands) {
    return keys.modal(Stream.concat(commands.stream(), held.stream()).toList());
  }

  /** The view's user data names its help file. */
  private List<Command> commands(Node view) {
    String about = view.getUserData() instanceof String name ? name : "shell";
    List<Command> all = new ArrayList<>();
    all.add(
        Command.of(
            "shell.help", "F1", () -> help.toggle(HelpText.of(about, texts.language().get()))));
    all.addAll(TextSize.commands(theme));
    return all;
  }

  void release() {
    help.close();
    if (unlock != null) {
      unlock.run();
      unlock = null;
    }
  }
}
