package id.loket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a line, read by name and type. What is missing, of another type or left over is a
 * {@link BadLine}.
 */
final class Args {
  /** A temperature that is out of every range. */
  static final int NO_READING = -1;

  private static final int LONGEST = 4000;

  private final ObjectNode line;
  private final Set<String> read = new HashSet<>();

  Args(ObjectNode line) {
    this.line = line;
  }

  /** Fails on keys that nobody asked for. */
  void done() throws BadLine {
    for (var names = line.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!read.contains(name)) {
        throw new BadLine("unknown key: " + name);
      }
    }
  }

  boolean has(String key) {
    read.add(key);
    return line.hasNonNull(key);
  }

  private @Nullable JsonNode node(String key) throws BadLine {
    read.add(key);
    JsonNode node = line.get(key);
    if (node != null && node.isNull()) {
      throw new BadLine(key + " is null");
    }
    return node;
  }

  @Nullable JsonNode raw(String key) {
    read.add(key);
    return line.get(key);
  }

  @Nullable String text(String key) throws BadLine {
    JsonNode node = node(key);
    return node == null ? null : text(key, node);
  }

  private static String text(String key, JsonNode node) throws BadLine {
    if (!node.isTextual()) {
      throw new BadLine(key + " must be a text");
    }
    String text = node.textValue();
    if (text.indexOf('\0') >= 0) {
      throw new BadLine(key + " holds a NUL character");
    }
    if (text.length() > LONGEST) {
      throw new BadLine(key + " is longer than " + LONGEST + " characters");
    }
    return text;
  }

  /** A number of a counter or a desk: a text, or an integer. */
  @Nullable String label(String key) throws BadLine {
    JsonNode node = node(key);
    return node != null && node.isIntegralNumber() ? node.asText() : text(key);
  }

  String needLabel(String key) throws BadLine {
    return need(key, label(key));
  }

  String needText(String key) throws BadLine {
    return need(key, text(key));
  }

  private static <T> T need(String key, @Nullable T value) throws BadLine {
    if (value == null) {
      throw new BadLine("missing: " + key);
    }
    return value;
  }

  boolean flag(String key, boolean otherwise) throws BadLine {
    Boolean value = flag(key);
    return value == null ? otherwise : value;
  }

  @Nullable Boolean flag(String key) throws BadLine {
    JsonNode node = node(key);
    if (node != null && !node.isBoolean()) {
      throw new BadLine(key + " must be true or false");
    }
    return node == null ? null : node.booleanValue();
  }

  boolean needFlag(String key) throws BadLine {
    return need(key, flag(key));
  }

  @Nullable Integer integer(String key) throws BadLine {
    JsonNode node = node(key);
    if (node != null && (!node.isIntegralNumber() || !node.canConvertToInt())) {
      throw new BadLine(key + " must be a whole number");
    }
    if (node != null && node.intValue() < 0) {
      throw new BadLine(key + " must not be negative");
    }
    return node == null ? null : node.intValue();
  }

  int integer(String key, int otherwise) throws BadLine {
    Integer value = integer(key);
    return value == null ? otherwise : value;
  }

  int needInteger(String key) throws BadLine {
    return need(key, integer(key));
  }

  /** Degrees as tenths; what no thermometer shows (more decimals) is {@link #NO_READING}. */
  @Nullable Integer tenths(String key) throws BadLine {
    JsonNode node = node(key);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw new BadLine(key + " must be a number");
    }
    BigDecimal tenths = node.decimalValue().movePointRight(1);
    boolean readable =
        tenths.abs().compareTo(BigDecimal.valueOf(100_000)) < 0
            && tenths.stripTrailingZeros().scale() <= 0;
    return readable ? tenths.intValue() : NO_READING;
  }

  List<String> texts(String key) throws BadLine {
    JsonNode node = node(key);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw new BadLine(key + " must be a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : node) {
      texts.add(text(key, each));
    }
    return texts;
  }

  <T> List<T> words(String key, Function<String, Optional<T>> parse) throws BadLine {
    List<T> words = new ArrayList<>();
    for (String text : texts(key)) {
      T word = parse.apply(text).orElseThrow(() -> new BadLine(key + ": unknown " + text));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Of an object whose keys are data. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    line.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  boolean isObject(String key) {
    read.add(key);
    return line.get(key) instanceof ObjectNode;
  }

  Args object(String key) throws BadLine {
    JsonNode node = need(key, node(key));
    if (!(node instanceof ObjectNode object)) {
      throw new BadLine(key + " must be an object");
    }
    return new Args(object);
  }

  @Nullable LocalDate date(String key) throws BadLine {
    String text = text(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadLine(key + " must be a date such as 2026-11-23");
    }
  }

  LocalDate needDate(String key) throws BadLine {
    return need(key, date(key));
  }

  LocalDateTime needDateTime(String key) throws BadLine {
    return need(key, dateTime(key));
  }

  /** Per cent; a fraction below 1 is one of the whole. */
  int percent(String key, int otherwise) throws BadLine {
    JsonNode node = node(key);
    if (node == null) {
      return otherwise;
    }
    if (!node.isNumber()) {
      throw new BadLine(key + " must be a number");
    }
    double value = node.doubleValue();
    return (int) Math.round(value > 0 && value < 1 ? value * 100 : value);
  }

  @Nullable LocalDateTime dateTime(String key) throws BadLine {
    String text = text(key);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadLine(key + " must be a time such as 2026-11-23T07:31:00");
    }
  }
}
