package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.domain.staff.Clerk;
import id.loket.print.Sheets;
import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.kit.paper.Preview;
import id.loket.ui.kit.paper.SheetPrints;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.reception.OfficeDay;
import id.loket.ui.report.PrintJobsController;
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

/** The frame with the catalogue and the list of papers in it, as the program puts it together. */
final class ServiceShell {
  final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
  final ShellModel model = new ShellModel();
  final Texts texts = new Texts(Texts.Language.ID);
  final Keys keys = new Keys();
  final Dialogs dialogs = new Dialogs(texts, keys);
  final Settings settings;
  final Work work;
  final CatalogueFiles files;
  final ShellWindow window;

  /**
   * @param chosen what the system's dialog answers
   */
  ServiceShell(
      OfficeDay day, Path folder, Look look, int percent, boolean background, Path chosen) {
    settings = Settings.open(folder);
    settings.look(look);
    settings.textPercent(percent);
    settings.flush();
    var theme = new Theme(settings);
    var scanner = new Scanner(Scanner.USUAL_GAP);
    var loader = new Loader(texts);
    if (background) {
      day.offScreen.watch();
    }
    work = background ? Work.background(unexpected::add) : Work.inline(unexpected::add);
    var choice = always(chosen);
    var preview = new Preview(day.papers, choice, dialogs, work, texts);
    var sheets =
        new SheetPrints(
            new Sheets(day.desk), day.papers, preview, day.session::counter, dialogs, work, texts);
    var services = new CatalogueDesk(day.desk);
    files = new CatalogueFiles(day.desk, day.session, work, texts, dialogs, choice);
    var editing = new Editing(day.desk, services, day.session, dialogs, work, texts);
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme))
        .with(
            ServiceController.class,
            () -> new ServiceController(day.desk, services, files, editing, sheets, work, texts))
        .with(
            PrintJobsController.class,
            () -> new PrintJobsController(day.jobs, day.papers, preview, texts, day.desk::zone));
    model
        .items()
        .setAll(
            new NavItem(
                "service",
                Views.SERVICE,
                "nav.service",
                Material2OutlinedMZ.MENU_BOOK,
                Set.of(),
                false),
            new NavItem(
                "printjobs",
                Views.PRINT_JOBS,
                "report.jobs.title",
                Material2OutlinedMZ.PRINT,
                Set.of(),
                false));
    model.current().set("service");
    model.connection().set(new Connection("Luring", Tone.GOOD));
    model.clerk().set("Loket 1 · " + day.session.clerk().map(Clerk::name).orElse(""));
    model.clock().set("Senin, 23 November 2026 · 09.42 WIB");
    window = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
  }

  private static FileChoice always(Path chosen) {
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
