package id.loket.ui.board;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.text.FontWeight;

/**
 * Sizes for a screen, counted in lines of the sketch, which has 1080. On a narrow screen (4:3) they
 * are a tenth smaller, since then the width is what lacks.
 */
record BoardFit(double width, double height) {
  private static final double LINES = 1080;
  private static final double NARROW = 1600;
  private static final double EM = 24;
  private static final double EDGE = 48;
  private static final double GAP = 32;
  private static final double TILE_SHARE = 0.64;

  /** Pixels of a line of the sketch. */
  double unit() {
    return Math.min(height / LINES, width / NARROW);
  }

  double em() {
    return EM * unit();
  }

  private double inside() {
    return width - (2 * EDGE + GAP) * unit();
  }

  private double tile() {
    return inside() * TILE_SHARE - 2 * EDGE * unit();
  }

  /** Width of the column beside the tile. */
  double column() {
    return inside() * (1 - TILE_SHARE);
  }

  /** Height of what lies between head and foot. */
  double middle(double others) {
    return height - others - 2 * GAP * unit() - 1;
  }

  /** A third of the height if the number is short enough for that. */
  double number(String ticket) {
    return Measure.fitting(ticket, height / 3, tile());
  }

  double inTile(String words, double lines) {
    return Measure.fitting(words, lines * unit(), tile());
  }

  /** The office's name beside the clock; it wraps rather than become smaller than 26 lines. */
  double office(String name, double beside) {
    double room = width - beside - (2 * EDGE + 66 + 3 * 24 + 8) * unit();
    return Math.max(26 * unit(), Measure.fitting(name, 38 * unit(), room));
  }

  double width(Label label, double lines) {
    return Measure.width(label.getText(), FontWeight.BOLD, lines * unit());
  }

  static void size(Label label, double px) {
    label.setStyle(px(px));
  }

  static String px(double px) {
    return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", px);
  }
}
