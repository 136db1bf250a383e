package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.loket.fixture.Slips;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A counter finds the visit again by the ticket's code. */
class TicketQrTest {

  private final Papers papers = new Papers(Wording.indonesian());

  @ParameterizedTest
  @EnumSource
  void it_is_read_from_a_coarse_picture(Width roll) throws Exception {
    BufferedImage picture = papers.ticket(Slips.plain(), roll).toImages(150).getFirst();

    assertThat(read(picture)).isEqualTo(Slips.QR);
  }

  @Test
  void it_is_drawn_with_lines_not_dots() {
    assertThat(PdfText.of(papers.ticket(Slips.plain(), Width.MM80)).pictures()).isZero();
  }

  private static String read(BufferedImage picture) throws Exception {
    int[] dots =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    } catch (NotFoundException e) {
      return "no code found";
    }
  }
}
