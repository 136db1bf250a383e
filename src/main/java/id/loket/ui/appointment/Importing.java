package id.loket.ui.appointment;

import id.loket.desk.Desk;
import id.loket.desk.ImportDesk;
import id.loket.desk.ImportDesk.Preview;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The way from a file of requests to appointments: a file is chosen, read and shown row by row, and
 * taken in only then. A file that cannot be used is said to be so, with what to do.
 */
public final class Importing {
  private final ImportDesk imports;
  private final UndoDesk undo;
  private final Session session;
  private final FileChoice choice;
  private final Loader.View view;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private @Nullable Loader loader;

  /**
   * @param view of the preview
   */
  public Importing(
      Desk desk,
      Session session,
      FileChoice choice,
      Loader.View view,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.imports = new ImportDesk(desk);
    this.undo = new UndoDesk(desk);
    this.session = session;
    this.choice = choice;
    this.view = view;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  /** Once, before a file is chosen. */
  public void register(Loader with) {
    loader = with;
    with.with(
        ImportController.class,
        () -> new ImportController(imports, undo, session, choice, dialogs, work, texts));
  }

  /** Asks for a file and shows what would become of it. */
  public void choose(Window over) {
    Path file =
        choice.open(
            over,
            new FileChoice.Wanted(
                texts.get("appointment.import.choose"), "", List.of("csv", "tsv", "txt")));
    if (file != null) {
      work.ask(() -> imports.preview(file), outcome -> show(over, file, outcome));
    }
  }

  private void show(Window over, Path file, Outcome<Preview> outcome) {
    switch (outcome) {
      case Outcome.Done<Preview>(Preview preview) -> {
        Loaded loaded = Objects.requireNonNull(loader, "register first").load(view);
        loaded
            .controller(ImportController.class)
            .open(loaded.root(), file.getFileName().toString(), preview);
      }
      case Outcome.Refused<Preview>(Refusal why) -> useless(over, why);
    }
  }

  private void useless(Window over, Refusal why) {
    var sentence = new Label(Words.of(texts.locale()).sentence(why));
    sentence.setWrapText(true);
    sentence.getStyleClass().add("dialog-text");
    var other = new Button(texts.get("appointment.import.other"));
    Handle handle = dialogs.open(texts.get("appointment.import.useless"), sentence, other, other);
    other.setOnAction(e -> {
      handle.close();
      choose(over);
    });
  }
}
