package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** The reader that the paper tests rely on does see what is wrong. */
class PdfTextTest {

  @Test
  void a_letter_over_the_edge_and_a_font_that_is_not_there_are_found() throws IOException {
    PdfText pdf = PdfText.of(pageWith("AB", 85));

    assertThat(pdf.text()).isEqualTo("AB");
    assertThat(pdf.outside()).containsExactly("B");
    assertThat(pdf.looseFonts()).containsExactly("Helvetica");
  }

  @Test
  void what_is_on_the_page_is_not_found_wrong() throws IOException {
    assertThat(PdfText.of(pageWith("AB", 10)).outside()).isEmpty();
  }

  private static byte[] pageWith(String text, int x) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage(new PDRectangle(100, 100));
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, 50);
        content.showText(text);
        content.endText();
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }
}
