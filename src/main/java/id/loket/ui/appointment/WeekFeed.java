package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The week that is looked at, asked again after every commit. On the JavaFX thread. */
final class WeekFeed {
  private final Desk desk;
  private final AppointmentDesk appointments;
  private final Live<Seen> live;
  private volatile Asked asked = new Asked("", null, null);

  /**
   * What is looked at.
   *
   * @param service its code; empty: none is chosen yet
   * @param day one of the week; null: that of the first free time
   * @param moved takes no place: it is to be moved; null: a new one is made
   */
  record Asked(String service, @Nullable LocalDate day, @Nullable Appointment moved) {}

  /**
   * How it stands.
   *
   * @param week null where no service is chosen
   * @param first the first free time, for one that is moved the nearest; null: there is none
   */
  record Seen(
      Asked asked,
      LocalDateTime now,
      Catalogue catalogue,
      @Nullable Service service,
      @Nullable Week week,
      @Nullable LocalDateTime first) {}

  WeekFeed(Desk desk, AppointmentDesk appointments, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.appointments = appointments;
    this.live = new Live<>(work, this::look, show, WeekFeed::broken);
  }

  void open() {
    live.open(desk::subscribe);
  }

  void close() {
    live.close();
  }

  void want(Asked now) {
    asked = now;
    live.changed();
  }

  private Seen look() {
    Asked wanted = asked;
    LocalDateTime now = desk.look(s -> s.now().at().toLocalDateTime());
    Catalogue catalogue = desk.look(s -> s.catalogue());
    Optional<Service> service =
        wanted.service().isEmpty()
            ? Optional.empty()
            : catalogue.byCode(new ServiceCode(wanted.service()));
    return service
        .map(known -> look(wanted, now, catalogue, known))
        .orElseGet(() -> new Seen(wanted, now, catalogue, null, null, null));
  }

  private Seen look(Asked wanted, LocalDateTime now, Catalogue catalogue, Service service) {
    Appointment moved = wanted.moved();
    LocalDateTime first =
        (moved == null ? appointments.nextFree(service) : other(service, moved)).orElse(null);
    LocalDate day = wanted.day();
    if (day == null) {
      day = first == null ? now.toLocalDate() : first.toLocalDate();
    }
    LocalDate monday = Week.mondayOf(day);
    Week week =
        Week.of(
            monday,
            desk.look(s -> s.settings().calendar()),
            appointments.starts(service, monday, monday.plusDays(6), moved));
    return new Seen(wanted, now, catalogue, service, week, first);
  }

  /** The nearest; where its own time is free, the one after it. */
  private Optional<LocalDateTime> other(Service service, Appointment moved) {
    return appointments
        .instead(moved)
        .flatMap(nearest ->
            nearest.equals(moved.start())
                ? appointments.nextFree(service, nearest.plusMinutes(1))
                : Optional.of(nearest));
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private static void broken(Throwable failure) {
    throw new IllegalStateException("the week", failure);
  }
}
