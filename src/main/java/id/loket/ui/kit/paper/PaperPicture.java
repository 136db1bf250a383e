package id.loket.ui.kit.paper;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

/** Pages of paper on the screen: white, whatever the colours around, and never wider than it. */
final class PaperPicture extends VBox {
  /** From the dots that it is drawn with to those of a screen. */
  private static final double SCALE = 0.6;

  private static final double EDGE = 18;

  /** The usual size of letters. */
  private static final double LETTER = 14;

  PaperPicture(List<BufferedImage> pages, String accessibleText) {
    getStyleClass().addAll("paper-pages", "wide");
    setAlignment(Pos.CENTER);
    setMinWidth(0);
    setAccessibleText(accessibleText);
    setFocusTraversable(true);
    // Who needs large letters needs a large picture too.
    var letter = new Label();
    letter.setManaged(false);
    letter.setVisible(false);
    getChildren().add(letter);
    for (BufferedImage page : pages) {
      var view = new ImageView(image(page));
      view.setPreserveRatio(true);
      view.setSmooth(true);
      double natural = page.getWidth() * SCALE;
      view.fitWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> {
                    double wanted = natural * letter.getFont().getSize() / LETTER;
                    return getWidth() > 0 ? Math.min(wanted, getWidth() - EDGE) : wanted;
                  },
                  widthProperty(),
                  letter.fontProperty()));
      var sheet = new VBox(view);
      sheet.getStyleClass().add("paper");
      sheet.setMaxWidth(USE_PREF_SIZE);
      getChildren().add(sheet);
    }
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
