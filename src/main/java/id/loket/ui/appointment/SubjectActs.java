package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.ui.appointment.Sending.Medium;
import id.loket.ui.kit.Keys.Command;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with an appointment wherever it is met: its slip, the messages about it, and, as
 * long as it is open, another time.
 */
final class SubjectActs {
  private final Supplier<@Nullable Subject> met;
  private final SimpleObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>();
  private final SimpleBooleanProperty movable = new SimpleBooleanProperty();
  final Command slip;
  final Command whatsApp;
  final Command sms;
  final Command link;
  final Command move;

  /**
   * @param met what the hand is on now; null: nothing
   * @param moves brings it to where another time is chosen
   */
  SubjectActs(Sending sending, Supplier<@Nullable Subject> met, Consumer<Appointment> moves) {
    this.met = met;
    BooleanBinding some = subject.isNotNull();
    slip =
        Command.of("appointment.slip", "F9", () -> with(s -> sending.slips(s.slips()))).when(some);
    whatsApp =
        Command.of(
                "appointment.copy.WHATSAPP",
                "Ctrl+W",
                () -> with(s -> sending.copy(s.appointment(), s.occasion(), Medium.WHATSAPP)))
            .when(some);
    sms =
        Command.of(
                "appointment.copy.SMS",
                "Ctrl+S",
                () -> with(s -> sending.copy(s.appointment(), s.occasion(), Medium.SMS)))
            .when(some);
    link =
        Command.of(
                "appointment.open",
                "Ctrl+B",
                () -> with(s -> sending.open(s.appointment(), s.occasion())))
            .when(some);
    move =
        Command.of("appointment.move", "Ctrl+G", () -> with(s -> moves.accept(s.appointment())))
            .when(movable);
  }

  /** On while what is met is still to take place. */
  ObservableBooleanValue movable() {
    return movable;
  }

  /** The hand may be on another one. */
  void look() {
    Subject now = met.get();
    subject.set(now);
    movable.set(now != null && now.appointment().open());
  }

  private void with(Consumer<Subject> act) {
    look();
    Subject now = subject.get();
    if (now != null) {
      act.accept(now);
    }
  }
}
