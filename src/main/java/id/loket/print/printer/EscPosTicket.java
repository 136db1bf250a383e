package id.loket.print.printer;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import id.loket.print.TicketSlip;
import id.loket.print.TicketText;
import id.loket.print.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A ticket in a receipt printer's own language: prints in a fraction of a second, no driver. */
public final class EscPosTicket {

  private static final int LARGEST = 8;

  private final EscPos out;
  private final int columns;

  private EscPosTicket(EscPos out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  public static byte[] encode(TicketSlip slip, Wording words, EscPosProfile profile) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new EscPos(bytes)) {
      out.setCharsetName("US-ASCII");
      out.initializePrinter();
      new EscPosTicket(out, profile.columns()).write(slip, TicketText.of(slip, words));
      out.write(profile.end(), 0, profile.end().length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(TicketSlip slip, TicketText text) throws IOException {
    sample(text);
    frame(text.marks().copy());
    EscPosLogo.write(out, slip.letterhead().logo());
    line(text.head().government(), plain());
    line(text.head().office(), plain().setBold(true));
    line(text.head().contact(), plain());
    line("=".repeat(columns), plain());
    line(text.call().label(), plain().setBold(true));
    number(text.call().number());
    inverse(text.call().priority());
    frame(text.call().outside());
    line(text.call().ahead(), plain().setBold(true));
    line(text.call().estimate(), plain());
    line("-".repeat(columns), plain());
    line(text.errand().group(), left().setBold(true));
    for (String service : text.errand().services()) {
      item(service);
    }
    line("-".repeat(columns), plain());
    moment(text.errand().day(), text.errand().time());
    out.feed(1);
    out.write(
        new QRCode().setSize(columns > 40 ? 7 : 5).setJustification(Justification.Center),
        PlainText.ascii(slip.foot().qr()));
    out.feed(1);
    line(text.foot().keep(), plain().setBold(true));
    line(text.foot().complaint(), plain());
    sample(text);
  }

  private void number(String number) throws IOException {
    String plain = PlainText.ascii(number);
    int times = Math.clamp(columns / Math.max(1, plain.length()), 1, LARGEST);
    FontSize size = FontSize.valueOf("_" + times);
    out.writeLF(plain().setBold(true).setFontSize(size, size), plain);
    out.feed(1);
  }

  private void sample(TicketText text) throws IOException {
    if (text.marks().sample() == null) {
      return;
    }
    line("*".repeat(columns), plain());
    line(text.marks().sample(), plain().setBold(true).setFontSize(FontSize._3, FontSize._3));
    line(text.marks().sampleNote(), plain());
    line("*".repeat(columns), plain());
  }

  private void frame(@Nullable String mark) throws IOException {
    if (mark != null) {
      line("[ " + mark + " ]", plain().setBold(true).setFontSize(FontSize._1, FontSize._2));
    }
  }

  private void inverse(@Nullable String mark) throws IOException {
    if (mark != null) {
      Style style = plain().setBold(true).setFontSize(FontSize._2, FontSize._2);
      out.writeLF(
          style.setColorMode(Style.ColorMode.WhiteOnBlack), " " + PlainText.ascii(mark) + " ");
    }
  }

  private void moment(String day, String time) throws IOException {
    String both = day + ", " + time;
    if (both.length() <= columns) {
      line(both, plain());
    } else {
      line(day, plain());
      line(time, plain());
    }
  }

  private void item(String service) throws IOException {
    String bullet = "- ";
    for (String row : PlainText.wrap(PlainText.ascii(service), columns - bullet.length())) {
      out.writeLF(left(), bullet + row);
      bullet = "  ";
    }
  }

  private void line(@Nullable String text, Style style) throws IOException {
    if (text != null) {
      for (String row : PlainText.wrap(PlainText.ascii(text), columns)) {
        out.writeLF(style, row);
      }
    }
  }

  private static Style plain() {
    return new Style().setJustification(Justification.Center);
  }

  private static Style left() {
    return new Style();
  }
}
