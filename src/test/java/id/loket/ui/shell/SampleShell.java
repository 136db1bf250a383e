package id.loket.ui.shell;

import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.shell.ShellModel.Connection;
import id.loket.ui.shell.ShellModel.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The shell put together as Office will do it, with sample words. On the JavaFX thread. */
final class SampleShell {

  record SampleView(String path, Class<?> controller) implements View {}

  static final View SAMPLE = new SampleView("sample/sample", SampleController.class);

  final ShellModel model = new ShellModel();
  final Texts texts = new Texts(Texts.Language.ID);
  final Keys keys = new Keys();
  final Dialogs dialogs = new Dialogs(texts, keys);
  final Scanner scanner = new Scanner(Scanner.USUAL_GAP);
  final Settings settings;
  final Theme theme;
  final List<SampleController> screens = new ArrayList<>();
  final ShellWindow window;

  SampleShell(Path folder, Look look, int percent) {
    settings = Settings.open(folder);
    settings.look(look);
    settings.textPercent(percent);
    // A folder can only be deleted when nothing is still going to be written into it.
    settings.flush();
    theme = new Theme(settings);
    var loader = new Loader(texts);
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme))
        .with(
            SampleController.class,
            () -> {
              screens.add(new SampleController(texts, dialogs));
              return screens.getLast();
            });
    model
        .items()
        .setAll(
            item("reception", "Penerimaan", Material2OutlinedMZ.MEETING_ROOM, false),
            item("counter", "Loket", Material2OutlinedMZ.RECORD_VOICE_OVER, false),
            new NavItem("camat", SAMPLE, "Camat", Material2OutlinedMZ.STAR, Set.of("CAMAT"), false),
            item("board", "Antrean", Material2OutlinedMZ.TV, false),
            item("settings", "Pengaturan", Material2OutlinedMZ.SETTINGS, true));
    model.current().set("counter");
    model.sample().set(true);
    model.connection().set(new Connection("Tersambung, semua terkirim 09.41", Tone.GOOD));
    model.clerk().set("Loket 1 · Sari Wulandari");
    model.inside().set("Di dalam ruangan 14 / 20");
    model.printer().set("Printer tiket siap");
    model.clock().set("Senin, 23 November 2026 · 09.42 WIB");
    window = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
  }

  SampleController front() {
    return screens.getLast();
  }

  private static NavItem item(String id, String label, Ikon icon, boolean foot) {
    return new NavItem(id, SAMPLE, label, icon, Set.of(), foot);
  }
}
