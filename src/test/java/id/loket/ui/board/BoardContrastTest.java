package id.loket.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The board is read from afar: every pair that meets on it has 7:1 (WCAG AAA). */
class BoardContrastTest {

  private static final List<String> PAIRS =
      List.of(
          "ink edge",
          "ink ground",
          "ink row",
          "ink panel",
          "ink pill",
          "muted edge",
          "muted ground",
          "on-gold gold",
          "on-gold flash",
          "edge gold",
          "on-sample sample");

  @Test
  void every_pair_has_seven_to_one() throws IOException {
    Map<String, Color> tokens = tokens();

    assertThat(PAIRS)
        .allSatisfy(pair -> {
          String[] names = pair.split(" ", -1);
          assertThat(ratio(tokens.get(names[0]), tokens.get(names[1])))
              .as(pair)
              .isGreaterThanOrEqualTo(7);
        });
    assertThat(ratio(Color.web("#777777"), Color.WHITE)).as("the gate can fail").isLessThan(4.5);
  }

  private static Map<String, Color> tokens() throws IOException {
    Map<String, Color> found = new HashMap<>();
    String css = Files.readString(Path.of("src/main/resources/css/board.css"));
    var matcher = Pattern.compile("-board-([a-z-]+):\\s*(#[0-9a-f]{6});").matcher(css);
    while (matcher.find()) {
      found.put(matcher.group(1), Color.web(matcher.group(2)));
    }
    return found;
  }

  private static double ratio(Color a, Color b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
