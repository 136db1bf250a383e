package id.loket.ui.settings;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Draws a scene, and keeps the picture where LOKET_PICTURES says. */
final class SavedPictures {

  private SavedPictures() {}

  static void take(Scene scene, String name) {
    var image = scene.snapshot(null);
    String dir = System.getenv("LOKET_PICTURES");
    if (dir == null) {
      return;
    }
    var copy =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(Path.of(dir));
      ImageIO.write(copy, "png", Path.of(dir, name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
