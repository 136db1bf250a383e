package id.loket.ui.kit.hub;

import id.loket.desk.Desk;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.queue.Ticket;
import id.loket.sync.LinkState;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Finds the tickets of today of which a hub lacks something, for the small mark beside their
 * number. On the JavaFX thread.
 */
public final class Unsent implements AutoCloseable {
  private static final String APPOINTMENT = "appointment/";

  private final Desk desk;
  private final Hubs hubs;
  private final Work work;
  private final Marks marks;
  private final LongSupplier nanos;
  private final Lingering lingering = new Lingering();
  private final PauseTransition ripe = new PauseTransition(Duration.seconds(Lingering.SECONDS));
  private final Subscription open;
  private boolean asking;
  private boolean again;

  /**
   * @param nanos by a clock that nobody sets
   */
  public Unsent(Desk desk, Hubs hubs, Work work, Marks marks, LongSupplier nanos) {
    this.desk = desk;
    this.hubs = hubs;
    this.work = work;
    this.marks = marks;
    this.nanos = nanos;
    ripe.setOnFinished(e -> ask());
    this.open =
        Subscription.combine(
            Fx.listen(desk::subscribe, this::ask), Fx.listen(hubs.subscribe(), this::ask));
  }

  private record Seen(
      Set<String> subjects, boolean cut, List<Ticket> tickets, Map<String, String> codes) {}

  private void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    work.ask(this::look, this::answered, this::broken);
  }

  private Seen look() {
    List<LinkState> states = hubs.states().get();
    if (states.isEmpty()) {
      return new Seen(Set.of(), false, List.of(), Map.of());
    }
    Set<String> lacking = hubs.notYetThere().get();
    boolean cut = states.stream().anyMatch(s -> !s.online());
    List<Ticket> tickets =
        lacking.isEmpty() ? List.of() : desk.look(s -> List.copyOf(s.queue().tickets()));
    return new Seen(lacking, cut, tickets, codes(lacking));
  }

  /** Booking codes by the subjects of their appointments. */
  private Map<String, String> codes(Set<String> lacking) {
    Map<String, String> codes = new HashMap<>();
    for (String subject : lacking) {
      if (subject.startsWith(APPOINTMENT)) {
        AppointmentId id = new AppointmentId(subject.substring(APPOINTMENT.length()));
        desk.look(s -> s.appointment(id))
            .ifPresent(a -> codes.put(subject, a.booking().code().shown()));
      }
    }
    return codes;
  }

  private void answered(Seen seen) {
    asking = false;
    Set<String> marked = lingering.of(seen.subjects(), seen.cut(), nanos.getAsLong());
    Set<String> now = new HashSet<>();
    for (Ticket ticket : seen.tickets()) {
      String visit = ticket.origin().issued().visit().subject();
      if (marked.contains(ticket.id().subject()) || marked.contains(visit)) {
        now.add(ticket.number());
      }
    }
    seen.codes()
        .forEach((subject, code) -> {
          if (marked.contains(subject)) {
            now.add(code);
          }
        });
    marks.set(now);
    if (again) {
      ask();
    } else if (lingering.ripens()) {
      ripe.playFromStart();
    }
  }

  /** A mark is no reason to stop anybody: the next change asks again. */
  private void broken(Exception failure) {
    asking = false;
  }

  @Override
  public void close() {
    ripe.stop();
    open.unsubscribe();
  }
}
