package id.loket.print.printer;

import static id.loket.print.printer.EscPosLines.left;
import static id.loket.print.printer.EscPosLines.plain;

import com.github.anastaciocintra.escpos.EscPos;
import id.loket.print.BookingSlip;
import id.loket.print.BookingText;
import id.loket.print.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Slips of appointments in a receipt printer's own language, each cut from the next. */
public final class EscPosBooking {
  private final EscPosLines out;
  private final Wording words;

  private EscPosBooking(EscPosLines out, Wording words) {
    this.out = out;
    this.words = words;
  }

  public static byte[] encode(BookingSlip slip, Wording words, EscPosProfile profile) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new EscPos(bytes)) {
      out.setCharsetName("US-ASCII");
      out.initializePrinter();
      var paper = new EscPosBooking(new EscPosLines(out, profile.columns()), words);
      for (BookingSlip.Promise promise : slip.promises()) {
        paper.write(slip, promise, BookingText.of(slip, promise, words));
        out.write(profile.end(), 0, profile.end().length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(BookingSlip slip, BookingSlip.Promise promise, BookingText text)
      throws IOException {
    BookingText.Marks marks = text.marks();
    out.sample(marks.sample(), marks.sampleNote());
    out.frame(marks.copy());
    out.line(marks.copiedBy(), plain());
    out.head(slip.letterhead(), text.head());
    out.line(text.when().title(), plain().setBold(true));
    out.line(text.when().day(), plain().setBold(true));
    out.large(text.when().time());
    out.line(text.when().come(), plain().setBold(true));
    out.line(text.when().late(), plain());
    out.rule("-");
    out.line(text.what().service(), left().setBold(true));
    out.line(text.what().name(), left());
    out.rule("-");
    out.line(text.code().codeLabel(), plain());
    out.large(text.code().shown());
    out.qr(promise.code().value());
    out.line(text.code().codeHelp(), plain());
    if (text.needs().bring() != null) {
      out.rule("-");
      out.line(text.needs().bring(), left().setBold(true));
      for (String need : BookingText.plain(promise, words)) {
        out.item(need);
      }
    }
    out.rule("-");
    out.line(text.foot().keep(), plain().setBold(true));
    out.sample(marks.sample(), marks.sampleNote());
  }
}
