package id.loket.ui.board;

import id.loket.board.Monitor;
import id.loket.board.Screens;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** The screens as JavaFX sees them. On the JavaFX thread. */
public final class FxScreens implements Screens {

  @Override
  public List<Monitor> all() {
    List<Monitor> found = new ArrayList<>();
    for (Screen screen : Screen.getScreens()) {
      Rectangle2D b = screen.getBounds();
      found.add(
          new Monitor(
              found.size(),
              new Monitor.Area(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()),
              screen.getOutputScaleX(),
              screen.equals(Screen.getPrimary())));
    }
    return found;
  }

  @Override
  public AutoCloseable onChange(Runnable changed) {
    InvalidationListener listener = o -> changed.run();
    Screen.getScreens().addListener(listener);
    return () -> Screen.getScreens().removeListener(listener);
  }
}
