package id.loket.store;

import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketId;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Bytes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state tables. Personal columns stand beside the rest, which alone makes the digest. */
public final class StateTables {
  static final String UNDONE = "UNDONE";

  /** Word for word as in the index {@code ticket_served}, or SQLite does not use it. */
  private static final String SERVED_GROUP = ofDoc("$.line.group");

  private static final String SERVED_AT = ofDoc("$.state.at");

  private static final String LAST_SERVED =
      "SELECT id, doc FROM ticket WHERE status = 'DONE' AND "
          + SERVED_GROUP
          + " = ? AND day < ? AND substr("
          + SERVED_AT
          + ", 1, 10) = day ORDER BY "
          + SERVED_AT
          + " DESC LIMIT ?";

  private final Statements sql;
  private final StateRows rows;
  private final NumberTable numbers;
  private final DossierTable dossiers;
  private final AppointmentTable appointments;

  StateTables(Connection connection, StateRows.Anew anew) {
    this.sql = new Statements(connection);
    this.rows = new StateRows(anew);
    this.numbers = new NumberTable(connection);
    this.dossiers = new DossierTable(connection, rows, numbers);
    this.appointments = new AppointmentTable(connection, rows);
  }

  private static String ofDoc(String path) {
    return "CASE WHEN json_valid(CAST(doc AS TEXT)) THEN json_extract(CAST(doc AS TEXT), '%s') END"
        .formatted(path);
  }

  public DossierTable dossiers() {
    return dossiers;
  }

  public AppointmentTable appointments() {
    return appointments;
  }

  public NumberTable numbers() {
    return numbers;
  }

  public Optional<Ticket> ticket(TicketId id) {
    return first(
        list(
            "SELECT id, doc FROM ticket WHERE id = ? AND status <> 'UNDONE'",
            rows::ticket,
            id.value()));
  }

  /** Of that day, and those of other days still being served. */
  public List<Ticket> ticketsForDay(LocalDate day) {
    return list(
        "SELECT id, doc FROM ticket WHERE day = ?1 AND status <> 'UNDONE' UNION ALL SELECT id, doc FROM"
            + " ticket WHERE day <> ?1 AND status = 'SERVING'",
        rows::ticket,
        day.toString());
  }

  public List<Ticket> ticketsOfDay(LocalDate day) {
    return list(
        "SELECT id, doc FROM ticket WHERE day = ? AND status <> 'UNDONE' ORDER BY id",
        rows::ticket,
        day.toString());
  }

  /**
   * The last tickets that a group served on the days before, each on its own office day, the last
   * one first.
   */
  public List<Ticket> lastServed(String group, LocalDate before, int limit) {
    return list(LAST_SERVED, rows::ticket, group, before.toString(), limit);
  }

  /** The latest ticket with that number on that day or before. */
  public Optional<Ticket> ticketByNumber(String number, LocalDate day) {
    return first(
        list(
            "SELECT id, doc FROM ticket WHERE number = ? AND day <= ? AND status <> 'UNDONE' ORDER BY"
                + " day DESC LIMIT 1",
            rows::ticket,
            number,
            day.toString()));
  }

  /** Tickets of that number on whatever day, the latest first. */
  public List<Ticket> ticketsNumbered(String number, int limit) {
    return list(
        "SELECT id, doc FROM ticket WHERE number = ? AND status <> 'UNDONE' ORDER BY day DESC LIMIT"
            + " ?",
        rows::ticket,
        number,
        limit);
  }

  public Optional<Ticket> ticketOf(VisitId visit) {
    return first(
        list(
            "SELECT id, doc FROM ticket WHERE visit = ? AND status <> 'UNDONE'",
            rows::ticket,
            visit.value()));
  }

  /** How many numbers a series has given on a day, undone ones included. */
  public int issued(LocalDate day, String series) {
    return sql.query(
            "SELECT count(*) FROM ticket WHERE day = ? AND series = ?",
            r -> r.getInt(1),
            day.toString(),
            series)
        .getFirst();
  }

  /** What a number was, also once its issue was undone: the number stays used. */
  public record Issue(TicketId id, TicketIssued issued, String origin) {
    String series() {
      return seriesOf(origin, issued.group());
    }
  }

