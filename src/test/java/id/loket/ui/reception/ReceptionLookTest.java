package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.screening.Screening;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reception is drawn in every look and size with real content and without a CSS warning;
 * LOKET_PICTURES=DIR keeps the pictures.
 */
class ReceptionLookTest {

  @TempDir Path folder;
  private OfficeDay day;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"), Runnable::run);
  }

  @AfterEach
  void close() {
    day.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,125", "LIGHT,150", "LIGHT,200"
  })
  void draws_without_css_warnings(Look look, int percent) {
    var warnings = new Warnings();
    Logger.getLogger("javafx.css").addHandler(warnings);
    try {
      OnFx.run(() -> {
        var empty = new ReceptionShell(day, folder, look, percent, false);
        keep(empty, look, percent, "empty");
        empty.window.close();
        morning(20);
        var shell = new ReceptionShell(day, folder, look, percent, false);
        field(shell, "#service").setText("ktp g");
        field(shell, "#name").setText("Siti Aminah");
        field(shell, "#nik").setText("33022717089000");
        field(shell, "#phone").setText("081234567890");
        field(shell, "#name").requestFocus();
        field(shell, "#phone").requestFocus();
        field(shell, "#service").requestFocus();
        field(shell, "#service").setText("ktp ga");
        field(shell, "#temperature").setText("36,5");
        ((ToggleButton) find(shell, ".priority")).setSelected(true);
        ((RadioButton) find(shell, "#maskYes")).setSelected(true);
        keep(shell, look, percent, "typing");
        ((TextField) find(shell, "#service")).setText("11");
        command(shell, "reception.take");
        keep(shell, look, percent, "nik-error");
        field(shell, "#nik").setText("9902271708900001");
        field(shell, "#temperature").setText("378");
        command(shell, "reception.take");
        keep(shell, look, percent, "above-limit");
        field(shell, "#temperature").setText("365");
        command(shell, "reception.take");
        keep(shell, look, percent, "given");
        shell.window.close();
        day.protocol(day.desk.look(s -> (int) s.inside()));
        var full = new ReceptionShell(day, folder, look, percent, false);
        field(full, "#service").setText("3");
        field(full, "#temperature").setText("365");
        field(full, "#name")
            .setText("Raden Ajeng Kusumaningtyas Wulandari Prawirodirdjo Sastrodiwiryo");
        ((RadioButton) find(full, "#maskYes")).setSelected(true);
        command(full, "reception.take");
        keep(full, look, percent, "room-full");
        command(full, "reception.checklist");
        keep(full, look, percent, "checklist");
        command(full, "kit.close");
        command(full, "reception.leave");
        keep(full, look, percent, "leave");
        command(full, "kit.close");
        command(full, "reception.look");
        keep(full, look, percent, "preview");
        command(full, "kit.close");
        ((ButtonBase) find(full, ".row-button")).fire();
        field(full, "#temperature").setText("379");
        keep(full, look, percent, "recheck");
        command(full, "kit.close");
        full.reception.search("a");
        keep(full, look, percent, "search");
        command(full, "kit.close");
        full.model.current().set("printjobs");
        keep(full, look, percent, "jobs");
        full.window.close();
        assertThat(full.unexpected).isEmpty();
        assertThat(shell.unexpected).isEmpty();
      });
    } finally {
      Logger.getLogger("javafx.css").removeHandler(warnings);
    }

    assertThat(warnings.heard).isEmpty();
  }

  private void morning(int capacity) {
    day.now("2026-11-20T09:00:00");
    day.arrive("11", "Bambang Atmojo");
    day.now("2026-11-23T07:31:00").protocol(capacity);
    String[] names = {
      "Siti Aminah", "", "Slamet Riyadi", "Ratna Dewi", "Made Arta", "Joko Prasetyo", "",
      "Raden Ajeng Kusumaningtyas Wulandari Prawirodirdjo Sastrodiwiryo", "Tuti Alawiyah",
      "Agus Salim", "Dewi Lestari", "Ahmad Fauzi"
    };
    for (int i = 0; i < names.length; i++) {
      day.now("2026-11-23T%02d:%02d:00".formatted(7 + (31 + i * 9) / 60, (31 + i * 9) % 60));
      day.arrive(Integer.toString(1 + i * 5 % 20), names[i]);
    }
    day.counter().callNext(day.session.who());
    day.counter().begin(day.session.who());
    day.now("2026-11-23T09:36:00");
    day.arrive("12", "Sugeng Waluyo", new Screening(378, true, false));
    day.now("2026-11-23T09:40:00");
    day.arrive("5", "", new Screening(376, true, false));
    day.now("2026-11-23T09:42:00");
  }

  private static void command(ReceptionShell shell, String id) {
    shell.keys.active().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().run();
  }

  private static TextField field(ReceptionShell shell, String selector) {
    return (TextField) find(shell, selector);
  }

  /** The last one: a dialog lies over the screen. */
  private static Node find(ReceptionShell shell, String selector) {
    Node root = shell.window.scene().getRoot();
    root.applyCss();
    return List.copyOf(root.lookupAll(selector)).getLast();
  }

  private static void keep(ReceptionShell shell, Look look, int percent, String what) {
    Scene scene = shell.window.scene();
    WritableImage image = scene.snapshot(null);
    String dir = System.getenv("LOKET_PICTURES");
    if (dir == null) {
      return;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    String name = what + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + percent + ".png";
    try {
      Files.createDirectories(Path.of(dir));
      ImageIO.write(copy, "png", Path.of(dir, name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Warnings extends Handler {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      heard.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
