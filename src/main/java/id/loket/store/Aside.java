package id.loket.store;

import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What this copy wrote alone, before it joined an office in which its number is another desk's
 * (DESIGN §4, "Joining with a past"). Kept whole and readable, but out of the journal: so neither
 * state nor figures know of it, and all desks of the office come to the same state. It comes back
 * when a hub has it.
 */
public final class Aside {
  private static final String FROM =
      " FROM aside WHERE origin = ? AND seq > ? ORDER BY seq LIMIT ?";

  private static final int PAGE = 2000;

  /** Lines of {@code 1.abc|12}. */
  private static final String PLAN = "alone";

  private final Statements sql;
  private final JournalTable journal;
  private final MachineTable machine;

  Aside(Connection connection, JournalTable journal) {
    this.sql = new Statements(connection);
    this.machine = new MachineTable(connection);
    this.journal = journal;
  }

  /** Which origins, and the last entry of each that is here. */
  public Map<Origin, Head> held() {
    Map<Origin, Head> held = new LinkedHashMap<>();
    sql.query(
            "WITH RECURSIVE o (origin) AS (SELECT min(origin) FROM aside UNION ALL SELECT (SELECT"
                + " min(a.origin) FROM aside a WHERE a.origin > o.origin) FROM o WHERE o.origin IS"
                + " NOT NULL) SELECT a.origin, a.seq, a.hash FROM o JOIN aside a ON a.origin ="
                + " o.origin AND a.seq = (SELECT max(b.seq) FROM aside b WHERE b.origin = o.origin)"
                + " ORDER BY a.origin",
            r -> Map.entry(r.getString(1), new Head(r.getLong(2), Bytes.wrap(r.getBytes(3)))))
        .forEach(e -> held.put(Origin.parse(e.getKey()), e.getValue()));
    return held;
  }

  /** What is to go out of the journal: origins, and after which of their entries. */
  public Map<Origin, Long> planned() {
    Map<Origin, Long> plan = new LinkedHashMap<>();
    machine
        .get(PLAN)
        .orElse("")
        .lines()
        .forEach(line -> {
          int bar = line.indexOf('|');
          plan.put(Origin.parse(line.substring(0, bar)), Long.valueOf(line.substring(bar + 1)));
        });
    return plan;
  }

  public void plan(Map<Origin, Long> plan) {
    StringBuilder text = new StringBuilder();
    plan.forEach((origin, seq) -> text.append(origin.text()).append('|').append(seq).append('\n'));
    machine.put(PLAN, text.toString());
  }

  /** The entries of an origin after that seq, in order. */
  public List<Entry> after(Origin origin, long seq, int rows) {
    return sql.list(
        "SELECT " + JournalTable.COLUMNS + FROM,
        r -> JournalTable.readable(r, 1),
        origin.text(),
        seq,
        rows);
  }

  public Optional<Bytes> hashAt(Origin origin, long seq) {
    return sql
        .query(
            "SELECT hash FROM aside WHERE origin = ? AND seq = ?",
            r -> Bytes.wrap(r.getBytes(1)),
            origin.text(),
            seq)
        .stream()
        .findFirst();
  }

  List<Entry> ofSubject(String subject) {
    return sql.list(
        "SELECT " + JournalTable.COLUMNS + " FROM aside WHERE subject = ? ORDER BY origin, seq",
        r -> JournalTable.readable(r, 1),
        subject);
  }

  /** Takes what the journal has of an origin after that seq; the answer is what it was about. */
  Set<String> put(Origin origin, long after) {
    Set<String> about =
        new TreeSet<>(
            sql.query(
                "SELECT DISTINCT subject FROM journal WHERE origin = ? AND seq > ?",
                r -> r.getString(1),
                origin.text(),
                after));
    sql.update(
        "INSERT INTO aside ("
            + JournalTable.COLUMNS
            + ") SELECT "
            + JournalTable.COLUMNS
            + " FROM journal WHERE origin = ? AND seq > ? ORDER BY seq",
        origin.text(),
        after);
    sql.update("DELETE FROM journal WHERE origin = ? AND seq > ?", origin.text(), after);
    journal.rehomed().forget(origin, after);
    return about;
  }

  /** These are in the journal again. */
  void drop(Origin origin, long upTo) {
    sql.update("DELETE FROM aside WHERE origin = ? AND seq <= ?", origin.text(), upTo);
  }

  /** The entry's content and salt are kept nowhere any more. */
  void erase(Entry e) {
    sql.update(
        "UPDATE aside SET personal = x'', salt = x'', personal_state = 3 WHERE origin = ? AND seq = ?",
        e.header().origin().text(),
        e.header().seq());
  }

  /**
   * What lies here of one desk number.
   *
   * @param from the first office day of it
   */
  public record Summary(String desk, long entries, LocalDate from, LocalDate to) {
    private Summary with(Summary other) {
      return new Summary(
          desk,
          entries + other.entries,
          from.isBefore(other.from) ? from : other.from,
          to.isAfter(other.to) ? to : other.to);
    }
  }

  /** For people; quick, whatever lies here. */
  public List<Summary> summaries() {
    Map<String, Summary> byDesk = new TreeMap<>();
    held()
        .forEach((origin, head) -> {
          List<Entry> ends =
              sql.list(
                  "SELECT "
                      + JournalTable.COLUMNS
                      + " FROM aside WHERE origin = ? AND seq IN ((SELECT min(seq) FROM aside WHERE"
                      + " origin = ?), ?) ORDER BY seq",
                  r -> JournalTable.readable(r, 1),
                  origin.text(),
                  origin.text(),
                  head.seq());
          List<LocalDate> days =
              ends.stream()
                  .flatMap(e -> FactCodec.decode(e).stream())
                  .map(h -> h.at().toLocalDate())
                  .toList();
          if (!days.isEmpty()) {
            long first = ends.getFirst().header().seq();
            Summary its =
                new Summary(origin.desk(), head.seq() - first + 1, days.getFirst(), days.getLast());
            byDesk.merge(origin.desk(), its, Summary::with);
          }
        });
    return List.copyOf(byDesk.values());
  }

  /** Numbers of tickets and dossiers that were given then, by office day, as they are on paper. */
  public Map<LocalDate, List<String>> numbers() {
    Map<LocalDate, List<String>> numbers = new TreeMap<>();
    for (Origin origin : held().keySet()) {
      List<Entry> page = after(origin, 0, PAGE);
      while (!page.isEmpty()) {
        page.forEach(e -> FactCodec.decode(e).ifPresent(h -> note(h, numbers)));
        page = after(origin, page.getLast().header().seq(), PAGE);
      }
    }
    return numbers;
  }

  private static void note(Happened<?> h, Map<LocalDate, List<String>> numbers) {
    String number =
        switch (h.fact()) {
          case TicketIssued issued -> issued.number();
          case DossierOpened opened when opened.number() != null -> opened.number();
          default -> "";
        };
    if (!number.isEmpty()) {
      numbers.computeIfAbsent(h.at().toLocalDate(), d -> new ArrayList<>()).add(number);
    }
  }
}