  public static String seriesOf(String origin, String group) {
    return origin + "/" + group;
  }

  void put(Issue issue, @Nullable Ticket t) {
    sql.update(
        "INSERT INTO ticket (id, day, number, status, visit, series, doc) VALUES (?,?,?,?,?,?,?) ON"
            + " CONFLICT (id) DO UPDATE SET day = excluded.day, number = excluded.number, status ="
            + " excluded.status, visit = excluded.visit, series = excluded.series, doc = excluded.doc",
        issue.id().value(),
        issue.issued().day().toString(),
        issue.issued().number(),
        t == null ? UNDONE : t.word(),
        issue.issued().visit().value(),
        issue.series(),
        t == null ? Bytes.utf8("{}").view() : Parts.impersonal(t).view());
  }

  /** It was never issued: what had issued it is on a variant that does not count. */
  void forget(TicketId id) {
    sql.update("DELETE FROM ticket WHERE id = ?", id.value());
  }

  void update(Ticket t) {
    sql.update(
        "UPDATE ticket SET status = ?, doc = ? WHERE id = ?",
        t.word(),
        Parts.impersonal(t).view(),
        t.id().value());
  }

  public Optional<Visit> visit(VisitId id) {
    return first(list("SELECT id, doc, personal FROM visit WHERE id = ?", rows::visit, id.value()));
  }

  public List<Visit> visitsOfDay(LocalDate day) {
    return list(
        "SELECT id, doc, personal FROM visit WHERE day = ? ORDER BY id",
        rows::visit,
        day.toString());
  }

  /** How many visits a day had. */
  public int visitsOn(LocalDate day) {
    return sql.query("SELECT count(*) FROM visit WHERE day = ?", r -> r.getInt(1), day.toString())
        .getFirst();
  }

  /** Visits of people whose name has all these words in it, in small letters; the latest first. */
  public List<Visit> visitsNamed(List<String> words, int limit) {
    return visitsWhere(
        "instr(lower(json_extract(CAST(personal AS TEXT), '$.person.name')), ?) > 0 AND "
            .repeat(words.size()),
        words,
        limit);
  }

  /** Visits of people in whose NIK or phone number these digits are; the latest first. */
  public List<Visit> visitsOf(String nik, String phone, int limit) {
    return visitsWhere(
        "(instr(json_extract(CAST(personal AS TEXT), '$.person.nik'), ?) > 0 OR"
            + " instr(json_extract(CAST(personal AS TEXT), '$.person.phone'), ?) > 0) AND ",
        List.of(nik, phone),
        limit);
  }

  /** Goes back day by day along the index and stops when it has enough. */
  private List<Visit> visitsWhere(String conditions, List<String> values, int limit) {
    List<Object> arguments = new ArrayList<>(values);
    arguments.add(limit);
    return list(
        "SELECT id, doc, personal FROM visit WHERE "
            + conditions
            + "personal IS NOT NULL ORDER BY day DESC, id DESC LIMIT ?",
        rows::visit,
        arguments.toArray());
  }

  void put(VisitId id, @Nullable Visit v) {
    if (v == null) {
      sql.update("DELETE FROM visit WHERE id = ?", id.value());
      return;
    }
    Bytes personal = Parts.personal(v);
    sql.update(
        "INSERT INTO visit (id, day, doc, personal) VALUES (?,?,?,?) ON CONFLICT (id) DO UPDATE SET"
            + " doc = excluded.doc, personal = excluded.personal",
        id.value(),
        v.arrival().day().toString(),
        Parts.impersonal(v).view(),
        personal == null ? null : personal.view());
  }

  public Optional<Register> register(String subject) {
    return first(
        list(
            "SELECT subject, kind, head, at, doc, personal FROM register WHERE subject = ?",
            rows::register,
            subject));
  }

  public List<Register> registers() {
    return list(
        "SELECT subject, kind, head, at, doc, personal FROM register ORDER BY subject",
        rows::register);
  }

