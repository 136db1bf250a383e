package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.ui.kit.Work;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The code of a slip is scanned: the list goes to its day, and its row is chosen. */
final class RowByCode {
  private final AppointmentDesk appointments;
  private final Work work;
  private final TableView<Listed> table;
  private final Consumer<Appointment> found;
  private final Consumer<Refusal> unknown;
  private @Nullable AppointmentId sought;

  /**
   * @param found brings its day into the list, at once or later
   */
  RowByCode(
      AppointmentDesk appointments,
      Work work,
      TableView<Listed> table,
      Consumer<Appointment> found,
      Consumer<Refusal> unknown) {
    this.appointments = appointments;
    this.work = work;
    this.table = table;
    this.found = found;
    this.unknown = unknown;
  }

  void find(String code) {
    work.ask(
        () -> appointments.find(code),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Appointment>(Appointment a) -> {
              found.accept(a);
              sought = a.id();
              shown();
            }
            case Outcome.Refused<Appointment>(Refusal refusal) -> unknown.accept(refusal);
          }
        });
  }

  /** Other days are asked for by hand: it is not waited for any more. */
  void drop() {
    sought = null;
  }

  /** The rows are others now; its own may be among them. */
  void shown() {
    AppointmentId wanted = sought;
    for (int i = 0; wanted != null && i < table.getItems().size(); i++) {
      if (table.getItems().get(i).appointment().id().equals(wanted)) {
        drop();
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(i);
        return;
      }
    }
  }
}
