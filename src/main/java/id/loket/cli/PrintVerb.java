package id.loket.cli;

import static id.loket.domain.Refusal.Code.NOT_PRINTED;

import id.loket.desk.LookDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.print.Papers;
import id.loket.print.Reason;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day script's {@code print}: papers as files. */
final class PrintVerb {
  private final Path out;
  private final Wording wording = Wording.indonesian();
  private @Nullable Papers papers;

  private PrintVerb(Path out) {
    this.out = out;
  }

  static void into(Map<String, Verb> verbs, Path out) {
    verbs.put("print", new PrintVerb(out)::print);
  }

  private Outcome<Map<String, Object>> print(ScriptDesk desk, Who who, Args a) throws BadLine {
    String what = a.needText("what");
    String of = a.needText("of");
    String format = a.text("format");
    a.done();
    String ending = format == null ? "pdf" : format;
    if (!what.equals("ticket")) {
      throw new BadLine("what: unknown " + what);
    }
    if (!ending.equals("pdf") && !ending.equals("escpos")) {
      throw new BadLine("format: unknown " + ending);
    }
    return switch (desk.look().ticket(of)) {
      case Outcome.Done<Ticket>(Ticket ticket) -> file(desk, ticket, ending);
      case Outcome.Refused<Ticket>(Refusal why) -> new Outcome.Refused<>(why);
    };
  }

  /** What cannot be saved is told; the ticket is there and stays so, as not printed. */
  private Outcome<Map<String, Object>> file(ScriptDesk desk, Ticket ticket, String ending) {
    LookDesk.Turn turn = desk.look().turn(ticket);
    TicketSlip slip = new Tickets(desk.desk()).slip(ticket, turn);
    byte[] bytes =
        ending.equals("pdf")
            ? papers().ticket(slip, Width.MM80).toPdf()
            : EscPosTicket.encode(slip, wording, EscPosProfile.MM80_CUT);
    Path file =
        out.resolve(
            ticket.day() + "-" + ticket.number() + (ending.equals("pdf") ? ".pdf" : ".bin"));
    try {
      Files.createDirectories(out);
      Files.write(file, bytes);
    } catch (IOException e) {
      desk.jobs().keep(slip, desk.instant(), new JobState.Failed(Reason.NOT_SAVED));
      return Outcome.refused(NOT_PRINTED, ticket.number());
    }
    desk.jobs().keep(slip, desk.instant(), new JobState.PdfOnly(file.toString()));
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
