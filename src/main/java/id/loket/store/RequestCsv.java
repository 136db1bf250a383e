package id.loket.store;

import static id.loket.domain.Refusal.Code.BAD_FILE;

import id.loket.domain.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV of requests for appointments, as forms and Excel give it out: UTF-8, UTF-16 with its mark,
 * else Windows-1252; divided by commas, semicolons or tabs. The file as a whole is taken or refused
 * here; what stands in its rows is judged by {@code desk}.
 */
public final class RequestCsv {
  public static final int MAX_BYTES = 5 * 1024 * 1024;
  public static final int MAX_ROWS = 5_000;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private RequestCsv() {}

  /**
   * A row of the file.
   *
   * @param line on which it begins, counted from 1 as editors do
   * @param values without what Excel and hands put around them; absent ones are empty
   * @param cells as they stand in the file
   */
  public record Row(int line, Map<RequestColumn, String> values, List<String> cells) {
    public Row {
      values = Map.copyOf(values);
      cells = List.copyOf(cells);
    }

    /** Never null. */
    public String of(RequestColumn column) {
      return values.getOrDefault(column, "");
    }
  }

  /**
   * What a file holds.
   *
   * @param separator between its cells
   * @param passedOver columns that say nothing that is needed
   */
  public record Requests(
      List<String> header, char separator, List<String> passedOver, List<Row> rows) {
    public Requests {
      header = List.copyOf(header);
      passedOver = List.copyOf(passedOver);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Reads a file; slow, not on the screen's thread.
   *
   * @throws RefusedException BAD_FILE: what is wrong with it as a whole, and what to do
   */
  public static Requests read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw RefusedException.of(BAD_FILE, "unreadable");
    }
  }

  /**
   * Reads what a file holds.
   *
   * @throws RefusedException BAD_FILE
   */
  public static Requests read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw RefusedException.of(BAD_FILE, "big", MAX_BYTES / 1024 / 1024);
    }
    String text = CsvText.of(bytes);
    Character told = told(text);
    if (told != null) {
      text = text.substring(text.indexOf('\n') + 1);
    }
    if (text.isBlank()) {
      throw RefusedException.of(BAD_FILE, "empty");
    }
    char separator = told == null ? separator(text) : told;
    List<Cells> all = cells(text, separator, told == null ? 0 : 1);
    List<String> header = all.getFirst().cells();
    Map<RequestColumn, Integer> places = places(header);
    List<Row> rows = all.stream().skip(1).map(c -> row(c, places)).toList();
    if (rows.isEmpty()) {
      throw RefusedException.of(BAD_FILE, "noRows");
    }
    List<String> passedOver = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!places.containsValue(i) && !header.get(i).isBlank()) {
        passedOver.add(clean(header.get(i)));
      }
    }
    return new Requests(header, separator, passedOver, rows);
  }

  /** Excel may say in a line of its own what stands between the cells. */
  private static @Nullable Character told(String text) {
    return text.matches("(?s)sep=[,;\t]\r?\n.*") ? (Character) text.charAt(4) : null;
  }

  /** The one by which most columns of the header are known, then the one that makes most. */
  private static char separator(String text) {
    char best = ',';
    int most = -1;
    for (char separator : SEPARATORS) {
      List<String> header = header(text, separator);
      int known = (int) header.stream().filter(h -> RequestColumn.of(h).isPresent()).count();
      if (known * 1000 + header.size() > most) {
        most = known * 1000 + header.size();
        best = separator;
      }
    }
    return best;
  }

  private static List<String> header(String text, char separator) {
    try (CSVParser parser = parser(text, separator)) {
      for (CSVRecord r : parser) {
        if (!blank(r)) {
          return r.toList();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
    return List.of();
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(separator != '\t')
            .get();
    return CSVParser.parse(new StringReader(text), format);
  }

  private record Cells(int line, List<String> cells) {}

  /** The header first. Rows without anything in them are none. */
  private static List<Cells> cells(String text, char separator, int linesBefore) {
    List<Cells> all = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = parser(text, separator)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord r = records.next();
        if (!blank(r)) {
          all.add(new Cells(line + linesBefore, r.toList()));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
        if (all.size() > MAX_ROWS + 1) {
          throw RefusedException.of(BAD_FILE, "long", MAX_ROWS);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw RefusedException.of(BAD_FILE, "quotes", line + linesBefore);
    }
    return all;
  }

  private static boolean blank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static Map<RequestColumn, Integer> places(List<String> header) {
    Map<RequestColumn, Integer> places = new EnumMap<>(RequestColumn.class);
    for (int i = 0; i < header.size(); i++) {
      Optional<RequestColumn> column = RequestColumn.of(header.get(i));
      Integer before = column.isPresent() ? places.put(column.get(), i) : null;
      if (before != null && !isAccount(header, before)) {
        throw RefusedException.of(
            BAD_FILE, "twice", clean(header.get(before)), clean(header.get(i)));
      }
    }
    if (places.isEmpty()) {
      throw RefusedException.of(BAD_FILE, "noHeader");
    }
    String missing =
        Stream.of(
                RequestColumn.NAME, RequestColumn.PHONE, RequestColumn.SERVICE, RequestColumn.DATE)
            .filter(c ->
                !places.containsKey(c)
                    && !(c == RequestColumn.DATE && places.containsKey(RequestColumn.TIME)))
            .map(RequestColumn::shown)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw RefusedException.of(BAD_FILE, "columns", missing);
    }
    return places;
  }

  /** Microsoft Forms puts the account that filled in the form before all answers. */
  private static boolean isAccount(List<String> header, int place) {
    return place > 0 && RequestColumn.plain(header.get(place - 1)).matches("e ?mail");
  }

  private static Row row(Cells cells, Map<RequestColumn, Integer> places) {
    Map<RequestColumn, String> values = new EnumMap<>(RequestColumn.class);
    places.forEach((column, place) -> {
      if (place < cells.cells().size()) {
        values.put(column, clean(cells.cells().get(place)));
      }
    });
    return new Row(cells.line(), values, cells.cells());
  }

  /** On one line, without the apostrophe by which Excel is told that a number is a text. */
  private static String clean(String cell) {
    String one = cell.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    return one.startsWith("'") || one.startsWith("’") ? one.substring(1).strip() : one;
  }
}
