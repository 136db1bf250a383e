package id.loket;

import id.loket.cli.DemoCommand;
import id.loket.desk.Desk;
import id.loket.desk.ScriptClock;
import id.loket.domain.staff.Clerk;
import id.loket.ui.Views;
import id.loket.ui.board.BoardController;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.settings.Section;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Pictures of every screen at 1366x768, light and dark, on the desk as it stands. */
final class ScreenPictures implements DemoCommand.Pictures {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final double SETTLE_MILLIS = 350;
  private static final OfficeWindow.SampleSwitch NO_SWITCH =
      new OfficeWindow.SampleSwitch(() -> {}, () -> {}, () -> {});

  @Override
  public void take(Desk desk, Instant now, Path data, Path folder) throws IOException {
    startFx();
    Files.createDirectories(folder);
    Path machine = Files.createTempDirectory("loket-demo");
    for (Look look : List.of(Look.LIGHT, Look.DARK)) {
      String suffix = look.name().toLowerCase(Locale.ROOT);
      working(
          desk,
          now,
          look,
          withPrints(data, machine.resolve(suffix)),
          (name, image) -> save(folder, name + "-" + suffix, image));
      beginning(
          now,
          look,
          machine.resolve("new-" + suffix),
          (name, image) -> save(folder, name + "-" + suffix, image));
    }
  }

  /** The day's prints as they stand, in a folder of this picture's own. */
  private static Path withPrints(Path data, Path machine) throws IOException {
    Path prints = data.resolve("cetak");
    if (Files.isDirectory(prints)) {
      try (Stream<Path> all = Files.walk(prints)) {
        for (Path from : all.toList()) {
          Path to = machine.resolve(data.relativize(from).toString());
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
    return machine;
  }

  /** Takes a picture under a name. */
  private interface Album {
    void put(String name, WritableImage image) throws IOException;
  }

  private static void working(Desk desk, Instant now, Look look, Path machine, Album album)
      throws IOException {
    Files.createDirectories(machine);
    try (Office office = new Office(machine, desk, new ScriptClock(now))) {
      OfficeWindow window = open(office, look, machine);
      album.put("masuk", picture(window, window.window().scene()));
      Clerk clerk = office.staff.byLogin("sari").orElseThrow();
      office.session.atCounter("1");
      onFx(() -> {
        window.model.lock().set(null);
        office.session.signedIn(clerk);
        return true;
      });
      for (String screen :
          List.of(
              "reception",
              "appointment",
              "appointments",
              "counter",
              "today",
              "register",
              "service",
              "printjobs",
              "board",
              "sync",
              "settings")) {
        onFx(() -> {
          window.model.current().set(screen.equals("appointments") ? "appointment" : screen);
          return true;
        });
        if (screen.equals("appointment")) {
          // a service is only found once the catalogue has come
          picture(window, window.window().scene());
        }
        onFx(() -> {
          inUse(screen, window.window().scene());
          return true;
        });
        album.put(name(screen), picture(window, window.window().scene()));
      }
      KeyEvent escape = press(KeyCode.ESCAPE, false);
      for (KeyEvent key : List.of(press(KeyCode.K, true), press(KeyCode.F1, false))) {
        onFx(() -> {
          window.model.current().set("counter");
          Event.fireEvent(window.window().scene().getRoot(), key);
          return true;
        });
        album.put(
            key.isControlDown() ? "perintah" : "bantuan", picture(window, window.window().scene()));
        onFx(() -> {
          Event.fireEvent(window.window().scene().getRoot(), escape);
          return true;
        });
      }
      album.put("ruang-tunggu", board(window));
      onFx(() -> {
        window.close();
        return true;
      });
      window.await();
    }
  }

  private static KeyEvent press(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }

  /** As a clerk finds it in the middle of the work, not empty. */
  private static void inUse(String screen, Scene scene) {
    if (screen.equals("appointments")) {
      Event.fireEvent(scene.getRoot(), press(KeyCode.L, true));
    } else if (screen.equals("appointment")
        && scene.lookup("#service") instanceof TextInputControl service) {
      service.setText("1");
      Event.fireEvent(service, press(KeyCode.ENTER, false));
    } else if (screen.equals("reception")
        && scene.lookup("#service") instanceof TextInputControl service) {
      service.setText("surat miskin");
    } else if (screen.equals("settings") && scene.lookup("#sections") instanceof ListView<?> all) {
      all.getSelectionModel().select(all.getItems().indexOf(Section.LOOK));
    }
  }

  private static String name(String screen) {
    return switch (screen) {
      case "reception" -> "penerimaan";
      case "appointment" -> "janji";
      case "appointments" -> "janji-daftar";
      case "counter" -> "loket";
      case "today" -> "hari-ini";
      case "register" -> "register";
      case "service" -> "layanan";
      case "printjobs" -> "cetakan";
      case "board" -> "layar-antrean";
      case "sync" -> "sambungan";
      default -> "pengaturan";
    };
  }

  private static WritableImage board(OfficeWindow window) {
    record Shown(Loaded view, Stage stage) {}
    Shown shown =
        onFx(() -> {
          Loaded view = window.loader.load(Views.BOARD);
          Stage stage = new Stage();
          stage.setScene(new Scene(view.root(), WIDTH, HEIGHT));
          window.theme.install(stage.getScene());
          view.controller(BoardController.class).shown();
          stage.show();
          return new Shown(view, stage);
        });
    WritableImage image = picture(window, shown.stage().getScene());
    onFx(() -> {
      shown.view().controller(BoardController.class).hidden();
      shown.stage().hide();
      return true;
    });
    return image;
  }

  /** The wizard, as an empty folder shows it. */
  private static void beginning(Instant now, Look look, Path machine, Album album)
      throws IOException {
    Files.createDirectories(machine);
    Desk.Place place = new Desk.Place(machine.resolve("data"), machine.resolve("state"), "1", true);
    ScriptClock clock = new ScriptClock(now);
    try (Desk desk = new Desk(place, clock);
        Office office = new Office(machine, desk, clock)) {
      OfficeWindow window = open(office, look, machine);
      album.put("mulai", picture(window, window.window().scene()));
      onFx(() -> {
        window.close();
        return true;
      });
      window.await();
    }
  }

  private static OfficeWindow open(Office office, Look look, Path machine) {
    return onFx(() -> {
      Settings settings = Settings.open(machine);
      settings.look(look);
      Stage stage = new Stage();
      OfficeWindow window = new OfficeWindow(office, settings, stage, NO_SWITCH);
      window.show();
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      return window;
    });
  }

  /** Once what the screen asked for has come and was laid out. */
  private static WritableImage picture(OfficeWindow window, Scene scene) {
    for (int calm = 0; calm < 2; ) {
      CompletableFuture<Boolean> later = new CompletableFuture<>();
      onFx(() -> {
        PauseTransition pause = new PauseTransition(Duration.millis(SETTLE_MILLIS));
        pause.setOnFinished(e -> later.complete(window.idle()));
        pause.play();
        return true;
      });
      calm = later.join() ? calm + 1 : 0;
    }
    return onFx(() -> scene.snapshot(new WritableImage(WIDTH, HEIGHT)));
  }

  private static void startFx() {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(true));
      started.join();
      Platform.setImplicitExit(false);
    } catch (IllegalStateException e) {
      // it runs already
    }
  }

  private static <T> T onFx(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Fx.run(() -> {
      try {
        result.complete(work.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.join();
  }

  private static void save(Path folder, String name, WritableImage image) throws IOException {
    BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var reader = image.getPixelReader();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
  }
}
