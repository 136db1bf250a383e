package id.loket.ui.reception;

import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.LookDesk.Found;
import id.loket.domain.dossier.Dossier;

/** What a search finds. */
sealed interface Result {
  record OfVisit(Found found) implements Result {}

  record OfDossier(Dossier dossier) implements Result {}

  /**
   * An appointment of today or later.
   *
   * @param service its name
   */
  record OfAppointment(Listed listed, String service, boolean today) implements Result {}
}
