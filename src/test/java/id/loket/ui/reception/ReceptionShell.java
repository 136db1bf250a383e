package id.loket.ui.reception;

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
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The frame with reception and the list of papers in it, as Office puts it together. */
final class ReceptionShell {
  final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
  final ShellModel model = new ShellModel();
  final Texts texts = new Texts(Texts.Language.ID);
  final Keys keys = new Keys();
  final Dialogs dialogs = new Dialogs(texts, keys);
  final Settings settings;
  final Reception reception;
  final Work work;
  final ShellWindow window;

  ReceptionShell(OfficeDay day, Path folder, Look look, int percent, boolean background) {
    settings = Settings.open(folder);
    settings.look(look);
    settings.textPercent(percent);
    // A folder can only be deleted when nothing is still going to be written into it.
    settings.flush();
    var theme = new Theme(settings);
    var scanner = new Scanner(Scanner.USUAL_GAP);
    var loader = new Loader(texts);
    if (background) {
      day.offScreen.watch();
    }
    work = background ? Work.background(unexpected::add) : Work.inline(unexpected::add);
    var preview = new Preview(day.papers, FileChoice.system(), dialogs, work, texts);
    var sheets =
        new SheetPrints(
            new Sheets(day.desk), day.papers, preview, day.session::counter, dialogs, work, texts);
    reception =
        new Reception(
                day.desk,
                day.session,
                new Reception.Papers(day.slips, preview, sheets),
                OfficeDay.over(),
                dialogs,
                work,
                texts)
            .register(loader);
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme))
        .with(
            PrintJobsController.class,
            () -> new PrintJobsController(day.jobs, day.papers, preview, texts, day.desk::zone));
    model
        .items()
        .setAll(
            new NavItem(
                "reception",
                Views.RECEPTION,
                "reception.title",
                Material2OutlinedMZ.MEETING_ROOM,
                Set.of(),
                false),
            new NavItem(
                "printjobs",
                Views.PRINT_JOBS,
                "report.jobs.title",
                Material2OutlinedMZ.PRINT,
                Set.of(),
                false));
    model.current().set("reception");
    model.connection().set(new Connection("Luring", Tone.GOOD));
    model.clerk().set("Loket 1 · Sari Wulandari");
    model.clock().set("Senin, 23 November 2026 · 09.42 WIB");
    model.onSearch(reception::search);
    model.onScan(reception::scanned);
    reception.model().onPrintJobs(() -> model.current().set("printjobs"));
    window = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
  }
}
