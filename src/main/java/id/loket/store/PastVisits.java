package id.loket.store;

import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitFact.VisitScreened;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits of days gone by: who received them, and what the journal still holds of them. Asked of the
 * journal and not of the state: an arrival that was undone is no visit any more, but what was typed
 * at it is still there.
 */
public final class PastVisits {
  private static final String ARRIVED = Kinds.nameOf(VisitArrived.class);

  /** As the index {@code journal_arrival} has it. */
  private static final String DAY =
      "CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.day') END";

  private final Statements sql;
  private final JournalTable journal;

  PastVisits(JournalTable journal, Connection connection) {
    this.journal = journal;
    this.sql = new Statements(connection);
  }

  /**
   * A visit as the journal knows it.
   *
   * @param desk code of the desk that received it
   * @param stamp of its arrival
   * @param stands false: undone, counts nowhere
   * @param kept what of it is still there
   */
  public record PastVisit(VisitId id, String desk, long stamp, boolean stands, Kept kept) {}

  /** Whether something about health, and whether anything at all about the person, is there. */
  public record Kept(boolean health, boolean any) {}

  /** The last office day before this one on which somebody arrived. */
  public Optional<LocalDate> dayBefore(LocalDate day) {
    return sql
        .query(
            "SELECT "
                + DAY
                + " AS d FROM journal WHERE kind = '"
                + ARRIVED
                + "' AND "
                + DAY
                // a broken body may hold anything: the second condition lets only days pass
                + " < ? AND date(d) = d ORDER BY d DESC LIMIT 1",
            r -> r.getString(1),
            day.toString())
        .stream()
        .findFirst()
        .map(LocalDate::parse);
  }

  private record Line(
      String id, String kind, String origin, long stamp, boolean present, boolean stands) {}

  /** All who arrived on a day, those that were undone included. */
  public List<PastVisit> of(LocalDate day) {
    List<Line> lines =
        sql.query(
            "SELECT substr(j.subject, 7), j.kind, j.origin, coalesce(r.stamp, j.stamp) AS stamp,"
                + " j.personal_state, v.id IS NOT NULL FROM journal j LEFT JOIN visit v ON v.id ="
                + " substr(j.subject, 7) LEFT JOIN rehomed r ON r.origin = j.origin AND r.seq = j.seq"
                + " AND r.hash = j.hash WHERE j.subject IN (SELECT subject FROM journal WHERE kind = '"
                + ARRIVED
                + "' AND "
                + DAY
                + " = ?) ORDER BY 1, 4",
            r ->
                new Line(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getLong(4),
                    r.getInt(5) == Personal.State.PRESENT.code(),
                    r.getBoolean(6)),
            day.toString());
    Map<String, List<Line>> byVisit = new LinkedHashMap<>();
    lines.forEach(line -> byVisit.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
    List<PastVisit> visits = new ArrayList<>();
    byVisit.forEach((id, its) -> visits.add(visit(id, its)));
    return visits;
  }

  /** Those of a day that stand: the ones that count. */
  public List<PastVisit> standing(LocalDate day) {
    return of(day).stream().filter(PastVisit::stands).toList();
  }

  private static PastVisit visit(String id, List<Line> lines) {
    Line first = lines.stream().filter(l -> l.kind().equals(ARRIVED)).findFirst().orElseThrow();
    String screened = Kinds.nameOf(VisitScreened.class);
    boolean health = lines.stream().anyMatch(l -> l.present() && l.kind().equals(screened));
    boolean any = lines.stream().anyMatch(Line::present);
    return new PastVisit(
        new VisitId(id),
        Origin.parse(first.origin()).desk(),
        first.stamp(),
        first.stands(),
        new Kept(health, any));
  }

  /** The office day on which it arrived, of an undone visit too; empty for one never heard of. */
  public Optional<LocalDate> day(VisitId id) {
    return journal.happened(id.subject()).stream()
        .map(h -> h.fact() instanceof VisitArrived a ? a.day() : h.at().toLocalDate())
        .findFirst();
  }

  /**
   * The visit, its tickets and the dossiers it opened, undone ones too: all that may say something
   * of who came.
   */
  public List<String> subjects(VisitId id) {
    List<String> subjects = new ArrayList<>(List.of(id.subject()));
    subjects.addAll(
        sql.query(
            "SELECT 'ticket/' || id FROM ticket WHERE visit = ?1 UNION ALL SELECT 'dossier/' || id"
                + " FROM dossier WHERE visit = ?1 ORDER BY 1",
            r -> r.getString(1),
            id.value()));
    return subjects;
  }

  /** Dossiers of that day whose opening was undone. */
  public List<String> undoneDossiers(LocalDate day) {
    return sql.query(
        "SELECT 'dossier/' || id FROM dossier WHERE day = ? AND status = ? ORDER BY id",
        r -> r.getString(1),
        day.toString(),
        StateTables.UNDONE);
  }

  /**
   * Bookings of that desk that were undone and still say something of a person, made on that day or
   * before.
   *
   * @param desk its code
   */
  public List<String> undoneBookings(String desk, LocalDate last) {
    return sql
        .query(
            // as the index journal_unbooked has it
            "SELECT DISTINCT subject FROM journal u WHERE kind = 'ActUndone.v1' AND subject >="
                + " 'appointment/' AND subject < 'appointment0' AND NOT EXISTS (SELECT 1 FROM"
                + " appointment a WHERE a.id = substr(u.subject, 13)) AND EXISTS (SELECT 1 FROM"
                + " journal p WHERE p.subject = u.subject AND p.personal_state = ?)",
            r -> r.getString(1),
            Personal.State.PRESENT.code())
        .stream()
        .filter(subject -> bookedBy(subject, desk, last))
        .toList();
  }

  private boolean bookedBy(String subject, String desk, LocalDate last) {
    return journal.happened(subject).stream()
        .filter(h -> h.fact() instanceof AppointmentBooked)
        .anyMatch(h -> h.position().desk().equals(desk) && !h.at().toLocalDate().isAfter(last));
  }

  /** Whether anything was ever written of it, of an undone booking too. */
  public boolean knows(AppointmentId id) {
    return journal.knows(id.subject());
  }

  /** Whether an entry of that subject has something for such an erasure to take. */
  public boolean holds(String subject, What what) {
    return journal.ofSubject(subject).stream().anyMatch(entry -> Erasure.takes(what, entry));
  }
}
