package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The screens that were opened, and the one in front: while it is there it has its keys, and its
 * title, pills and buttons stand in the top bar.
 */
final class FrontScreen {

  /** Where a screen and what belongs to it stand in the frame. */
  record Places(Label title, Pane pills, Pane actions, Pane content) {}

  private final Loader loader;
  private final Texts texts;
  private final Keys keys;
  private final Map<String, Loaded> loaded = new HashMap<>();
  private @Nullable Places places;
  private @Nullable Screen front;

  FrontScreen(Loader loader, Texts texts, Keys keys) {
    this.loader = loader;
    this.texts = texts;
    this.keys = keys;
  }

  void attach(Places there) {
    places = there;
  }

  void show(NavItem item) {
    hide();
    Places p = places;
    if (p == null) {
      return;
    }
    Loaded view = load(item);
    p.content().getChildren().setAll(view.root());
    p.title().setText(texts.get(item.label()));
    if (view.controller() instanceof Screen screen) {
      ObservableValue<String> own = screen.title();
      if (own != null) {
        p.title().textProperty().bind(own);
      }
      fill(p.pills(), screen.pills());
      fill(p.actions(), screen.actions());
      keys.screen(screen.commands());
      front = screen;
      screen.shown();
    }
  }

  /** An empty place takes no gap either: what stands beside it ends where the cards end. */
  private static void fill(Pane place, List<? extends Node> nodes) {
    place.getChildren().setAll(nodes);
    place.setManaged(!nodes.isEmpty());
  }

  private Loaded load(NavItem item) {
    return loaded.computeIfAbsent(item.id(), id -> loader.load(item.view()));
  }

  /** The commands of a screen that may be elsewhere. */
  List<Keys.Command> commands(NavItem item) {
    return load(item).controller() instanceof Screen screen ? screen.commands() : List.of();
  }

  void hide() {
    Screen old = front;
    front = null;
    Places p = places;
    if (p != null) {
      p.title().textProperty().unbind();
      p.title().setText("");
      fill(p.pills(), List.of());
      fill(p.actions(), List.of());
      p.content().getChildren().clear();
    }
    keys.screen(List.of());
    if (old != null) {
      old.hidden();
    }
  }

  /** Nothing of what was opened and typed stays: it is another clerk's. */
  void forget() {
    hide();
    loaded.clear();
  }

  boolean scanned(String code) {
    return front != null && front.scanned(code);
  }

  /** Where the hand goes on: what the screen says, or else all of it. Null: no screen. */
  @Nullable Node workStart() {
    Node wanted = front == null ? null : front.firstFocus();
    Places p = places;
    if (wanted != null || p == null || p.content().getChildren().isEmpty()) {
      return wanted;
    }
    return p.content().getChildren().getFirst();
  }
}
