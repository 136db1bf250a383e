package id.loket.domain;

import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.Settings;
import id.loket.domain.queue.DayQueue;
import id.loket.domain.queue.Ticket;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterName;
import id.loket.domain.service.Catalogue;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import java.util.Collection;
import java.util.Optional;

/** What a decision may look at: the office as this desk knows it, at one moment. */
public interface Situation {
  Now now();

  Settings settings();

  Catalogue catalogue();

  /** Of the office day of {@link #now()}. */
  DayQueue queue();

  /** Of the office day of {@link #now()}. */
  Collection<Visit> visits();

  Optional<Visit> visit(VisitId id);

  /** Today's ticket with that number, else the latest earlier one. */
  Optional<Ticket> ticketByNumber(String number);

  /** The ticket of a visit, if it got one. */
  Optional<Ticket> ticketOf(VisitId visit);

  /** The number that this desk gives next in the group today; a number once given stays used. */
  String nextNumber(String group);

  Optional<Dossier> dossier(DossierId id);

  /** Who gives a register's numbers, and which one comes next; one once given stays used. */
  Keeping keeping(RegisterName register);

  /** A new id for a subject, never given before. */
  String newId();

  /** How many of {@link #visits()} are inside. */
  long inside();
}
