package id.loket.desk;

import id.loket.store.JournalTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last stamp of each subject, which the next one must exceed. Those that were used last are
 * kept, since a ticket is written again and again within minutes; others are asked of the journal.
 */
final class SubjectStamps {
  private static final int KEPT = 4096;

  private final JournalTable journal;
  private final Map<String, Long> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT;
        }
      };
  private final Map<String, Long> written = new LinkedHashMap<>();

  SubjectStamps(JournalTable journal) {
    this.journal = journal;
  }

  /** Within the transaction also what it wrote itself. */
  long last(String subject) {
    Long fresh = written.get(subject);
    if (fresh != null) {
      return fresh;
    }
    Long known = kept.get(subject);
    return known != null ? known : journal.lastStamp(subject);
  }

  void wrote(String subject, long stamp) {
    written.put(subject, stamp);
  }

  void committed() {
    kept.putAll(written);
  }

  /** The transaction is over: what it wrote is kept by now, or was never written. */
  void end() {
    written.clear();
  }

  /** Somebody else wrote: all are asked of the journal again. */
  void forget() {
    kept.clear();
  }
}
