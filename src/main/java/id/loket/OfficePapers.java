package id.loket;

import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.ServiceCode;
import id.loket.print.Printout;
import id.loket.print.Receipts;
import id.loket.print.Sheets;
import id.loket.ui.counter.IntakeDesk;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Set;

/** The counter's papers go to the printer of their kind, or to a PDF where there is none. */
final class OfficePapers implements IntakeDesk.Papers {
  private final Office office;
  private final Sheets sheets;
  private final Receipts receipts;
  private final Texts texts;

  OfficePapers(Office office, Texts texts) {
    this.office = office;
    this.sheets = new Sheets(office.desk);
    this.receipts = new Receipts(office.desk);
    this.texts = texts;
  }

  @Override
  public String sheet(ServiceCode service, Set<String> conditions) {
    String counter = office.session.counter().orElse(null);
    return out(
        sheets.sheet(
            new Sheets.Wanted(
                service.value(),
                List.copyOf(conditions),
                office.printing.file().settings().usualSheet(),
                counter)));
  }

  @Override
  public String of(Dossier dossier) {
    return out(receipts.first(dossier, office.session.who()));
  }

  @Override
  public String again(Dossier dossier) {
    return out(receipts.again(dossier, office.session.who()));
  }

  private String out(Outcome<? extends Printout> made) {
    return switch (made) {
      case Outcome.Done<? extends Printout>(var paper) -> {
        office.printing.jobs().submit(paper);
        yield texts.get("paper.submitted", paper.title());
      }
      case Outcome.Refused<? extends Printout>(Refusal why) ->
          Words.of(texts.locale()).sentence(why);
    };
  }
}
