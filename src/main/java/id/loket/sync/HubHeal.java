package id.loket.sync;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.FactCodec;
import id.loket.store.Inspection;
import id.loket.store.JournalTable.Head;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
      "SELECT answer, at_seq, brought FROM loket.heal(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private final Connection connection;
  private final boolean withhold;

  /**
   * What became of one origin.
   *
   * @param brought entries that the hub did not know
   * @param beside how many of them are of another way than the hub's, and are kept beside that
   * @param settings how many of them say something of the office, its services or its clerks
   * @param stopped why no more of it was taken, null: the hub knows all that is in the folder
   * @param seq of the entry at which it stopped, 0: the first or all
   */
  public record Healed(
      Origin origin, long brought, long beside, long settings, @Nullable Stop stopped, long seq) {}

  /** Why an origin was not brought back, or not to its end. */
  public enum Stop {
    /** That folder's desk wrote it before it joined, under a number that is another desk's. */
    ALONE,
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

  /**
   * As the owner; every origin of the folder, in the order of their names, and of one that two
   * copies went on with both ways.
   *
   * @param adopt also what that desk wrote alone before it joined, under a number that is another
   *     desk's
   */
  List<Healed> from(Path folder, boolean adopt) throws SQLException {
    HubAdmin.run(connection, "SET ROLE loket_owner");
    try (Inspection look = Inspection.of(folder)) {
      List<Healed> all = new ArrayList<>();
      Map<Origin, Long> alone = adopt ? Map.of() : look.aside().planned();
      Map<Origin, Head> here = look.vectors().held();
      // what the regency published is no desk's: it is published again
      here.keySet().removeIf(RegencyStream::has);
      for (Map.Entry<Origin, Head> held : here.entrySet()) {
        Long until = alone.get(held.getKey());
        if (until == null) {
          all.add(origin(look, held.getKey(), held.getValue()));
        } else {
          all.add(new Tally(held.getKey()).stopped(Stop.ALONE, until + 1));
        }
      }
      for (Map.Entry<Origin, Head> past : look.aside().held().entrySet()) {
        all.add(
            adopt
                ? adopted(look, past.getKey())
                : new Tally(past.getKey()).stopped(Stop.ALONE, past.getValue().seq()));
      }
      return all;
    } finally {
      HubAdmin.run(connection, "RESET ROLE");
    }
  }

  private Healed origin(Inspection look, Origin origin, Head here) throws SQLException {
    Tally tally = new Tally(origin);
    // the last one that both know comes too: it tells whether they are the same
    long from = Math.max(0, common(look, origin, here) - 1);
    while (from < here.seq() && tally.goesOn()) {
      List<Entry> next = look.vectors().after(origin, from, BATCH);
      if (next.isEmpty()) {
        return tally.stopped(Stop.CHAIN, from + 1);
      }
      tally.add(heal(next), next);
      from = next.getLast().header().seq();
    }
    // the one that counts in this folder may be the other one at the hub
    for (List<Entry> piece : Pieces.of(look.variants().from(origin), BATCH)) {
      if (tally.goesOn()) {
        tally.add(heal(piece), piece);
      }
    }
    return tally.done();
  }

  private Healed adopted(Inspection look, Origin origin) throws SQLException {
    Tally tally = new Tally(origin);
    List<Entry> next = look.aside().after(origin, 0, BATCH.rows());
    while (!next.isEmpty() && tally.goesOn()) {
      for (List<Entry> piece : Pieces.of(next, BATCH)) {
        if (tally.goesOn()) {
          tally.add(heal(piece), piece);
        }
      }
      next = look.aside().after(origin, next.getLast().header().seq(), BATCH.rows());
    }
    return tally.done();
  }

  /** How far the hub knows an origin as it stands in that folder. */
  private long common(Inspection look, Origin origin, Head here) throws SQLException {
    String office =
        look.vectors().after(origin, 0, new Size(1, 1)).stream()
            .findFirst()
            .map(e -> e.header().office())
            .orElse("");
    long low = 0;
    long high = here.seq();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      Bytes known = look.journal().hashAt(origin, middle).orElse(Bytes.EMPTY);
      if (isThere(office, origin, middle, known)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private boolean isThere(String office, Origin origin, long seq, Bytes hash) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT 1 FROM loket.entry WHERE office = ? AND origin = ? AND seq = ? AND hash = ?")) {
      s.setString(1, office);
      s.setString(2, origin.text());
      s.setLong(3, seq);
      s.setBytes(4, hash.view());
      try (ResultSet r = s.executeQuery()) {
        return r.next();
      }
    }
  }

  private record Answer(String word, long seq, long brought) {}

  /** What came of one origin so far. */
  private static final class Tally {
    private final Origin origin;
    private long brought;
    private long beside;
    private long settings;
    private @Nullable Stop stop;
    private long seq;

    Tally(Origin origin) {
      this.origin = origin;
    }

    void add(Answer answer, List<Entry> given) {
      brought += answer.brought();
      // those that the hub knew come first
      given.stream()
          .skip(given.size() - answer.brought())
          .flatMap(e -> FactCodec.decode(e).stream())
          .filter(h -> h.fact().authority())
          .forEach(h -> settings++);
      switch (answer.word()) {
        case "TAKEN" -> {}
        case "FORK" -> beside += answer.brought();
        default -> {
          stop = Stop.valueOf(answer.word());
          seq = answer.seq();
        }
      }
    }

    boolean goesOn() {
      return stop == null;
    }

    Healed stopped(Stop why, long at) {
      return new Healed(origin, brought, beside, settings, why, at);
    }

    Healed done() {
      return new Healed(origin, brought, beside, settings, stop, seq);
    }
  }

  private Answer heal(List<Entry> next) throws SQLException {
    Entry first = next.getFirst();
    try (PreparedStatement s = connection.prepareStatement(HEAL)) {
      s.setString(1, first.header().office());
      s.setString(2, first.header().origin().text());
      s.setLong(3, first.header().seq());
      EntryRows.bind(s, withhold ? next.stream().map(Entry::withheld).toList() : next);
      try (ResultSet r = s.executeQuery()) {
        r.next();
        return new Answer(r.getString(1), r.getLong(2), r.getLong(3));
      }
    }
  }
}
