package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.journal.Rehomed;
import id.loket.journal.Stamp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The journal as a table. Statements are kept: this is the append path. Not thread-safe. */
public final class JournalTable {
  static final String COLUMNS =
      "office, origin, seq, stamp, act, subject, kind, actor, body, personal_state, personal, salt,"
          + " personal_hash, hash";

  private static final String INSERT =
      "INSERT INTO journal (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String AT =
      "SELECT " + COLUMNS + " FROM journal WHERE origin = ? AND seq = ?";
  private static final String OF_SUBJECT =
      "SELECT " + COLUMNS + " FROM journal WHERE subject = ? ORDER BY stamp, origin, seq";
  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparingLong((Entry e) -> e.header().stamp())
          .thenComparing(e -> e.header().origin().text())
          .thenComparingLong(e -> e.header().seq());

  private final Statements sql;
  private final RehomedTable rehomed;

  JournalTable(Connection connection) {
    this.sql = new Statements(connection);
    this.rehomed = new RehomedTable(connection);
  }

  /** Last entry of an origin. */
  public record Head(long seq, Bytes hash) {
    public static final Head NONE = new Head(0, Bytes.EMPTY);
  }

  /** An entry with its place in this copy of the journal, which is no order of the office. */
  public record Row(long id, Entry entry) {}

  public void append(Entry e) {
    try {
      sql.use(INSERT, s -> insert(s, e));
    } catch (SQLException ex) {
      throw new StoreException("append", ex);
    }
    rehomed.note(e);
  }

  /** Binds an entry to the columns of {@link #COLUMNS} and executes. */
  static void insert(PreparedStatement s, Entry e) throws SQLException {
    bind(s, e);
    s.executeUpdate();
  }

  static void bind(PreparedStatement s, Entry e) throws SQLException {
    Header h = e.header();
    s.setString(1, h.office());
    s.setString(2, h.origin().text());
    s.setLong(3, h.seq());
    s.setLong(4, h.stamp());
    s.setString(5, h.act());
    s.setString(6, h.subject());
    s.setString(7, h.kind());
    s.setString(8, h.actor());
    s.setBytes(9, e.body().view());
    s.setInt(10, e.personal().state().code());
    s.setBytes(11, e.personal().content().view());
    s.setBytes(12, e.personal().salt().view());
    s.setBytes(13, e.personal().hash().view());
    s.setBytes(14, e.hash().view());
  }

  public Head head(Origin origin) {
    return sql
        .query(
            "SELECT seq, hash FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT 1",
            r -> new Head(r.getLong(1), Bytes.wrap(r.getBytes(2))),
            origin.text())
        .stream()
        .findFirst()
        .orElse(Head.NONE);
  }

  public Optional<Bytes> hashAt(Origin origin, long seq) {
    return sql
        .query(
            "SELECT hash FROM journal WHERE origin = ? AND seq = ?",
            r -> Bytes.wrap(r.getBytes(1)),
            origin.text(),
            seq)
        .stream()
        .findFirst();
  }

  /** The hash that an entry at that seq follows, empty for the first; none where there is none. */
  Optional<Bytes> hashBefore(Origin origin, long seq) {
    return seq == 1 ? Optional.of(Bytes.EMPTY) : hashAt(origin, seq - 1);
  }

