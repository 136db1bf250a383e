package id.loket.domain.visit;

import id.loket.journal.Happened;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrival as it stands.
 *
 * @param screenedAt when the last screening was
 * @param visitor null where the personal part is withheld or erased
 */
public record Visit(
    VisitId id,
    Arrival arrival,
    OffsetDateTime screenedAt,
    boolean rechecked,
    VisitFact.Admission admission,
    @Nullable Visitor visitor) {

  /** What was fixed when they came. */
  public record Arrival(
      LocalDate day, OffsetDateTime at, Channel channel, List<String> services, boolean priority) {}

  public boolean inside() {
    return admission.inside();
  }

  /** The fold: null until the arrival is known. */
  public static @Nullable Visit fold(
      VisitId id, @Nullable Visit before, Happened<VisitFact> happened) {
    if (happened.fact() instanceof VisitFact.VisitArrived a) {
      return new Visit(
          id,
          new Arrival(a.day(), happened.at(), a.channel(), a.services(), a.priority()),
          happened.at(),
          false,
          a.admission(),
          a.visitor());
    }
    if (before == null) {
      return null;
    }
    return switch (happened.fact()) {
      case VisitFact.VisitArrived a -> before;
      case VisitFact.VisitRechecked r ->
          new Visit(
              id,
              before.arrival,
              happened.at(),
              true,
              r.admission(),
              before.visitor == null || r.rechecked() == null
                  ? before.visitor
                  : before.visitor.screened(r.rechecked().health()));
      case VisitFact.VisitWentOut w ->
          new Visit(
              id,
              before.arrival,
              before.screenedAt,
              before.rechecked,
              new VisitFact.Admission(before.admission.ticket(), false, before.admission.outside()),
              before.visitor);
    };
  }
}
