package id.loket.desk;

import java.util.Map;
import java.util.TreeMap;

/** How often what happened, so that a simulation in which nothing happens does not pass. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  void count(String what) {
    count(what, 1);
  }

  void count(String what, int times) {
    counts.merge(what, times, Integer::sum);
  }

  int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
