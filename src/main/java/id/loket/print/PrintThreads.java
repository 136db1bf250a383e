package id.loket.print;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that paper needs; all are daemons, so a dead printer can't keep the program open. */
public final class PrintThreads {

  private PrintThreads() {}

  /** One thread: jobs come out in the order in which they were asked for. */
  public static ExecutorService inOrder() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("print").factory());
  }

  /** One thread that yields to everything else. */
  @SuppressWarnings("ThreadPriorityCheck") // A wish only: nothing breaks if it is not granted.
  public static ExecutorService inBackground() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("print-warmup").priority(Thread.MIN_PRIORITY).factory());
  }

  /** A thread for each call into a driver, which may never come back. */
  public static ExecutorService forDrivers() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofPlatform().daemon().name("print-driver-", 1).factory());
  }
}