  void put(String subject, @Nullable Register r) {
    if (r == null) {
      sql.update("DELETE FROM register WHERE subject = ?", subject);
      return;
    }
    Bytes personal = Parts.personal(r.fact());
    sql.update(
        "INSERT INTO register (subject, kind, head, at, doc, personal) VALUES (?,?,?,?,?,?) ON"
            + " CONFLICT (subject) DO UPDATE SET kind = excluded.kind, head = excluded.head, at ="
            + " excluded.at, doc = excluded.doc, personal = excluded.personal",
        subject,
        Kinds.nameOf(r.fact()),
        r.head(),
        r.at().toString(),
        Parts.impersonal(r.fact()).view(),
        personal == null ? null : personal.view());
  }

  /** While all rows are written anew. */
  interface Bulk extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Until it is closed, SQLite keeps many pages, else it writes those in work again and again; and
   * the tables are without their indexes, which are made faster at once than row by row.
   */
  Bulk bulk() {
    record Index(String name, String ddl) {}
    List<Index> indexes =
        sql.query(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name"
                + " IN ('ticket', 'visit', 'register', 'appointment')",
            r -> new Index(r.getString(1), r.getString(2)));
    sql.update("PRAGMA cache_size=-65536");
    indexes.forEach(index -> sql.update("DROP INDEX " + index.name()));
    return () -> {
      indexes.forEach(index -> sql.update(index.ddl()));
      sql.update("PRAGMA cache_size=-2000");
    };
  }

  void clear() {
    sql.update("DELETE FROM ticket");
    sql.update("DELETE FROM visit");
    sql.update("DELETE FROM register");
    dossiers.clear();
    appointments.clear();
    numbers.clear();
  }

  /** Rows as the digest sees them: without what is about a person. */
  interface DigestRow {
    void row(String key, String more, byte[] doc) throws SQLException;
  }

  void digestRows(DigestRow visitor) {
    sql.each(
        "SELECT 'ticket/' || id, status || '|' || day || '|' || number || '|' || visit || '|' ||"
            + " series, doc FROM ticket UNION ALL SELECT 'visit/' || id, day, doc FROM visit UNION"
            + " ALL SELECT 'dossier/' || id, status || '|' || number || '|' || tracking || '|' ||"
            + " visit || '|' || day, doc FROM dossier UNION ALL SELECT 'appointment/' || id, status || '|' ||"
            + " code || '|' || service || '|' || start || '|' || minutes || '|' || takes, doc FROM"
            + " appointment UNION ALL SELECT 'numbered/' || subject || '/' ||"
            + " number || '/' || origin, series || '|' || running || '|' || now, x'' FROM numbered"
            + " UNION ALL SELECT 'register/' || subject, kind || '|' || head || '|' || at, doc FROM"
            + " register ORDER BY 1",
        r -> visitor.row(r.getString(1), r.getString(2), r.getBytes(3)));
  }

  /** Whether a subject has a state of its own, which its facts fold to. */
  static boolean folds(String subject) {
    return isTicket(subject)
        || isVisit(subject)
        || DossierTable.isDossier(subject)
        || AppointmentTable.isAppointment(subject);
  }

  boolean has(String subject) {
    if (DossierTable.isDossier(subject)) {
      return dossiers.has(DossierTable.id(subject));
    }
    if (AppointmentTable.isAppointment(subject)) {
      return appointments.has(AppointmentTable.id(subject));
    }
    return isTicket(subject)
        ? !sql.query("SELECT 1 FROM ticket WHERE id = ?", r -> true, ticketId(subject).value())
            .isEmpty()
        : isVisit(subject)
            && !sql.query("SELECT 1 FROM visit WHERE id = ?", r -> true, visitId(subject).value())
                .isEmpty();
  }

  private <T> List<T> list(
      String query, Statements.RowReader<@Nullable T> reader, @Nullable Object... args) {
    return sql.list(query, reader, args);
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  static TicketId ticketId(String subject) {
    return new TicketId(subject.substring("ticket/".length()));
  }

  static VisitId visitId(String subject) {
    return new VisitId(subject.substring("visit/".length()));
  }

  static boolean isTicket(String subject) {
    return subject.startsWith("ticket/");
  }

  static boolean isVisit(String subject) {
    return subject.startsWith("visit/");
  }
}
