package id.loket.bench;

import id.loket.BenchWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows that need a window: each in processes of its own, against a hello-world window. */
final class Windows {
  private static final int ROUNDS = 5;

  private final Path folder;
  private final Row start = Row.cost("cold start to sign-in", "ms", 1.5);
  private final Row memory = Row.cost("memory after 2,000 operations", "KiB", 2.0);
  private long actMedian;
  private long actP99;
  private long letterP99;

  Windows(Path root) {
    this.folder = root.resolve("window").resolve("data");
  }

  /** What a process said, by its first word, and when it said that it was ready. */
  private record Said(double readyMillis, Map<String, String> lines) {}

  List<Row> measure() throws IOException {
    run("sample");
    run("sign-in");
    for (int i = 0; i < ROUNDS; i++) {
      Said hello = run("hello");
      start.add(run("sign-in").readyMillis(), hello.readyMillis());
      if (i < 2) {
        Said worked = run("work");
        memory.add(number(worked, "rss"), number(hello, "rss"));
        String[] act = worked.lines().getOrDefault("act", "0 0").split(" ", -1);
        actMedian = Long.parseLong(act[0]);
        actP99 = Math.max(actP99, Long.parseLong(act[1]));
      }
    }
    return List.of(start, memory);
  }

  /** Key to answer, microseconds. */
  String acts() {
    return String.format(
        Locale.ROOT,
        "an act at the screen, key to answer: median %.1f ms, p99 %.1f ms (goal p99 <= 100 ms) %s",
        actMedian / 1000.0,
        actP99 / 1000.0,
        actsMissed() ? "MISSED" : "met");
  }

  /** A letter in the service field among 500 services. */
  String letters() throws IOException {
    String[] said = run("type").lines().getOrDefault("letter", "0 0 0").split(" ", -1);
    letterP99 = Long.parseLong(said[1]);
    return String.format(
        Locale.ROOT,
        "search among 500 services, letter to list: median %.1f ms, p99 %.1f ms, worst %.1f ms"
            + " (goal p99 <= 16 ms) %s",
        Long.parseLong(said[0]) / 1000.0,
        letterP99 / 1000.0,
        Long.parseLong(said[2]) / 1000.0,
        lettersMissed() ? "MISSED" : "met");
  }

  boolean lettersMissed() {
    return letterP99 > 16_000 || letterP99 == 0;
  }

  boolean actsMissed() {
    return actP99 > 100_000;
  }

  private static double number(Said said, String key) {
    return Double.parseDouble(said.lines().getOrDefault(key, "0"));
  }

  private Said run(String mode) throws IOException {
    long from = System.nanoTime();
    Process process = command(mode).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    double ready = 0;
    Map<String, String> lines = new HashMap<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = out.readLine()) != null) {
        if (line.equals("ready")) {
          ready = (System.nanoTime() - from) / 1e6;
        }
        String[] words = line.split(" ", 2);
        lines.put(words[0], words.length > 1 ? words[1] : "");
      }
    }
    return new Said(ready, lines);
  }

  private ProcessBuilder command(String mode) {
    ProcessBuilder child = Bench.child(BenchWindow.class, List.of(mode, folder.toString()));
    List<String> command = new ArrayList<>(child.command());
    command.addAll(
        1,
        List.of(
            "--module-path=" + Path.of("target", "loket", "lib", "javafx"),
            "--add-modules=javafx.controls,javafx.fxml",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Xms64m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MetaspaceSize=96m",
            "-XX:TrimNativeHeapInterval=5000",
            "-Dloket.log.dir=" + folder.resolveSibling("log")));
    // As the launcher has it.
    child.environment().put("MALLOC_ARENA_MAX", "2");
    return child.command(command);
  }
}
