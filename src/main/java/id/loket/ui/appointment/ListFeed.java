package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Desk;
import id.loket.domain.service.Catalogue;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The appointments of a day or a week, asked again after every commit. On the JavaFX thread. */
final class ListFeed {
  private final Desk desk;
  private final AppointmentDesk appointments;
  private final Live<Seen> live;
  private volatile Wanted wanted = new Wanted(null, false);

  /**
   * Which days.
   *
   * @param day null: today
   * @param week all of its week
   */
  private record Wanted(@Nullable LocalDate day, boolean week) {}

  /** These days, both included, as they stand now. */
  record Seen(
      LocalDateTime now, LocalDate from, LocalDate to, List<Listed> rows, Catalogue catalogue) {
    boolean week() {
      return !from.equals(to);
    }
  }

  ListFeed(Desk desk, AppointmentDesk appointments, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.appointments = appointments;
    this.live = new Live<>(work, this::look, show, ListFeed::broken);
  }

  void open() {
    live.open(desk::subscribe);
  }

  void close() {
    live.close();
  }

  /** Also as the clock goes on: whoever has not come is late some day. */
  void again() {
    live.changed();
  }

  void want(@Nullable LocalDate day, boolean week) {
    wanted = new Wanted(day, week);
    live.changed();
  }

  private Seen look() {
    Wanted asked = wanted;
    LocalDateTime now = desk.look(s -> s.now().at().toLocalDateTime());
    LocalDate day = asked.day() == null ? now.toLocalDate() : asked.day();
    LocalDate from = asked.week() ? Week.mondayOf(day) : day;
    LocalDate to = asked.week() ? from.plusDays(6) : day;
    return new Seen(now, from, to, appointments.list(from, to), desk.look(s -> s.catalogue()));
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private static void broken(Throwable failure) {
    throw new IllegalStateException("the list of appointments", failure);
  }
}
