package id.loket.ui.reception;

import id.loket.desk.LookDesk.Found;
import id.loket.domain.dossier.Dossier;

/** What a search finds. */
sealed interface Result {
  record OfVisit(Found found) implements Result {}

  record OfDossier(Dossier dossier) implements Result {}
}
