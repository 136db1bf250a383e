package id.loket.ui.kit.paper;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Which file, chosen by a person in the system's own dialog; null: none after all. */
public interface FileChoice {

  /**
   * What is asked for.
   *
   * @param name proposed to save under; unused to open
   * @param endings the first is the usual one, e.g. {@code pdf}
   */
  record Wanted(String title, String name, List<String> endings) {}

  @Nullable Path open(Window over, Wanted wanted);

  @Nullable Path save(Window over, Wanted wanted);

  static FileChoice system() {
    return new FileChoice() {
      @Override
      public @Nullable Path open(Window over, Wanted wanted) {
        return path(chooser(wanted).showOpenDialog(over));
      }

      @Override
      public @Nullable Path save(Window over, Wanted wanted) {
        FileChooser chooser = chooser(wanted);
        chooser.setInitialFileName(wanted.name());
        return path(chooser.showSaveDialog(over));
      }
    };
  }

  private static FileChooser chooser(Wanted wanted) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wanted.title());
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                wanted.endings().getFirst().toUpperCase(Locale.ROOT),
                wanted.endings().stream().map(e -> "*." + e).toList()));
    return chooser;
  }

  private static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath();
  }
}
