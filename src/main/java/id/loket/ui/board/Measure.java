package id.loket.ui.board;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide words become. */
final class Measure {
  /** What rounding and hinting may add. */
  private static final double SPARE = 1.02;

  private Measure() {}

  static double width(String words, FontWeight weight, double px) {
    var text = new Text(words);
    text.setFont(Font.font("Noto Sans", weight, px));
    return text.getLayoutBounds().getWidth() * SPARE;
  }

  /** The size at which bold words are at most so wide, and no bigger than wanted. */
  static double fitting(String words, double wanted, double room) {
    double width = width(words, FontWeight.BOLD, wanted);
    return width <= room ? wanted : wanted * room / width;
  }

  /** As many of these as fit, with dots between; one at least. */
  static String joined(List<String> words, double px, double room) {
    for (int n = words.size(); n > 1; n--) {
      String all = String.join(" · ", words.subList(0, n));
      if (width(all, FontWeight.NORMAL, px) <= room) {
        return all;
      }
    }
    return words.getFirst();
  }
}
