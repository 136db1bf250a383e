package id.loket.print;

import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.OrientationEnum;

/** What a printer is asked for, so that a page comes out in its own size from edge to edge. */
final class PageWishes {

  private static final float POINTS_PER_INCH = 72f;
  private static final float SAME_SIZE_INCHES = 0.04f;

  private PageWishes() {}

  static PrintRequestAttributeSet of(JasperPrint page) {
    boolean lies = page.getOrientation() == OrientationEnum.LANDSCAPE;
    // Paper and printable area are told upright, even where the page lies.
    float width = (lies ? page.getPageHeight() : page.getPageWidth()) / POINTS_PER_INCH;
    float height = (lies ? page.getPageWidth() : page.getPageHeight()) / POINTS_PER_INCH;
    var wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName("Loket", null));
    wishes.add(lies ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT);
    wishes.add(new MediaPrintableArea(0, 0, width, height, MediaPrintableArea.INCH));
    addKnownSize(wishes, width, height);
    return wishes;
  }

  /** A roll or F4 has no name in Java: then the printer's own paper holds. */
  private static void addKnownSize(PrintRequestAttributeSet wishes, float width, float height) {
    // Finds the nearest size, however far it is.
    MediaSizeName name = MediaSize.findMedia(width, height, MediaSize.INCH);
    MediaSize size = name == null ? null : MediaSize.getMediaSizeForName(name);
    if (name != null
        && size != null
        && Math.abs(size.getX(MediaSize.INCH) - width) < SAME_SIZE_INCHES
        && Math.abs(size.getY(MediaSize.INCH) - height) < SAME_SIZE_INCHES) {
      wishes.add(name);
    }
  }
}
