package id.loket.ui.counter;

import id.loket.desk.DossierDesk;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.ServiceCode;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.shell.NavItem;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.shell.ShellWindow;
import id.loket.ui.shell.StatusController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The counter screen in the frame, in a window, worked by keys. */
final class CounterShell implements AutoCloseable {
  private final Keyboard hand = new Keyboard();
  final Texts texts = new Texts(Texts.Language.ID);
  final Keys keys = new Keys();
  final Dialogs dialogs = new Dialogs(texts, keys);
  final ShellModel model = new ShellModel();
  final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
  final Work work = Work.background(unexpected::add);
  final List<CounterController> screens = new ArrayList<>();
  private final ShellWindow window;
  private final Stage stage;
  private final Settings settings;
  private final CounterRoom room;
  int presses;

  CounterShell(CounterRoom room, Path folder, Look look, int percent) {
    this.room = room;
    room.offScreen.watch();
    var opened =
        OnFx.call(() -> {
          var settings = Settings.open(folder.resolve("settings"));
          settings.look(look);
          settings.textPercent(percent);
          var theme = new Theme(settings);
          var scanner = new Scanner(Scanner.USUAL_GAP);
          var loader = new Loader(texts);
          loader.with(StatusController.class, () -> new StatusController(model));
          loader.with(
              ShellController.class,
              () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme));
          CounterViews.into(loader, texts, intake(room), () -> screen(room));
          model
              .items()
              .setAll(
                  new NavItem(
                      "counter",
                      Views.COUNTER,
                      "counter.title",
                      Material2OutlinedMZ.RECORD_VOICE_OVER,
                      Set.of(),
                      false));
          model.current().set("counter");
          model.sample().set(true);
          model.clerk().set("Loket 1 · Sari Wulandari");
          model.clock().set("Senin, 23 November 2026 · 09.42 WIB");
          var shellWindow = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
          var shellStage = new Stage();
          shellWindow.show(shellStage, settings);
          shellStage.requestFocus();
          return new Opened(shellWindow, shellStage, settings);
        });
    window = opened.window();
    stage = opened.stage();
    settings = opened.settings();
  }

  private record Opened(ShellWindow window, Stage stage, Settings settings) {}

  /** Papers that came out, in words. */
  final List<String> printed = new CopyOnWriteArrayList<>();

  private IntakeDesk intake(CounterRoom room) {
    var papers =
        new IntakeDesk.Papers() {
          @Override
          public String sheet(ServiceCode service, Set<String> conditions) {
            printed.add("sheet " + service + " " + conditions);
            return "Lembar SOP dicetak.";
          }

          @Override
          public String of(Dossier dossier) {
            printed.add(dossier.state() + " " + dossier.called());
            return "Dicetak.";
          }

          @Override
          public String again(Dossier dossier) {
            printed.add("SALINAN " + dossier.called());
            return "Dicetak.";
          }
        };
    return new IntakeDesk(new DossierDesk(room.desk), room.session, work, papers);
  }

  private CounterController screen(CounterRoom room) {
    screens.add(
        new CounterController(
            room.desk, room.counter, room.undo, room.session, work, texts, dialogs));
    return screens.getLast();
  }

  /** One stroke, modifiers first. */
  void press(KeyCode... strokes) {
    presses++;
    hand.press(strokes);
  }

  void type(String text) {
    text.toUpperCase(Locale.ROOT)
        .chars()
        .mapToObj(c -> KeyCode.getKeyCode(Character.toString(c)))
        .forEach(this::press);
  }

  javafx.scene.Scene scene() {
    return window.scene();
  }

  Node find(String selector) {
    return OnFx.call(() -> scene().getRoot().lookup(selector));
  }

  boolean visible(String selector) {
    return OnFx.call(() -> {
      Node node = scene().getRoot().lookup(selector);
      return node != null && shown(node);
    });
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  String text(String selector) {
    return OnFx.call(() ->
        scene().getRoot().lookup(selector) instanceof Labeled l && shown(l) ? l.getText() : "");
  }

  /** What stands in a field. */
  String field(String selector) {
    return OnFx.call(
        () -> scene().getRoot().lookup(selector) instanceof TextField f ? f.getText() : "");
  }

  /** Of all that are there, in their order. */
  List<String> texts(String selector) {
    return OnFx.call(() ->
        scene().getRoot().lookupAll(selector).stream().map(n -> ((Labeled) n).getText()).toList());
  }

  void choose(String selector, int place) {
    OnFx.run(
        () -> ((ComboBox<?>) scene().getRoot().lookup(selector)).getSelectionModel().select(place));
  }

  boolean off(String selector) {
    return OnFx.call(() -> ((Button) scene().getRoot().lookup(selector)).isDisabled());
  }

  boolean focused(String selector) {
    return OnFx.call(() -> scene().getRoot().lookup(selector).equals(scene().getFocusOwner()));
  }

  int rows(String selector) {
    return OnFx.call(() -> ((ListView<?>) scene().getRoot().lookup(selector)).getItems().size());
  }

  String toast() {
    return OnFx.call(
        () -> scene().getRoot().lookup(".toast .label") instanceof Labeled l ? l.getText() : "");
  }

  @Override
  public void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
      settings.flush();
    });
    work.close();
    room.offScreen.check();
  }
}
