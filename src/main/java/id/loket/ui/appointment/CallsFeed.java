package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Misfits.Cause;
import id.loket.domain.service.Catalogue;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who has to be called, asked again after every commit. On the JavaFX thread. */
final class CallsFeed {
  private final Desk desk;
  private final AppointmentDesk appointments;
  private final LookDesk look;
  private final Live<Seen> live;

  /**
   * Somebody to call.
   *
   * @param cause why theirs has to be moved; null: they are only reminded
   * @param told who reminded them; null: nobody yet
   */
  record Call(Appointment appointment, @Nullable Cause cause, @Nullable String told) {}

  /**
   * All of them.
   *
   * @param day the next one on which the office works; null: none within a year
   */
  record Seen(
      List<Call> toMove, List<Call> toRemind, @Nullable LocalDate day, Catalogue catalogue) {}

  CallsFeed(Desk desk, AppointmentDesk appointments, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.appointments = appointments;
    this.look = new LookDesk(desk);
    this.live = new Live<>(work, this::look, show, CallsFeed::broken);
  }

  void open() {
    live.open(desk::subscribe);
  }

  void close() {
    live.close();
  }

  private Seen look() {
    List<Call> toMove =
        appointments.toMove().stream()
            .map(m -> new Call(m.appointment(), m.cause(), null))
            .toList();
    LocalDate day = desk.look(s -> s.settings().calendar().nextOpen(s.now().day())).orElse(null);
    List<Call> toRemind =
        day == null
            ? List.of()
            : appointments.list(day, day).stream()
                .map(row -> row.appointment())
                .filter(Appointment::open)
                .map(a -> new Call(a, null, told(a)))
                .toList();
    return new Seen(toMove, toRemind, day, desk.look(s -> s.catalogue()));
  }

  private @Nullable String told(Appointment a) {
    Appointment.Reminder reminder = a.reminder();
    return reminder == null ? null : look.nameOf(reminder.by());
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private static void broken(Throwable failure) {
    throw new IllegalStateException("who has to be called", failure);
  }
}
