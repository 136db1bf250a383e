package id.loket.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table: ours against a baseline, interleaved (ABAB...) in one run, because these
 * disks swing ninefold within a minute. Only the ratio of medians is judged, and only when the
 * baseline kept within threefold.
 */
final class Row {
  private static final double SPREAD = 3;

  private final String what;
  private final double goal;
  private final boolean higherIsBetter;
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> base = new ArrayList<>();
  private final String unit;

  /** A rate: ratio = ours / baseline, at least {@code goal}. */
  static Row rate(String what, String unit, double goal) {
    return new Row(what, unit, goal, true);
  }

  /** A cost: ratio = ours / baseline, at most {@code goal}. */
  static Row cost(String what, String unit, double goal) {
    return new Row(what, unit, goal, false);
  }

  private Row(String what, String unit, double goal, boolean higherIsBetter) {
    this.what = what;
    this.unit = unit;
    this.goal = goal;
    this.higherIsBetter = higherIsBetter;
  }

  void add(double ourValue, double baseValue) {
    ours.add(ourValue);
    base.add(baseValue);
  }

  double ratio() {
    return median(ours) / median(base);
  }

  boolean measured() {
    return Collections.max(base) / Collections.min(base) < SPREAD;
  }

  boolean missed() {
    return measured() && (higherIsBetter ? ratio() < goal : ratio() > goal);
  }

  String print() {
    String verdict = !measured() ? "not measured" : missed() ? "MISSED" : "met";
    return String.format(
        Locale.ROOT,
        "%-34s %10.1f %10.1f %-9s %6.2f %s%5.2f  %10.1f/%10.1f/%10.1f  %s",
        what,
        median(ours),
        median(base),
        unit,
        ratio(),
        higherIsBetter ? ">=" : "<=",
        goal,
        Collections.min(ours),
        median(ours),
        Collections.max(ours),
        verdict);
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-34s %10s %10s %-9s %6s %7s  %32s  %s",
        "what",
        "ours",
        "baseline",
        "unit",
        "ratio",
        "goal",
        "ours min/median/max",
        "");
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
