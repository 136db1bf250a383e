package id.loket.print;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.print.PrintService;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.export.JRPrintServiceExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimplePrintServiceExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/** A filled printout: what the preview shows is what the printer gets. */
public final class Paper {

  private static final float POINTS_PER_INCH = 72f;

  private final JasperPrint print;

  Paper(JasperPrint print) {
    this.print = print;
  }

  /** Adds another one's pages; both must be of the same size. */
  void append(Paper other) {
    other.print.getPages().forEach(print::addPage);
  }

  public byte[] toPdf() {
    try {
      return JasperExportManager.exportReportToPdf(print);
    } catch (JRException e) {
      throw new IllegalStateException("cannot write PDF of " + print.getName(), e);
    }
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
      for (int page = 0; page < print.getPages().size(); page++) {
        images.add(
            (BufferedImage)
                JasperPrintManager.printPageToImage(print, page, dpi / POINTS_PER_INCH));
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
    var how = new SimplePrintServiceExporterConfiguration();
    how.setPrintService(printer);
    how.setPrintRequestAttributeSet(PageWishes.of(print));
    how.setDisplayPageDialog(false);
    how.setDisplayPrintDialog(false);
    var exporter = new JRPrintServiceExporter();
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setConfiguration(how);
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new PrintFailure(Reason.REFUSED, e);
    }
  }
}
