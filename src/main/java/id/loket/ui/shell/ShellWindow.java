package id.loket.ui.shell;

import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.scan.Scanner;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one window of the clerk: its scene with keys, scanner and theme; loaded anew when the
 * language changes; its place is remembered, and mended when its monitor is gone.
 */
public final class ShellWindow {

  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private final View view;
  private final Loader loader;
  private final Scene scene;
  private Loaded shell;

  /**
   * @param view {@code Views.SHELL}
   */
  public ShellWindow(
      View view, Loader loader, Texts texts, Theme theme, Keys keys, Scanner scanner) {
    this.view = view;
    this.loader = loader;
    this.shell = loader.load(view);
    this.scene = new Scene(shell.root(), WIDTH, HEIGHT);
    scanner.install(scene);
    keys.install(scene);
    theme.install(scene);
    shell.controller(ShellController.class).ready();
    texts.language().subscribe((old, next) -> reload());
  }

  public Scene scene() {
    return scene;
  }

  /** Ends the screens' subscriptions. */
  public void close() {
    shell.controller(ShellController.class).close();
  }

  /** Shows the window where it stood last. */
  public void show(Stage stage, Settings settings) {
    stage.setScene(scene);
    stage.setMinWidth(1024);
    stage.setMinHeight(600);
    Settings.Window last = settings.values().window();
    if (last != null && visible(last)) {
      stage.setX(last.x());
      stage.setY(last.y());
      stage.setWidth(last.width());
      stage.setHeight(last.height());
      stage.setMaximized(last.maximized());
    }
    Runnable remember = () -> settings.window(place(stage, settings.values().window()));
    stage.xProperty().subscribe(remember);
    stage.yProperty().subscribe(remember);
    stage.widthProperty().subscribe(remember);
    stage.heightProperty().subscribe(remember);
    stage.maximizedProperty().subscribe(remember);
    stage.show();
  }

  private static Settings.Window place(Stage stage, Settings.@Nullable Window before) {
    if (stage.isMaximized() && before != null) {
      return new Settings.Window(before.x(), before.y(), before.width(), before.height(), true);
    }
    return new Settings.Window(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /** Enough of the title bar on a monitor that is there to take hold of it. */
  private static boolean visible(Settings.Window window) {
    return !Screen.getScreensForRectangle(window.x() + 50, window.y(), 200, 40).isEmpty();
  }

  private void reload() {
    close();
    shell = loader.load(view);
    scene.setRoot(shell.root());
    shell.controller(ShellController.class).ready();
  }
}
