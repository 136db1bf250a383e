package id.loket.ui.reception;

import id.loket.desk.DoorDesk.Received;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What outlives the view, which is loaded anew when the language changes: the form as typed, the
 * last ticket, and the ways to other areas that {@code Office} lays. On the JavaFX thread only.
 */
public final class ReceptionModel {
  private Entry draft = Entry.EMPTY;
  private @Nullable TicketId last;
  private boolean quick;
  private Runnable printJobs = () -> {};
  private Runnable reception = () -> {};
  private Runnable refill = () -> {};
  private @Nullable Consumer<With> comes;
  private With waiting = With.NOTHING;
  private Consumer<String> appointment = code -> {};
  private Consumer<Received> lastKnown = given -> {};
  private Consumer<Entry> typed = entry -> {};

  /** F2 on another screen: the form that comes to the front gives a number on Enter. */
  void quick(boolean now) {
    quick = now;
  }

  boolean quick() {
    return quick;
  }

  void forget() {
    draft = Entry.EMPTY;
    last = null;
    quick = false;
  }

  Entry draft() {
    return draft;
  }

  void draft(Entry entry) {
    if (!entry.equals(draft)) {
      draft = entry;
      typed.accept(entry);
    }
  }

  /** Who hears what stands in the form, after every change. */
  void onDraft(Consumer<Entry> hears) {
    typed = hears;
  }

  /** What a power cut left comes back into the form. */
  void restore(Entry entry) {
    draft = entry;
    refill.run();
  }

  /** Somebody comes with that; the screen that is loaded fills its form. */
  void come(With with) {
    Consumer<With> screen = comes;
    if (screen == null) {
      waiting = with;
    } else {
      screen.accept(with);
    }
  }

  /** The screen that fills its form; what came before it was loaded comes now. */
  void onCome(Consumer<With> screen) {
    comes = screen;
    With before = waiting;
    waiting = With.NOTHING;
    if (!before.isNothing()) {
      screen.accept(before);
    }
  }

  /** The form that shows {@link #draft()}. */
  void onRestore(Runnable form) {
    refill = form;
  }

  @Nullable TicketId last() {
    return last;
  }

  /** What the door has just said; the last ticket is now the one in it, if there is one. */
  void given(Received received) {
    Ticket ticket = received.ticket();
    if (ticket != null) {
      last = ticket.id();
      lastKnown.accept(received);
    }
  }

  /** Who shows the last ticket. */
  void onLast(Consumer<Received> hears) {
    lastKnown = hears;
  }

  /** Where "Daftar cetakan" leads. */
  public void onPrintJobs(Runnable route) {
    printJobs = route;
  }

  /** How the appointment of a code comes to the front, to be moved. */
  public void onAppointment(Consumer<String> route) {
    appointment = route;
  }

  void openAppointment(String code) {
    appointment.accept(code);
  }

  /** How the reception comes to the front. */
  public void onReception(Runnable route) {
    reception = route;
  }

  void openReception() {
    reception.run();
  }

  void openPrintJobs() {
    printJobs.run();
  }
}
