package id.loket.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code drawn as one shape: sharp at any printer's resolution, no seams between modules. */
public final class QrPicture extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1;

  private final Path2D.Double modules;
  private final int size;

  public QrPicture(String content) {
    BitMatrix matrix = encode(content);
    this.size = matrix.getWidth();
    this.modules = shape(matrix);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    double side = Math.min(area.getWidth(), area.getHeight());
    var place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    place.scale(side / size, side / size);
    graphics.setColor(Color.BLACK);
    graphics.fill(place.createTransformedShape(modules));
  }

  private static BitMatrix encode(String content) {
    try {
      // The quiet zone of four modules is part of the picture, so no layout can eat it.
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.MARGIN,
                  4));
    } catch (WriterException e) {
      throw new IllegalArgumentException("not for a QR code: " + content.length() + " chars", e);
    }
  }

  private static Path2D.Double shape(BitMatrix matrix) {
    var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y)) {
          end++;
        }
        if (end > x) {
          shape.append(new Rectangle2D.Double(x, y, end - x, 1), false);
        }
        x = end + 1;
      }
    }
    return shape;
  }
}
