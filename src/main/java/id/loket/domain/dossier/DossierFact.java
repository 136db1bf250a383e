package id.loket.domain.dossier;

import id.loket.domain.visit.VisitId;
import id.loket.journal.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a dossier at intake. All hold: papers that two clerks took in are both there. */
public sealed interface DossierFact extends Fact {

  @Override
  default Law law() {
    return Law.ADDITIVE;
  }

  @Override
  default boolean undoable() {
    return true;
  }

  /**
   * An application was begun.
   *
   * @param number of the register, {@code 2026-1-000377}; null: the desk that keeps the register
   *     gives it later
   * @param handed the papers that came with it
   * @param due when it is promised if these are all; computed when it was decided, since the fold
   *     knows no calendar. Null: the calendar had no working day within a year
   * @param applicant null where it is withheld or erased
   * @param bearer null: the applicant came, or likewise
   */
  record DossierOpened(
      @Nullable String number,
      TrackingCode tracking,
      VisitId visit,
      LocalDate day,
      Asked asked,
      List<Handed> handed,
      @Nullable LocalDate due,
      @Nullable Applicant applicant,
      @Nullable Bearer bearer)
      implements DossierFact {
    public DossierOpened {
      handed = List.copyOf(handed);
    }
  }

  /**
   * More papers came.
   *
   * @param due when it is promised if it is complete with these
   */
  record PapersTaken(List<Handed> handed, @Nullable LocalDate due) implements DossierFact {
    public PapersTaken {
      handed = List.copyOf(handed);
    }
  }

  /**
   * It got its number in the register. Nobody takes that back: a number that should not have been
   * given is crossed out in the book too, see {@link NumberSettled}.
   */
  record DossierNumbered(String number) implements DossierFact {
    @Override
    public boolean undoable() {
      return false;
    }
  }

  /**
   * Two desks gave numbers of one register, and a person said what becomes of this one. The first
   * who said so holds.
   *
   * @param becomes the number with a letter after it; null: BATAL, it is crossed out
   */
  record NumberSettled(String number, @Nullable String becomes) implements DossierFact {
    @Override
    public boolean undoable() {
      return false;
    }
  }
}
