package id.loket.ui.appointment;

import id.loket.ui.Views;
import id.loket.ui.dossier.RegisterController;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.reception.OfficeDay;
import id.loket.ui.shell.NavItem;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.shell.ShellModel.Connection;
import id.loket.ui.shell.ShellModel.Tone;
import id.loket.ui.shell.ShellWindow;
import id.loket.ui.shell.StatusController;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The frame with some screen in it, over which a file of requests is brought in. */
final class ImportShell {
  final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
  final Texts texts = new Texts(Texts.Language.ID);
  final Keys keys = new Keys();
  final Dialogs dialogs = new Dialogs(texts, keys);
  final Settings settings;
  final Work work;
  final Importing importing;
  final ShellWindow window;

  /** What the system's dialog answers; saved is beside it. */
  volatile Path chosen;

  ImportShell(OfficeDay day, Path folder) {
    chosen = folder;
    settings = Settings.open(folder);
    day.offScreen.watch();
    work = Work.background(unexpected::add);
    var model = new ShellModel();
    var loader = new Loader(texts);
    var theme = new Theme(settings);
    var scanner = new Scanner(Scanner.USUAL_GAP);
    importing =
        new Importing(
            day.desk, day.session, choice(), Views.APPOINTMENT_IMPORT, dialogs, work, texts);
    importing.register(loader);
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme))
        .with(
            RegisterController.class,
            () -> new RegisterController(day.desk, day.session, work, texts, dialogs));
    model
        .items()
        .setAll(
            new NavItem(
                "register",
                Views.REGISTER,
                "nav.register",
                Material2OutlinedMZ.MENU_BOOK,
                Set.of(),
                false));
    model.current().set("register");
    model.connection().set(new Connection("Luring", Tone.GOOD));
    model.clerk().set("Loket 1 · Sari Wulandari");
    model.clock().set("Senin, 23 November 2026 · 09.42 WIB");
    window = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
  }

  private FileChoice choice() {
    return new FileChoice() {
      @Override
      public @Nullable Path open(Window over, Wanted wanted) {
        return chosen;
      }

      @Override
      public @Nullable Path save(Window over, Wanted wanted) {
        return chosen.resolveSibling(wanted.name());
      }
    };
  }
}
