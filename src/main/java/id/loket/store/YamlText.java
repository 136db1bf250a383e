package id.loket.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML of one simple shape: every text in double quotes, so that {@code no}, {@code 471.1}, {@code
 * - a} or a colon is never anything but text. What is null, blank or empty is left out.
 */
final class YamlText {
  private static final Pattern PLAIN_KEY = Pattern.compile("(?!null$)[a-z][a-z_]*");

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Keys and values within braces, on one line. */
  static final class Flow {
    private final List<String> pairs = new ArrayList<>();

    Flow word(String key, String word) {
      pairs.add(key + ": " + word);
      return this;
    }

    Flow text(String key, @Nullable String text) {
      return text == null || text.isBlank() ? this : word(key, quoted(text));
    }

    Flow texts(Map<String, String> texts) {
      texts.forEach(
          (key, text) -> text(PLAIN_KEY.matcher(key).matches() ? key : quoted(key), text));
      return this;
    }

    @Override
    public String toString() {
      return "{" + String.join(", ", pairs) + "}";
    }
  }

  void comment(String text) {
    out.append("# ").append(text).append('\n');
  }

  void section(String key) {
    section("", key);
  }

  void section(String indent, String key) {
    out.append(indent).append(key).append(":\n");
  }

  void word(String indent, String key, String word) {
    out.append(indent).append(key).append(": ").append(word).append('\n');
  }

  void text(String indent, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      word(indent, key, quoted(text));
    }
  }

  void texts(String indent, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      word(indent, key, texts.stream().map(YamlText::quoted).collect(joining(", ", "[", "]")));
    }
  }

  void line(String indent, String key, Flow flow) {
    if (!flow.pairs.isEmpty()) {
      word(indent, key, flow.toString());
    }
  }

  void item(String indent, Flow flow) {
    out.append(indent).append("- ").append(flow).append('\n');
  }

  /** One line whatever is in it: breaks and what an editor would not show are escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '"', '\\' -> quoted.append('\\').appendCodePoint(letter);
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (StreamReader.isPrintable(letter) && !hidden(letter)) {
                quoted.appendCodePoint(letter);
              } else {
                quoted.append(
                    String.format(Locale.ROOT, letter > 0xFFFF ? "\\U%08X" : "\\u%04X", letter));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  /** Printable for YAML, but a line break or nothing to the eye. */
  private static boolean hidden(int letter) {
    return Character.isISOControl(letter)
        || letter == 0x2028
        || letter == 0x2029
        || letter == 0xFEFF;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
