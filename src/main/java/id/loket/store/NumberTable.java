package id.loket.store;

import id.loket.domain.register.Numbering;
import id.loket.domain.register.RegisterName;
import id.loket.domain.register.RegisterNumber;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which numbers registers gave, to what, and by whom: each of them, those crossed out too. */
public final class NumberTable {
  private static final String COLUMNS =
      "SELECT subject, number, origin, series, running, now FROM numbered ";

  private final Statements sql;

  NumberTable(Connection connection) {
    this.sql = new Statements(connection);
  }

  /**
   * A number that holds.
   *
   * @param origin that gave it
   */
  public record Row(
      String subject, String number, String origin, String series, int running, String now) {}

  /** The one series of a register. */
  public static String series(RegisterName register, int year) {
    return register.word() + "/" + year;
  }

  /** The series of an origin that counts for itself. */
  public static String series(RegisterName register, int year, String origin) {
    return series(register, year) + "/" + origin;
  }

  /** The last number of a series; 0: none. */
  public int last(String series) {
    return max("SELECT max(running) FROM numbered WHERE series = ?", series);
  }

  /** The last one of a series that that origin gave. */
  public int last(String series, String origin) {
    return max("SELECT max(running) FROM numbered WHERE series = ? AND origin = ?", series, origin);
  }

  /** The highest one of a series that is not crossed out. */
  public int highest(String series) {
    return max("SELECT max(running) FROM numbered WHERE series = ? AND now <> ''", series);
  }

  private int max(String query, Object... args) {
    return sql.query(query, r -> r.getInt(1), args).getFirst();
  }

  /** Whether a paper bears that number. */
  public boolean isTaken(String number) {
    return !sql.query("SELECT 1 FROM numbered WHERE now = ?1 OR number = ?1", r -> true, number)
        .isEmpty();
  }

  /**
   * Those of a series after that number that hold as they were given, by others than that origin.
   */
  public List<Row> byOthers(String series, int after, String origin) {
    return rows(
        "WHERE series = ? AND running > ? AND origin <> ? AND now <> '' AND settled = 0 ORDER BY"
            + " running, subject, origin",
        series,
        after,
        origin);
  }

  /** Those of a series that more than one paper bears. */
  public List<Row> twice(String series) {
    return rows(
        "AS one WHERE series = ? AND now <> '' AND EXISTS (SELECT 1 FROM numbered WHERE series ="
            + " one.series AND running = one.running AND now = one.now AND subject <> one.subject)"
            + " ORDER BY running, subject, origin",
        series);
  }

  /** Those of papers that bear more than one number, of whatever series of that year. */
  public List<Row> several(String series) {
    return rows(
        "WHERE subject IN (SELECT subject FROM numbered WHERE (series = ?1 OR series LIKE ?1 ||"
            + " '/%') AND now <> '' GROUP BY subject HAVING count(DISTINCT now) > 1) AND now <> ''"
            + " ORDER BY running, subject, origin",
        series);
  }

  private List<Row> rows(String where, @Nullable Object... args) {
    return sql.query(
        COLUMNS + where,
        r ->
            new Row(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getInt(5),
                r.getString(6)),
        args);
  }

  /** A number that cannot be read stands in no series: it moves nobody's next one. */
  void put(String subject, RegisterName register, Numbering numbering) {
    forget(subject);
    Set<String> done = new HashSet<>();
    for (Numbering.Given g : numbering.given()) {
      if (done.add(g.number() + "/" + g.origin())) {
        Optional<RegisterNumber> read = RegisterNumber.read(g.number());
        sql.update(
            "INSERT INTO numbered (subject, number, origin, series, running, now, settled) VALUES"
                + " (?,?,?,?,?,?,?)",
            subject,
            g.number(),
            g.origin(),
            read.map(n -> seriesOf(register, n, g.origin())).orElse(""),
            read.map(RegisterNumber::running).orElse(0),
            g.now() == null ? "" : g.now(),
            g.settled() ? 1 : 0);
      }
    }
  }

  private static String seriesOf(RegisterName register, RegisterNumber n, String origin) {
    return n.label() == null ? series(register, n.year()) : series(register, n.year(), origin);
  }

  void forget(String subject) {
    sql.update("DELETE FROM numbered WHERE subject = ?", subject);
  }

  void clear() {
    sql.update("DELETE FROM numbered");
  }
}
