package id.loket.domain.dossier;

import static id.loket.domain.Refusal.Code.BAD_LINE;
import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;
import static id.loket.domain.Refusal.Code.NOT_TODAY;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.dossier.DossierFact.DossierNumbered;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierFact.NumberSettled;
import id.loket.domain.dossier.DossierFact.PapersTaken;
import id.loket.domain.register.KeeperDecisions;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterName;
import id.loket.domain.register.RegisterNumber;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.domain.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the intake of papers decides: RULES "Dossier at intake". Nothing is changed here. */
public final class DossierDecisions {
  /** More copies of one paper than any office asks for: a slip of the hand. */
  public static final int MOST = 999;

  private final Situation office;

  public DossierDecisions(Situation office) {
    this.office = office;
  }

  /**
   * A paper that was put on the counter.
   *
   * @param form null: as it was asked for
   * @param count 0: none of it
   */
  public record Put(Requirement.@Nullable Form form, int count) {}

  /**
   * What is applied for.
   *
   * @param requested what {@link #requested} made of service, conditions and papers
   * @param bearer who brings the papers; null: the applicant
   * @param chance for the tracking code, see {@link TrackingCode#of}
   */
  public record Opening(
      Visit visit,
      Requested requested,
      Applicant applicant,
      @Nullable Bearer bearer,
      long chance) {}

  /** What is asked of the applicant, and what of it lies on the counter. */
  public record Requested(Asked asked, List<Handed> handed) {}

  /**
   * Refused before anybody is looked up: a condition or a paper that the service does not know is a
   * line that cannot be read.
   *
   * @param papers by the key of their requirement
   */
  public static Requested requested(
      Service service, List<String> conditions, Map<String, List<Put>> papers) {
    for (String condition : conditions) {
      if (!service.standard().conditions().contains(condition)) {
        throw RefusedException.of(BAD_LINE, "condition", condition);
      }
    }
    Asked asked = Asked.of(service, conditions);
    return new Requested(asked, handed(asked, papers));
  }

  /**
   * Opens a dossier; complete or not is what its papers come to. Nobody is sent home for want of a
   * number: where another desk keeps the register, that desk gives it later.
   */
  public Decision<DossierId> open(Opening o) {
    Asked asked = o.requested().asked();
    if (office.now().unsure()) {
      throw RefusedException.of(CLOCK_UNSURE, office.now().at().toLocalDateTime());
    }
    if (!o.visit().arrival().day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, o.visit().id().value(), o.visit().arrival().day());
    }
    DossierId id = new DossierId(office.newId());
    DossierOpened opened =
        new DossierOpened(
            office.keeping(RegisterName.BERKAS).next(0).map(RegisterNumber::text).orElse(null),
            TrackingCode.of(o.chance()),
            o.visit().id(),
            office.now().day(),
            asked,
            o.requested().handed(),
            due(asked.promise()),
            o.applicant(),
            o.bearer());
    return new Decision<>(List.of(new Draft(id.subject(), null, opened)), id);
  }

  /** More papers for a dossier that is there. */
  public Decision<DossierId> papers(Dossier dossier, Map<String, List<Put>> papers) {
    List<Handed> handed = handed(dossier.asked(), papers);
    PapersTaken taken = new PapersTaken(handed, due(dossier.asked().promise()));
    return handed.isEmpty()
        ? Decision.nothing(dossier.id())
        : new Decision<>(List.of(new Draft(dossier.id().subject(), null, taken)), dossier.id());
  }

  /**
   * Gives those that wait their numbers, in that order. One that got a number meanwhile keeps it.
   */
  public Decision<List<String>> number(List<Dossier> waiting) {
    if (office.now().unsure()) {
      throw RefusedException.of(CLOCK_UNSURE, office.now().at().toLocalDateTime());
    }
    Keeping keeping = office.keeping(RegisterName.BERKAS);
    List<Draft> facts = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (Dossier dossier : waiting) {
      if (dossier.number() == null) {
        String number =
            keeping
                .next(given.size())
                .map(RegisterNumber::text)
                .orElseThrow(() -> KeeperDecisions.notKeeper(keeping));
        facts.add(new Draft(dossier.id().subject(), null, new DossierNumbered(number)));
        given.add(number);
      }
    }
    return new Decision<>(facts, List.copyOf(given));
  }

  /**
   * Says what becomes of a number that was given twice, or by a desk that did not keep the register
   * any more. It is written into the book too, so the desk that keeps it says so.
   *
   * @param becomes the number with a letter; null: BATAL
   */
  public Decision<DossierId> settle(Dossier dossier, String number, @Nullable String becomes) {
    boolean open =
        dossier.numbering().given().stream()
            .anyMatch(g -> g.number().equals(number) && !g.settled());
    if (!open) {
      throw RefusedException.of(WRONG_STATE, "number", number);
    }
    Keeping keeping = office.keeping(RegisterName.BERKAS);
    if (keeping.next(0).isEmpty()) {
      throw KeeperDecisions.notKeeper(keeping);
    }
    NumberSettled settled = new NumberSettled(number, becomes);
    return new Decision<>(List.of(new Draft(dossier.id().subject(), null, settled)), dossier.id());
  }

  private static List<Handed> handed(Asked asked, Map<String, List<Put>> papers) {
    List<Handed> handed = new ArrayList<>();
    papers.forEach((key, puts) -> {
      for (Put put : puts) {
        Requirement wanted = asked.find(key, put.form());
        if (wanted == null) {
          throw RefusedException.of(BAD_LINE, "paper", key);
        }
        if (put.count() < 0 || put.count() > MOST) {
          throw RefusedException.of(BAD_LINE, "paper", key + ": " + put.count());
        }
        if (put.count() > 0) {
          Requirement.Form form = put.form() == null ? wanted.form() : put.form();
          handed.add(new Handed(key, form, put.count()));
        }
      }
    });
    return handed;
  }

  private @Nullable LocalDate due(Standard.Promise promise) {
    return office
        .settings()
        .calendar()
        .promised(office.now().at().toLocalDateTime(), promise.workingDays())
        .orElse(null);
  }
}
