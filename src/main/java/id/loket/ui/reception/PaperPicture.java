package id.loket.ui.reception;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

/** Pages of paper on the screen: white, whatever the colours around. */
final class PaperPicture {
  /** As drawn by the preview's resolution, shown at screen size. */
  private static final double SCALE = 0.6;

  private PaperPicture() {}

  static Node of(List<BufferedImage> pages, String accessibleText) {
    var box = new VBox();
    box.getStyleClass().add("paper");
    box.setAlignment(Pos.CENTER);
    box.setAccessibleText(accessibleText);
    for (BufferedImage page : pages) {
      var view = new ImageView(image(page));
      view.setPreserveRatio(true);
      view.setSmooth(true);
      view.setFitWidth(page.getWidth() * SCALE);
      box.getChildren().add(view);
    }
    return box;
  }

  private static WritableImage image(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    var image = new WritableImage(width, height);
    int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
