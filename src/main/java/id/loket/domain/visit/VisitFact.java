package id.loket.domain.visit;

import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.DossierId;
import id.loket.journal.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a visit. All hold: a visit has no rivals. */
public sealed interface VisitFact extends Fact {

  @Override
  default Law law() {
    return Law.ADDITIVE;
  }

  @Override
  default boolean undoable() {
    return true;
  }

  /**
   * Where the door sent them; not personal, so that the room can be counted everywhere.
   *
   * @param ticket got a ticket
   * @param inside counts inside
   * @param outside waits outside
   */
  record Admission(boolean ticket, boolean inside, boolean outside) {
    public static final Admission NONE = new Admission(false, false, false);
  }

  /**
   * Somebody came.
   *
   * @param dossier they came back for, null: for something new
   * @param appointment they came with, null: none
   */
  record VisitArrived(
      LocalDate day,
      Channel channel,
      List<String> services,
      boolean priority,
      @Nullable DossierId dossier,
      @Nullable AppointmentId appointment,
      Visitor.@Nullable Person person)
      implements VisitFact {
    public VisitArrived {
      services = List.copyOf(services);
    }
  }

  /**
   * The door looked at them, or found that there was nothing to look for.
   *
   * @param again a second measurement, after resting
   */
  record VisitScreened(boolean again, Admission admission, Visitor.@Nullable Health health)
      implements VisitFact {}

  /** Somebody left the room, or all of their visit was done. */
  record VisitWentOut() implements VisitFact {}
}
