package id.loket.ui.board;

import id.loket.board.BoardFile;
import id.loket.board.Chime;
import id.loket.board.Phrases;
import id.loket.board.Screens;
import id.loket.fixture.BoardOffice;
import id.loket.ui.Views;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** A board on a real desk, with a time and a speaker of its own. On the JavaFX thread. */
final class BoardRoom implements AutoCloseable {
  final BoardOffice office;
  final Texts texts = new Texts(Texts.Language.ID);
  final BoardFile file;
  final List<String> heard = new ArrayList<>();
  final Chime chime;
  final Loader loader = new Loader(texts);
  long millis = 1000;
  boolean still;

  BoardRoom(Path folder, boolean sample) {
    new Theme(Settings.open(folder)); // loads the fonts
    office = new BoardOffice(folder, sample);
    file = new BoardFile(folder);
    chime =
        new Chime(
            Phrases.chime(),
            (format, samples) -> heard.add("chime"),
            () -> file.settings().volume(),
            Runnable::run);
    Work work =
        Work.inline(e -> {
          throw new IllegalStateException(e);
        });
    loader.with(
        BoardController.class,
        () -> new BoardController(office.desk, texts, work, chime, () -> millis, () -> still));
  }

  BoardWindow window(Screens screens, Stage clerk) {
    return new BoardWindow(Views.BOARD, loader, texts, screens, file, clerk);
  }

  /** The board of the desk, live. */
  Shown shown(double width, double height) {
    Shown shown = bare(width, height);
    shown.controller().shown();
    laidOut(shown.scene());
    return shown;
  }

  /** The board in a scene of that size, without a stage, and not yet connected. */
  Shown bare(double width, double height) {
    var loaded = loader.load(Views.BOARD);
    var scene = new Scene(loaded.root(), width, height);
    return new Shown(scene, loaded.controller(BoardController.class));
  }

  /** As it will be drawn, without drawing it. */
  static void laidOut(Scene scene) {
    var root = (Region) scene.getRoot();
    root.resize(scene.getWidth(), scene.getHeight());
    root.applyCss();
    root.layout();
  }

  record Shown(Scene scene, BoardController controller) {}

  @Override
  public void close() {
    file.flush();
    office.close();
  }
}
