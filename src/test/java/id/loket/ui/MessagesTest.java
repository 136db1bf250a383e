package id.loket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words are in the bundle, all of them, once, and used. A key in Java is a whole literal, e.g.
 * {@code "shell.help"}; a literal that ends in a dot ({@code "refusal." + name}) uses all keys that
 * begin with it.
 */
class MessagesTest {

  private static final Path ID = Path.of("src/main/resources/i18n/screen_id.properties");
  private static final Path EN = Path.of("src/main/resources/i18n/screen_en.properties");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
  private static final Pattern FXML_KEY = Pattern.compile("[\"> ]%([\\w.]+)");

  /** Attributes that a person reads or hears. */
  private static final Pattern FXML_TEXT =
      Pattern.compile(
          "\\b(?:text|promptText|accessibleText|accessibleHelp|accessibleRoleDescription|title"
              + "|headerText|contentText)=\"([^\"]*)\"");

  private static final Pattern JAVA_TEXT =
      Pattern.compile(
          "(?:\\bset(?:Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText|ContentText)"
              + "|\\bnew (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|Tooltip"
              + "|MenuItem|Tab|TitledPane|Text|TableColumn(?:<[^(]*>)?)|\\.toast|\\.confirm)"
              + "\\(\\s*\"([^\"]*)\"");

  @Test
  void every_key_in_use_is_there() throws IOException {
    assertThat(usedKeys(keys(ID))).isSubsetOf(keys(ID));
  }

  @Test
  void every_key_that_is_there_is_used() throws IOException {
    assertThat(unused(keys(ID), allJava(), all("fxml", ".fxml"))).isEmpty();
  }

  @Test
  void both_languages_are_complete() throws IOException {
    assertThat(keys(EN)).containsExactlyInAnyOrderElementsOf(keys(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void no_key_is_there_twice_and_no_quote_swallows_an_argument(String language) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/main/resources/i18n/screen_" + language + ".properties"));

    assertThat(duplicates(lines)).isEmpty();
    assertThat(lines).filteredOn(l -> !l.startsWith("#")).noneMatch(l -> l.contains("'"));
  }

  @Test
  void both_languages_take_the_same_arguments() throws IOException {
    assertThat(arguments(EN)).isEqualTo(arguments(ID));
  }

  @Test
  void no_view_holds_literal_words() throws IOException {
    assertThat(literals(FXML_TEXT, all("fxml", ".fxml"))).isEmpty();
  }

  @Test
  void no_controller_holds_literal_words() throws IOException {
    assertThat(literals(JAVA_TEXT, all("src/main/java/id/loket/ui", ".java"))).isEmpty();
  }

  @Test
  void each_of_these_gates_can_fail() {
    assertThat(unused(Set.of("a.b", "c.d", "e.f"), "x(\"c.d\") y(\"e.\" + z)", "text=\"%q.r\""))
        .containsExactly("a.b");
    assertThat(duplicates(List.of("a.b=1", "c.d=1", "a.b=2"))).containsExactly("a.b");
    assertThat(
            literals(FXML_TEXT, "<Label text=\"Nama\"/><Label text=\"%a.b\"/><Label text=\"·\"/>"))
        .containsExactly("Nama");
    assertThat(literals(JAVA_TEXT, "label.setText(\"Belum ada\"); x.setText(texts.get(\"a.b\"))"))
        .containsExactly("Belum ada");
  }

  /** Keys of FXML, and literals in the screens' Java that begin like a key of the bundle. */
  private static Set<String> usedKeys(Set<String> known) throws IOException {
    Set<String> used = new TreeSet<>();
    Matcher fxml = FXML_KEY.matcher(all("fxml", ".fxml"));
    while (fxml.find()) {
      used.add(fxml.group(1));
    }
    Set<String> groups =
        known.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
    Matcher java = LITERAL.matcher(all("src/main/java/id/loket/ui", ".java"));
    while (java.find()) {
      String literal = java.group(1);
      if (KEY.matcher(literal).matches()
          && !literal.endsWith(".json")
          && groups.contains(literal.substring(0, literal.indexOf('.')))) {
        used.add(literal);
      }
    }
    return used;
  }

  private static List<String> unused(Set<String> keys, String java, String fxml) {
    Set<String> whole = new LinkedHashSet<>();
    List<String> beginnings = new ArrayList<>();
    Matcher literal = LITERAL.matcher(java);
    while (literal.find()) {
      String text = literal.group(1);
      whole.add(text);
      if (text.matches("[a-z][\\w.]*\\.")) {
        beginnings.add(text);
      }
    }
    Matcher inFxml = FXML_KEY.matcher(fxml);
    while (inFxml.find()) {
      whole.add(inFxml.group(1));
    }
    return keys.stream()
        .filter(k -> !whole.contains(k) && beginnings.stream().noneMatch(k::startsWith))
        .sorted()
        .toList();
  }

  private static List<String> literals(Pattern pattern, String source) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      String text = matcher.group(1);
      if (!text.startsWith("%") && text.codePoints().anyMatch(Character::isLetter)) {
        found.add(text);
      }
    }
    return found;
  }

  private static List<String> duplicates(List<String> lines) {
    Set<String> seen = new LinkedHashSet<>();
    return entries(lines).stream().map(e -> e[0]).filter(k -> !seen.add(k)).toList();
  }

  private static Set<String> keys(Path file) throws IOException {
    return entries(Files.readAllLines(file)).stream()
        .map(e -> e[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String[] entry : entries(Files.readAllLines(file))) {
      Matcher matcher = Pattern.compile("\\{(\\d)").matcher(entry[1]);
      while (matcher.find()) {
        found.add(entry[0] + " " + matcher.group(1));
      }
    }
    return found;
  }

  private static List<String[]> entries(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("=", 2))
        .toList();
  }

  private static String allJava() throws IOException {
    return all("src/main/java", ".java");
  }

  private static String all(String folder, String ending) throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        text.append(Files.readString(file)).append('\n');
      }
    }
    return text.toString();
  }
}
