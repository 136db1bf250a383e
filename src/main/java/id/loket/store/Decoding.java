package id.loket.store;

import id.loket.journal.Entry;
import id.loket.journal.Happened;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks chains and decodes facts on a thread of its own while the caller reads on and folds what
 * was decoded before: half of a rebuild needs no database. All comes out in the order in which it
 * went in, and only a few hundred entries are under way at once.
 */
final class Decoding implements JournalTable.Visitor, AutoCloseable {
  private static final int BATCH = 256;
  private static final int UNDER_WAY = 4;

  private final ChainCheck chains = new ChainCheck();
  private final BiConsumer<String, Happened<?>> fold;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("loket-decode").daemon(true).factory());
  private final ArrayDeque<Future<List<Decoded>>> underWay = new ArrayDeque<>();
  private List<Row> batch = new ArrayList<>(BATCH);

  /** An entry, or where there was none. */
  private record Row(@Nullable Entry entry, String origin, long seq) {}

  private record Decoded(String subject, Happened<?> fact) {}

  /**
   * @param fold takes a subject and the next fact about it, on the caller's thread
   */
  Decoding(BiConsumer<String, Happened<?>> fold) {
    this.fold = fold;
  }

  @Override
  public void entry(Entry entry) {
    add(new Row(entry, "", 0));
  }

  @Override
  public void unreadable(String origin, long seq) {
    add(new Row(null, origin, seq));
  }

  private void add(Row row) {
    batch.add(row);
    if (batch.size() == BATCH) {
      send();
      if (underWay.size() > UNDER_WAY) {
        foldOldest();
      }
    }
  }

  private void send() {
    List<Row> rows = batch;
    batch = new ArrayList<>(BATCH);
    underWay.add(thread.submit(() -> decode(rows)));
  }

  private List<Decoded> decode(List<Row> rows) {
    List<Decoded> facts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Entry entry = row.entry();
      if (entry == null) {
        chains.unreadable(row.origin(), row.seq());
      } else {
        chains.entry(entry);
        FactCodec.decode(entry).ifPresent(h -> facts.add(new Decoded(entry.header().subject(), h)));
      }
    }
    return facts;
  }

  private void foldOldest() {
    try {
      underWay.remove().get().forEach(d -> fold.accept(d.subject(), d.fact()));
    } catch (ExecutionException e) {
      throw new StoreException("decode", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("decode", e);
    }
  }

  /** Waits for all; the answer is whether a chain seemed broken on the way. */
  Optional<Broken> finish() {
    send();
    while (!underWay.isEmpty()) {
      foldOldest();
    }
    return chains.broken();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
