package id.loket.ui.counter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import id.loket.desk.CounterDesk;
import id.loket.domain.visit.Priority;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Pictures for looking at: {@code -Dpictures=DIR}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class CounterPicturesTest {
  private static final Path OUT = Path.of(System.getProperty("pictures", "target/pictures"));

  @TempDir Path folder;

  private static void fill(CounterRoom room) {
    room.time("08:40");
    room.arrive("2", "Raden Ayu Kusumaningrum Sastroatmodjo Wirjosoebroto binti Haji Abdullah");
    room.time("08:41");
    room.arrive("1", "Bambang");
    room.time("08:45");
    room.arrive("1,3", "Siti Aminah", Priority.LANSIA);
    room.time("08:50");
    room.arrive("9", "Joko");
    room.arrive("12", null);
    room.time("08:55");
    room.arrive("3", "Dewi", Priority.HAMIL);
    for (int i = 0; i < 14; i++) {
      room.time("09:%02d".formatted(i));
      room.arrive(i % 3 == 0 ? "9" : "4", i % 2 == 0 ? "Warga " + i : null);
    }
    room.time("09:15");
    CounterDesk c = room.counter;
    CounterRoom.done(c.callNext(room.sariAt("1")));
    CounterRoom.done(c.begin(room.sariAt("1")));
    room.time("09:18");
    CounterRoom.done(c.hold(room.sariAt("1"), 32, "Fotokopi Kartu Keluarga di depan kantor"));
    CounterRoom.done(c.callNext(room.sariAt("1")));
    CounterRoom.done(c.begin(room.sariAt("1")));
    CounterRoom.done(c.hold(room.sariAt("1"), null, null));
    CounterRoom.done(c.callNext(room.budiAt("2")));
    CounterRoom.done(c.begin(room.budiAt("2")));
    CounterRoom.done(c.hold(room.budiAt("2"), 5, null));
  }

  @Test
  void the_screen_in_its_states() throws Exception {
    for (Look look : new Look[] {Look.LIGHT, Look.DARK, Look.CONTRAST}) {
      pictures(look, 100);
    }
    pictures(Look.LIGHT, 150);
    pictures(Look.LIGHT, 200);
  }

  private void pictures(Look look, int percent) throws Exception {
    String name = look.name().toLowerCase(java.util.Locale.ROOT) + "-" + percent;
    Path here = Files.createDirectories(folder.resolve(name));
    try (var room = new CounterRoom(here);
        var shell = new CounterShell(room, here, look, percent)) {
      await().atMost(10, SECONDS).until(() -> shell.visible("#field"));
      save(shell, name + "-0-choose");
      room.session.atCounter("1");
      await().until(() -> shell.visible("#nobodyTitle"));
      save(shell, name + "-1-empty");
      fill(room);
      room.time("09:26");
      CounterRoom.done(room.counter.callNext(room.sariAt("1")));
      await().until(() -> shell.visible("#begin"));
      save(shell, name + "-2-called");
      CounterRoom.done(room.counter.recall(room.sariAt("1")));
      CounterRoom.done(room.counter.recall(room.sariAt("1")));
      shell.press(KeyCode.F7);
      await().until(() -> shell.visible("#noticeBox"));
      save(shell, name + "-3-calls-used");
      shell.press(KeyCode.ENTER);
      await().until(() -> shell.visible("#finish"));
      CounterRoom.done(room.counter.addService(room.sariAt("1"), "9"));
      room.time("09:44");
      save(shell, name + "-4-serving");
      papers(shell, name);
      shell.press(KeyCode.CONTROL, KeyCode.G);
      shell.type("lo");
      await().until(() -> shell.rows(".panel .choices") == 2);
      save(shell, name + "-5-transfer");
      shell.press(KeyCode.ESCAPE);
      shell.press(KeyCode.CONTROL, KeyCode.T);
      shell.type("xx");
      shell.press(KeyCode.ENTER);
      save(shell, name + "-6-hold");
      shell.press(KeyCode.ESCAPE);
      room.time("11:44");
      CounterRoom.done(room.counter.addService(room.sariAt("1"), "4"));
      shell.press(KeyCode.CONTROL, KeyCode.L);
      shell.type("kt");
      save(shell, name + "-7-over");
    }
  }

  /** The papers of the person in front: ticked, lacking, taken in. */
  private static void papers(CounterShell shell, String name) throws Exception {
    shell.press(KeyCode.CONTROL, KeyCode.D);
    await().until(() -> shell.focused(".papers") || shell.focused("#applicantName"));
    if (shell.focused("#applicantName")) {
      shell.type("joko");
      shell.press(KeyCode.CONTROL, KeyCode.D);
    }
    shell.press(KeyCode.SPACE);
    save(shell, name + "-4a-ticked");
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    await().until(() -> shell.visible("#taken"));
    save(shell, name + "-4b-lacking");
    shell.press(KeyCode.CONTROL, KeyCode.D);
    await().until(() -> shell.focused(".papers"));
    shell.press(KeyCode.A);
    shell.press(KeyCode.CONTROL, KeyCode.ENTER);
    await().until(() -> !shell.visible("#take"));
    save(shell, name + "-4c-accepted");
  }

  @Test
  void the_papers_at_the_counter() throws Exception {
    for (int percent : new int[] {100, 150, 200}) {
      intake(Look.LIGHT, percent);
    }
    intake(Look.DARK, 100);
    intake(Look.CONTRAST, 100);
  }

  /**
   * Papers brought for somebody else, twelve of them with long names, conditions, several dossiers.
   */
  private void intake(Look look, int percent) throws Exception {
    String name = "intake-" + look.name().toLowerCase(java.util.Locale.ROOT) + "-" + percent;
    Path here = Files.createDirectories(folder.resolve(name));
    try (var room = new CounterRoom(here)) {
      room.twelvePapers("5");
      try (var shell = new CounterShell(room, here, look, percent)) {
        await().atMost(10, SECONDS).until(() -> shell.visible("#field"));
        room.session.atCounter("1");
        room.arrive(
            "2,5", "Raden Ayu Kusumaningrum Sastroatmodjo Wirjosoebroto binti Haji Abdullah");
        await().until(() -> shell.visible("#nobodyTitle"));
        CounterRoom.done(room.counter.callNext(room.sariAt("1")));
        CounterRoom.done(room.counter.begin(room.sariAt("1")));
        await().until(() -> shell.visible(".intake"));
        shell.press(KeyCode.CONTROL, KeyCode.U);
        shell.type("nur");
        shell.press(KeyCode.TAB);
        shell.type("33022");
        shell.press(KeyCode.CONTROL, KeyCode.S);
        await().until(() -> shell.focused(".conditions .toggle-button"));
        shell.press(KeyCode.DIGIT1);
        save(shell, name + "-1-conditions");
        shell.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> shell.text("#applicantNikError").contains("16"));
        save(shell, name + "-2-wrong-nik");
        for (int i = 0; i < 5; i++) {
          shell.press(KeyCode.BACK_SPACE);
        }
        shell.press(KeyCode.CONTROL, KeyCode.D);
        await().until(() -> shell.focused(".papers"));
        shell.press(KeyCode.SPACE);
        save(shell, name + "-3-ticked");
        shell.press(KeyCode.CONTROL, KeyCode.ENTER);
        await().until(() -> shell.visible("#taken"));
        save(shell, name + "-4-lacking");
        shell.choose(".which", 2);
        await().until(() -> shell.visible("#applicantName"));
        shell.press(KeyCode.CONTROL, KeyCode.D);
        await().until(() -> shell.focused(".papers"));
        shell.press(KeyCode.DOWN);
        shell.press(KeyCode.F);
        save(shell, name + "-5-twelve");
      }
    }
  }

  private static void save(CounterShell shell, String name) throws Exception {
    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
    WritableImage image =
        OnFx.call(() -> {
          Scene scene = shell.scene();
          scene.getWindow().setWidth(1366);
          scene.getWindow().setHeight(768);
          return scene.snapshot(null);
        });
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    Files.createDirectories(OUT);
    ImageIO.write(copy, "png", OUT.resolve(name + ".png").toFile());
  }
}
