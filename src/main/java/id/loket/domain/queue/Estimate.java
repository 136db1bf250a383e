package id.loket.domain.queue;

import java.util.Collection;
import java.util.List;

/**
 * How long it may take until a ticket is called: ahead x median service time of the group's last 20
 * (standard minutes before there are 5) / open counters, in minutes, rounded up to 5 (RULES).
 */
public final class Estimate {
  private static final int ENOUGH = 5;
  private static final int STEP = 5;

  private Estimate() {}

  public static int minutes(
      int ahead, Collection<Long> recentSeconds, int standardMinutes, int openCounters) {
    double each = recentSeconds.size() < ENOUGH ? standardMinutes : median(recentSeconds) / 60.0;
    double minutes = ahead * each / openCounters;
    return (int) Math.ceil(minutes / STEP - 1e-9) * STEP;
  }

  private static double median(Collection<Long> seconds) {
    List<Long> sorted = seconds.stream().sorted().toList();
    int n = sorted.size();
    return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2.0;
  }
}
