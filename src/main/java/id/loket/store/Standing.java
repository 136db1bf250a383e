package id.loket.store;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentFact;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierFact;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.SettingFact;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketFold;
import id.loket.domain.queue.TicketId;
import id.loket.domain.register.Numbering;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact;
import id.loket.domain.visit.VisitId;
import id.loket.journal.FoldLaw;
import id.loket.journal.Happened;
import id.loket.store.StateFold.Change;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of one subject, all that are known of it, come to. */
final class Standing {
  private Standing() {}

  /** The state of single subjects straight from the journal. */
  static StateRows.Anew from(JournalTable journal) {
    return new StateRows.Anew() {
      @Override
      public @Nullable Ticket ticket(TicketId id) {
        return Standing.ticket(id, journal.happened(id.subject()));
      }

      @Override
      public @Nullable Visit visit(VisitId id) {
        return Standing.visit(id, journal.happened(id.subject()));
      }

      @Override
      public @Nullable Dossier dossier(DossierId id) {
        return Standing.dossier(id, journal.happened(id.subject()));
      }

      @Override
      public @Nullable Appointment appointment(AppointmentId id) {
        return Standing.appointment(id, journal.happened(id.subject())).now();
      }

      @Override
      public @Nullable Register register(String subject) {
        return Standing.register(subject, journal.happened(subject));
      }
    };
  }

  static @Nullable Ticket ticket(TicketId id, List<Happened<?>> all) {
    FoldLaw.Standing<TicketFact> standing = FoldLaw.standing(all, TicketFact.class);
    Ticket now = null;
    for (Happened<TicketFact> h : standing.facts()) {
      now = TicketFold.fold(id, now, h);
    }
    return now == null || standing.head() == null ? now : now.headed(standing.head());
  }

  /** The first that gave the ticket its number, also when it was undone: the number stays used. */
  static StateTables.@Nullable Issue issue(TicketId id, List<Happened<?>> all) {
    return all.stream()
        .filter(h -> h.fact() instanceof TicketIssued)
        .min(Comparator.comparing(Happened::position))
        .map(h -> new StateTables.Issue(id, (TicketIssued) h.fact(), h.givenBy()))
        .orElse(null);
  }

  static @Nullable Visit visit(VisitId id, List<Happened<?>> all) {
    Visit now = null;
    for (Happened<VisitFact> h : FoldLaw.standing(all, VisitFact.class).facts()) {
      now = Visit.fold(id, now, h);
    }
    return now;
  }

  static @Nullable Dossier dossier(DossierId id, List<Happened<?>> all) {
    Dossier now = null;
    for (Happened<DossierFact> h : FoldLaw.standing(all, DossierFact.class).facts()) {
      now = Dossier.fold(id, now, h);
    }
    return now;
  }

  static Change.OfAppointment appointment(AppointmentId id, List<Happened<?>> all) {
    FoldLaw.Standing<AppointmentFact> standing = FoldLaw.standing(all, AppointmentFact.class);
    Appointment now = null;
    for (Happened<AppointmentFact> h : standing.facts()) {
      now = Appointment.fold(id, now, h);
    }
    if (now != null && standing.head() != null) {
      now = now.headed(standing.head());
    }
    return new Change.OfAppointment(id, now, !standing.conflicts().isEmpty());
  }

  /** The first that gave the dossier its number, also when it was undone: the number stays used. */
  static DossierTable.@Nullable Registered registered(DossierId id, List<Happened<?>> all) {
    return all.stream()
        .filter(h -> h.fact() instanceof DossierOpened)
        .min(Comparator.comparing(Happened::position))
        .map(h -> new DossierTable.Registered(id, (DossierOpened) h.fact(), numbering(all)))
        .orElse(null);
  }

  private static Numbering numbering(List<Happened<?>> all) {
    Numbering numbering = Numbering.NONE;
    for (Happened<?> h : all.stream().sorted(Comparator.comparing(Happened::position)).toList()) {
      if (h.fact() instanceof DossierFact fact) {
        numbering = Dossier.numbering(numbering, h.with(fact));
      }
    }
    return numbering;
  }

  static @Nullable Register register(String subject, List<Happened<?>> all) {
    List<Happened<SettingFact>> facts = FoldLaw.standing(all, SettingFact.class).facts();
    if (facts.isEmpty()) {
      return null;
    }
    Happened<SettingFact> last = facts.getLast();
    return new Register(subject, last.hash(), last.at(), last.fact());
  }
}
