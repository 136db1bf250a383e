package id.loket.ui.kit.hub;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of what is not at a hub yet has been so for longer than a moment: in step everything is,
 * for a blink, and a mark that comes and goes tells nobody anything.
 */
final class Lingering {
  static final int SECONDS = 5;
  private static final Duration MOMENT = Duration.ofSeconds(SECONDS);

  private final Map<String, Long> since = new HashMap<>();
  private boolean young;

  /**
   * As it is now.
   *
   * @param lacking what a hub lacks
   * @param cut a hub does not answer: then all of it waits
   * @param nanos by a clock that nobody sets
   */
  Set<String> of(Set<String> lacking, boolean cut, long nanos) {
    since.keySet().retainAll(lacking);
    lacking.forEach(subject -> since.putIfAbsent(subject, nanos));
    Set<String> marked = new HashSet<>();
    since.forEach((subject, from) -> {
      if (cut || nanos - from >= MOMENT.toNanos()) {
        marked.add(subject);
      }
    });
    young = marked.size() < since.size();
    return marked;
  }

  /** Whether something will be marked by time alone. */
  boolean ripens() {
    return young;
  }
}
