package id.loket.store;

import id.loket.domain.office.SettingFact;
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
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.FoldLaw;
import id.loket.journal.Happened;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state tables equal to the fold of the journal: the new fact on top, or a subject anew.
 */
public final class StateFold {
  private final JournalTable journal;
  private final StateTables state;

  StateFold(JournalTable journal, StateTables state) {
    this.journal = journal;
    this.state = state;
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
        TicketId id = new TicketId(subject.substring("ticket/".length()));
        Ticket now = TicketFold.fold(id, null, typed(happened, issued));
        state.put(new StateTables.Issue(id, issued, happened.position().origin()), now);
        yield new Change.OfTicket(id, now);
      }
      case TicketFact fact when ticket != null && buildsOn(happened, ticket) -> {
        Ticket now = TicketFold.fold(ticket.id(), ticket, typed(happened, fact));
        if (now == null) {
          yield refold(subject);
        }
        state.update(now);
        yield new Change.OfTicket(ticket.id(), now);
      }
      case VisitFact fact when visit != null || fact instanceof VisitFact.VisitArrived -> {
        VisitId id = new VisitId(subject.substring("visit/".length()));
        Visit now = Visit.fold(id, visit, typed(happened, fact));
        state.put(id, now);
        yield new Change.OfVisit(id, now);
      }
      default -> refold(subject);
    };
  }

  private static boolean buildsOn(Happened<?> happened, Ticket ticket) {
    return ticket.head().equals(happened.on());
  }

  /** The subject's state from all of its entries, whatever the order in which they came. */
  public Change refold(String subject) {
    List<Happened<?>> all = new ArrayList<>();
    for (Entry entry : journal.ofSubject(subject)) {
      FactCodec.decode(entry).ifPresent(all::add);
    }
    return refold(subject, all);
  }

  private Change refold(String subject, List<Happened<?>> all) {
    if (StateTables.isTicket(subject)) {
      return refoldTicket(new TicketId(subject.substring("ticket/".length())), all);
    }
    if (StateTables.isVisit(subject)) {
      VisitId id = new VisitId(subject.substring("visit/".length()));
      Visit now = null;
      for (Happened<VisitFact> h : FoldLaw.standing(all, VisitFact.class).facts()) {
        now = Visit.fold(id, now, h);
      }
      state.put(id, now);
      return new Change.OfVisit(id, now);
    }
    boolean setting = all.stream().anyMatch(h -> h.fact() instanceof SettingFact);
    if (!setting) {
      return new Change.OfNothing(subject);
    }
    List<Happened<SettingFact>> facts = FoldLaw.standing(all, SettingFact.class).facts();
    Register now = null;
    if (!facts.isEmpty()) {
      Happened<SettingFact> last = facts.getLast();
      now = new Register(subject, last.hash(), last.at(), last.fact());
    }
    state.put(subject, now);
    return new Change.OfRegister(subject, now);
  }

  private Change refoldTicket(TicketId id, List<Happened<?>> all) {
    Ticket now = null;
    for (Happened<TicketFact> h : FoldLaw.standing(all, TicketFact.class).facts()) {
      now = TicketFold.fold(id, now, h);
    }
    Ticket headed = now == null ? null : headed(now, all);
    Optional<Happened<?>> issue =
        all.stream().filter(h -> h.fact() instanceof TicketIssued).findFirst();
    if (issue.isPresent() && issue.get().fact() instanceof TicketIssued issued) {
      String origin = issue.get().position().origin();
      state.put(new StateTables.Issue(id, issued, origin), headed);
    }
    return new Change.OfTicket(id, headed);
  }

  /** After an undo the next fact builds on the undo: it was the last to set the ticket's place. */
  private static Ticket headed(Ticket t, List<Happened<?>> all) {
    for (Happened<?> h : all.reversed()) {
      if (h.fact() instanceof ActUndone) {
        return h.on() != null && stands(t, h, all) ? t.headed(h.hash()) : t;
      }
      if (h.hash().equals(t.head())) {
        return t;
      }
    }
    return t;
  }

  /** Whether an undo took its act back: then the ticket's last fact is not of that act. */
  private static boolean stands(Ticket t, Happened<?> undo, List<Happened<?>> all) {
    String target = undo.fact() instanceof ActUndone u ? u.target() : "";
    return all.stream()
        .filter(h -> h.hash().equals(t.head()))
        .noneMatch(h -> h.act().equals(target));
  }

  /**
   * State tables anew from the journal, in one transaction: before it the old, after it the new.
   */
  public void rebuild() {
    state.clear();
    for (String subject : journal.subjects()) {
      refold(subject);
    }
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

  private static <F extends Fact> Happened<F> typed(Happened<?> h, F fact) {
    return new Happened<>(h.hash(), h.position(), h.act(), h.actor(), h.when(), h.on(), fact);
  }
}
