package id.loket.store;

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
import org.jspecify.annotations.Nullable;

/** Visits of days gone by: who received them, and whether the journal still holds their health. */
public final class PastVisits {
  private final Statements sql;

  PastVisits(Connection connection) {
    this.sql = new Statements(connection);
  }

  /**
   * A visit as the journal knows it.
   *
   * @param desk code of the desk that received it
   * @param stamp of its arrival
   * @param health something about health is still there
   */
  public record PastVisit(VisitId id, String desk, long stamp, boolean health) {}

  /** The last office day before this one that has visits. */
  public Optional<LocalDate> dayBefore(LocalDate day) {
    String found =
        sql.<@Nullable String>query(
                "SELECT max(day) FROM visit WHERE day < ?", r -> r.getString(1), day.toString())
            .getFirst();
    return Optional.ofNullable(found).map(LocalDate::parse);
  }

  private record Line(String id, boolean arrival, String origin, long stamp, boolean present) {}

  /** The visits of a day that stand. */
  public List<PastVisit> of(LocalDate day) {
    List<Line> lines =
        sql.query(
            "SELECT v.id, j.kind, j.origin, j.stamp, j.personal_state FROM visit v JOIN journal j ON"
                + " j.subject = 'visit/' || v.id WHERE v.day = ? AND j.kind IN (?, ?) ORDER BY v.id,"
                + " j.stamp",
            r ->
                new Line(
                    r.getString(1),
                    r.getString(2).equals(Kinds.nameOf(VisitArrived.class)),
                    r.getString(3),
                    r.getLong(4),
                    r.getInt(5) == Personal.State.PRESENT.code()),
            day.toString(),
            Kinds.nameOf(VisitArrived.class),
            Kinds.nameOf(VisitScreened.class));
    Map<String, List<Line>> byVisit = new LinkedHashMap<>();
    lines.forEach(line -> byVisit.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
    List<PastVisit> visits = new ArrayList<>();
    byVisit.forEach((id, its) -> visits.add(visit(id, its)));
    return visits;
  }

  private static PastVisit visit(String id, List<Line> lines) {
    Line first = lines.stream().filter(Line::arrival).findFirst().orElse(lines.getFirst());
    boolean health = lines.stream().anyMatch(line -> !line.arrival() && line.present());
    return new PastVisit(
        new VisitId(id), Origin.parse(first.origin()).desk(), first.stamp(), health);
  }
}
