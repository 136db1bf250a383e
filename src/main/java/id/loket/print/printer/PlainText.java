package id.loket.print.printer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text for printers whose code page nobody knows: only ASCII, broken at words. */
final class PlainText {

  private PlainText() {}

  /** The nearest ASCII; what has none becomes a question mark, never a control byte. */
  static String ascii(String text) {
    var plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append(nearest(c)));
    return plain.toString();
  }

  /** Lines of at most {@code columns}; a word that is longer than a line is cut. */
  static List<String> wrap(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.trim().split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > columns) {
        lines.add(rest.substring(0, columns));
        rest = rest.substring(columns);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String nearest(int c) {
    if (c >= ' ' && c <= '~') {
      return Character.toString(c);
    }
    return switch (c) {
      case '\u00a0', '\t', '\n' -> " ";
      case '·', '•', '–', '—', '‑' -> "-";
      case '±' -> "+/-";
      case '‘', '’' -> "'";
      case '“', '”' -> "\"";
      case '…' -> "...";
      default -> "?";
    };
  }
}
