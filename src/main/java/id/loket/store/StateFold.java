package id.loket.store;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentFact;
import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierFact;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.SettingFact;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketFold;
import id.loket.domain.queue.TicketId;
import id.loket.domain.register.Numbering;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitId;
import id.loket.journal.ActUndone;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Rehomed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state tables equal to the fold of the journal: the new fact on top, or a subject anew.
 */
public final class StateFold {
  private final JournalTable journal;
  private final StateTables state;
  private final Eraser eraser;

  /** Carries out the erasures that are known of a subject; false: there was nothing to erase. */
  interface Eraser {
    boolean erase(String subject);
  }

  /** Of a journal that is only looked at. */
  StateFold(JournalTable journal, StateTables state) {
    this(journal, state, subject -> false);
  }

  StateFold(JournalTable journal, StateTables state, Eraser eraser) {
    this.journal = journal;
    this.state = state;
    this.eraser = eraser;
  }

  /** What became of a subject; null: nothing stands of it. */
  public sealed interface Change {
    /**
     * A ticket.
     *
     * @param issue what gave it its number, where that was folded too: else the row is there
     */
    record OfTicket(TicketId id, @Nullable Ticket now, StateTables.@Nullable Issue issue)
        implements Change {}

    record OfVisit(VisitId id, @Nullable Visit now) implements Change {}

    record OfDossier(
        DossierId id, @Nullable Dossier now, DossierTable.@Nullable Registered registered)
        implements Change {}

    /**
     * An appointment.
     *
     * @param disputed whether something that was decided about it apart lost; null: as it was
     */
    record OfAppointment(AppointmentId id, @Nullable Appointment now, @Nullable Boolean disputed)
        implements Change {}

    record OfRegister(String subject, @Nullable Register now) implements Change {}

    record OfNothing(String subject) implements Change {}
  }

  /**
   * Folds a fact that was just appended and is the last of its subject; {@link #write} keeps it.
   *
   * @param before what became of the subject before it, where it is a ticket or a visit
   */
  public Change append(String subject, Happened<?> happened, @Nullable Change before) {
    Change.OfTicket known = before instanceof Change.OfTicket t ? t : null;
    Ticket ticket = known == null ? null : known.now();
    Visit visit = before instanceof Change.OfVisit v ? v.now() : null;
    Dossier dossier = before instanceof Change.OfDossier d ? d.now() : null;
    Appointment appointment = before instanceof Change.OfAppointment a ? a.now() : null;
    return switch (happened.fact()) {
      case TicketIssued issued -> {
        TicketId id = StateTables.ticketId(subject);
        yield new Change.OfTicket(
            id,
            TicketFold.fold(id, null, happened.with(issued)),
            new StateTables.Issue(id, issued, happened.givenBy()));
      }
      case TicketFact fact when known != null && ticket != null && buildsOn(happened, ticket) -> {
        Ticket now = TicketFold.fold(ticket.id(), ticket, happened.with(fact));
        yield now == null ? anew(subject) : new Change.OfTicket(ticket.id(), now, known.issue());
      }
      case VisitFact fact when visit != null || fact instanceof VisitFact.VisitArrived -> {
        VisitId id = StateTables.visitId(subject);
        yield new Change.OfVisit(id, Visit.fold(id, visit, happened.with(fact)));
      }
      case DossierOpened opened -> {
        DossierId id = DossierTable.id(subject);
        Happened<DossierFact> opening = happened.with(opened);
        yield new Change.OfDossier(
            id,
            Dossier.fold(id, null, opening),
            new DossierTable.Registered(id, opened, Dossier.numbering(Numbering.NONE, opening)));
      }
      case DossierFact fact when dossier != null ->
          new Change.OfDossier(
              dossier.id(), Dossier.fold(dossier.id(), dossier, happened.with(fact)), null);
      case AppointmentBooked booked -> {
        AppointmentId id = AppointmentTable.id(subject);
        yield new Change.OfAppointment(
            id, Appointment.fold(id, null, happened.with(booked)), false);
      }
      case AppointmentFact fact when appointment != null && buildsOn(happened, appointment) ->
          new Change.OfAppointment(
              appointment.id(),
              Appointment.fold(appointment.id(), appointment, happened.with(fact)),
              null);
      case SettingFact fact ->
          new Change.OfRegister(subject, register(subject, happened.with(fact)));
      case TicketFact fact -> anew(subject);
      case VisitFact fact -> anew(subject);
      case DossierFact fact -> anew(subject);
      case AppointmentFact fact -> anew(subject);
      case ActUndone undone -> anew(subject);
      case PersonalErased erased -> anew(subject);
      default -> new Change.OfNothing(subject);
    };
  }

  private static Register register(String subject, Happened<SettingFact> h) {
    return new Register(subject, h.hash(), h.at(), h.fact());
  }

