package id.loket;

import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.counter.IntakeDesk;
import java.util.Set;

/** Where the counter's papers come out. */
final class OfficePapers implements IntakeDesk.Papers {
  @Override
  public String sheet(ServiceCode service, Set<String> conditions) {
    throw new UnsupportedOperationException("wip");
  }

  @Override
  public String of(Dossier dossier) {
    throw new UnsupportedOperationException("wip");
  }
}
