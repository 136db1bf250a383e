package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What outlives the view, which is loaded anew when the language changes: the form as typed, the
 * appointment that is being moved, and the ways that the composition root lays. On the JavaFX
 * thread only.
 */
public final class AppointmentModel {
  private Typed draft = Typed.EMPTY;
  private @Nullable Appointment moving;
  private Runnable open = () -> {};
  private @Nullable Runnable importing;
  private Consumer<URI> link = uri -> {};
  private Runnable refill = () -> {};
  private Runnable asked = () -> {};
  private Consumer<Typed> typed = now -> {};

  /** How this screen comes to the front. */
  public void onOpen(Runnable route) {
    open = route;
  }

  /** What opens a link outside of the program. */
  public void onLink(Consumer<URI> route) {
    link = route;
  }

  /** What brings in a file of requests; unless set there is no button for it. */
  public void onImport(Runnable route) {
    importing = route;
  }

  /** The screen comes to the front with that appointment ready to be moved: Enter takes a time. */
  public void rebook(Appointment appointment) {
    moving = appointment;
    open.run();
    asked.run();
  }

  void link(URI uri) {
    link.accept(uri);
  }

  @Nullable Runnable importing() {
    return importing;
  }

  /** Once only: null when nobody asked for it since. */
  @Nullable Appointment takeMoving() {
    Appointment taken = moving;
    moving = null;
    return taken;
  }

  /** The screen that hears that an appointment is to be moved. */
  void onMoving(Runnable hears) {
    asked = hears;
  }

  void forget() {
    draft = Typed.EMPTY;
    moving = null;
  }

  Typed draft() {
    return draft;
  }

  void draft(Typed now) {
    if (!now.equals(draft)) {
      draft = now;
      typed.accept(now);
    }
  }

  /** Who hears what stands in the form, after every change. */
  void onDraft(Consumer<Typed> hears) {
    typed = hears;
  }

  /** What a power cut left comes back into the form. */
  void restore(Typed kept) {
    draft = kept;
    refill.run();
  }

  /** The form that shows {@link #draft()}. */
  void onRestore(Runnable form) {
    refill = form;
  }
}
