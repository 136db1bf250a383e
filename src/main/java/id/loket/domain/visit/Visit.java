package id.loket.domain.visit;

import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.visit.VisitFact.Admission;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitFact.VisitScreened;
import id.loket.domain.visit.VisitFact.VisitWentOut;
import id.loket.journal.Happened;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrival as it stands.
 *
 * @param screenedAt when the last screening was
 * @param person null where the personal part is withheld or erased
 * @param health likewise
 */
public record Visit(
    VisitId id,
    Arrival arrival,
    OffsetDateTime screenedAt,
    boolean rechecked,
    Admission admission,
    Visitor.@Nullable Person person,
    Visitor.@Nullable Health health) {

  /** What was fixed when they came. */
  public record Arrival(
      LocalDate day,
      OffsetDateTime at,
      Channel channel,
      List<String> services,
      boolean priority,
      @Nullable DossierId dossier,
      @Nullable AppointmentId appointment) {
    public Arrival {
      services = List.copyOf(services);
    }
  }

  public boolean inside() {
    return admission.inside();
  }

  /** The person and their health together, as far as known. */
  public Visitor visitor() {
    return new Visitor(person, health);
  }

  /** The fold: null until the arrival is known. */
  public static @Nullable Visit fold(
      VisitId id, @Nullable Visit before, Happened<VisitFact> happened) {
    return switch (happened.fact()) {
      case VisitArrived a -> arrived(id, a, happened.at());
      case VisitScreened s -> before == null ? null : before.screened(s, happened.at());
      case VisitWentOut w -> before == null ? null : before.out();
    };
  }

  private static Visit arrived(VisitId id, VisitArrived a, OffsetDateTime at) {
    Arrival arrival =
        new Arrival(
            a.day(), at, a.channel(), a.services(), a.priority(), a.dossier(), a.appointment());
    return new Visit(id, arrival, at, false, Admission.NONE, a.person(), null);
  }

  private Visit screened(VisitScreened s, OffsetDateTime at) {
    return new Visit(id, arrival, at, s.again(), s.admission(), person, s.health());
  }

  private Visit out() {
    Admission outside = new Admission(admission.ticket(), false, admission.outside());
    return new Visit(id, arrival, screenedAt, rechecked, outside, person, health);
  }
}
