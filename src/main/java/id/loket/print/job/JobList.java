package id.loket.print.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs as they stand, oldest first. Changing them costs no more than a lock; listeners are told
 * by {@link #tell}, one at a time, always the latest list.
 */
final class JobList {

  private static final Logger log = LoggerFactory.getLogger(JobList.class);

  private final Object change = new Object();
  private final Object telling = new Object();
  private final List<Consumer<List<PrintJob>>> listeners = new CopyOnWriteArrayList<>();
  private volatile List<PrintJob> jobs = List.of();

  List<PrintJob> jobs() {
    return jobs;
  }

  Optional<PrintJob> find(UUID id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  void add(PrintJob job) {
    synchronized (change) {
      var longer = new ArrayList<>(jobs);
      longer.add(job);
      longer.sort(Comparator.comparing(PrintJob::asked));
      jobs = List.copyOf(longer);
    }
  }

  /** Takes out what was asked for before this time, and says what. */
  List<PrintJob> forget(Instant before) {
    synchronized (change) {
      var old = jobs.stream().filter(job -> job.asked().isBefore(before)).toList();
      jobs = jobs.stream().filter(job -> !old.contains(job)).toList();
      return old;
    }
  }

  /** What the job became; empty if it is gone or the change does not apply. */
  Optional<PrintJob> change(UUID id, UnaryOperator<PrintJob> how) {
    synchronized (change) {
      var before = find(id);
      var after = before.map(how);
      if (after.equals(before)) {
        return Optional.empty();
      }
      jobs = jobs.stream().map(job -> job.id().equals(id) ? after.orElseThrow() : job).toList();
      return after;
    }
  }

  Subscription subscribe(Consumer<List<PrintJob>> listener) {
    synchronized (telling) {
      listeners.add(listener);
      tell(listener);
    }
    return () -> listeners.remove(listener);
  }

  void tell() {
    synchronized (telling) {
      listeners.forEach(this::tell);
    }
  }

  private void tell(Consumer<List<PrintJob>> listener) {
    try {
      listener.accept(jobs);
    } catch (RuntimeException e) {
      log.warn("a listener of the print jobs failed", e);
    }
  }
}
