package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.OrientationEnum;
import org.junit.jupiter.api.Test;

/** What a printer is asked for. */
class PageWishesTest {

  @Test
  void an_a4_page_asks_for_a4() {
    assertThat(wishes(595, 842, OrientationEnum.PORTRAIT).get(Media.class))
        .isEqualTo(MediaSizeName.ISO_A4);
  }

  @Test
  void a_lying_page_asks_for_upright_paper() {
    var wishes = wishes(842, 595, OrientationEnum.LANDSCAPE);

    assertThat(wishes.get(Media.class)).isEqualTo(MediaSizeName.ISO_A4);
    assertThat(wishes.get(OrientationRequested.class)).isEqualTo(OrientationRequested.LANDSCAPE);
    var area = (MediaPrintableArea) wishes.get(MediaPrintableArea.class);
    assertThat(area.getWidth(MediaPrintableArea.MM)).isLessThan(211f);
  }

  @Test
  void a_roll_and_f4_ask_for_no_paper_that_is_only_near() {
    assertThat(wishes(204, 500, OrientationEnum.PORTRAIT).containsKey(Media.class)).isFalse();
    assertThat(wishes(609, 935, OrientationEnum.PORTRAIT).containsKey(Media.class)).isFalse();
  }

  private static PrintRequestAttributeSet wishes(int width, int height, OrientationEnum lying) {
    var page = new JasperPrint();
    page.setPageWidth(width);
    page.setPageHeight(height);
    page.setOrientation(lying);
    return PageWishes.of(page);
  }
}
