package id.loket.desk;

import id.loket.journal.Entry;
import id.loket.store.JournalTable.Row;
import id.loket.store.Store;
import id.loket.store.Taken;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps what a desk has in memory with what is on the disk: another process may have written, and
 * after a failure nothing in memory is trusted until all of it was loaded again. Not safe for use
 * by several threads; the desk's lock is held.
 */
final class Memory {
  /** More news than this are read as a whole. */
  private static final int MANY = 2000;

  private final Store store;
  private final OriginKeeper origin;
  private final SureTime sure;
  private final Working working;
  private final Journalist journalist;
  private long seen;
  private long shape;
  private boolean inDoubt;

  /** Loads all of it. */
  Memory(Store store, OriginKeeper origin, SureTime sure, Working working, Journalist journalist) {
    this.store = store;
    this.origin = origin;
    this.sure = sure;
    this.working = working;
    this.journalist = journalist;
    startAnew();
  }

  /** Something failed in the middle: the next {@link #refresh()} loads all anew. */
  void doubt() {
    inDoubt = true;
  }

  /** Catches up with what another process wrote. */
  void refresh() {
    if (store.changedByOthers() || inDoubt) {
      boolean all = inDoubt;
      inDoubt = true;
      origin.refresh();
      boolean reshaped = store.reshaped() != shape;
      List<Row> news = all || reshaped ? List.of() : store.journal().after(seen, MANY);
      if (news.isEmpty() || news.size() == MANY) {
        startAnew();
      } else {
        goOnAfter(news);
      }
      inDoubt = false;
    }
  }

  private void startAnew() {
    seen = store.journal().lastId();
    shape = store.reshaped();
    working.forget();
    Past past = Past.of(store.journal(), origin.current());
    Instant known = past.sure();
    sure.set(known == null ? Alone.sure(store).orElse(null) : known);
    journalist.goOnAfter(past.stamp());
  }

  private void goOnAfter(List<Row> news) {
    Set<String> subjects = new LinkedHashSet<>();
    news.forEach(row -> subjects.add(row.entry().header().subject()));
    working.changed(subjects);
    goOn(news.stream().map(Row::entry).toList());
    seen = news.getLast().id();
  }

  /** Takes over what was taken in here: as if it had been written here. */
  void took(Taken taken) {
    shape = store.reshaped();
    // where the newest ones went away their ids are given again
    seen = Math.min(seen, store.journal().lastId());
    working.changed(taken.touched());
    goOn(taken.entries());
  }

  /** A restored desk may be brought its own entries; those of others say nothing of its time. */
  private void goOn(List<Entry> news) {
    Past past = Past.none(store.journal(), origin.current());
    news.forEach(past::after);
    Instant at = past.sure();
    if (at != null && past.confirmed()) {
      sure.set(at);
    } else if (at != null) {
      sure.wrote(at);
    }
    journalist.goOnAfter(past.stamp());
  }
}
