package id.loket.ui.kit.paper;

import id.loket.print.Printout;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A paper on the screen before it is on paper: PgUp and PgDn turn it, F9 prints it, Ctrl+S keeps it
 * as PDF where the clerk wants it, Esc leads back.
 */
public final class Preview {
  /** How much of what is seen is left in sight by PgDn. */
  private static final double KEPT = 0.1;

  private static final double STEP = 48;

  private final PaperDesk desk;
  private final FileChoice files;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  public Preview(PaperDesk desk, FileChoice files, Dialogs dialogs, Work work, Texts texts) {
    this.desk = desk;
    this.files = files;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  /**
   * What is looked at.
   *
   * @param print what F9 does; on the JavaFX thread, after the preview was closed
   * @param printing the key of that button's words
   */
  public record Look(String title, Printout paper, String printing, Runnable print) {}

  private record Drawn(Look look, List<BufferedImage> pages) {}

  /**
   * Opens it once it is drawn.
   *
   * @param makes the paper; on the worker thread. Empty: there is none after all
   */
  public void show(Callable<Optional<Look>> makes) {
    work.ask(
        new Work.Slow("preview.making", () -> {}),
        () -> makes.call().map(look -> new Drawn(look, desk.pages(look.paper()))),
        drawn -> drawn.ifPresent(made -> open(made.look(), made.pages())),
        dialogs::unexpected);
  }

  private void open(Look look, List<BufferedImage> pages) {
    var picture = new PaperPicture(pages, texts.get("preview.of", look.title()));
    var handle = new AtomicReference<@Nullable Handle>();
    Runnable close =
        () -> {
          Handle open = handle.get();
          if (open != null) {
            open.close();
          }
        };
    var print =
        Command.of(
            look.printing(),
            "F9",
            () -> {
              close.run();
              look.print().run();
            });
    var save = Command.of("preview.save", "Ctrl+S", () -> save(look.paper(), picture));
    var commands = new ArrayList<Command>(List.of(print, save));
    commands.add(turning("preview.down", KeyCode.PAGE_DOWN, () -> turn(picture, 1 - KEPT, 0)));
    commands.add(turning("preview.up", KeyCode.PAGE_UP, () -> turn(picture, KEPT - 1, 0)));
    commands.add(turning("preview.lower", KeyCode.DOWN, () -> turn(picture, 0, STEP)));
    commands.add(turning("preview.higher", KeyCode.UP, () -> turn(picture, 0, -STEP)));
    var back = new Button(texts.get("kit.close"));
    back.setOnAction(e -> close.run());
    handle.set(
        dialogs.open(
            texts.get(
                pages.size() == 1 ? "preview.title" : "preview.title.pages",
                look.title(),
                pages.size()),
            picture,
            List.of(back, button(save), primary(button(print))),
            picture,
            commands));
  }

  private static Command turning(String label, KeyCode key, Runnable turn) {
    return Command.of(label, new KeyCodeCombination(key), turn);
  }

  private Button button(Command command) {
    var button = new Button(texts.get(command.label()));
    command.on(button);
    return button;
  }

  private static Button primary(Button button) {
    button.getStyleClass().add("primary");
    return button;
  }

  private static void turn(Region picture, double views, double points) {
    for (Parent p = picture.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = picture.getHeight() - seen;
        if (hidden > 0) {
          double by = views * seen + points;
          scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / hidden, 0, 1));
        }
        return;
      }
    }
  }

  private void save(Printout paper, Region over) {
    Path file =
        files.save(
            over.getScene().getWindow(),
            new FileChoice.Wanted(
                texts.get("preview.save"),
                paper.title().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
                List.of("pdf")));
    if (file != null) {
      work.act(
          () -> desk.save(paper, file),
          saved -> dialogs.toast(texts.get("preview.saved", saved)),
          failed -> dialogs.toast(texts.get("preview.unsaved")));
    }
  }
}
