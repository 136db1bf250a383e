package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code loket doctor} asks the database. */
public final class Health {
  private final Connection connection;
  private final JournalTable journal;

  Health(Connection connection, JournalTable journal) {
    this.connection = connection;
    this.journal = journal;
  }

  public String sqliteVersion() {
    try {
      return Sqlite.version(connection);
    } catch (SQLException e) {
      throw new StoreException("version", e);
    }
  }

  /** {@code ok}, or what SQLite found wrong. */
  public String quickCheck() {
    try {
      return Sqlite.text(connection, "PRAGMA quick_check");
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Where a chain does not hold: origin, seq and what is wrong there. */
  public record Broken(String origin, long seq, boolean gap) {}

  /** The first entry whose hash or place in its chain does not fit; empty if all do. */
  public Optional<Broken> firstBroken() {
    Map<String, JournalTable.Head> heads = new HashMap<>();
    List<Broken> found = new ArrayList<>();
    journal.chains(entry -> {
      Broken broken = found.isEmpty() ? check(entry, heads) : null;
      if (broken != null) {
        found.add(broken);
      }
    });
    return found.stream().findFirst();
  }

  private static @Nullable Broken check(Entry entry, Map<String, JournalTable.Head> heads) {
    String origin = entry.header().origin().text();
    JournalTable.Head before = heads.getOrDefault(origin, JournalTable.Head.NONE);
    long seq = entry.header().seq();
    if (seq != before.seq() + 1) {
      return new Broken(origin, seq, true);
    }
    Bytes previous = before.hash();
    if (!entry.follows(previous)) {
      return new Broken(origin, seq, false);
    }
    heads.put(origin, new JournalTable.Head(seq, entry.hash()));
    return null;
  }
}
