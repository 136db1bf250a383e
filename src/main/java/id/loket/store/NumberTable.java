package id.loket.store;

import id.loket.domain.register.Numbering;
import id.loket.domain.register.RegisterName;
import id.loket.domain.register.RegisterNumber;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
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

  /** Those of a series after that number that an origin gave, and that nobody has settled. */
  public List<Row> after(String series, int after, String origin) {
    return rows(
        "WHERE series = ? AND origin = ? AND running > ? AND now <> '' AND settled = 0 ORDER BY"
            + " running, subject",
        series,
        origin,
        after);
  }

  /**
   * Those of a series that more than one paper bears. No origin gives a number twice, so only where
   * the numbers of two of them overlap is looked closely.
   */
  public List<Row> twice(String series, Collection<String> origins) {
    record Range(int first, int last) {}
    List<Range> ranges = new ArrayList<>();
    for (String origin : origins) {
      int last = last(series, origin);
      if (last > 0) {
        int first =
            max(
                "SELECT min(running) FROM numbered WHERE series = ? AND origin = ?",
                series,
                origin);
        ranges.add(new Range(first, last));
      }
    }
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int i = 0; i < ranges.size(); i++) {
      for (int j = 0; j < i; j++) {
        int first = Math.max(ranges.get(i).first(), ranges.get(j).first());
        int last = Math.min(ranges.get(i).last(), ranges.get(j).last());
        from = first <= last ? Math.min(from, first) : from;
        to = first <= last ? Math.max(to, last) : to;
      }
    }
    return from > to
        ? List.of()
        : rows(
            "AS one WHERE series = ? AND running BETWEEN ? AND ? AND now <> '' AND EXISTS (SELECT 1"
                + " FROM numbered WHERE series = one.series AND running = one.running AND now ="
                + " one.now AND subject <> one.subject) ORDER BY running, subject, origin",
            series,
            from,
            to);
  }

  /** Those of papers that bear more than one number, where one is of that series. */
  public List<Row> several(String series) {
    return rows(
        "AS one WHERE subject IN (SELECT subject FROM numbered WHERE nth > 0) AND now <> '' AND"
            + " EXISTS (SELECT 1 FROM numbered WHERE subject = one.subject AND now <> '' AND now <>"
            + " one.now) AND EXISTS (SELECT 1 FROM numbered WHERE subject = one.subject AND series ="
            + " ?) ORDER BY running, subject, origin",
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
            "INSERT INTO numbered (subject, number, origin, series, running, now, settled, nth)"
                + " VALUES (?,?,?,?,?,?,?,?)",
            subject,
            g.number(),
            g.origin(),
            read.map(n -> seriesOf(register, n, g.origin())).orElse(""),
            read.map(RegisterNumber::running).orElse(0),
            g.now() == null ? "" : g.now(),
            g.settled() ? 1 : 0,
            done.size() - 1);
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
