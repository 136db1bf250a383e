package id.loket.domain.appointment;

import id.loket.domain.Draft;
import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.appointment.AppointmentFact.AppointmentCame;
import id.loket.domain.appointment.AppointmentFact.AppointmentCancelled;
import id.loket.domain.appointment.AppointmentFact.AppointmentCheckedIn;
import id.loket.domain.appointment.AppointmentFact.AppointmentMoved;
import id.loket.domain.appointment.AppointmentFact.AppointmentReminded;
import id.loket.domain.appointment.AppointmentFact.Why;
import id.loket.domain.queue.TicketId;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands.
 *
 * @param span the time that is promised now
 * @param lateMinutes somebody who comes so long after it is late
 * @param missed times that went by before they were given up: nobody had come
 * @param came when they came without getting a number, and for which time
 * @param booker null where it is withheld or erased
 * @param why it was cancelled; null: it was not, or likewise
 * @param head hash of what last set its time or ended it
 */
public record Appointment(
    AppointmentId id,
    Booking booking,
    Span span,
    int lateMinutes,
    State state,
    List<LocalDateTime> missed,
    List<Came> came,
    List<Reminder> reminders,
    @Nullable Booker booker,
    @Nullable Why why,
    String head) {

  public Appointment {
    missed = List.copyOf(missed);
    came = List.copyOf(came);
    reminders = List.copyOf(reminders);
  }

  /**
   * What was fixed when it was made.
   *
   * @param stamp order of booking
   * @param origin that made it
   */
  public record Booking(
      BookingCode code,
      String service,
      String group,
      Channel channel,
      @Nullable String party,
      OffsetDateTime at,
      long stamp,
      String origin,
      StaffId by) {}

  /** Where it stands, as it was written. What time makes of it, {@link Stand} says. */
  public sealed interface State {
    record Booked() implements State {}

    record CheckedIn(VisitId visit, TicketId ticket, OffsetDateTime at) implements State {}

    record Cancelled(OffsetDateTime at) implements State {}
  }

  /**
   * They stood at the door and got no number, or none yet.
   *
   * @param start the time that was promised then
   * @param late they came later than the office waits
   */
  public record Came(LocalDateTime start, LocalDateTime at, boolean late) {}

  /**
   * Somebody told them.
   *
   * @param of the day of which they were told
   */
  public record Reminder(LocalDate of, OffsetDateTime at, StaffId by) {}

  public LocalDate day() {
    return span.day();
  }

  public LocalDateTime start() {
    return span.start();
  }

  /** Whether its place in its slots is taken: also of one that time went by. */
  public boolean takesPlace() {
    return !(state instanceof State.Cancelled);
  }

  /** Whether it may still be moved, cancelled or checked in. */
  public boolean open() {
    return state instanceof State.Booked;
  }

  /** Those who come after this are late, those who never come are no-shows. */
  public LocalDateTime lateAfter() {
    return span.start().plusMinutes(lateMinutes);
  }

  /** The last time they were reminded of the day that is promised now; null: never. */
  public @Nullable Reminder reminder() {
    return reminders.stream()
        .filter(r -> r.of().equals(day()))
        .reduce((one, other) -> other)
        .orElse(null);
  }

  /** The word for its state as day scripts name it; that nobody came is told by the clock. */
  public String wordAt(LocalDateTime now) {
    return switch (Stand.of(this, now)) {
      case CAME, CAME_LATE -> "CHECKED_IN";
      case CANCELLED -> "CANCELLED";
      case NO_SHOW -> "NO_SHOW";
      case EXPECTED, LATE, TURNED_AWAY -> "BOOKED";
    };
  }

  /** The fold: null until the booking is known. */
  public static @Nullable Appointment fold(
      AppointmentId id, @Nullable Appointment before, Happened<AppointmentFact> happened) {
    if (happened.fact() instanceof AppointmentBooked booked) {
      return booked(id, booked, happened);
    }
    return before == null ? null : before.next(happened);
  }

  private static Appointment booked(
      AppointmentId id, AppointmentBooked b, Happened<AppointmentFact> h) {
    Booking booking =
        new Booking(
            b.code(),
            b.service(),
            b.group(),
            b.channel(),
            b.party(),
            h.at(),
            h.position().stamp(),
            h.position().origin(),
            new StaffId(h.actor()));
    return new Appointment(
        id,
        booking,
        b.span(),
        b.lateMinutes(),
        new State.Booked(),
        List.of(),
        List.of(),
        List.of(),
        b.booker(),
        null,
        h.hash());
  }

  private Appointment next(Happened<AppointmentFact> h) {
    return switch (h.fact()) {
      case AppointmentBooked b -> this;
      case AppointmentMoved m ->
          new Appointment(
              id,
              booking,
              m.span(),
              m.lateMinutes(),
              new State.Booked(),
              missedBy(h.at().toLocalDateTime()),
              came,
              reminders,
              booker,
              null,
              h.hash());
      case AppointmentCancelled c ->
          with(new State.Cancelled(h.at()), missedBy(h.at().toLocalDateTime()), c.why(), h.hash());
      case AppointmentCheckedIn in ->
          with(new State.CheckedIn(in.visit(), in.ticket(), h.at()), missed, null, h.hash());
      case AppointmentCame c -> with(more(came, came(h.at().toLocalDateTime())), reminders);
      case AppointmentReminded r ->
          with(came, more(reminders, new Reminder(r.of(), h.at(), new StaffId(h.actor()))));
    };
  }

  /** Giving up a time that went by does not unmake that nobody came. */
  private List<LocalDateTime> missedBy(LocalDateTime now) {
    boolean nobody = open() && now.isAfter(lateAfter()) && !cameForIt();
    return nobody ? more(missed, start()) : missed;
  }

  private Came came(LocalDateTime at) {
    return new Came(start(), at, at.isAfter(lateAfter()));
  }

  /** Whether they stood at the door for the time that is promised now, though without a number. */
  boolean cameForIt() {
    return came.stream().anyMatch(c -> c.start().equals(start()));
  }

  /** When they came for the time that is promised now; null: nobody has. */
  public @Nullable LocalDateTime arrivedAt() {
    LocalDateTime checkedIn =
        state instanceof State.CheckedIn in ? in.at().toLocalDateTime() : null;
    return came.stream()
        .filter(c -> c.start().equals(start()))
        .map(Came::at)
        .findFirst()
        .orElse(checkedIn);
  }

  /** Times for which they came in vain, and which were given up since. */
  public List<Came> cameInVain() {
    return came.stream().filter(c -> !takesPlace() || !c.start().equals(start())).toList();
  }

  private static <T> List<T> more(List<T> list, T last) {
    List<T> more = new ArrayList<>(list);
    more.add(last);
    return more;
  }

  private Appointment with(
      State newState, List<LocalDateTime> newMissed, @Nullable Why newWhy, String newHead) {
    return new Appointment(
        id,
        booking,
        span,
        lateMinutes,
        newState,
        newMissed,
        came,
        reminders,
        booker,
        newWhy,
        newHead);
  }

  private Appointment with(List<Came> newCame, List<Reminder> newReminders) {
    return new Appointment(
        id, booking, span, lateMinutes, state, missed, newCame, newReminders, booker, why, head);
  }

  /** The same, on which the next fact is to build by another hash: after an undo. */
  public Appointment headed(String newHead) {
    return new Appointment(
        id, booking, span, lateMinutes, state, missed, came, reminders, booker, why, newHead);
  }

  /** A fact about it that builds on all that is known of it. */
  public Draft draft(AppointmentFact fact) {
    return new Draft(id.subject(), fact.law() == Fact.Law.EXCLUSIVE ? head : null, fact);
  }
}
