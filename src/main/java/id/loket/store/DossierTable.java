package id.loket.store;

import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.dossier.TrackingCode;
import id.loket.domain.register.Numbering;
import id.loket.domain.register.RegisterName;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Bytes;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dossiers as they stand. Personal columns stand beside the rest, which alone makes the digest. */
public final class DossierTable {
  private static final String STANDING =
      "SELECT id, doc, personal FROM dossier WHERE status <> '" + StateTables.UNDONE + "' AND ";

  private static final String DUE = "json_extract(CAST(doc AS TEXT), '$.accepted.due')";
  private static final String OVERDUE = "status = 'DITERIMA' AND " + DUE + " < ?";

  private final Statements sql;
  private final StateRows rows;
  private final NumberTable numbers;

  DossierTable(Connection connection, StateRows rows, NumberTable numbers) {
    this.sql = new Statements(connection);
    this.rows = rows;
    this.numbers = numbers;
  }

  /**
   * What was opened, also once that was undone.
   *
   * @param numbering its numbers, which stay used
   */
  public record Registered(DossierId id, DossierOpened opened, Numbering numbering) {}

  public Optional<Dossier> dossier(DossierId id) {
    return first(find("id = ?", id.value()));
  }

  /** Of a number in the register, one that is crossed out too; the one that bears it first. */
  public List<Dossier> numbered(String number) {
    return find(
        "id IN (SELECT substr(subject, 9) FROM numbered WHERE number = ?1 OR now = ?1) ORDER BY"
            + " number = ?1 DESC, id DESC",
        number);
  }

  /** Those that wait for a number in the register, in the order in which they were opened. */
  public List<Dossier> unnumbered(int limit) {
    return find("number = '' ORDER BY day, id LIMIT ?", limit);
  }

  public Optional<Dossier> tracked(TrackingCode code) {
    return first(find("tracking = ? ORDER BY id DESC", code.value()));
  }

  /** In the order in which they were opened. */
  public List<Dossier> ofVisit(VisitId visit) {
    return find("visit = ? ORDER BY id", visit.value());
  }

  public List<Dossier> ofDay(LocalDate day) {
    return find("day = ? ORDER BY id", day.toString());
  }

  /** How many were promised for an earlier day than that and are not handed over. */
  public int late(LocalDate day) {
    return sql.query(
            "SELECT count(*) FROM dossier WHERE " + OVERDUE, r -> r.getInt(1), day.toString())
        .getFirst();
  }

  /** Those of {@link #late}, the one promised first before the others. */
  public List<Dossier> overdue(LocalDate day, int limit) {
    return find(OVERDUE + " ORDER BY " + DUE + ", id LIMIT ?", day.toString(), limit);
  }

  /**
   * Where the applicant's or the bearer's name has all these words in it, in small letters; the
   * latest first.
   */
  public List<Dossier> named(List<String> words, int limit) {
    List<Object> arguments = new ArrayList<>(words);
    arguments.addAll(words);
    arguments.add(limit);
    return find(
        "("
            + String.join(" OR ", all("applicant", words), all("bearer", words))
            + ") AND personal IS NOT NULL ORDER BY day DESC, id DESC LIMIT ?",
        arguments.toArray());
  }

  private static String all(String who, List<String> words) {
    String has = "instr(lower(" + said(who, "name") + "), ?) > 0";
    return "(" + String.join(" AND ", Collections.nCopies(words.size(), has)) + ")";
  }

  /**
   * Where these digits are in the applicant's or the bearer's NIK or phone number; the latest
   * first.
   */
  public List<Dossier> of(String nik, String phone, int limit) {
    String has = "instr(%s, ?) > 0 OR instr(%s, ?) > 0";
    return find(
        "("
            + has.formatted(said("applicant", "nik"), said("applicant", "phone"))
            + " OR "
            + has.formatted(said("bearer", "nik"), said("bearer", "phone"))
            + ") AND personal IS NOT NULL ORDER BY day DESC, id DESC LIMIT ?",
        nik,
        phone,
        nik,
        phone,
        limit);
  }

  private static String said(String who, String what) {
    return "json_extract(CAST(personal AS TEXT), '$." + who + "." + what + "')";
  }

  private List<Dossier> find(String conditions, @Nullable Object... args) {
    return sql.list(STANDING + conditions, rows::dossier, args);
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  void put(Registered registered, @Nullable Dossier d) {
    DossierOpened opened = registered.opened();
    sql.update(
        "INSERT INTO dossier (id, number, tracking, status, visit, day, doc, personal) VALUES"
            + " (?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET number = excluded.number, tracking"
            + " = excluded.tracking, status = excluded.status, visit = excluded.visit, day ="
            + " excluded.day, doc = excluded.doc, personal = excluded.personal",
        registered.id().value(),
        column(registered.numbering()),
        opened.tracking().value(),
        d == null ? StateTables.UNDONE : d.state().name(),
        opened.visit().value(),
        opened.day().toString(),
        d == null ? Bytes.utf8("{}").view() : Parts.impersonal(d).view(),
        d == null ? null : personal(d));
    numbers.put(registered.id().subject(), RegisterName.BERKAS, registered.numbering());
  }

  private static String column(Numbering numbering) {
    String now = numbering.now();
    return now == null ? "" : now;
  }

  /** It was never opened: what had opened it is on a variant that does not count. */
  void forget(DossierId id) {
    sql.update("DELETE FROM dossier WHERE id = ?", id.value());
    numbers.forget(id.subject());
  }

  void update(Dossier d) {
    sql.update(
        "UPDATE dossier SET number = ?, status = ?, doc = ?, personal = ? WHERE id = ?",
        column(d.numbering()),
        d.state().name(),
        Parts.impersonal(d).view(),
        personal(d),
        d.id().value());
    numbers.put(d.id().subject(), RegisterName.BERKAS, d.numbering());
  }

  private static byte @Nullable [] personal(Dossier d) {
    Bytes personal = Parts.personal(d);
    return personal == null ? null : personal.view();
  }

  void clear() {
    sql.update("DELETE FROM dossier");
  }

  boolean has(DossierId id) {
    return !sql.query("SELECT 1 FROM dossier WHERE id = ?", r -> true, id.value()).isEmpty();
  }

  static boolean isDossier(String subject) {
    return subject.startsWith("dossier/");
  }

  static DossierId id(String subject) {
    return new DossierId(subject.substring("dossier/".length()));
  }
}
