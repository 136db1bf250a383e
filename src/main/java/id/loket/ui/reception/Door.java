package id.loket.ui.reception;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Received;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.domain.Outcome;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.VisitId;
import java.util.List;

/**
 * The verbs of the door for whoever is signed in; a ticket that was given goes to the printer, and
 * only after the commit. For the worker thread.
 */
final class Door {
  private final DoorDesk door;
  private final DossierDesk dossiers;
  private final AppointmentDesk appointments;
  private final UndoDesk undo;
  private final Session session;
  private final Slips slips;

  Door(Desk desk, Session session, Slips slips) {
    this.door = new DoorDesk(desk);
    this.dossiers = new DossierDesk(desk);
    this.appointments = new AppointmentDesk(desk);
    this.undo = new UndoDesk(desk);
    this.session = session;
    this.slips = slips;
  }

  Outcome<Received> arrive(DoorDesk.Form form) {
    return printed(door.arrive(session.who(), form));
  }

  /** Somebody is back for that dossier. */
  Outcome<Received> comeBack(DoorDesk.Form form, String dossier) {
    return printed(door.comeBack(session.who(), form, dossier));
  }

  /** Somebody comes with that appointment. */
  Outcome<Received> checkIn(DoorDesk.Form form, String booking) {
    return printed(door.checkIn(session.who(), form, booking));
  }

  /** By its code; refused where nobody may come in with it now. */
  Outcome<Appointment> appointment(String typed) {
    return appointments.toCheckIn(typed);
  }

  /** Those of today that somebody of that NIK or telephone number may come in with. */
  List<Appointment> expected(String digits) {
    return appointments.expected(digits);
  }

  /** By its number or tracking code; the refusal says what is wrong with a code. */
  Outcome<Dossier> dossier(String typed) {
    return dossiers.find(typed);
  }

  Outcome<Received> recheck(VisitId visit, Screening screening, boolean outside) {
    return printed(door.recheck(session.who(), visit, screening, outside));
  }

  Outcome<Long> leaveRoom(VisitId visit) {
    return door.leaveRoom(session.who(), visit);
  }

  Outcome<String> undo() {
    return undo.undo(session.who());
  }

  private Outcome<Received> printed(Outcome<Received> outcome) {
    if (outcome instanceof Outcome.Done<Received>(Received r)) {
      Ticket ticket = r.ticket();
      if (ticket != null) {
        slips.print(ticket, new LookDesk.Turn(r.ahead(), r.estimateMinutes()));
      }
    }
    return outcome;
  }
}
