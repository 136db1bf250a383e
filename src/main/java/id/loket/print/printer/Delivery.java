package id.loket.print.printer;

import id.loket.print.AppointmentList;
import id.loket.print.BookingSlip;
import id.loket.print.DailyReport;
import id.loket.print.LackingSheet;
import id.loket.print.Paper;
import id.loket.print.Papers;
import id.loket.print.PapersReceipt;
import id.loket.print.PrintFailure;
import id.loket.print.Printout;
import id.loket.print.Reason;
import id.loket.print.RequirementSheet;
import id.loket.print.TicketSlip;
import id.loket.print.Width;
import id.loket.print.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings a printout to where this machine wants it; called on a background thread only. */
public final class Delivery {

  private final Papers papers;
  private final Wording words;
  private final Printers printers;
  private final TcpPrinter network;
  private final Path folder;

  /**
   * @param data the data folder; PDFs go to {@code cetak/<day>} in it
   */
  public Delivery(Papers papers, Wording words, Printers printers, TcpPrinter network, Path data) {
    this.papers = papers;
    this.words = words;
    this.printers = printers;
    this.network = network;
    this.folder = data.resolve("cetak");
  }

  /** The PDF if that is what it became; nothing if it is on paper. */
  public Optional<Path> deliver(Printout printout, PrinterSettings settings) throws PrintFailure {
    switch (settings.target(printout.kind())) {
      case PrinterTarget.None _ -> {
        return Optional.of(savePdf(printout, settings.roll()));
      }
      case PrinterTarget.Installed(String name) -> {
        Paper paper = papers.of(printout, settings.roll());
        printers.use(name, paper::toPrinter);
      }
      case PrinterTarget.Tcp(String host, int port, EscPosProfile profile) ->
          network.send(host, port, escPos(printout, profile));
      case PrinterTarget.RawQueue(String name, EscPosProfile profile) ->
          printers.sendRaw(name, escPos(printout, profile));
    }
    return Optional.empty();
  }

  private byte[] escPos(Printout printout, EscPosProfile profile) throws PrintFailure {
    return switch (printout) {
      case TicketSlip slip -> EscPosTicket.encode(slip, words, profile);
      case BookingSlip slip -> EscPosBooking.encode(slip, words, profile);
      case RequirementSheet _, PapersReceipt _, LackingSheet _, DailyReport _, AppointmentList _ ->
          throw new PrintFailure(Reason.WRONG_PAPER);
    };
  }

  private Path savePdf(Printout printout, Width roll) throws PrintFailure {
    byte[] pdf = papers.of(printout, roll).toPdf();
    try {
      Path file = free(folder.resolve(printout.day().toString()), printout.title());
      AtomicFile.write(file, pdf);
      return file;
    } catch (IOException e) {
      throw new PrintFailure(Reason.NOT_SAVED, e);
    }
  }

  /** A012.pdf, then A012-2.pdf: what was kept is never written over. */
  private static Path free(Path day, String title) {
    String name = title.replaceAll("[^A-Za-z0-9-]", "-");
    Path file = day.resolve(name + ".pdf");
    for (int i = 2; Files.exists(file); i++) {
      file = day.resolve(name + "-" + i + ".pdf");
    }
    return file;
  }
}
