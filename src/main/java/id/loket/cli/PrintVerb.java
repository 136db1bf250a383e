package id.loket.cli;

import java.nio.file.Path;
import java.util.Map;

/** The day script's {@code print}. */
final class PrintVerb {
  private PrintVerb() {}

  static void into(Map<String, Verb> verbs, Path out) {}
}
