package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Cancels below the list: one key asks for the reason, so that a second one only cancels. */
final class Cancelling {
  private final AppointmentDesk appointments;
  private final Session session;
  private final Work work;
  private final Texts texts;
  private final Parts parts;
  private final Consumer<Outcome<Appointment>> then;
  private final SimpleBooleanProperty asking = new SimpleBooleanProperty();
  private @Nullable Listed asked;

  /** Where it is asked for. */
  record Parts(VBox place, Label words, TextField why) {}

  Cancelling(
      AppointmentDesk appointments,
      Session session,
      Work work,
      Texts texts,
      Parts parts,
      Consumer<Outcome<Appointment>> then) {
    this.appointments = appointments;
    this.session = session;
    this.work = work;
    this.texts = texts;
    this.parts = parts;
    this.then = then;
    parts.place().managedProperty().bind(parts.place().visibleProperty());
    parts.place().visibleProperty().bind(asking);
  }

  void ask(Listed row) {
    asked = row;
    parts
        .words()
        .setText(
            texts.get(
                "appointment.cancel.words",
                row.appointment().booking().code().shown(),
                Rows.name(texts, row.appointment()),
                new Times(texts).brief(row.appointment().start())));
    parts.why().clear();
    asking.set(true);
    parts.why().requestFocus();
  }

  /** False: nothing was asked. */
  boolean close() {
    boolean open = asking.get();
    asking.set(false);
    return open;
  }

  /** Enter in the reason. */
  void cancel() {
    Listed row = asked;
    if (row == null || !close()) {
      return;
    }
    Who who = session.who();
    String why = parts.why().getText();
    work.act(() -> appointments.cancel(who, row.appointment().id().value(), why), then);
  }
}
