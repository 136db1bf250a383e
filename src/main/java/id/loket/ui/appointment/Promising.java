package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Booked;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Service;
import id.loket.ui.kit.Work;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the desk is asked to promise, and what has to be known for it. A second Enter while an act
 * is under way must not promise twice: {@link #busy()}. On the JavaFX thread.
 */
final class Promising {
  private final AppointmentDesk appointments;
  private final UndoDesk undo;
  private final Session session;
  private final Work work;
  private final LastAsked shares;
  private final LastAsked counts;
  private boolean busy;

  Promising(Desk desk, Session session, Work work) {
    this.appointments = new AppointmentDesk(desk);
    this.undo = new UndoDesk(desk);
    this.session = session;
    this.work = work;
    this.shares = new LastAsked(work);
    this.counts = new LastAsked(work);
  }

  boolean busy() {
    return busy;
  }

  /** One person, or all of a party. */
  void book(
      Typed typed, LocalDateTime start, boolean overLimit, Consumer<Outcome<List<Booked>>> then) {
    Who who = session.who();
    act(() -> booked(who, typed, start, overLimit), then);
  }

  private Outcome<List<Booked>> booked(
      Who who, Typed typed, LocalDateTime start, boolean overLimit) {
    return typed.people() == null
        ? appointments.book(who, typed.form(start, overLimit)).map(List::of)
        : appointments.book(who, typed.party(start, overLimit));
  }

  void move(Appointment a, LocalDateTime start, Consumer<Outcome<Appointment>> then) {
    Who who = session.who();
    act(() -> appointments.reschedule(who, a.id().value(), start), then);
  }

  private <T> void act(Callable<Outcome<T>> verb, Consumer<Outcome<T>> then) {
    busy = true;
    work.act(
        verb,
        outcome -> {
          busy = false;
          then.accept(outcome);
        },
        work.unexpectedAfter(() -> busy = false));
  }

  /** Takes back what was done last. */
  void undo(Consumer<Outcome<String>> then) {
    Who who = session.who();
    work.act(() -> undo.undo(who), then);
  }

  void nextFree(Service service, LocalDateTime from, Consumer<Optional<LocalDateTime>> then) {
    work.ask(() -> appointments.nextFree(service, from), then);
  }

  /** Which times those of a party would get. */
  void partyTimes(
      Service service, LocalDateTime start, int many, Consumer<List<LocalDateTime>> then) {
    shares.ask(() -> appointments.partyTimes(service, start, many), then);
  }

  /** It is for no party any more, or for no known time. */
  void noPartyTimes() {
    shares.drop();
  }

  /** How often the owner of that number or NIK did not come. */
  void noShows(String phone, @Nullable String nik, Consumer<Integer> then) {
    counts.ask(() -> appointments.noShows(phone, nik), then);
  }
}