  /** The entries of an origin from that seq on, in order. */
  List<Entry> from(Origin origin, long seq) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM journal WHERE origin = ? AND seq >= ? ORDER BY seq",
        r -> readable(r, 1),
        origin.text(),
        seq);
  }

  /** Null where there is none, or one that is no entry any more. */
  public @Nullable Entry at(Origin origin, long seq) {
    List<Entry> found = sql.list(AT, r -> readable(r, 1), origin.text(), seq);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Which origins may write kinds of authority. */
  Rights rights() {
    return new Rights(this);
  }

  /** The highest stamp of a subject that is not broken, 0 without entries. */
  public long lastStamp(String subject) {
    return sql.query(
            "SELECT max(stamp) FROM journal WHERE subject = ? AND stamp < ?",
            r -> r.getLong(1),
            subject,
            Stamp.BROKEN_FROM)
        .getFirst();
  }

  /** A stamp, and whose it is. */
  public record Stamped(Origin origin, long stamp) {}

  /** The stamps of a subject's entries below one, the highest first. */
  public List<Stamped> stampsBefore(String subject, long stamp) {
    return sql.query(
        "SELECT origin, stamp FROM journal WHERE subject = ? AND stamp < ? ORDER BY stamp DESC",
        r -> new Stamped(Origin.parse(r.getString(1)), r.getLong(2)),
        subject,
        stamp);
  }

  /** Whether anything is known of a subject. */
  boolean knows(String subject) {
    return !sql.query("SELECT 1 FROM journal WHERE subject = ? LIMIT 1", r -> true, subject)
        .isEmpty();
  }

  public List<Entry> ofSubject(String subject) {
    return sql.list(OF_SUBJECT, r -> readable(r, 1), subject);
  }

  /** The facts of a subject that this version can read and that may fold, in fold order. */
  public List<Happened<?>> happened(String subject) {
    return facts(ofSubject(subject), rights()::counts);
  }

  /** As {@link #happened(String)}, of a subject of which these are all entries, in any order. */
  List<Happened<?>> happened(List<Entry> all, Rights rights) {
    return facts(all.stream().sorted(IN_ORDER).toList(), rights::counts);
  }

  /** Also those of desks without the right to write such: all that was ever said of it. */
  public List<Happened<?>> said(String subject) {
    return facts(ofSubject(subject), h -> true);
  }

  private static List<Happened<?>> facts(List<Entry> entries, Predicate<Happened<?>> which) {
    List<Happened<?>> all = new ArrayList<>();
    for (Entry entry : entries) {
      FactCodec.decode(entry).filter(which).ifPresent(all::add);
    }
    return Rehomed.settle(all);
  }

  /** Which entries repeat which. */
  RehomedTable rehomed() {
    return rehomed;
  }

  /** Entries of all subjects of a sort ({@code origin/}), by subject and then in fold order. */
  public List<Entry> ofSubjects(String sort) {
    String end = sort.substring(0, sort.length() - 1) + (char) (sort.charAt(sort.length() - 1) + 1);
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM journal WHERE subject >= ? AND subject < ? ORDER BY subject, stamp, origin,"
            + " seq",
        r -> readable(r, 1),
        sort,
        end);
  }

  public long lastId() {
    return sql.query("SELECT coalesce(max(id), 0) FROM journal", r -> r.getLong(1)).getFirst();
  }

  public long count() {
    return sql.query("SELECT count(*) FROM journal", r -> r.getLong(1)).getFirst();
  }

  /** At most so many entries that this copy got after the one with that id, as it got them. */
  public List<Row> after(long id, int limit) {
    return sql.list(
        "SELECT id, " + COLUMNS + " FROM journal WHERE id > ? ORDER BY id LIMIT ?",
        r -> {
          Entry entry = readable(r, 2);
          return entry == null ? null : new Row(r.getLong(1), entry);
        },
        id,
        limit);
  }

  /** Newest first as this copy got them, until the visitor has seen enough. */
  public void newest(Predicate<Entry> goOn) {
    String query = "SELECT id, " + COLUMNS + " FROM journal WHERE id < ? ORDER BY id DESC LIMIT 64";
    long[] before = {Long.MAX_VALUE};
    while (before[0] > 0) {
      List<@Nullable Entry> page =
          sql.<@Nullable Entry>query(
              query,
              r -> {
                before[0] = r.getLong(1);
                return readable(r, 2);
              },
              before[0]);
      for (Entry entry : page) {
        if (entry != null && !goOn.test(entry)) {
          return;
        }
      }
      if (page.isEmpty()) {
        return;
      }
    }
  }

  /** All entries, origin by origin in the order of their chains. */
  public void chains(Visitor visitor) {
    visit("SELECT " + COLUMNS + " FROM journal ORDER BY origin, seq", visitor);
  }

  /** All entries as this copy got them: the fastest way through. */
  public void all(Visitor visitor) {
    visit("SELECT " + COLUMNS + " FROM journal ORDER BY id", visitor);
  }

  /** Is shown entries one by one. */
  public interface Visitor {
    void entry(Entry entry);

    /** A row that is no entry at all. */
    void unreadable(String origin, long seq);
  }

  private void visit(String query, Visitor visitor) {
    try (PreparedStatement s = sql.connection().prepareStatement(query);
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        Entry entry = readable(rows, 1);
        if (entry == null) {
          visitor.unreadable(String.valueOf(rows.getString(2)), rows.getLong(3));
        } else {
          visitor.entry(entry);
        }
      }
    } catch (SQLException e) {
      throw new StoreException("journal", e);
    }
  }

  /** Erases the personal part of a subject's entries before the one with this hash. */
  public void erasePersonalBefore(String subject, Bytes hash) {
    sql.update(
        "UPDATE journal SET personal = x'', salt = x'', personal_state = "
            + Personal.State.ERASED.code()
            + " WHERE subject = ? AND hash <> ? AND personal_state = "
            + Personal.State.PRESENT.code(),
        subject,
        hash.view());
  }

  /** The personal part of an entry that is there came in, or was erased elsewhere. */
  void personal(Entry of, Personal now) {
    sql.update(
        "UPDATE journal SET personal = ?, salt = ?, personal_state = ? WHERE origin = ? AND seq = ?",
        now.content().view(),
        now.salt().view(),
        now.state().code(),
        of.header().origin().text(),
        of.header().seq());
  }

  /** Null for a row that somebody damaged so that it is no entry: the doctor names it. */
  static @Nullable Entry readable(ResultSet r, int first) throws SQLException {
    try {
      return entry(r, first);
    } catch (IllegalArgumentException | NullPointerException e) {
      return null;
    }
  }

  private static Entry entry(ResultSet r, int first) throws SQLException {
    int i = first;
    Header header =
        new Header(
            r.getString(i),
            Origin.parse(r.getString(i + 1)),
            r.getLong(i + 2),
            r.getLong(i + 3),
            r.getString(i + 4),
            r.getString(i + 5),
            new Header.Kinds(r.getString(i + 6), r.getString(i + 7)));
    Personal personal =
        new Personal(
            Personal.State.of(r.getInt(i + 9)),
            Bytes.wrap(r.getBytes(i + 10)),
            Bytes.wrap(r.getBytes(i + 11)),
            Bytes.wrap(r.getBytes(i + 12)));
    return new Entry(
        header, Bytes.wrap(r.getBytes(i + 8)), personal, Bytes.wrap(r.getBytes(i + 13)));
  }
}
