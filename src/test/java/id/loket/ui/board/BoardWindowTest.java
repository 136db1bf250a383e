package id.loket.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.Monitor;
import id.loket.board.Screens;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second window on screens that come and go. */
class BoardWindowTest {

  private static final Monitor DESK = monitor(0, 0, 1366, 768);
  private static final Monitor TV = monitor(1, 1366, 1920, 1080);

  @TempDir Path folder;
  private final Plugs plugs = new Plugs();
  private BoardRoom room;
  private Stage clerk;
  private BoardWindow window;

  /** Screens that the test plugs in and out. */
  private static final class Plugs implements Screens {
    private List<Monitor> all = List.of(DESK, TV);
    private final List<Runnable> listeners = new ArrayList<>();

    @Override
    public List<Monitor> all() {
      return all;
    }

    @Override
    public AutoCloseable onChange(Runnable changed) {
      listeners.add(changed);
      return () -> listeners.remove(changed);
    }

    void now(Monitor... monitors) {
      all = List.of(monitors);
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  private static Monitor monitor(int index, double x, double width, double height) {
    return new Monitor(index, new Monitor.Area(x, 0, width, height), 1, index == 0);
  }

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      room = new BoardRoom(folder, false);
      clerk = new Stage();
      clerk.setScene(new Scene(new TextField(), 800, 600));
      clerk.setX(100);
      clerk.setY(50);
      clerk.show();
      clerk.requestFocus();
      window = room.window(plugs, clerk);
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      clerk.hide();
      room.close();
    });
  }

  private Stage board() {
    List<Stage> boards =
        Window.getWindows().stream()
            .filter(w ->
                w instanceof Stage s
                    && !s.equals(clerk)
                    && room.texts.get("board.name").equals(s.getTitle()))
            .map(Stage.class::cast)
            .toList();
    assertThat(boards).hasSizeLessThanOrEqualTo(1);
    return boards.isEmpty() ? null : boards.getFirst();
  }

  private static List<Double> place(Stage stage) {
    return List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  @Test
  void it_fills_the_second_screen_and_leaves_the_clerk_the_focus() {
    OnFx.run(() -> {
      window.toggle();

      assertThat(board().getStyle()).isEqualTo(StageStyle.UNDECORATED);
      assertThat(place(board())).containsExactly(1366.0, 0.0, 1920.0, 1080.0);
      assertThat(board().isFullScreen()).isFalse();
      assertThat(board().isAlwaysOnTop()).isTrue();
      assertThat(window.open().get()).isTrue();
      assertThat(clerk.isFocused()).isTrue();
    });
  }

  @Test
  void it_goes_with_its_screen_and_comes_back_with_it() {
    OnFx.run(() -> {
      window.choose(TV);
      window.show();
      plugs.now(DESK);
      assertThat(board()).isNull();
      assertThat(window.open().get()).isTrue();

      room.office.arrive("1");
      room.office.callNext("1");
      assertThat(room.heard).as("calls are still heard").hasSize(1);

      plugs.now(DESK, TV);
      assertThat(place(board())).containsExactly(1366.0, 0.0, 1920.0, 1080.0);
      assertThat(((Label) board().getScene().lookup("#number")).getText()).isEqualTo("A001");
    });
  }

  @Test
  void it_follows_another_resolution() {
    OnFx.run(() -> {
      window.choose(TV);
      window.show();
      plugs.now(DESK, monitor(1, 1366, 1280, 720));

      assertThat(place(board())).containsExactly(1366.0, 0.0, 1280.0, 720.0);
    });
  }

  @Test
  void with_one_screen_it_is_an_ordinary_window_and_moves_to_the_second_when_that_comes() {
    OnFx.run(() -> {
      plugs.now(DESK);
      window.show();
      assertThat(board().getStyle()).isEqualTo(StageStyle.DECORATED);
      assertThat(board().isAlwaysOnTop()).isFalse();

      plugs.now(DESK, TV);
      assertThat(board().getStyle()).isEqualTo(StageStyle.UNDECORATED);
      assertThat(place(board())).containsExactly(1366.0, 0.0, 1920.0, 1080.0);
    });
  }

  @Test
  void it_opens_again_with_the_program_but_not_over_the_clerk() {
    OnFx.run(() -> {
      room.file.change(s -> s.withOpen(true));
      plugs.now(DESK);
      window.restore();
      assertThat(board()).isNull();

      plugs.now(DESK, TV);
      assertThat(board().getX()).isEqualTo(1366);
    });
  }

  @Test
  void what_was_closed_stays_closed() {
    OnFx.run(() -> {
      window.show();
      assertThat(room.file.settings().open()).isTrue();
      window.toggle();
      assertThat(board()).isNull();
      assertThat(room.file.settings().open()).isFalse();

      plugs.now(DESK, TV);
      window.restore();
      assertThat(board()).isNull();
    });
  }

  @Test
  void it_ends_with_the_clerks_window_and_will_open_again() {
    OnFx.run(() -> {
      window.show();
      clerk.hide();

      assertThat(board()).isNull();
      assertThat(room.file.settings().open()).isTrue();
    });
  }

  @Test
  void another_language_is_shown_at_once() {
    OnFx.run(() -> {
      window.show();
      room.texts.use(Texts.Language.EN);

      assertThat(((Label) board().getScene().lookup("#nextTitle")).getText()).isEqualTo("Next");
    });
  }

  @Test
  void javafx_tells_the_screens_of_this_machine() {
    List<Monitor> all = OnFx.call(() -> new FxScreens().all());

    assertThat(all).isNotEmpty();
    assertThat(all).filteredOn(Monitor::primary).hasSize(1);
    assertThat(all.getFirst().area().width()).isPositive();
  }
}
