package id.loket.print.printer;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import id.loket.print.Letterhead;
import id.loket.print.TicketText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What papers of a receipt printer are made of, whatever they say. */
final class EscPosLines {
  private static final int LARGEST = 8;

  private final EscPos out;
  private final int columns;

  EscPosLines(EscPos out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Whose paper it is, with a double rule below. */
  void head(Letterhead letterhead, TicketText.Head head) throws IOException {
    EscPosLogo.write(out, letterhead.logo());
    line(head.government(), plain());
    line(head.office(), plain().setBold(true));
    line(head.contact(), plain());
    rule("=");
  }

  void rule(String of) throws IOException {
    line(of.repeat(columns), plain());
  }

  /** As large as the roll is wide. */
  void large(String word) throws IOException {
    String plain = PlainText.ascii(word);
    int times = Math.clamp(columns / Math.max(1, plain.length()), 1, LARGEST);
    FontSize size = FontSize.valueOf("_" + times);
    out.writeLF(plain().setBold(true).setFontSize(size, size), plain);
    out.feed(1);
  }

  void qr(String content) throws IOException {
    out.feed(1);
    out.write(
        new QRCode().setSize(columns > 40 ? 7 : 5).setJustification(Justification.Center),
        PlainText.ascii(content));
    out.feed(1);
  }

  /** Not a real one: above and below. Null: it is. */
  void sample(@Nullable String mark, @Nullable String note) throws IOException {
    if (mark == null) {
      return;
    }
    rule("*");
    line(mark, plain().setBold(true).setFontSize(FontSize._3, FontSize._3));
    line(note, plain());
    rule("*");
  }

  void frame(@Nullable String mark) throws IOException {
    if (mark != null) {
      line("[ " + mark + " ]", plain().setBold(true).setFontSize(FontSize._1, FontSize._2));
    }
  }

  void inverse(@Nullable String mark) throws IOException {
    if (mark != null) {
      Style style = plain().setBold(true).setFontSize(FontSize._2, FontSize._2);
      out.writeLF(
          style.setColorMode(Style.ColorMode.WhiteOnBlack), " " + PlainText.ascii(mark) + " ");
    }
  }

  /** Side by side, or below each other where the roll is too narrow. */
  void together(String one, String other) throws IOException {
    String both = one + ", " + other;
    if (both.length() <= columns) {
      line(both, plain());
    } else {
      line(one, plain());
      line(other, plain());
    }
  }

  void item(String text) throws IOException {
    String bullet = "- ";
    for (String row : PlainText.wrap(PlainText.ascii(text), columns - bullet.length())) {
      out.writeLF(left(), bullet + row);
      bullet = "  ";
    }
  }

  void line(@Nullable String text, Style style) throws IOException {
    if (text != null) {
      for (String row : PlainText.wrap(PlainText.ascii(text), columns)) {
        out.writeLF(style, row);
      }
    }
  }

  static Style plain() {
    return new Style().setJustification(Justification.Center);
  }

  static Style left() {
    return new Style();
  }
}
