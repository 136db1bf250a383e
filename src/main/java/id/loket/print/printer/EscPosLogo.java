package id.loket.print.printer;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import id.loket.print.Logo;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coat of arms in dots: black where it is dark, small, so that it costs little time. */
final class EscPosLogo {

  private static final int DOTS = 96;

  private EscPosLogo() {}

  static void write(EscPos out, @Nullable Logo logo) throws IOException {
    Optional<BufferedImage> picture = Optional.ofNullable(logo).flatMap(Logo::picture);
    if (picture.isPresent()) {
      var dots = new EscPosImage(new CoffeeImageImpl(small(picture.get())), new BitonalThreshold());
      out.write(new RasterBitImageWrapper().setJustification(Justification.Center), dots);
      out.feed(1);
    }
  }

  private static BufferedImage small(BufferedImage picture) {
    double scale = (double) DOTS / Math.max(picture.getWidth(), picture.getHeight());
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    // Paper is white: what is transparent must not come out black.
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }
}
