package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each hub said that it keeps an origin. Belongs to this machine: a restored folder asks
 * again.
 */
public final class HubHeads {
  private final Statements sql;
  private final JournalTable journal;
  private final Vectors vectors;
  private final Variants variants;

  HubHeads(Connection connection, JournalTable journal, Vectors vectors, Variants variants) {
    this.sql = new Statements(connection);
    this.journal = journal;
    this.vectors = vectors;
    this.variants = variants;
  }

  public Map<Origin, Head> of(String hub) {
    Map<Origin, Head> heads = new LinkedHashMap<>();
    sql.query(
            "SELECT origin, seq, hash FROM hub_head WHERE hub = ?",
            r -> Map.entry(r.getString(1), new Head(r.getLong(2), Bytes.wrap(r.getBytes(3)))),
            hub)
        .forEach(e -> heads.put(Origin.parse(e.getKey()), e.getValue()));
    return heads;
  }

  /** What all hubs that were heard of keep last of an origin. */
  public List<Head> of(Origin origin) {
    return sql.query(
        "SELECT seq, hash FROM hub_head WHERE origin = ? ORDER BY hub",
        r -> new Head(r.getLong(1), Bytes.wrap(r.getBytes(2))),
        origin.text());
  }

  /** What it says now, also where that is less than before. */
  public void put(String hub, Origin origin, Head head) {
    if (head.seq() == 0) {
      sql.update("DELETE FROM hub_head WHERE hub = ? AND origin = ?", hub, origin.text());
      return;
    }
    sql.update(
        "INSERT INTO hub_head (hub, origin, seq, hash) VALUES (?,?,?,?) ON CONFLICT (hub, origin) DO"
            + " UPDATE SET seq = excluded.seq, hash = excluded.hash",
        hub,
        origin.text(),
        head.seq(),
        head.hash().view());
  }

  /**
   * What a hub was not yet heard to keep.
   *
   * @param oldest office time of the oldest of them, null: there are none, or it says none
   */
  public record Waiting(long entries, @Nullable OffsetDateTime oldest) {}

  /** Of what that desk wrote. */
  public Waiting waiting(String hub, String desk) {
    Map<Origin, Head> there = of(hub);
    long entries = 0;
    OffsetDateTime oldest = null;
    for (Map.Entry<Origin, Head> held : vectors.held().entrySet()) {
      Head head = there.getOrDefault(held.getKey(), Head.NONE);
      long told = head.seq();
      long missing = held.getValue().seq() - told;
      // of a fork that it knows of it takes no more there: what counts is issued again
      boolean forked = head.seq() > 0 && variants.isBeside(held.getKey(), head);
      if (held.getKey().desk().equals(desk) && missing > 0 && !forked) {
        entries += missing;
        OffsetDateTime at = at(held.getKey(), told + 1).orElse(oldest);
        oldest = oldest == null || (at != null && at.isBefore(oldest)) ? at : oldest;
      }
    }
    return new Waiting(entries, oldest);
  }

  private Optional<OffsetDateTime> at(Origin origin, long seq) {
    return Optional.ofNullable(journal.at(origin, seq)).flatMap(FactCodec::decode).map(h -> h.at());
  }

  /** Hubs that were ever heard of. */
  public List<String> hubs() {
    return sql.query("SELECT DISTINCT hub FROM hub_head ORDER BY hub", r -> r.getString(1));
  }
}