  /** What the state tables say of a subject now. */
  public Change now(String subject) {
    if (StateTables.isTicket(subject)) {
      TicketId id = StateTables.ticketId(subject);
      return new Change.OfTicket(id, state.ticket(id).orElse(null), null);
    }
    if (StateTables.isVisit(subject)) {
      VisitId id = StateTables.visitId(subject);
      return new Change.OfVisit(id, state.visit(id).orElse(null));
    }
    if (DossierTable.isDossier(subject)) {
      DossierId id = DossierTable.id(subject);
      return new Change.OfDossier(id, state.dossiers().dossier(id).orElse(null), null);
    }
    if (AppointmentTable.isAppointment(subject)) {
      AppointmentId id = AppointmentTable.id(subject);
      return new Change.OfAppointment(id, state.appointments().appointment(id).orElse(null), null);
    }
    Register register = state.register(subject).orElse(null);
    return register == null
        ? new Change.OfNothing(subject)
        : new Change.OfRegister(subject, register);
  }

  /** Whether a fact is the first of its subject: nothing can have been known of it before. */
  public static boolean begins(Fact fact) {
    return fact instanceof TicketIssued
        || fact instanceof VisitArrived
        || fact instanceof DossierOpened
        || fact instanceof AppointmentBooked;
  }

  private static boolean buildsOn(Happened<?> happened, Ticket ticket) {
    return ticket.head().equals(happened.on());
  }

  private static boolean buildsOn(Happened<?> happened, Appointment appointment) {
    return happened.fact().law() == Fact.Law.ADDITIVE || appointment.head().equals(happened.on());
  }

  /** The subject's state from all of its entries, whatever the order in which they came. */
  public Change refold(String subject) {
    return written(subject, anew(subject));
  }

  /** As {@link #refold(String)}, of a subject of which these are all entries, and erase nothing. */
  Change refold(String subject, List<Entry> all, Rights rights) {
    return written(subject, folded(subject, journal.happened(all, rights)));
  }

  private Change written(String subject, Change change) {
    if (change instanceof Change.OfNothing) {
      // what was settled there may have been on a variant that does not count
      state.put(subject, null);
    }
    write(change);
    return change;
  }

  boolean erase(String subject) {
    return eraser.erase(subject);
  }

  private Change anew(String subject) {
    eraser.erase(subject);
    return folded(subject, journal.happened(subject));
  }

  /** What those facts, all that are known of the subject, fold to. */
  static Change folded(String subject, List<Happened<?>> known) {
    List<Happened<?>> all = Rehomed.settle(known);
    if (StateTables.isTicket(subject)) {
      TicketId id = StateTables.ticketId(subject);
      return new Change.OfTicket(id, Standing.ticket(id, all), Standing.issue(id, all));
    }
    if (StateTables.isVisit(subject)) {
      VisitId id = StateTables.visitId(subject);
      return new Change.OfVisit(id, Standing.visit(id, all));
    }
    if (DossierTable.isDossier(subject)) {
      DossierId id = DossierTable.id(subject);
      return new Change.OfDossier(id, Standing.dossier(id, all), Standing.registered(id, all));
    }
    if (AppointmentTable.isAppointment(subject)) {
      return Standing.appointment(AppointmentTable.id(subject), all);
    }
    return all.stream().anyMatch(h -> h.fact() instanceof SettingFact)
        ? new Change.OfRegister(subject, Standing.register(subject, all))
        : new Change.OfNothing(subject);
  }

  public void write(Change change) {
    switch (change) {
      case Change.OfTicket(var id, var now, var issue) when issue != null -> state.put(issue, now);
      case Change.OfTicket(var id, var now, var issue) when now != null -> state.update(now);
      case Change.OfTicket(var id, var now, var issue) -> state.forget(id);
      case Change.OfVisit(var id, var now) -> state.put(id, now);
      case Change.OfDossier(var id, var now, var registered) when registered != null ->
          state.dossiers().put(registered, now);
      case Change.OfDossier(var id, var now, var registered) when now != null ->
          state.dossiers().update(now);
      case Change.OfDossier(var id, var now, var registered) -> state.dossiers().forget(id);
      case Change.OfAppointment(var id, var now, var disputed) ->
          state.appointments().put(id, now, disputed);
      case Change.OfRegister(var subject, var now) -> state.put(subject, now);
      case Change.OfNothing nothing -> {}
    }
  }

  /**
   * State tables anew from the journal, within one transaction: before it the old, after it the
   * new. The chains are checked on the way.
   */
  public Optional<Broken> rebuild() {
    try (StateTables.Bulk bulk = state.bulk()) {
      state.clear();
      return new Rebuild(journal, state, this).run();
    }
  }

  /** All settings straight from the journal, when the state tables are not to be trusted. */
  public List<Register> settingsOfJournal() {
    return new Rebuild(journal, state, this).settings();
  }

  /** SHA-256 over the state without personal columns, hex; equal on replicas with equal entries. */
  public String digest() {
    MessageDigest sha = Chain.sha256();
    state.digestRows((key, more, doc) -> {
      field(sha, key.getBytes(StandardCharsets.UTF_8));
      field(sha, more.getBytes(StandardCharsets.UTF_8));
      field(sha, doc);
    });
    return Bytes.wrap(sha.digest()).hex();
  }

  private static void field(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
