package id.loket.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CSV of requests to be mended and sent back: as they were, with what is wrong with them.
 * A spreadsheet must not take a cell for a formula (OWASP: CSV injection), so that such a cell gets
 * an apostrophe before it, which reading takes away again.
 */
public final class RequestRowsCsv {
  private static final String NEW_LINE = "\r\n";

  private RequestRowsCsv() {}

  /** A row and the sentences about it. */
  public record Told(RequestCsv.Row row, List<String> sentences) {
    public Told {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * The file, in UTF-8 with the mark by which Excel knows it.
   *
   * @param line what the column of the line numbers is called
   * @param reason what the column of the sentences is called
   */
  public static byte[] bytes(RequestCsv.Requests of, String line, String reason, List<Told> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    List<String> header = new ArrayList<>(of.header());
    header.add(line);
    header.add(reason);
    add(text, of.separator(), header);
    for (Told told : rows) {
      List<String> cells = new ArrayList<>(told.row().cells());
      while (cells.size() < of.header().size()) {
        cells.add("");
      }
      cells.add(of.header().size(), Integer.toString(told.row().line()));
      cells.add(of.header().size() + 1, String.join(" ", told.sentences()));
      add(text, of.separator(), cells);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder text, char separator, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(separator);
      }
      String cell = cells.get(i);
      boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
      text.append('"').append(formula ? "'" : "").append(cell.replace("\"", "\"\"")).append('"');
    }
    text.append(NEW_LINE);
  }
}
