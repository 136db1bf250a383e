package id.loket.ui.reception;

import id.loket.domain.queue.TicketId;
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
    draft = entry;
  }

  @Nullable TicketId last() {
    return last;
  }

  void last(TicketId ticket) {
    last = ticket;
  }

  /** Where "Daftar cetakan" leads. */
  public void onPrintJobs(Runnable route) {
    printJobs = route;
  }

  void openPrintJobs() {
    printJobs.run();
  }
}
