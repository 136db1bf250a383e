package id.loket.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes steps out of a schedule that fails, in smaller and smaller pieces, while it still does. */
final class Shrink {
  private Shrink() {}

  static Schedule of(Schedule failing, Predicate<Schedule> fails) {
    List<Step> steps = failing.steps();
    int size = steps.size() / 2;
    while (size > 0) {
      boolean shorter = false;
      for (int from = 0; from < steps.size(); ) {
        List<Step> fewer = new ArrayList<>(steps.subList(0, from));
        fewer.addAll(steps.subList(Math.min(from + size, steps.size()), steps.size()));
        if (fails.test(failing.with(fewer))) {
          steps = fewer;
          shorter = true;
        } else {
          from += size;
        }
      }
      size = shorter && size == 1 ? 1 : size / 2;
    }
    return failing.with(steps);
  }
}
