package id.loket.domain.dossier;

import id.loket.domain.dossier.DossierFact.DossierNumbered;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierFact.NumberSettled;
import id.loket.domain.dossier.DossierFact.PapersTaken;
import id.loket.domain.register.Numbering;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Happened;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands.
 *
 * @param numbering its numbers in the register
 * @param papers all that were handed in until it was complete, those of one key and form together
 * @param later what came after that, which the receipt must not date back
 * @param accepted when it was complete, null while papers lack
 * @param applicant null where it is withheld or erased
 * @param bearer who brought the papers with a power of attorney; null: the applicant, or likewise
 */
public record Dossier(
    DossierId id,
    Opening opening,
    Numbering numbering,
    Asked asked,
    List<Handed> papers,
    @Nullable Accepted accepted,
    List<Later> later,
    @Nullable Applicant applicant,
    @Nullable Bearer bearer) {

  /** A paper that nothing waited for any more. */
  public record Later(Handed handed, LocalDate day) {}

  /** What was fixed when it was opened. */
  public record Opening(TrackingCode tracking, VisitId visit, LocalDate day, OffsetDateTime at) {}

  /**
   * All that is asked for is there.
   *
   * @param due the promised day
   * @param by who took in the last paper, and signs for all of them
   * @param atOnce nothing lacked when it was opened
   */
  public record Accepted(OffsetDateTime at, @Nullable LocalDate due, StaffId by, boolean atOnce) {}

  /**
   * What lacks.
   *
   * @param count how many are still wanted
   */
  public record Missing(Requirement requirement, int count) {}

  public Dossier {
    papers = List.copyOf(papers);
    later = List.copyOf(later);
  }

  /** Its number in the register; null: it waits for one. */
  public @Nullable String number() {
    return numbering.now();
  }

  /** What everybody calls it by: its number, or its tracking code until it has one. */
  public String called() {
    String number = number();
    return number == null ? opening.tracking().shown() : number;
  }

  public DossierState state() {
    return accepted == null ? DossierState.DIKEMBALIKAN : DossierState.DITERIMA;
  }

  public @Nullable LocalDate due() {
    return accepted == null ? null : accepted.due();
  }

  /** All that was handed in, those of one key and form together. */
  public List<Handed> all() {
    return together(papers, later.stream().map(Later::handed).toList());
  }

  /** How many of that paper came in that form. */
  public int handed(String key, Form form) {
    return all().stream()
        .filter(p -> p.key().equals(key) && p.form() == form)
        .mapToInt(Handed::count)
        .sum();
  }

  /** What lacks, in the order of the standard. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (Requirement r : asked.wanted()) {
      int lacks = r.count() - handed(r.key(), r.form());
      if (lacks > 0) {
        missing.add(new Missing(r, lacks));
      }
    }
    return missing;
  }

  /** The fold: null until the opening is known. */
  public static @Nullable Dossier fold(
      DossierId id, @Nullable Dossier before, Happened<DossierFact> happened) {
    StaffId by = new StaffId(happened.actor());
    return switch (happened.fact()) {
      case DossierOpened o ->
          opened(id, o, new Accepted(happened.at(), o.due(), by, true))
              .with(numbering(Numbering.NONE, happened));
      case PapersTaken p when before == null -> null;
      case PapersTaken p ->
          before.accepted == null
              ? before.with(p.handed(), new Accepted(happened.at(), p.due(), by, false))
              : before.later(p.handed(), happened.at().toLocalDate());
      case DossierNumbered n when before == null -> null;
      case DossierNumbered n -> before.with(numbering(before.numbering, happened));
      case NumberSettled n when before == null -> null;
      case NumberSettled n -> before.with(numbering(before.numbering, happened));
    };
  }

  /**
   * Its numbers, with what one more fact says of them. A number stays used also where the opening
   * was undone.
   */
  public static Numbering numbering(Numbering before, Happened<? extends DossierFact> happened) {
    return switch (happened.fact()) {
      case DossierOpened o when o.number() != null -> before.with(o.number(), happened.givenBy());
      case DossierOpened o -> before;
      case DossierNumbered n -> before.with(n.number(), happened.givenBy());
      case NumberSettled s -> before.settled(s.number(), s.becomes());
      case PapersTaken p -> before;
    };
  }

  private static Dossier opened(DossierId id, DossierOpened o, Accepted complete) {
    Opening opening = new Opening(o.tracking(), o.visit(), o.day(), complete.at());
    return new Dossier(
            id,
            opening,
            Numbering.NONE,
            o.asked(),
            List.of(),
            null,
            List.of(),
            o.applicant(),
            o.bearer())
        .with(o.handed(), complete);
  }

  /**
   * With more papers, while some lack.
   *
   * @param complete how it is accepted if these are all
   */
  private Dossier with(List<Handed> more, Accepted complete) {
    List<Handed> all = together(papers, more);
    Dossier now = new Dossier(id, opening, numbering, asked, all, null, later, applicant, bearer);
    return now.missing().isEmpty()
        ? new Dossier(id, opening, numbering, asked, all, complete, later, applicant, bearer)
        : now;
  }

  private Dossier with(Numbering now) {
    return new Dossier(id, opening, now, asked, papers, accepted, later, applicant, bearer);
  }

  private Dossier later(List<Handed> more, LocalDate day) {
    List<Later> all = new ArrayList<>(later);
    more.forEach(h -> all.add(new Later(h, day)));
    return new Dossier(id, opening, numbering, asked, papers, accepted, all, applicant, bearer);
  }

  private static List<Handed> together(List<Handed> before, List<Handed> more) {
    List<Handed> all = new ArrayList<>(before);
    for (Handed h : more) {
      int known = -1;
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).key().equals(h.key()) && all.get(i).form() == h.form()) {
          known = i;
        }
      }
      if (known < 0) {
        all.add(h);
      } else {
        all.set(known, new Handed(h.key(), h.form(), all.get(known).count() + h.count()));
      }
    }
    return all;
  }
}
