package id.loket.domain.appointment;

import id.loket.domain.PersonalPart;
import id.loket.domain.queue.TicketId;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an appointment. What sets its time, or ends it, excludes rivals: of two desks
 * that decided apart, one holds and the other is told.
 */
public sealed interface AppointmentFact extends Fact {

  @Override
  default Law law() {
    return Law.EXCLUSIVE;
  }

  @Override
  default boolean undoable() {
    return true;
  }

  /** Why, in a clerk's words. */
  record Why(String text) implements PersonalPart {}

  /**
   * A time was promised.
   *
   * @param service its code
   * @param group of the service on that day
   * @param lateMinutes somebody who comes so long after the time is late
   * @param party what those share that were booked in one go, null: booked alone
   * @param booker null where it is withheld or erased
   */
  record AppointmentBooked(
      BookingCode code,
      String service,
      String group,
      Span span,
      int lateMinutes,
      Channel channel,
      @Nullable String party,
      @Nullable Booker booker)
      implements AppointmentFact {}

  /** Another time was promised. */
  record AppointmentMoved(Span span, int lateMinutes) implements AppointmentFact {
    @Override
    public int reach() {
      return 1;
    }
  }

  record AppointmentCancelled(@Nullable Why why) implements AppointmentFact {
    @Override
    public int reach() {
      return 1;
    }
  }

  /** They came and got a number. */
  record AppointmentCheckedIn(VisitId visit, TicketId ticket) implements AppointmentFact {
    @Override
    public int reach() {
      return 4;
    }
  }

  /** They came and got no number, or none yet. The appointment stands, and may be moved. */
  record AppointmentCame(VisitId visit) implements AppointmentFact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }

  /**
   * Somebody was reminded.
   *
   * @param of the day of which they were told
   */
  record AppointmentReminded(LocalDate of) implements AppointmentFact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }
}
