package id.loket.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back: its words, and what stands outside its page. */
final class PdfText extends PDFTextStripper {

  private final List<String> outside = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private String text = "";
  private int pictures;

  private PdfText() {}

  static PdfText of(Paper paper) {
    return of(paper.toPdf());
  }

  static PdfText of(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      var reader = new PdfText();
      reader.setSortByPosition(true);
      reader.text = reader.getText(pdf).replaceAll("[\\s\\u00a0]+", " ").trim();
      for (PDPage page : pdf.getPages()) {
        reader.look(page);
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of each page, with single spaces. */
  static List<String> pages(Paper paper) {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(paper.toPdf())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        var reader = new PdfText();
        reader.setSortByPosition(true);
        reader.setStartPage(page);
        reader.setEndPage(page);
        pages.add(reader.getText(pdf).replaceAll("[\\s\\u00a0]+", " ").trim());
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All letters without any space, cell by cell as they were written: a name that is broken into
   * lines stands in one piece.
   */
  static String pieces(Paper paper) {
    try (PDDocument pdf = Loader.loadPDF(paper.toPdf())) {
      return squeezed(new PdfText().getText(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands on paper in {@link #pieces}. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }

  /** All words, with single spaces. */
  String text() {
    return text;
  }

  /** Glyphs that a printer would cut off. */
  List<String> outside() {
    return outside;
  }

  /** Fonts that are not in the file. */
  List<String> looseFonts() {
    return loose;
  }

  int pictures() {
    return pictures;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (glyph.getX() < 0
        || glyph.getX() + glyph.getWidth() > glyph.getPageWidth()
        || glyph.getY() - glyph.getHeight() < 0
        || glyph.getY() > glyph.getPageHeight()) {
      outside.add(glyph.getUnicode());
    }
    super.processTextPosition(glyph);
  }

  private void look(PDPage page) throws IOException {
    for (var name : page.getResources().getFontNames()) {
      PDFont font = page.getResources().getFont(name);
      if (!font.isEmbedded()) {
        loose.add(font.getName());
      }
    }
    for (var name : page.getResources().getXObjectNames()) {
      if (page.getResources().isImageXObject(name)) {
        pictures++;
      }
    }
  }
}
