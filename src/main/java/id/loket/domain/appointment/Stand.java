package id.loket.domain.appointment;

import java.time.LocalDateTime;
import java.util.Objects;

/** What the clock makes of an appointment. Passing time writes nothing: this is asked with now. */
public enum Stand {
  /** Its time has not come. */
  EXPECTED,
  /** Its time has come, nobody has, and they would not be late yet. */
  LATE,
  /** Nobody came. Who comes after all is still let in that day. */
  NO_SHOW,
  CAME,
  /** They came later than the office waits. */
  CAME_LATE,
  /** They came and got no number: what the door found forbade it. */
  TURNED_AWAY,
  CANCELLED;

  public static Stand of(Appointment a, LocalDateTime now) {
    return switch (a.state()) {
      case Appointment.State.CheckedIn in ->
          Objects.requireNonNull(a.arrivedAt()).isAfter(a.lateAfter()) ? CAME_LATE : CAME;
      case Appointment.State.Cancelled c -> CANCELLED;
      case Appointment.State.Booked b when a.cameForIt() -> TURNED_AWAY;
      case Appointment.State.Booked b when now.isAfter(a.lateAfter()) -> NO_SHOW;
      case Appointment.State.Booked b when now.isAfter(a.start()) -> LATE;
      case Appointment.State.Booked b -> EXPECTED;
    };
  }
}
