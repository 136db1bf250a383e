package id.loket.sync;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.Inspection;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings back from one desk's data folder what a hub lacks, of whatever desk it is: what only a
 * lost desk had. The folder is looked at and not changed. May be cut off and repeated; each batch
 * is taken whole or not at all.
 */
public final class HubHeal {
  private static final Size BATCH = new Size(500, 4_000_000);
  private static final String HEAL =
      "SELECT answer, at_seq FROM loket.heal(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private final Connection connection;
  private final boolean withhold;

  /**
   * What became of one origin.
   *
   * @param brought entries that the hub did not know
   * @param stopped why no more of it was taken, null: the hub knows all that is in the folder
   * @param seq of the entry at which it stopped, 0: the first or all
   */
  public record Healed(Origin origin, long brought, @Nullable Stop stopped, long seq) {}

  /** Why an origin was not brought back, or not to its end. */
  public enum Stop {
    /** The hub has another entry at that place: what came there first stays. */
    FORK,
    /** It does not fit its own hash or the one before: the folder is damaged. */
    CHAIN,
    /** Something before is missing, also in the folder. */
    GAP,
    /** It does not begin as an origin of that desk code. */
    NOT_OPENED,
    NOT_OWN,
    /** It claims a right that no enrolment of that desk code had here. */
    AUTHORITY,
    /** That desk code was never enrolled here. */
    UNKNOWN,
    /** Practice data and a real hub, or the reverse. */
    SAMPLE,
    /** An entry that no hub takes. */
    LIMIT
  }

  /**
   * @param withhold the hub keeps no personal parts
   */
  HubHeal(Connection connection, boolean withhold) {
    this.connection = connection;
    this.withhold = withhold;
  }

  /** As the owner; every origin of the folder, in the order of their names. */
  List<Healed> from(Path folder) throws SQLException {
    HubAdmin.run(connection, "SET ROLE loket_owner");
    try (Inspection look = Inspection.of(folder)) {
      List<Healed> all = new ArrayList<>();
      Map<Origin, Head> here = look.vectors().held();
      Map<Origin, Long> there = there(look, here);
      // what the regency published is no desk's: it is published again
      here.keySet().removeIf(RegencyStream::has);
      for (Map.Entry<Origin, Head> origin : here.entrySet()) {
        all.add(origin(look, origin.getKey(), origin.getValue(), there));
      }
      return all;
    } finally {
      HubAdmin.run(connection, "RESET ROLE");
    }
  }

  private Map<Origin, Long> there(Inspection look, Map<Origin, Head> here) throws SQLException {
    Map<Origin, Long> there = new HashMap<>();
    for (Origin origin : here.keySet()) {
      String office =
          look.vectors().after(origin, 0, new Size(1, 1)).stream()
              .findFirst()
              .map(e -> e.header().office())
              .orElse("");
      try (PreparedStatement s =
          connection.prepareStatement(
              "SELECT seq FROM loket.origin WHERE office = ? AND origin = ?")) {
        s.setString(1, office);
        s.setString(2, origin.text());
        try (ResultSet r = s.executeQuery()) {
          there.put(origin, r.next() ? r.getLong(1) : 0);
        }
      }
    }
    return there;
  }

  private Healed origin(Inspection look, Origin origin, Head here, Map<Origin, Long> there)
      throws SQLException {
    long known = there.getOrDefault(origin, 0L);
    // the last one that both know comes too: it tells whether they are the same
    long from = Math.max(0, Math.min(known, here.seq()) - 1);
    long brought = 0;
    while (from < here.seq()) {
      List<Entry> next = look.vectors().after(origin, from, BATCH);
      if (next.isEmpty()) {
        return new Healed(origin, brought, Stop.CHAIN, from + 1);
      }
      Answer answer = heal(next);
      if (!answer.word().equals("TAKEN")) {
        return new Healed(origin, brought, Stop.valueOf(answer.word()), answer.seq());
      }
      from = next.getLast().header().seq();
      brought = Math.max(0, from - known);
    }
    return new Healed(origin, brought, null, 0);
  }

  private record Answer(String word, long seq) {}

  private Answer heal(List<Entry> next) throws SQLException {
    Entry first = next.getFirst();
    try (PreparedStatement s = connection.prepareStatement(HEAL)) {
      s.setString(1, first.header().office());
      s.setString(2, first.header().origin().text());
      s.setLong(3, first.header().seq());
      EntryRows.bind(s, withhold ? next.stream().map(HubHeal::withheld).toList() : next);
      try (ResultSet r = s.executeQuery()) {
        r.next();
        return new Answer(r.getString(1), r.getLong(2));
      }
    }
  }

  private static Entry withheld(Entry e) {
    return e.personal().state() == Personal.State.PRESENT
        ? new Entry(e.header(), e.body(), e.personal().without(Personal.State.WITHHELD), e.hash())
        : e;
  }
}
