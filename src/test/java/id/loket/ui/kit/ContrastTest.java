package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG contrast of every pair that meets on the screen, computed from the token files. */
class ContrastTest {

  private static final List<String> TEXT =
      List.of(
          "ink ground, ink card, ink hover, ink accent-soft, ink warn-soft, ink status",
          "muted ground, muted card, muted hover, muted accent-soft",
          "accent card, accent ground, accent accent-soft, on-accent accent",
          "on-accent accent-hover, on-gold gold, warn card, warn ground, warn warn-soft",
          "warn status, danger card, danger ground, danger danger-soft, danger status",
          "on-danger danger, good card, good ground, good good-soft, info card, info info-soft",
          "nav-ink nav, nav-ink nav-current, on-nav nav-current, status-ink status, card ink");

  private static final List<String> BORDERS =
      List.of(
          "line-strong card, line-strong ground, focus card, focus ground, focus hover",
          "accent card, danger card, danger danger-soft, warn-line warn-soft",
          "warn-line status, good status, danger status, gold nav");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void text_has_at_least_4_5_and_borders_3(String look) throws IOException {
    assertThat(below(4.5, TEXT, tokens(look))).isEmpty();
    assertThat(below(3.0, BORDERS, tokens(look))).isEmpty();
  }

  @Test
  void high_contrast_has_7() throws IOException {
    assertThat(below(7.0, TEXT, tokens("contrast"))).isEmpty();
  }

  @Test
  void every_look_names_the_same_tokens() throws IOException {
    assertThat(tokens("dark").keySet()).isEqualTo(tokens("light").keySet());
    assertThat(tokens("contrast").keySet()).isEqualTo(tokens("light").keySet());
  }

  @Test
  void the_ratio_is_that_of_wcag_and_the_gate_can_fail() {
    assertThat(ratio("#000000", "#ffffff")).isCloseTo(21.0, within(0.001));
    assertThat(ratio("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
    assertThat(below(4.5, List.of("a b"), Map.of("a", "#777777", "b", "#ffffff"))).hasSize(1);
  }

  private static List<String> below(double limit, List<String> lines, Map<String, String> tokens) {
    return lines.stream()
        .flatMap(line -> Pattern.compile(", ").splitAsStream(line))
        .filter(pair -> ratio(tokens, pair) < limit)
        .map(pair -> "%s %.2f".formatted(pair, ratio(tokens, pair)))
        .toList();
  }

  private static double ratio(Map<String, String> tokens, String pair) {
    String[] names = pair.split(" ", -1);
    return ratio(tokens.get(names[0]), tokens.get(names[1]));
  }

  private static double ratio(String a, String b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear((rgb >> 16) & 255)
        + 0.7152 * linear((rgb >> 8) & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> tokens(String look) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    String css = Files.readString(Path.of("src/main/resources/css", look + ".css"));
    var matcher = Pattern.compile("-loket-([a-z-]+):\\s*([^;]+);").matcher(css);
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return found;
  }
}
