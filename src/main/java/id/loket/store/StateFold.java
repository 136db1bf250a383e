package id.loket.store;

import id.loket.domain.office.SettingFact;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketFold;
import id.loket.domain.queue.TicketId;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact;
import id.loket.domain.visit.VisitId;
import id.loket.journal.ActUndone;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Happened;
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
    record OfTicket(TicketId id, @Nullable Ticket now) implements Change {}

    record OfVisit(VisitId id, @Nullable Visit now) implements Change {}

    record OfRegister(String subject, @Nullable Register now) implements Change {}

    record OfNothing(String subject) implements Change {}
  }

  /**
   * Folds a fact that was just appended and is the last of its subject.
   *
   * @param ticket the subject's state before, where it is a ticket
   * @param visit the subject's state before, where it is a visit
   */
  public Change append(
      String subject, Happened<?> happened, @Nullable Ticket ticket, @Nullable Visit visit) {
    return switch (happened.fact()) {
      case TicketIssued issued -> {
        TicketId id = StateTables.ticketId(subject);
        Ticket now = TicketFold.fold(id, null, happened.with(issued));
        state.put(new StateTables.Issue(id, issued, happened.position().origin()), now);
        yield new Change.OfTicket(id, now);
      }
      case TicketFact fact when ticket != null && buildsOn(happened, ticket) -> {
        Ticket now = TicketFold.fold(ticket.id(), ticket, happened.with(fact));
        if (now == null) {
          yield refold(subject);
        }
        state.update(now);
        yield new Change.OfTicket(ticket.id(), now);
      }
      case VisitFact fact when visit != null || fact instanceof VisitFact.VisitArrived -> {
        VisitId id = StateTables.visitId(subject);
        Visit now = Visit.fold(id, visit, happened.with(fact));
        state.put(id, now);
        yield new Change.OfVisit(id, now);
      }
      case SettingFact fact -> {
        Register now = register(subject, happened.with(fact));
        state.put(subject, now);
        yield new Change.OfRegister(subject, now);
      }
      case TicketFact fact -> refold(subject);
      case VisitFact fact -> refold(subject);
      case ActUndone undone -> refold(subject);
      case PersonalErased erased -> refold(subject);
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
      return new Change.OfTicket(id, state.ticket(id).orElse(null));
    }
    if (StateTables.isVisit(subject)) {
      VisitId id = StateTables.visitId(subject);
      return new Change.OfVisit(id, state.visit(id).orElse(null));
    }
    Register register = state.register(subject).orElse(null);
    return register == null
        ? new Change.OfNothing(subject)
        : new Change.OfRegister(subject, register);
  }

  private static boolean buildsOn(Happened<?> happened, Ticket ticket) {
    return ticket.head().equals(happened.on());
  }

  /** The subject's state from all of its entries, whatever the order in which they came. */
  public Change refold(String subject) {
    eraser.erase(subject);
    return put(subject, journal.happened(subject));
  }

  boolean erase(String subject) {
    return eraser.erase(subject);
  }

  /** Writes the state that those facts, all that are known of the subject, fold to. */
  Change put(String subject, List<Happened<?>> all) {
    if (StateTables.isTicket(subject)) {
      TicketId id = StateTables.ticketId(subject);
      Ticket now = Standing.ticket(id, all);
      Happened<TicketIssued> issue = Standing.issue(all);
      if (issue != null) {
        state.put(new StateTables.Issue(id, issue.fact(), issue.position().origin()), now);
      }
      return new Change.OfTicket(id, now);
    }
    if (StateTables.isVisit(subject)) {
      VisitId id = StateTables.visitId(subject);
      Visit now = Standing.visit(id, all);
      state.put(id, now);
      return new Change.OfVisit(id, now);
    }
    if (all.stream().noneMatch(h -> h.fact() instanceof SettingFact)) {
      return new Change.OfNothing(subject);
    }
    Register now = Standing.register(subject, all);
    state.put(subject, now);
    return new Change.OfRegister(subject, now);
  }

  /**
   * State tables anew from the journal, within one transaction: before it the old, after it the
   * new. The chains are checked on the way.
   */
  public Optional<Broken> rebuild() {
    try (StateTables.Roomy room = state.roomy()) {
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
