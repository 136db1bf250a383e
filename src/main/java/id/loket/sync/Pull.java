package id.loket.sync;

import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors;
import id.loket.sync.HubTrouble.BrokenChain;
import id.loket.sync.LinkState.Notice;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a hub keeps beyond a vector, batch by batch. While one is put into the journal, the
 * next is on its way. Not safe for use by several threads.
 */
final class Pull {
  private final HubLink link;
  private final Intaking intaking;
  private final Pace line;

  /**
   * Over a line.
   *
   * @param line bytes that one batch may have
   */
  Pull(HubLink link, Intaking intaking, Pace line) {
    this.link = link;
    this.intaking = intaking;
    this.line = line;
  }

  /**
   * All that the hub had when it said hello.
   *
   * @param from as far as it is to be asked
   */
  Round run(Map<Origin, Head> from, Hello hello, Watch watch) throws HubException {
    Map<Origin, Head> vector = new HashMap<>(from);
    long of = missing(vector, hello);
    long came = 0;
    Fetch fetch = next(vector, hello);
    while (fetch != null) {
      List<Entry> batch;
      try {
        batch = fetch.get();
      } catch (HubException e) {
        if (!(e.trouble() instanceof BrokenChain(Origin origin, long seq))
            || !hello.heads().containsKey(origin)) {
          throw e;
        }
        watch.notice(new Notice.NotFitting(origin, seq));
        vector.put(origin, hello.heads().get(origin));
        fetch = next(vector, hello);
        continue;
      }
      if (batch.isEmpty()) {
        break;
      }
      long bytes = batch.stream().mapToLong(Vectors::bytes).sum();
      line.took(bytes, fetch.took());
      watch.sent(bytes);
      // of an origin that was passed over more may have been on its way
      batch.forEach(
          e -> reached(vector, e.header().origin(), new Head(e.header().seq(), e.hash())));
      fetch = next(vector, hello);
      Intaking.Came taken = take(batch, fetch, watch);
      came += taken.entries();
      taken
          .refused()
          .forEach(
              origin -> reached(vector, origin, hello.heads().getOrDefault(origin, Head.NONE)));
      if (of > batch.size()) {
        watch.passed(Math.min(of, came), of);
      }
    }
    return new Round(0, came);
  }

  private @Nullable Fetch next(Map<Origin, Head> vector, Hello hello) {
    return missing(vector, hello) > 0 ? new Fetch(Map.copyOf(vector), hello.hub().rows()) : null;
  }

  private Intaking.Came take(List<Entry> batch, @Nullable Fetch next, Watch watch) {
    if (next == null) {
      return intaking.take(batch, watch);
    }
    Thread.ofVirtual().start(next.request);
    try {
      return intaking.take(batch, watch);
    } catch (RuntimeException | Error e) {
      next.giveUp();
      throw e;
    }
  }

  private static void reached(Map<Origin, Head> vector, Origin origin, Head head) {
    vector.merge(origin, head, (one, other) -> other.seq() > one.seq() ? other : one);
  }

  private static long missing(Map<Origin, Head> vector, Hello hello) {
    return hello.heads().entrySet().stream()
        .mapToLong(
            e -> Math.max(0, e.getValue().seq() - vector.getOrDefault(e.getKey(), Head.NONE).seq()))
        .sum();
  }

  /** One request, made by whoever comes first: a thread that was started for it or who waits. */
  private final class Fetch {
    private final FutureTask<List<Entry>> request;
    private volatile long nanos;

    Fetch(Map<Origin, Head> vector, int rows) {
      int bytes = (int) line.size();
      request =
          new FutureTask<>(() -> {
            long began = System.nanoTime();
            List<Entry> batch = link.pull(vector, rows, bytes);
            nanos = System.nanoTime() - began;
            return batch;
          });
    }

    List<Entry> get() throws HubException {
      request.run();
      try {
        return request.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        giveUp();
        throw new HubException(new HubTrouble.Unreachable());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof HubException trouble) {
          throw new HubException(trouble.trouble());
        }
        throw new IllegalStateException(e.getCause());
      }
    }

    Duration took() {
      return Duration.ofNanos(nanos);
    }

    /** Nobody uses the line before the request has left it. */
    void giveUp() {
      link.abort();
      boolean interrupted = Thread.interrupted();
      try {
        request.run();
        request.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        // that it failed is what was wanted
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
