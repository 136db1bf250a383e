package id.loket.cli;

import static id.loket.domain.Refusal.Code.NOT_PRINTED;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.print.AppointmentList;
import id.loket.print.AppointmentPapers;
import id.loket.print.BookingSlip;
import id.loket.print.DailyReport;
import id.loket.print.DailyReports;
import id.loket.print.Edition;
import id.loket.print.Papers;
import id.loket.print.Printout;
import id.loket.print.Reason;
import id.loket.print.Receipts;
import id.loket.print.Sheets;
import id.loket.print.TicketSlip;
import id.loket.print.Tickets;
import id.loket.print.Width;
import id.loket.print.Wording;
import id.loket.print.job.JobState;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.EscPosTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day script's {@code print}: papers as files. */
final class PrintVerb {
  private final Play.Folders folders;
  private final Wording wording = Wording.indonesian();
  private @Nullable Papers papers;

  private PrintVerb(Play.Folders folders) {
    this.folders = folders;
  }

  static void into(Map<String, Verb> verbs, Play.Folders folders) {
    verbs.put("print", new PrintVerb(folders)::print);
  }

  private Outcome<Map<String, Object>> print(ScriptDesk desk, Who who, Args a) throws BadLine {
    String what = a.needText("what");
    String of = a.needText("of");
    String format = a.text("format");
    a.done();
    String ending = format == null ? "pdf" : format;
    return switch (what) {
      case "ticket" -> ticket(desk, of, ending);
      case "sheet" -> {
        pdfOnly(ending);
        yield new Sheets(desk.desk())
            .sheet(new Sheets.Wanted(of, List.of(), Edition.A4, who.counter()))
            .then(sheet -> file(desk, sheet, papers().sheet(sheet).toPdf(), "pdf"));
      }
      case "receipt" -> {
        pdfOnly(ending);
        yield new Receipts(desk.desk())
            .receipt(of, who)
            .then(receipt -> file(desk, receipt, papers().receipt(receipt).toPdf(), "pdf"));
      }
      case "lacking" -> {
        pdfOnly(ending);
        yield new Receipts(desk.desk())
            .lacking(of, who)
            .then(sheet -> file(desk, sheet, papers().lacking(sheet).toPdf(), "pdf"));
      }
      case "daily" -> {
        pdfOnly(ending);
        DailyReport report = new DailyReports(desk.desk()).of(a.needDate("of"), who.counter());
        yield file(desk, report, papers().daily(report).toPdf(), "pdf");
      }
      case "booking" -> {
        pdfOnly(ending);
        yield new AppointmentPapers(desk.desk())
            .slip(of, BookingSlip.Size.A6, who)
            .then(slip -> file(desk, slip, papers().booking(slip, Width.MM80).toPdf(), "pdf"));
      }
      case "appointments" -> {
        pdfOnly(ending);
        LocalDate day = a.needDate("of");
        AppointmentList list = new AppointmentPapers(desk.desk()).list(day, day, who.counter());
        yield file(desk, list, papers().appointments(list).toPdf(), "pdf");
      }
      default -> throw new BadLine("what: unknown " + what);
    };
  }

  private static void pdfOnly(String ending) throws BadLine {
    if (!ending.equals("pdf")) {
      throw new BadLine("format: unknown " + ending);
    }
  }

  private Outcome<Map<String, Object>> ticket(ScriptDesk desk, String of, String ending)
      throws BadLine {
    boolean roll = ending.equals("escpos");
    if (!roll) {
      pdfOnly(ending);
    }
    return desk.look()
        .ticket(of)
        .then(ticket -> {
          TicketSlip slip = new Tickets(desk.desk()).slip(ticket, desk.look().turn(ticket));
          return roll
              ? file(desk, slip, EscPosTicket.encode(slip, wording, EscPosProfile.MM80_CUT), "bin")
              : file(desk, slip, papers().ticket(slip, Width.MM80).toPdf(), "pdf");
        });
  }

  /** What cannot be saved is told; what was to be printed is there and stays so. */
  private Outcome<Map<String, Object>> file(
      ScriptDesk desk, Printout printout, byte[] bytes, String ending) {
    Path out = printout instanceof TicketSlip ? folders.tickets() : folders.papers();
    Path file = out.resolve(printout.day() + "-" + printout.title() + "." + ending);
    try {
      Files.createDirectories(out);
      Files.write(file, bytes);
    } catch (IOException e) {
      desk.jobs().keep(printout, desk.instant(), new JobState.Failed(Reason.NOT_SAVED));
      return Outcome.refused(NOT_PRINTED, printout.title());
    }
    desk.jobs().keep(printout, desk.instant(), new JobState.PdfOnly(file.toString()));
    return Outcome.done(Map.of("file", file.toString()));
  }

  private Papers papers() {
    Papers made = papers;
    if (made == null) {
      made = new Papers(wording);
      papers = made;
    }
    return made;
  }
}
