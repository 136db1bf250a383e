package id.loket.ui.shell;

import id.loket.ui.kit.Settings.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of a scene for looking at; not a test. */
public final class Pictures {

  private Pictures() {}

  public static WritableImage take(Scene scene) {
    return scene.snapshot(null);
  }

  public static void save(Scene scene, Path file) {
    save(take(scene), file);
  }

  public static void save(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String name(Look look, int percent) {
    return look.name().toLowerCase(java.util.Locale.ROOT) + "-" + percent;
  }
}
