package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Start;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.ui.appointment.WeekFeed.Asked;
import id.loket.ui.appointment.WeekFeed.Seen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which time is meant: the next free one until somebody says otherwise, by typing, by walking
 * through the week, or by taking what the desk offers. What lies in another week is known when that
 * has come.
 */
final class Choosing {
  private final Consumer<Asked> ask;
  private final Consumer<By> changed;
  private Asked asked = new Asked("", null, null);
  private @Nullable Seen seen;
  private @Nullable LocalDateTime choice;
  private @Nullable LocalDate day;
  private boolean weekTurned;
  private boolean auto = true;
  private boolean unread;

  /** Who chose: what was typed is not written over. */
  enum By {
    TYPING,
    OTHERS
  }

  /**
   * How the choice stands.
   *
   * @param start null: none, or the day has no free time
   * @param fit null where nothing is known of it yet
   * @param free places that are left, of so many
   */
  record Standing(
      @Nullable LocalDateTime start,
      @Nullable LocalDate day,
      @Nullable Fit fit,
      int free,
      int capacity,
      boolean unread) {
    boolean had() {
      return fit == Fit.FREE;
    }
  }

  /**
   * @param ask what the week is to be of
   * @param changed the choice, or what is known of it
   */
  Choosing(Consumer<Asked> ask, Consumer<By> changed) {
    this.ask = ask;
    this.changed = changed;
  }

  @Nullable LocalDateTime choice() {
    return choice;
  }

  String service() {
    return asked.service();
  }

  @Nullable Appointment moved() {
    return asked.moved();
  }

  @Nullable Week week() {
    Seen now = seen;
    return now == null || !now.asked().service().equals(asked.service()) ? null : now.week();
  }

  /** Another service, or another appointment to be moved: the next free time again. */
  void begin(String service, @Nullable Appointment moved) {
    free();
    want(new Asked(service, null, moved));
  }

  /** As it was left, e.g. by a power cut. */
  void begin(String service, LocalDateTime start) {
    free();
    auto = false;
    choice = start;
    want(new Asked(service, start.toLocalDate(), null));
  }

  private void free() {
    choice = null;
    day = null;
    weekTurned = false;
    auto = true;
    unread = false;
  }

  private void want(Asked now) {
    asked = now;
    ask.accept(now);
  }

  /** What is typed as day and time; of an empty field the next free one is meant. */
  void typed(String words) {
    free();
    Seen now = seen;
    if (now == null) {
      return;
    }
    LocalDateTime first = now.first();
    if (words.isBlank()) {
      choice = first;
    } else {
      auto = false;
      Optional<TypedTime> read = TypedTime.of(words, now.now());
      unread = read.isEmpty();
      read.ifPresent(t -> read(t, first == null ? now.now().toLocalDate() : first.toLocalDate()));
    }
    changed.accept(By.TYPING);
  }

  private void read(TypedTime typed, LocalDate usual) {
    LocalDate on = typed.day() == null ? usual : typed.day();
    LocalTime at = typed.time();
    if (at == null) {
      day = on;
    } else {
      choice = on.atTime(at);
    }
    turnTo(on);
    resolve();
  }

  private void turnTo(LocalDate on) {
    Week week = week();
    if (week == null || !week.has(on)) {
      want(new Asked(asked.service(), on, asked.moved()));
    }
  }

  /** By arrows, the mouse, or an offer that was taken. */
  void mark(LocalDateTime start) {
    free();
    auto = false;
    choice = start;
    turnTo(start.toLocalDate());
    changed.accept(By.OTHERS);
  }

  /** It was said to somebody: what becomes free or full meanwhile changes it no longer. */
  void hold() {
    if (choice != null) {
      auto = false;
    }
  }

  /** The first free time of another week. */
  void weeks(int by) {
    Week week = week();
    if (week != null) {
      free();
      auto = false;
      weekTurned = true;
      want(new Asked(asked.service(), week.monday().plusWeeks(by), asked.moved()));
    }
  }

  void home() {
    if (!asked.service().isEmpty()) {
      begin(asked.service(), asked.moved());
    }
  }

  /** What the desk answered; the choice may follow from it. */
  void know(Seen now) {
    if (!now.asked().service().equals(asked.service())) {
      return;
    }
    seen = now;
    LocalDateTime before = choice;
    if (auto && (choice == null || now.first() == null || !isFree())) {
      choice = now.first();
    }
    resolve();
    boolean typing = !auto && choice != null && choice.equals(before);
    changed.accept(typing || day != null ? By.TYPING : By.OTHERS);
  }

  private boolean isFree() {
    return standing().had();
  }

  private void resolve() {
    Week week = week();
    LocalDate on = day;
    if (week == null) {
      return;
    }
    if (on != null && week.has(on)) {
      choice = week.firstFree(on).orElse(null);
    } else if (weekTurned && asked.day() != null && week.has(asked.day())) {
      weekTurned = false;
      Stream<Start> all = week.days().stream().flatMap(d -> d.starts().stream());
      choice =
          week.days().stream()
              .flatMap(d -> week.firstFree(d.date()).stream())
              .findFirst()
              .orElseGet(() -> all.findFirst().map(s -> s.slot().start()).orElse(null));
    }
  }

  Standing standing() {
    LocalDateTime start = choice;
    LocalDate on = start == null ? day : start.toLocalDate();
    Week week = week();
    if (on == null || week == null || !week.has(on)) {
      return new Standing(start, on, null, 0, 0, unread);
    }
    boolean open = week.days().stream().anyMatch(d -> d.date().equals(on) && d.holiday() == null);
    if (start == null) {
      return new Standing(null, on, open ? Fit.FULL : Fit.DAY, 0, 0, unread);
    }
    return week.at(start)
        .map(s -> new Standing(start, on, s.fit(), s.slot().free(), s.slot().bookable(), unread))
        .orElseGet(() -> new Standing(start, on, open ? Fit.GRID : Fit.DAY, 0, 0, unread));
  }
}
