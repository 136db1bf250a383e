package id.loket.bench;

import id.loket.desk.CounterDesk.Called;
import id.loket.desk.Room;
import id.loket.domain.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two clerks call until nobody waits: as two threads on one desk, as two processes on one folder.
 */
final class Races {
  private Races() {}

  /** Number of calls, and how many of them called a number that was called already. */
  record Result(int calls, int doubles) {}

  static Result threads(Path root, int races) throws Exception {
    try (Stage stage = new Stage(root);
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < races; i++) {
        stage.arrive();
      }
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<List<String>>> clerks = new ArrayList<>();
      for (String counter : List.of("1", "2")) {
        Callable<List<String>> clerk =
            () -> {
              start.await();
              return callAll(stage, counter);
            };
        clerks.add(pool.submit(clerk));
      }
      List<String> called = new ArrayList<>();
      for (Future<List<String>> clerk : clerks) {
        called.addAll(clerk.get());
      }
      return result(called);
    }
  }

  static Result processes(Path root, int races) throws Exception {
    try (Stage stage = new Stage(root)) {
      for (int i = 0; i < races; i++) {
        stage.arrive();
      }
    }
    List<Process> clerks = new ArrayList<>();
    for (String counter : List.of("1", "2")) {
      clerks.add(
          Bench.child(Clerk.class, List.of(root.toString(), counter))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }
    List<String> called = new ArrayList<>();
    for (Process clerk : clerks) {
      awaitReady(clerk);
    }
    for (Process clerk : clerks) {
      clerk.getOutputStream().write('\n');
      clerk.getOutputStream().flush();
    }
    for (Process clerk : clerks) {
      called.addAll(reader(clerk).lines().toList());
      if (clerk.waitFor() != 0) {
        throw new IllegalStateException("a clerk's process failed");
      }
    }
    return result(called);
  }

  private static void awaitReady(Process clerk) throws IOException {
    if (clerk.getInputStream().read() != '.') {
      throw new IOException("a clerk's process did not start");
    }
  }

  private static BufferedReader reader(Process clerk) {
    return new BufferedReader(
        new InputStreamReader(clerk.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Result result(List<String> called) {
    Set<String> distinct = new HashSet<>(called);
    return new Result(called.size(), called.size() - distinct.size());
  }

  private static List<String> callAll(Stage stage, String counter) {
    List<String> called = new ArrayList<>();
    while (true) {
      Outcome<Called> outcome = stage.counter.callNext(Room.at(counter));
      if (!(outcome instanceof Outcome.Done<Called>(Called call))) {
        return called;
      }
      called.add(call.ticket().number());
      Room.done(stage.counter.noShow(Room.at(counter)));
    }
  }

  /** A process of its own at one counter: says it is ready, waits for a line, calls. */
  public static final class Clerk {
    private Clerk() {}

    public static void main(String[] args) throws IOException {
      try (Stage stage = new Stage(Path.of(args[0]))) {
        System.out.print('.');
        System.out.flush();
        if (System.in.read() < 0) {
          return;
        }
        callAll(stage, args[1]).forEach(System.out::println);
      }
    }
  }
}
