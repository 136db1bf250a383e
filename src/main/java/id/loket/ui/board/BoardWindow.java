package id.loket.ui.board;

import id.loket.board.BoardFile;
import id.loket.board.BoardSettings;
import id.loket.board.Monitor;
import id.loket.board.ScreenChoice;
import id.loket.board.Screens;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The second window. On a screen of its own it is undecorated and as large as the screen; the
 * full-screen mode of JavaFX would end whenever the clerk's dialog takes the focus. Its screen may
 * vanish and come back: meanwhile it is out of sight, and calls are still heard. On the JavaFX
 * thread.
 */
public final class BoardWindow {
  private static final double WIDTH = 1024;
  private static final double HEIGHT = 576;

  private final View view;
  private final Loader loader;
  private final Texts texts;
  private final Screens screens;
  private final BoardFile file;
  private final Stage clerk;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private boolean asked;
  private @Nullable Loaded loaded;
  private @Nullable Stage stage;

  /**
   * @param view {@code Views.BOARD}
   * @param clerk the clerk's window: never covered, and the board ends with it
   */
  public BoardWindow(
      View view, Loader loader, Texts texts, Screens screens, BoardFile file, Stage clerk) {
    this.view = view;
    this.loader = loader;
    this.texts = texts;
    this.screens = screens;
    this.file = file;
    this.clerk = clerk;
    screens.onChange(this::place);
    texts.language().subscribe((before, now) -> reload());
    clerk
        .showingProperty()
        .subscribe((before, now) -> {
          if (!now) {
            end();
          }
        });
  }

  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** When the program starts, once the clerk's window stands: opens if it was open last time. */
  public void restore() {
    if (file.settings().open()) {
      begin(false);
    }
  }

  /** The command of the shell. */
  public void toggle() {
    if (open.get()) {
      close();
    } else {
      show();
    }
  }

  /** Asked for by hand: with one screen only it is a window. */
  public void show() {
    begin(true);
    file.change(s -> s.withOpen(true));
  }

  /** Closed by hand: it stays closed at the next start too. */
  public void close() {
    end();
    file.change(s -> s.withOpen(false));
  }

  /** Puts it on that screen, and remembers it. Null: on any that is not the clerk's. */
  public void choose(@Nullable Monitor monitor) {
    String id = monitor == null ? null : monitor.id(screens.all().size());
    file.change(s -> s.withScreen(id));
    place();
  }

  private void begin(boolean byHand) {
    asked = byHand;
    if (loaded == null) {
      loaded = loader.load(view);
      loaded.controller(BoardController.class).shown();
    }
    open.set(true);
    place();
  }

  /** Closed because the program goes on elsewhere: it opens again at the next start. */
  public void leave() {
    end();
  }

  private void end() {
    open.set(false);
    dispose();
    Loaded was = loaded;
    loaded = null;
    if (was != null) {
      was.controller(BoardController.class).hidden();
    }
  }

  private void reload() {
    Loaded was = loaded;
    if (was != null) {
      was.controller(BoardController.class).hidden();
      loaded = loader.load(view);
      loaded.controller(BoardController.class).shown();
      if (stage != null) {
        stage.getScene().setRoot(loaded.root());
        stage.setTitle(texts.get("board.name"));
      }
    }
  }

  /** Decides again where it stands: at the start, and when screens come and go. */
  private void place() {
    Loaded shown = loaded;
    if (shown == null) {
      return;
    }
    List<Monitor> all = screens.all();
    BoardSettings settings = file.settings();
    switch (ScreenChoice.of(all, settings.screen(), clerkScreen(all), asked)) {
      case ScreenChoice.Full full -> full(shown.root(), full.monitor().area());
      case ScreenChoice.Windowed w -> windowed(shown.root());
      case ScreenChoice.Nowhere n -> dispose();
    }
  }

  private @Nullable Monitor clerkScreen(List<Monitor> all) {
    double x = clerk.getX() + clerk.getWidth() / 2;
    double y = clerk.getY() + clerk.getHeight() / 2;
    return all.stream().filter(m -> m.area().holds(x, y)).findFirst().orElse(null);
  }

  private void full(Parent root, Monitor.Area area) {
    // From now on it lives there: when that screen vanishes, no window pops up over the clerk's.
    asked = false;
    Stage at = stage(root, StageStyle.UNDECORATED);
    at.setX(area.x());
    at.setY(area.y());
    at.setWidth(area.width());
    at.setHeight(area.height());
    at.setAlwaysOnTop(true);
    at.getScene().setCursor(Cursor.NONE);
    present(at);
  }

  private void windowed(Parent root) {
    boolean fresh = stage == null;
    Stage at = stage(root, StageStyle.DECORATED);
    if (fresh || !at.isShowing()) {
      at.setWidth(WIDTH);
      at.setHeight(HEIGHT);
    }
    present(at);
  }

  /** The style of a stage can't change: another style needs another stage. */
  private Stage stage(Parent root, StageStyle style) {
    Stage at = stage;
    if (at != null && at.getStyle() == style) {
      return at;
    }
    dispose();
    at = new Stage(style);
    at.setTitle(texts.get("board.name"));
    var scene = new Scene(root, WIDTH, HEIGHT);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close();
          }
        });
    at.setScene(scene);
    at.setOnCloseRequest(e -> close());
    stage = at;
    return at;
  }

  /** The clerk goes on typing where the hand was. */
  private void present(Stage at) {
    if (!at.isShowing()) {
      boolean typing = clerk.isFocused();
      at.show();
      if (typing) {
        clerk.requestFocus();
      }
    }
  }

  private void dispose() {
    Stage at = stage;
    stage = null;
    if (at != null) {
      at.hide();
      // A root belongs to one scene.
      at.getScene().setRoot(new Region());
    }
  }
}
