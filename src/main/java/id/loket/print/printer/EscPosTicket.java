package id.loket.print.printer;

import static id.loket.print.printer.EscPosLines.left;
import static id.loket.print.printer.EscPosLines.plain;

import com.github.anastaciocintra.escpos.EscPos;
import id.loket.print.TicketSlip;
import id.loket.print.TicketText;
import id.loket.print.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ticket in a receipt printer's own language: prints in a fraction of a second, no driver. */
public final class EscPosTicket {

  private final EscPosLines out;

  private EscPosTicket(EscPosLines out) {
    this.out = out;
  }

  public static byte[] encode(TicketSlip slip, Wording words, EscPosProfile profile) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new EscPos(bytes)) {
      out.setCharsetName("US-ASCII");
      out.initializePrinter();
      new EscPosTicket(new EscPosLines(out, profile.columns()))
          .write(slip, TicketText.of(slip, words));
      out.write(profile.end(), 0, profile.end().length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(TicketSlip slip, TicketText text) throws IOException {
    TicketText.Marks marks = text.marks();
    out.sample(marks.sample(), marks.sampleNote());
    out.frame(marks.copy());
    out.head(slip.letterhead(), text.head());
    out.line(text.call().label(), plain().setBold(true));
    out.large(text.call().number());
    out.inverse(text.call().priority());
    out.frame(text.call().outside());
    out.line(text.call().ahead(), plain().setBold(true));
    out.line(text.call().estimate(), plain());
    out.rule("-");
    out.line(text.errand().group(), left().setBold(true));
    for (String service : text.errand().services()) {
      out.item(service);
    }
    out.rule("-");
    out.together(text.errand().day(), text.errand().time());
    out.qr(slip.foot().qr());
    out.line(text.foot().keep(), plain().setBold(true));
    out.line(text.foot().complaint(), plain());
    out.sample(marks.sample(), marks.sampleNote());
  }
}
