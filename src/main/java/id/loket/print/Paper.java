package id.loket.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.print.PrintService;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.export.JRPrintServiceExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimplePrintServiceExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** A filled printout: what the preview shows is what the printer gets. */
public final class Paper {

  private static final float POINTS_PER_INCH = 72f;

  private final JasperPrint print;

  /** Each of a size of its own. */
  private final List<JasperPrint> following = new ArrayList<>();

  Paper(JasperPrint print) {
    this.print = print;
  }

  /** Adds another one's pages; both must be of the same size. */
  void append(Paper other) {
    other.print.getPages().forEach(print::addPage);
  }

  /** Adds another one that comes out after it, cut from it: strips of a roll differ in length. */
  void follow(Paper other) {
    following.addAll(other.all());
  }

  private List<JasperPrint> all() {
    List<JasperPrint> all = new ArrayList<>(following);
    all.addFirst(print);
    return all;
  }

  public byte[] toPdf() {
    var out = new ByteArrayOutputStream();
    var exporter = new JRPdfExporter();
    exporter.setExporterInput(SimpleExporterInput.getInstance(all()));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new IllegalStateException("cannot write PDF of " + print.getName(), e);
    }
    return out.toByteArray();
  }

  /** A cell a value, for a template that was made for it. */
  void toXlsx(OutputStream out, String sheet) {
    var how = new SimpleXlsxReportConfiguration();
    how.setDetectCellType(true);
    how.setOnePagePerSheet(false);
    how.setRemoveEmptySpaceBetweenRows(true);
    how.setRemoveEmptySpaceBetweenColumns(true);
    how.setWhitePageBackground(false);
    how.setSheetNames(new String[] {sheet});
    var exporter = new JRXlsxExporter();
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.setConfiguration(how);
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new IllegalStateException("cannot write XLSX of " + print.getName(), e);
    }
  }

  /** The pages in order, for the preview. */
  public List<BufferedImage> toImages(int dpi) {
    var images = new ArrayList<BufferedImage>();
    try {
      for (JasperPrint part : all()) {
        for (int page = 0; page < part.getPages().size(); page++) {
          images.add(
              (BufferedImage)
                  JasperPrintManager.printPageToImage(part, page, dpi / POINTS_PER_INCH));
        }
      }
    } catch (JRException e) {
      throw new IllegalStateException("cannot draw " + print.getName(), e);
    }
    return images;
  }

  /** Prints without a dialog; blocks until the printer's queue has taken it. */
  public void toPrinter(PrintService printer) throws PrintFailure {
    // Without a printer Jasper would print on the system's default queue and say nothing.
    Objects.requireNonNull(printer, "printer");
    for (JasperPrint part : all()) {
      toPrinter(part, printer);
    }
  }

  private static void toPrinter(JasperPrint part, PrintService printer) throws PrintFailure {
    var how = new SimplePrintServiceExporterConfiguration();
    how.setPrintService(printer);
    how.setPrintRequestAttributeSet(PageWishes.of(part));
    how.setDisplayPageDialog(false);
    how.setDisplayPrintDialog(false);
    var exporter = new JRPrintServiceExporter();
    exporter.setExporterInput(new SimpleExporterInput(part));
    exporter.setConfiguration(how);
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new PrintFailure(Reason.REFUSED, e);
    }
  }
}
