package id.loket.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import org.jspecify.annotations.Nullable;

/**
 * What the bench holds a paper against: the same report filled and exported by Jasper alone, with
 * all its words made beforehand; and the same words set by OpenPDF alone, in plain paragraphs and
 * one table, with the same fonts and a QR.
 */
public final class BarePaper {
  private static final float MARGIN = 28;

  /** One filling of the template: a receipt has two. */
  private record Sheet(
      Map<String, @Nullable Object> values, List<Map<String, ?>> rows, List<String> words) {}

  private final JasperReport report;
  private final List<Sheet> sheets;
  private final String code;
  private final Rectangle page;
  private final BaseFont regular;
  private final BaseFont bold;

  private BarePaper(Template template, List<Sheet> sheets, String code, Rectangle page) {
    this.sheets = sheets;
    this.code = code;
    this.page = page;
    try (InputStream compiled = Papers.class.getResourceAsStream(template.compiled())) {
      this.report = (JasperReport) JRLoader.loadObject(compiled);
      this.regular = font("NotoSans-Regular.ttf");
      this.bold = font("NotoSans-Bold.ttf");
    } catch (IOException | JRException e) {
      throw new IllegalStateException(e);
    }
  }

  public static BarePaper receipt(PapersReceipt receipt) {
    Wording words = Wording.indonesian();
    List<Sheet> sheets = new ArrayList<>();
    for (boolean archive : new boolean[] {false, true}) {
      sheets.add(
          sheet(
              PapersReceiptText.of(receipt, archive, words),
              PapersReceiptText.rows(receipt, words)));
    }
    return new BarePaper(
        Template.PAPERS_RECEIPT, sheets, receipt.application().tracking(), PageSize.A5);
  }

  public static BarePaper ticket(TicketSlip slip) {
    record Line(String service) {}
    List<Line> lines = slip.place().services().stream().map(Line::new).toList();
    String qr = slip.foot().qr();
    return new BarePaper(
        Template.TICKET_80,
        List.of(sheet(TicketText.of(slip, Wording.indonesian()), lines)),
        qr,
        new Rectangle(227, 400));
  }

  private static Sheet sheet(Record text, List<? extends Record> rows) {
    Map<String, @Nullable Object> values = RecordSource.values(text);
    List<String> words =
        values.values().stream()
            .filter(value -> value instanceof String word && !word.isBlank())
            .map(Object::toString)
            .toList();
    List<Map<String, ?>> maps = new ArrayList<>();
    rows.forEach(row -> maps.add(RecordSource.values(row)));
    return new Sheet(values, maps, words);
  }

  /** The PDF as Jasper makes it from values that lie ready. */
  public byte[] byJasper() {
    try {
      JasperPrint all = null;
      for (Sheet sheet : sheets) {
        Map<String, @Nullable Object> values = new HashMap<>(sheet.values());
        values.put("qr", new QrPicture(code));
        values.put("logo", null);
        JasperPrint filled =
            JasperFillManager.fillReport(
                report, values, new JRMapCollectionDataSource(new ArrayList<>(sheet.rows())));
        if (all == null) {
          all = filled;
        } else {
          filled.getPages().forEach(all::addPage);
        }
      }
      return JasperExportManager.exportReportToPdf(all);
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The PDF as OpenPDF makes it by itself. */
  public byte[] byOpenPdf() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Font text = new Font(regular, 8.5f);
    Font strong = new Font(bold, 9.5f);
    try (Document document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      document.open();
      for (Sheet sheet : sheets) {
        document.newPage();
        boolean first = true;
        for (String word : sheet.words()) {
          document.add(new Paragraph(10, word, first ? strong : text));
          first = false;
        }
        document.add(table(sheet, text));
        qr(writer.getDirectContent());
      }
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static PdfPTable table(Sheet sheet, Font text) {
    int columns = Math.max(1, sheet.rows().isEmpty() ? 1 : sheet.rows().getFirst().size());
    PdfPTable table = new PdfPTable(columns);
    for (Map<String, ?> row : sheet.rows()) {
      for (Object value : row.values()) {
        PdfPCell cell = new PdfPCell(new Phrase(value == null ? "" : value.toString(), text));
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        table.addCell(cell);
      }
    }
    return table;
  }

  private void qr(PdfContentByte canvas) {
    BitMatrix matrix = matrix();
    float module = 85f / matrix.getWidth();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          canvas.rectangle(MARGIN + x * module, MARGIN + y * module, module, module);
        }
      }
    }
    canvas.fill();
  }

  private BitMatrix matrix() {
    try {
      return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BaseFont font(String name) throws IOException {
    try (InputStream in = Papers.class.getResourceAsStream("/fonts/" + name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
    }
  }
}
