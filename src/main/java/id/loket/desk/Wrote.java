package id.loket.desk;

import id.loket.journal.Bytes;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.store.Store;
import java.util.Optional;

/**
 * How far this copy itself wrote the origins under which it writes no more. Noted before anything
 * of them is taken from elsewhere, from when on the journal does not tell any more who wrote what.
 */
final class Wrote {
  private static final String KEY = "wrote.";

  private final Store store;

  Wrote(Store store) {
    this.store = store;
  }

  /** Within a transaction. What was noted first holds: later the journal may have more. */
  void upTo(Origin origin, Head head) {
    String key = KEY + origin.text();
    if (store.machine().get(key).isEmpty()) {
      store.machine().put(key, head.seq() + "|" + head.hash().hex());
    }
  }

  /** Empty: as far as is known it wrote nothing there, or is still writing. */
  Optional<Head> last(Origin origin) {
    return store
        .machine()
        .get(KEY + origin.text())
        .map(text -> {
          int bar = text.indexOf('|');
          long seq = Long.parseLong(text.substring(0, bar));
          return new Head(seq, Bytes.fromHex(text.substring(bar + 1)));
        })
        .filter(head -> head.seq() > 0);
  }
}
