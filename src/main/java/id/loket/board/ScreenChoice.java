package id.loket.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the board goes. Never over the screen on which the clerk works. */
public sealed interface ScreenChoice {

  /** All of that screen. */
  record Full(Monitor monitor) implements ScreenChoice {}

  /** There is no other screen, but somebody asked for it: a window like any other. */
  record Windowed() implements ScreenChoice {}

  /** Out of sight until its screen is back. */
  record Nowhere() implements ScreenChoice {}

  /**
   * Decides.
   *
   * @param saved the id of the chosen screen, null: none was chosen yet
   * @param clerk where the clerk's window is, null: not known, the primary one then
   * @param asked somebody opened it by hand just now
   */
  static ScreenChoice of(
      List<Monitor> monitors, @Nullable String saved, @Nullable Monitor clerk, boolean asked) {
    List<Monitor> free =
        monitors.stream()
            .filter(m -> clerk == null ? !m.primary() : m.index() != clerk.index())
            .toList();
    if (free.isEmpty()) {
      return asked && !monitors.isEmpty() ? new Windowed() : new Nowhere();
    }
    Optional<Monitor> chosen =
        saved == null ? free.stream().min(byUse()) : find(monitors, free, saved);
    return chosen.<ScreenChoice>map(Full::new).orElseGet(Nowhere::new);
  }

  /** The screen of a saved id, as far as it can be told. */
  static Optional<Monitor> find(List<Monitor> monitors, String saved) {
    return find(monitors, monitors, saved);
  }

  private static Optional<Monitor> find(List<Monitor> all, List<Monitor> free, String saved) {
    Matcher was = Pattern.compile("(\\d+)/(\\d+)@(.*)").matcher(saved);
    if (!was.matches()) {
      return free.stream().min(byUse());
    }
    Optional<Monitor> same =
        all.stream().filter(m -> place(m.id(all.size())).equals(was.group(3))).findFirst();
    if (same.isPresent()) {
      // The clerk moved onto it: another one then, which is there and was not chosen by chance.
      return free.contains(same.get()) ? same : free.stream().min(byUse());
    }
    if (all.size() < Integer.parseInt(was.group(2))) {
      return Optional.empty();
    }
    // As many as then: it has another resolution or place now.
    int index = Integer.parseInt(was.group(1));
    return free.stream()
        .filter(m -> m.index() == index)
        .findFirst()
        .or(() -> free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty());
  }

  private static String place(String id) {
    return id.substring(id.indexOf('@') + 1);
  }

  private static Comparator<Monitor> byUse() {
    return Comparator.comparing(Monitor::primary).thenComparingInt(Monitor::index);
  }
}
