package id.loket.sync;

import id.loket.desk.Room;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable;
import id.loket.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a desk wrote, as an exchange would take it from its journal. */
final class Sent {
  private Sent() {}

  static List<Entry> all(Room room) {
    return all(room.folder, room.state);
  }

  static List<Entry> all(Path folder, Path state) {
    List<Entry> entries = new ArrayList<>();
    try (Store store = Store.open(folder, state)) {
      store
          .journal()
          .chains(
              new JournalTable.Visitor() {
                @Override
                public void entry(Entry entry) {
                  entries.add(entry);
                }

                @Override
                public void unreadable(String origin, long seq) {
                  throw new IllegalStateException(origin + " " + seq);
                }
              });
    }
    return entries;
  }

  static Origin origin(List<Entry> entries) {
    return entries.getFirst().header().origin();
  }
}
